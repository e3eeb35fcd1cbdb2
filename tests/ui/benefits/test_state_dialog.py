"""A change of state asks only what the state needs, and tells what is missing at its field."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.benefits import Disposition, FileState, FileStep
from letea.actions.benefits import open_dossier
from tests.letea.actions.benefit_offices import registered, someone
from ui.benefits.state_dialog import StateDialog, may_decide
from ui.room import Room


@pytest.fixture
def file(room: Room) -> int:
    """A file just registered."""
    return registered(room.desk.store, someone(room.desk.store))


@pytest.fixture
def dialog(room: Room, file: int, qtbot: QtBot) -> StateDialog:
    """The dialog on it."""
    made = StateDialog(room, [file])
    qtbot.addWidget(made, before_close_func=StateDialog.give_up)
    made.show()
    return made


def turn(dialog: StateDialog, state: FileState) -> None:
    dialog.step.state.set_value(state)
    dialog.step.changed.emit()


def test_the_likeliest_state_waits_for_its_number(dialog: StateDialog) -> None:
    assert dialog.step.chosen() is FileState.APPROVED
    dialog.save_now()
    assert dialog.disposition.box(Disposition.number).is_bad()
    assert dialog.isVisible()


def test_a_check_asks_for_no_disposition(dialog: StateDialog, room: Room, file: int, qtbot: QtBot) -> None:
    dialog.disposition.put_typed({"number": "118", "dated_on": "x"})
    turn(dialog, FileState.CHECKING)
    assert (dialog.disposition.isVisible(), dialog.grant.isVisible()) == (False, False)
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    dossier = open_dossier(room.desk.store, file)
    assert (dossier.file.state, dossier.dispositions) == (FileState.CHECKING, {})


def test_a_refusal_asks_for_its_reason(dialog: StateDialog) -> None:
    turn(dialog, FileState.REFUSED)
    assert not dialog.grant.isVisible()
    dialog.disposition.put_typed({"number": "118", "dated_on": "22.3.2022"})
    dialog.save_now()
    assert dialog.step.box(FileStep.reason).is_bad()


def test_a_sum_that_is_none_is_told_and_nothing_typed_is_lost(dialog: StateDialog) -> None:
    dialog.disposition.put_typed({"number": "118", "dated_on": "22.3.2022"})
    dialog.grant.put_typed({"amount_bani": "trei sute"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.grant.has_problem()
    assert dialog.grant.typed()["amount_bani"] == "trei sute"


def test_a_decision_is_offered_only_where_a_state_may_follow(room: Room, file: int) -> None:
    assert may_decide(room, [file])
    assert not may_decide(room, [])
