"""What was done about a warning is written down; settled, it says how."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.tables.needs import Alarm, AlarmState, AlarmStep
from letea.actions.need_alarms import steps_of
from tests.letea.actions.need_offices import living
from tests.samples import TODAY
from ui.needs.step_dialog import StepDialog, ask_step, step_words
from ui.room import Room


@pytest.fixture
def household(room: Room) -> int:
    """A household that may lose its dwelling."""
    return living(room.desk.store, tenure="gazduire")


def asked(room: Room, household: int, qtbot: QtBot) -> StepDialog:
    made = ask_step(room, household, Alarm.HOUSING_LOSS, None)
    qtbot.addWidget(made, before_close_func=StepDialog.give_up)
    made.show()
    return made


def test_what_was_done_is_kept_and_told_the_next_time(room: Room, household: int, qtbot: QtBot) -> None:
    dialog = asked(room, household, qtbot)
    assert dialog.windowTitle() == "Pierderea locuinței: Exemplu Ștefan"
    dialog.form.put_typed({"note": "am vorbit cu proprietarul"})
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as signal:
        dialog.save_now()
    assert signal.args == [household]
    (step,) = steps_of(room.desk.store, household)
    assert (step.state, step.note) == (AlarmState.WORKING, "am vorbit cu proprietarul")
    again = asked(room, household, qtbot)
    told = "22.03.2022, în lucru (Ana Exemplu): am vorbit cu proprietarul"
    assert told in [one.text() for one in again.findChildren(QLabel)]


def test_settled_needs_its_words(room: Room, household: int, qtbot: QtBot) -> None:
    dialog = asked(room, household, qtbot)
    dialog.form.box(AlarmStep.state).put_typed(1)
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(AlarmStep.note).is_bad()
    assert steps_of(room.desk.store, household) == []


def test_a_step_without_words_or_worker_is_told_shortly() -> None:
    step = AlarmStep(household_id=1, alarm=Alarm.DROPOUT, done_on=TODAY)
    assert step_words(step) == "22.03.2022, în lucru"
