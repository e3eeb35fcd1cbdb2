"""The dialog of a case: its tabs, its files, what the rules say beside the fields."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.tables.reported import Case
from letea.actions.reported import read_case
from tests.letea.actions.reported_offices import told
from ui.reported.dialog import CaseDialog, ask_case
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> CaseDialog:
    """The form of a case that was opened."""
    made = CaseDialog(room, read_case(room.desk.store, told(room.desk.store)))
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_typed_is_kept_with_the_files_in_one_action(
    dialog: CaseDialog, room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "Adresă.pdf").write_bytes(b"%PDF-1.4")
    dialog.files.take_all([str(tmp_path / "Adresă.pdf")])
    assert room.work.wait_idle()
    dialog.sent.box(Case.sent_to).set_value("DGASPC Bacău")
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    file = read_case(room.desk.store, 1)
    assert (file.case.sent_to, [one.name for one in file.files]) == ("DGASPC Bacău", ["Adresă.pdf"])
    assert room.desk.store.undo() == "Modificarea cazului 1/2022"
    assert read_case(room.desk.store, 1).files == []


def test_closing_asks_for_the_outcome_and_loses_nothing(dialog: CaseDialog) -> None:
    dialog.followed.box(Case.closed_on).set_value(dialog._room.desk.today())
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.followed.has_problem()
    dialog.give_up()


def test_a_case_of_a_known_person_begins_with_them(room: Room, qtbot: QtBot) -> None:
    made = ask_case(room, None, 0)
    qtbot.addWidget(made)
    assert made.draft().case.number == "1/2022"


def test_the_letter_takes_its_number_from_the_register(dialog: CaseDialog, room: Room, qtbot: QtBot) -> None:
    dialog.sent.box(Case.sent_to).set_value("DGASPC Bacău")
    dialog.sent.take_next.setChecked(True)
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    case = read_case(room.desk.store, 1).case
    assert (case.sent_number, case.sent_on) == ("1/2022", room.desk.today())
