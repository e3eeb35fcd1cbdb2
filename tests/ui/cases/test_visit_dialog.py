"""The form of a visit: short, bad input told at its place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.tables.cases import Visit
from letea.actions.visits import open_visit
from tests.letea.actions.case_offices import an_adult, visited
from ui.cases.visit_dialog import VisitDialog, ask_visit, open_visit_dialog
from ui.room import Room

PATIENCE = 20_000


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> VisitDialog:
    """The form of a new visit to a person."""
    made = ask_visit(room, None, an_adult(room.desk.store))
    qtbot.addWidget(made, before_close_func=VisitDialog.give_up)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_visit_is_written_with_ctrl_s(room: Room, dialog: VisitDialog, qtbot: QtBot) -> None:
    dialog.form.put_typed({"purpose": "verificare", "findings": "Totul este în ordine."})
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE) as signal:
        QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert signal.args is not None
    visit = open_visit(room.desk.store, signal.args[0]).visit
    assert (visit.purpose, visit.findings, visit.made_by) == (
        *("verificare", "Totul este în ordine."),
        "Ana Exemplu",
    )
    assert visit.household_id is not None


def test_bad_input_is_told_at_its_place_and_stays_as_typed(dialog: VisitDialog) -> None:
    dialog.form.put_typed({"visited_on": "32.3.2022", "next_on": "1.1.2020", "measures": "scris"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(Visit.visited_on).is_bad()
    assert dialog.form.box(Visit.purpose).is_bad()
    assert dialog.form.box(Visit.next_on).is_bad()
    assert dialog.form.typed()["visited_on"] == "32.3.2022"
    assert dialog.form.typed()["measures"] == "scris"


def test_a_visit_opens_once(room: Room, qtbot: QtBot) -> None:
    visit = visited(room.desk.store, an_adult(room.desk.store))
    first = open_visit_dialog(room, visit, None)
    assert open_visit_dialog(room, visit, None) is first
    assert first.windowTitle() == "Vizita din 18.03.2022, Exemplu Ștefan"
    with qtbot.waitSignal(first.finished, timeout=PATIENCE):
        first.reject()
