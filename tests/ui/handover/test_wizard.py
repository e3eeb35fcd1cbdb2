"""The wizard, step by step, to a real folder: what was shown is what the county opens."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.handover import Leaving
from letea.actions.handing_over import sent_packages
from letea.actions.office_keys import counties, office_key
from letea.handover.keys import OpeningKey, recipient_fingerprint
from letea.handover.unseal import is_with_passphrase, unseal
from letea.progress import Progress
from tests.ui.handover.walking import go_on, package, to_the_stick, to_whom
from ui.handover.last_steps import TableRow
from ui.handover.whom_step import KEY, WORDS
from ui.handover.wizard import DONE, LEAVING, TERM, WHERE, WHOM, HandoverWizard
from ui.handover.words import code_in_lines
from ui.parts.paper_view import PaperDialog
from ui.room import Room


def shown_tables(wizard: HandoverWizard) -> dict[str, int]:
    rows: list[TableRow] = wizard.tables._rows
    return {row.table.shape.name: len(row.table.records) for row in rows}


def test_the_first_package_is_figures_and_is_what_was_shown(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path
) -> None:
    assert (wizard.term.year.currentText(), wizard.term.quarter.currentText()) == ("2022", "Tot anul")
    assert "nu este închis" in wizard.term.note.text()
    to_whom(wizard, room, county)
    assert wizard.leaving.leaving.value() is Leaving.FIGURES
    to_the_stick(wizard, room, stick)
    opened = unseal(package(stick), county, Progress())
    assert opened.manifest.counts() == shown_tables(wizard)
    assert {row.table.shape.name: row.table.records for row in wizard.tables._rows} == {
        name: list(opened.rows(name)) for name in shown_tables(wizard)
    }
    assert opened.public == office_key(room.desk.store).public
    assert not any(b"Ilinca" in part for part in opened.parts.values())
    assert (stick / "poze.txt").read_text(encoding="utf-8") == "ale altcuiva"
    [sent] = sent_packages(room.desk.store)
    assert (sent.sha256, sent.county, sent.period) == (opened.sha256, "DGASPC Exemplu", "2022")
    [kept] = counties(room.desk.store)
    assert (kept.recipient, kept.compared_on) == (county.recipient, room.desk.today())


def test_a_key_that_was_not_compared_goes_no_further(
    wizard: HandoverWizard, room: Room, county: OpeningKey
) -> None:
    go_on(wizard, room)
    assert go_on(wizard, room) == WHOM
    assert wizard.whom.county.note_text() == "Scrieți cui predați."
    assert "Alegeți cheia județului" in wizard.whom.key.note.text()
    wizard.whom.county.line.setText("DGASPC Exemplu")
    wizard.whom.key.line.setText(county.recipient[:-1] + "b")
    assert not wizard.whom.compared.isEnabled()
    assert go_on(wizard, room) == WHOM
    assert "greșită" in wizard.whom.key.note.text()
    wizard.whom.key.line.setText(county.recipient.upper())
    told = code_in_lines(recipient_fingerprint(county.recipient))
    assert wizard.whom.shown_key.code.text() == told
    assert go_on(wizard, room) == WHOM
    assert "Comparați amprenta" in wizard.whom.shown_key.note.text()
    wizard.whom.compared.setChecked(True)
    wizard.whom.key.line.setText(county.recipient[:-1])
    assert not wizard.whom.compared.isChecked()  # the tick was for another key
    wizard.whom.key.line.setText(county.recipient)
    wizard.whom.compared.setChecked(True)
    assert go_on(wizard, room) == LEAVING


def test_the_key_comes_from_its_file_too(
    wizard: HandoverWizard, room: Room, county: OpeningKey, tmp_path: Path
) -> None:
    go_on(wizard, room)
    file = tmp_path / "cheia.txt"
    file.write_text("nimic aici", encoding="utf-8")
    wizard.whom.read_file(file)
    assert room.work.wait_idle()
    assert "age1" in wizard.whom.key.note.text()
    file.write_text(f"DGASPC Exemplu\n{county.recipient}\n", encoding="utf-8")
    wizard.whom.read_file(file)
    assert room.work.wait_idle()
    assert wizard.whom.key.text() == county.recipient


def test_names_leave_only_on_purpose_and_with_their_ground(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path
) -> None:
    to_whom(wizard, room, county)
    assert not wizard.leaving.categories.isVisible()
    wizard.leaving.leaving.set_value(Leaving.NOMINAL)
    wizard.leaving._follow()
    assert go_on(wizard, room) == LEAVING
    assert "Alegeți categoriile" in wizard.leaving.categories.note_text()
    assert "temeiul legal" in wizard.leaving.ground.note_text()
    wizard.leaving.categories.set_value(["copii"])
    wizard.leaving.ground.line.setText("Legea nr. 272/2004, art. 118")
    to_the_stick(wizard, room, stick)
    held = package(stick)
    assert b"Ilinca" not in held
    opened = unseal(held, county, Progress())
    assert [row["given_name"] for row in opened.rows("named_person")] == ["Ilinca"]
    assert opened.manifest.ground == "Legea nr. 272/2004, art. 118"


def test_words_told_apart_lock_it_as_well(wizard: HandoverWizard, room: Room, stick: Path) -> None:
    go_on(wizard, room)
    wizard.whom.way.activate(WORDS)
    wizard.whom._follow()
    wizard.whom.county.line.setText("DGASPC Exemplu")
    wizard.whom.words_line.line.setText("scurt")
    assert go_on(wizard, room) == WHOM
    assert "12 caractere" in wizard.whom.words_line.note.text()
    wizard.whom.words_line.line.setText("trei cuvinte lungi")
    assert go_on(wizard, room) == LEAVING
    to_the_stick(wizard, room, stick)
    held = package(stick)
    assert is_with_passphrase(held)
    assert unseal(held, "trei cuvinte lungi", Progress()).manifest.period == "2022"
    assert wizard.draft.words == ""
    assert counties(room.desk.store) == []


def test_a_folder_is_asked_for_and_what_fails_is_told(
    wizard: HandoverWizard, room: Room, county: OpeningKey, tmp_path: Path
) -> None:
    to_whom(wizard, room, county)
    go_on(wizard, room)
    go_on(wizard, room)
    assert go_on(wizard, room) == WHERE
    assert wizard.where.note.text() == "Alegeți folderul de pe stick."
    wizard.where.take(tmp_path / "scos")
    assert room.work.wait_idle()
    assert go_on(wizard, room) == WHERE
    assert wizard.problem.text()
    assert sent_packages(room.desk.store) == []
    assert wizard.next_button.isEnabled()


def test_it_is_stopped_and_nothing_is_left(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path, qtbot: QtBot
) -> None:
    to_whom(wizard, room, county)
    go_on(wizard, room)
    go_on(wizard, room)
    wizard.where.take(stick)
    assert room.work.wait_idle()
    wizard.next_button.click()
    room.work.cancel()
    qtbot.waitUntil(lambda: wizard.problem.text() == "Oprit. Pe stick nu a rămas nimic.")
    assert wizard.step() == WHERE
    assert [file.name for file in stick.iterdir()] == ["poze.txt"]
    assert sent_packages(room.desk.store) == []
    assert go_on(wizard, room) == DONE


def test_the_stick_is_read_again_and_a_spoilt_package_is_told(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path
) -> None:
    to_whom(wizard, room, county)
    to_the_stick(wizard, room, stick)
    wizard.end.verify_button.click()
    assert room.work.wait_idle()
    assert "întreg" in wizard.end.banner.text()
    [file] = stick.glob("*.letea-pachet")
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    wizard.end.verify_button.click()
    assert room.work.wait_idle()
    assert "nu este bun" in wizard.problem.text()


def test_the_record_is_shown_with_the_hash_that_the_wizard_shows(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path, qtbot: QtBot
) -> None:
    to_whom(wizard, room, county)
    to_the_stick(wizard, room, stick)
    wizard.end.record_button.click()
    dialog = wizard.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    pages = pypdfium2.PdfDocument(dialog._pdf)
    assert len(pages) == 2  # one for each party
    assert wizard.sent is not None
    for page in (pages[0], pages[1]):
        text = page.get_textpage().get_text_range()
        assert wizard.sent.sha256[:8] in text
        assert wizard.sent.file_name in text
        assert "DGASPC Exemplu" in text
    dialog.close()


def test_the_second_time_begins_with_what_was_sent_the_first(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path, qtbot: QtBot
) -> None:
    to_whom(wizard, room, county)
    wizard.leaving.leaving.set_value(Leaving.PSEUDONYMOUS)
    wizard.leaving._follow()
    to_the_stick(wizard, room, stick)
    again = HandoverWizard(room)
    qtbot.addWidget(again)
    again.show()
    assert "cu numărul 1" in again.term.note.text()
    go_on(again, room)
    assert again.whom.way.active() == KEY
    assert again.whom.kept.currentText() == "DGASPC Exemplu"
    assert "20.01.2023" in again.whom.shown_key.note.text()
    assert go_on(again, room) == LEAVING
    assert again.leaving.leaving.value() is Leaving.PSEUDONYMOUS
    to_the_stick(again, room, stick)
    names = sorted(file.name for file in stick.glob("*.letea-pachet"))
    assert [name.removesuffix(".letea-pachet")[-2:] for name in names] == ["-1", "-2"]
    assert sent_packages(room.desk.store)[0].replaces == 1


def test_keys_walk_it_forth_and_back(wizard: HandoverWizard) -> None:
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.step() == WHOM
    wizard.whom.county.line.setText("DGASPC Exemplu")
    back = wizard.findChild(QPushButton, "back")
    assert isinstance(back, QPushButton)
    back.click()
    assert wizard.step() == TERM
    QTest.keyClick(wizard, Qt.Key.Key_Return)
    assert wizard.whom.county.line.text() == "DGASPC Exemplu"
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_every_field_says_what_it_is(wizard: HandoverWizard) -> None:
    for line in (wizard.whom.key.line, wizard.whom.words_line.line, wizard.term.year, wizard.tables.rows):
        assert line.accessibleName()
    assert all(step.words for step in wizard.steps)


def test_a_period_that_did_not_begin_is_told_at_its_place(wizard: HandoverWizard, room: Room) -> None:
    wizard.term.year.setCurrentIndex(0)
    wizard.term.quarter.setCurrentIndex(3)
    assert go_on(wizard, room) == TERM
    assert wizard.term.note.text() == "Perioada aceasta nu a început."
    wizard.term.quarter.setCurrentIndex(1)
    assert go_on(wizard, room) == WHOM
