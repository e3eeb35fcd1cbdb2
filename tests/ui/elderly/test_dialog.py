"""The form of an assessment: bad input is told at its place and nothing typed is lost."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.elderly import Dependency
from letea.actions.elderly import open_assessment
from tests.letea.actions.child_offices import an_elder, assessed
from ui.elderly.dialog import AssessmentDialog, ask_assessment, open_assessment_dialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> AssessmentDialog:
    """The form of a new assessment of somebody known."""
    made = ask_assessment(room, None, an_elder(room.desk.store))
    qtbot.addWidget(made, before_close_func=AssessmentDialog.give_up)
    made.show()
    return made


def test_an_assessment_is_written(room: Room, dialog: AssessmentDialog, qtbot: QtBot) -> None:
    dialog.form.put_typed({"degree": "IIB", "sheet_number": "6/2022", "needs": "Ajutor la masă."})
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as signal:
        dialog.save_now()
    assert signal.args is not None
    held = open_assessment(room.desk.store, int(signal.args[0])).record
    assert (held.degree, held.sheet_number, held.needs) == ("IIB", "6/2022", "Ajutor la masă.")


def test_bad_input_is_told_at_its_place_and_stays(dialog: AssessmentDialog) -> None:
    dialog.form.put_typed({"degree": "IV", "next_on": "1.1.2020", "needs": "scris"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(Dependency.degree).is_bad()
    assert dialog.form.box(Dependency.next_on).is_bad()
    assert dialog.form.typed()["needs"] == "scris"
    assert dialog.form.typed()["degree"] == "IV"


def test_an_assessment_opens_once(room: Room) -> None:
    record = assessed(room.desk.store, an_elder(room.desk.store))
    first = open_assessment_dialog(room, record, None)
    assert open_assessment_dialog(room, record, None) is first
    assert first.windowTitle() == "Grad de dependență: Exemplu Aurelia"
    first.reject()
