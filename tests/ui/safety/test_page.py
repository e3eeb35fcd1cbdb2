"""Siguranță: the page tells how the file stands, and each of its buttons does what it says."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from db.encryption import FileKey
from db.tables.safety import SafetyKind
from letea.actions.copies import copies_of, make_copy
from letea.actions.office_file import look_into_office
from letea.actions.safety_marks import add_mark
from letea.desk import Desk
from letea.progress import Progress
from tests.conftest import Trail
from tests.samples import a_person
from ui.parts.message import MessageDialog
from ui.room import Room
from ui.safety.page import SafetyPage
from ui.safety.passwords import ChangePasswordDialog
from ui.safety.restore import RestoreDialog
from ui.safety.second_place import second_place
from ui.safety.standing import Standing

Shown = Callable[[Room], SafetyPage]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Shown]:
    """Puts the page of a room on the screen and reads it."""
    shown: list[SafetyPage] = []

    def made(room: Room) -> SafetyPage:
        page = SafetyPage(room)
        qtbot.addWidget(page)
        page.resize(1154, 714)
        page.show()
        settle(page)
        shown.append(page)
        return page

    yield made
    for page in shown:
        for dialog in page.findChildren(QDialog):
            dialog.close()


@pytest.fixture
def page(show: Shown, sealed_room: Room) -> SafetyPage:
    """The page of an office with a password."""
    return show(sealed_room)


def settle(page: SafetyPage) -> None:
    assert page._room.work.wait_idle()
    QApplication.processEvents()
    assert page._room.work.wait_idle()


def standings(page: SafetyPage) -> dict[str, str]:
    """What is said, with its tone."""
    inside = page._area.widget()
    assert inside is not None  # an area shows its cards alone: those before are already gone
    return {shown.words: shown.tone for shown in inside.findChildren(Standing)}


def named(page: SafetyPage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def click(page: SafetyPage, name: str) -> None:
    named(page, name).click()
    settle(page)


def test_a_new_office_says_what_it_lacks(page: SafetyPage) -> None:
    told = standings(page)
    assert told["Nu există încă nicio copie verificată."] == "warning"
    assert told["Nu s-a încercat încă dacă o copie se poate restaura."] == "warning"
    assert told["Nu este ales încă al doilea loc."] == "warning"
    assert told["Fișa de recuperare nu este încă tipărită."] == "warning"
    assert page.state.text() == "1 lucru de făcut"


def test_a_copy_is_made_verified_and_told(page: SafetyPage, sealed_room: Room, trail: Trail) -> None:
    click(page, "safety.copy")
    assert len(copies_of(sealed_room.desk.store.path)) == 1
    assert standings(page)["Ultima copie verificată: chiar acum"] == "good"
    assert trail.said == ["Copia de siguranță este făcută și verificată."]


def test_a_drill_without_a_copy_says_what_to_do(page: SafetyPage) -> None:
    click(page, "safety.drill")
    message = page.findChild(MessageDialog)
    assert isinstance(message, MessageDialog)
    assert message.text == "Nu există încă nicio copie de siguranță; creați întâi una."


def test_a_drill_is_noted(page: SafetyPage, trail: Trail) -> None:
    click(page, "safety.copy")
    click(page, "safety.drill")
    assert standings(page)["Test de restaurare reușit: chiar acum"] == "good"
    assert trail.said[-1] == "Ultima copie (chiar acum) se poate restaura: este întreagă."


def test_the_file_and_its_history_are_checked(page: SafetyPage) -> None:
    click(page, "safety.check")
    click(page, "safety.history")
    told = standings(page)
    assert told["Fișierul verificat este întreg: chiar acum"] == "good"
    assert told["Istoricul verificat este întreg: chiar acum"] == "good"


def test_a_file_found_damaged_asks_for_a_copy(page: SafetyPage, sealed_room: Room) -> None:
    add_mark(sealed_room.desk.store, SafetyKind.CHECK, sound=False, note="page 12")
    page.refresh()
    settle(page)
    assert standings(page)["La ultima verificare fișierul era deteriorat: chiar acum"] == "bad"
    click(page, "need.sound_file")
    assert isinstance(page.findChild(RestoreDialog), RestoreDialog)


def test_the_second_place_is_chosen_and_filled(
    page: SafetyPage, sealed_room: Room, tmp_path: Path, trail: Trail
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    click(page, "safety.second")
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(stick))
    dialog.close()
    settle(page)
    assert second_place(sealed_room.settings) == stick
    assert trail.said == ["Al doilea loc este ales. [Copiază acum]"]
    assert standings(page)["În al doilea loc nu s-a scris încă nicio copie."] == "warning"
    click(page, "safety.second-copy")
    assert len(list(stick.rglob("*.letea"))) == 1
    told = "Al doilea loc este pe același disc cu biroul: dacă discul se strică, se pierd amândouă."
    assert standings(page)[told] == "warning"


def test_the_offices_own_folder_is_no_second_place(page: SafetyPage, sealed_room: Room) -> None:
    page.deeds.choose_second_place(sealed_room.desk.store.path.parent)
    assert second_place(sealed_room.settings) is None
    assert isinstance(page.findChild(MessageDialog), MessageDialog)


def test_a_stick_that_is_not_there_is_told(page: SafetyPage, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    page.deeds.choose_second_place(stick)
    stick.rmdir()
    page.refresh()
    settle(page)
    assert standings(page)["Al doilea loc nu este la îndemână acum."] == "warning"
    click(page, "safety.second-copy")
    message = page.findChild(MessageDialog)
    assert isinstance(message, MessageDialog)
    assert message.detail == "Introduceți stick-ul sau discul, ori alegeți alt loc."


def test_the_sheet_is_saved_and_offered_to_the_viewer(
    page: SafetyPage, sealed_room: Room, trail: Trail, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr("ui.safety.sheet.show_paper", opened.append)
    click(page, "safety.sheet")
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    out = tmp_path / "Fișa.pdf"
    dialog.fileSelected.emit(str(out))
    dialog.close()
    settle(page)
    assert out.read_bytes().startswith(b"%PDF")
    assert trail.said == ["Fișa este salvată: Fișa.pdf. După tipărire, ștergeți fișierul. [Deschide]"]
    assert trail.on_do is not None
    trail.on_do()
    assert opened == [out]
    assert page.state.text() == "în regulă"
    assert sealed_room.desk.store.key is not None


def test_the_password_is_changed_from_here(page: SafetyPage) -> None:
    click(page, "safety.password")
    assert isinstance(page.findChild(ChangePasswordDialog), ChangePasswordDialog)


@pytest.mark.parametrize("minutes", ["0", "30"])
def test_the_lock_is_set(page: SafetyPage, sealed_room: Room, minutes: str) -> None:
    assert named(page, "chip.10").isChecked()
    named(page, f"chip.{minutes}").click()
    assert sealed_room.settings.chosen("safety/lock_after") == minutes
    page.refresh()
    settle(page)
    assert named(page, f"chip.{minutes}").isChecked()


def test_a_change_is_seen(page: SafetyPage, sealed_room: Room) -> None:
    click(page, "safety.copy")
    sealed_room.desk.store.keep(a_person(), "Persoană")
    page.touched([])
    settle(page)
    assert standings(page)["Ultima copie verificată: chiar acum"] == "good"


def test_the_demonstration_has_no_password_and_no_sheet(show: Shown, room: Room) -> None:
    page = show(room)
    assert page.findChild(QPushButton, "safety.password") is None
    assert page.findChild(QPushButton, "safety.sheet") is None
    assert page.state.text() == ""
    assert "warning" not in standings(page).values()


def test_a_file_that_is_only_read_can_only_be_restored(
    show: Shown, sealed_room: Room, office_key: FileKey
) -> None:
    make_copy(sealed_room.desk.store, Progress(), datetime.now(UTC))
    reading = look_into_office(sealed_room.desk.store.path, key=office_key)
    page = show(replace(sealed_room, desk=Desk(reading, sealed_room.desk.folders)))
    assert not named(page, "safety.copy").isEnabled()
    assert not named(page, "safety.drill").isEnabled()
    assert not named(page, "safety.password").isEnabled()
    assert named(page, "safety.restore").isEnabled()
    reading.close()


def test_in_a_narrow_window_nothing_stands_beside_another(page: SafetyPage) -> None:
    page.resize(820, 600)
    QApplication.processEvents()
    (left, right) = (named(page, name) for name in ("safety.drill", "safety.password"))
    assert right.mapTo(page, right.rect().topLeft()).x() == left.mapTo(page, left.rect().topLeft()).x()


def test_the_keys_stay_where_they_were_when_something_was_done(page: SafetyPage, qtbot: QtBot) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    named(page, "safety.check").setFocus()
    click(page, "safety.check")
    focused = page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "safety.check"
    assert focused is named(page, "safety.check")
