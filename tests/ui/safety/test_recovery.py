"""Every damaged, foreign, newer or missing file ends on the recovery screen, and its ways work to the end."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from db.encryption import FileKey
from db.lock import FileLock
from tests import damage
from tests.ui.safety.way import Way
from ui.safety.copy_asking import CopyAsking
from ui.safety.copy_table import CopyTable

Spoil = Callable[[Path], None]
FOUND = "Comuna Exemplu, Bacău"
GONE = "nu mai poate fi recunoscut ca birou Letea"
DAMAGED = "este deteriorat și nu poate fi citit întreg"
BEYOND_REPAIR = [
    (damage.empty, "este gol"),
    (damage.cut_in_half, DAMAGED),
    (damage.cut_last_byte, DAMAGED),
    (damage.fill_with_zeros, GONE),
    (damage.become_pdf, GONE),
    (damage.become_docx, GONE),
    (damage.go_missing, "nu a fost găsit"),
    (damage.scramble_pages, DAMAGED),
]
SEALED = [*BEYOND_REPAIR, (damage.cut_to_hundred_bytes, DAMAGED)]
PLAIN = [*BEYOND_REPAIR, (damage.cut_to_hundred_bytes, DAMAGED), (damage.flip_header_byte, GONE)]


def names_of(cases: Sequence[tuple[Spoil, str]]) -> list[str]:
    return [spoil.__name__ for spoil, _told in cases]


@pytest.mark.parametrize(("spoil", "told"), SEALED, ids=names_of(SEALED))
def test_a_sealed_file_is_told_and_restored_by_keyboard(
    way: Way, sealed_office: Path, spoil: Spoil, told: str
) -> None:
    spoil(sealed_office)
    way.start(sealed_office)
    assert told in way.recovery().card.sentence.text()
    focused = way.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "recovery.restore"
    QTest.keyClick(focused, Qt.Key.Key_Return)
    way.settle()
    way.type_password(way.recovery())
    way.unlock()
    assert way.office_name().startswith(FOUND)


@pytest.mark.parametrize(("spoil", "told"), PLAIN, ids=names_of(PLAIN))
def test_a_plain_file_is_told_and_restored_by_mouse(
    way: Way, plain_office: Path, spoil: Spoil, told: str
) -> None:
    before = plain_office.read_bytes()
    spoil(plain_office)
    spoilt = plain_office.read_bytes() if plain_office.exists() else None
    assert spoilt != before
    way.start(plain_office)
    assert told in way.recovery().card.sentence.text()
    way.click("recovery.restore")
    way.click("copies.restore")
    assert way.office_name().startswith(FOUND)
    kept = [path.read_bytes() for path in (plain_office.parent / "Copii de siguranță").rglob("*înlocuit*")]
    assert kept == ([spoilt] if spoilt is not None else [])


def test_a_wrong_first_byte_of_a_sealed_file_is_repaired_and_nothing_is_lost(
    way: Way, sealed_office: Path
) -> None:
    before = sealed_office.read_bytes()
    damage.flip_header_byte(sealed_office)
    way.start(sealed_office)
    way.opening.recover(sealed_office)
    assert way.names()[:3] == ["again", "restore", "repair"]
    way.click("recovery.repair")
    way.type_password(way.recovery())
    assert sealed_office.read_bytes() == before
    way.unlock()
    assert way.office_name().startswith(FOUND)


def test_a_wrong_first_byte_of_a_plain_file_is_repaired(way: Way, plain_office: Path) -> None:
    before = plain_office.read_bytes()
    damage.flip_header_byte(plain_office)
    way.start(plain_office)
    assert way.names()[0] == "repair"
    way.click("recovery.repair")
    assert way.office_name().startswith(FOUND)
    assert len(plain_office.read_bytes()) == len(before)


def test_more_than_the_beginning_cannot_be_repaired_and_stays_as_it_is(way: Way, sealed_office: Path) -> None:
    damage.flip_header_byte(sealed_office)
    damage.scramble_pages(sealed_office)
    before = sealed_office.read_bytes()
    way.start(sealed_office, to_recover=True)
    way.click("recovery.repair")
    way.type_password(way.recovery())
    assert "deteriorat" in way.recovery().card.told.text()
    assert sealed_office.read_bytes() == before


def test_a_wrong_password_is_told_under_its_field(way: Way, sealed_office: Path) -> None:
    damage.empty(sealed_office)
    way.start(sealed_office)
    way.click("recovery.restore")
    asking = way.recovery().card.body
    assert isinstance(asking, CopyAsking)
    line = asking.findChild(QLineEdit, "key.password")
    assert line is not None
    way.type_text(line, "nu e parola bună, știți")
    way.click("key.open")
    assert line.property("state") == "bad"
    assert sealed_office.read_bytes() == b""


def test_a_newer_file_names_the_version_and_nothing_writes_to_it(
    way: Way, sealed_office: Path, office_key: FileKey
) -> None:
    damage.become_newer(sealed_office, office_key)
    before = sealed_office.read_bytes()
    way.start(sealed_office)
    assert "versiune mai nouă a programului (9.1.0)" in way.recovery().card.sentence.text()
    assert way.names() == ["other", "again", "demonstration"]
    assert sealed_office.read_bytes() == before


def test_a_file_held_by_another_window_is_told_and_may_be_read(way: Way, sealed_office: Path) -> None:
    other = FileLock(sealed_office).take()
    way.start(sealed_office)
    assert "este folosit de altă fereastră" in way.recovery().card.sentence.text()
    assert way.names()[:2] == ["again", "look"]
    way.click("recovery.look")
    way.type_password(way.recovery())
    other.release()
    assert way.window.windowTitle() == f"Letea – {FOUND} (doar citire)"


def test_a_busy_file_opens_once_it_is_free(way: Way, sealed_office: Path) -> None:
    other = FileLock(sealed_office).take()
    way.start(sealed_office)
    other.release()
    way.click("recovery.again")
    way.unlock()
    assert way.office_name().startswith(FOUND)


def test_a_damaged_file_is_saved_elsewhere_with_its_log(
    way: Way, sealed_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage.cut_in_half(sealed_office)
    log = sealed_office.with_name(f"{sealed_office.name}-wal")
    log.write_bytes(b"jurnal")
    target = tmp_path / "stick" / "stricat.letea"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    way.start(sealed_office, to_recover=True)
    way.click("recovery.save")
    assert target.read_bytes() == sealed_office.read_bytes()
    assert target.with_name("stricat.letea-wal").read_bytes() == b"jurnal"


def test_a_copy_on_a_stick_brings_back_an_office_that_has_none_here(
    way: Way, sealed_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = sorted((sealed_office.parent / "Copii de siguranță").rglob("*.letea"))
    there = tmp_path / "stick" / copies[-1].name
    there.parent.mkdir()
    copies.pop().rename(there)
    damage.empty(sealed_office)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(there), ""))
    way.start(sealed_office)
    way.click("recovery.restore")
    way.click("copies.else")
    listed = way.recovery().findChild(CopyTable)
    assert isinstance(listed, CopyTable)
    assert (listed.rowCount(), listed.chosen_row()) == (2, 0)
    way.type_password(way.recovery())
    way.unlock()
    assert way.office_name().startswith(FOUND)


def test_a_restore_cut_short_is_told_and_its_file_offered_first(way: Way, sealed_office: Path) -> None:
    before = sealed_office.read_bytes()
    folder = sealed_office.parent / "Copii de siguranță" / sealed_office.stem
    sealed_office.rename(folder / f"{sealed_office.stem} 2026-01-05 10-00-00 (înlocuit).letea")
    way.start(sealed_office)
    assert "O restaurare a fost întreruptă" in way.recovery().card.told.text()
    assert "Puneți la loc fișierul" in way.button("recovery.restore").text()
    way.click("recovery.restore")
    way.type_password(way.recovery())
    assert sealed_office.read_bytes() == before


def test_what_a_copy_lacks_is_counted_before_it_takes_the_place(way: Way, sealed_office: Path) -> None:
    way.start(sealed_office, to_recover=True)
    way.click("recovery.restore")
    way.type_password(way.recovery())
    assert way.asked == [
        "Copiei îi lipsește o acțiune făcută după ea; fișierul de acum se păstrează sub alt nume."
    ]
    way.unlock()


def test_what_is_said_of_the_best_copy_is_a_whole_sentence(way: Way, sealed_office: Path) -> None:
    damage.empty(sealed_office)
    way.start(sealed_office)
    said = [shown.text() for shown in way.recovery().findChildren(QLabel)]
    assert any(text.startswith("Copia se deschide cu parola de acum.") for text in said)


def test_enter_in_the_list_of_copies_goes_on(way: Way, plain_office: Path) -> None:
    damage.empty(plain_office)
    way.start(plain_office)
    way.click("recovery.restore")
    listed = way.recovery().findChild(CopyTable)
    assert isinstance(listed, CopyTable)
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    way.settle()
    assert way.office_name().startswith(FOUND)


def test_shift_at_the_start_comes_up_without_any_office(way: Way) -> None:
    way.start(None, to_recover=True)
    assert way.names() == ["other", "new", "demonstration"]


def test_the_screen_comes_up_where_the_copies_folder_cannot_be_read(way: Way, sealed_file: Path) -> None:
    (sealed_file.parent / "Copii de siguranță").write_text("un fișier în locul folderului", encoding="utf-8")
    damage.empty(sealed_file)
    way.start(sealed_file)
    assert "nu s-a găsit nicio copie" in way.recovery().card.told.text()
    assert "restore" not in way.names()


def test_escape_goes_back_to_the_ways(way: Way, sealed_office: Path) -> None:
    damage.empty(sealed_office)
    way.start(sealed_office)
    way.click("recovery.restore")
    focused = way.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert way.names()[0] == "restore"
