"""What is said of a deadline is asked in a window, checked beside its field."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.deadlines import DeadlineMark
from letea.actions.deadlines import Told, read_deadlines
from letea.rules.deadlines import Standing
from tests.letea.due_samples import a_due_licence
from tests.samples import TODAY
from ui.deadlines.dialogs import SettleDialog, SnoozeDialog
from ui.room import Room


@pytest.fixture
def told(room: Room) -> Told:
    """A licence that ends soon."""
    a_due_licence(room.desk.store)
    (one,) = read_deadlines(room.desk.store, TODAY)
    return one


def test_putting_off_offers_a_week_and_longer_steps(room: Room, told: Told, qtbot: QtBot) -> None:
    dialog = SnoozeDialog(room, told)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.until.typed() == "29.03.2022"
    step = dialog.findChild(QPushButton, "snooze.30")
    assert isinstance(step, QPushButton)
    step.click()
    assert dialog.until.typed() == "21.04.2022"
    dialog.done(0)


def test_a_day_that_has_passed_is_told_beside_its_field(room: Room, told: Told, qtbot: QtBot) -> None:
    dialog = SnoozeDialog(room, told)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.until.put_typed("1.3.22")
    dialog.form.put_typed({"note": "motiv"})
    dialog.save_now()
    assert dialog.form.box(DeadlineMark.until_on).is_bad()
    assert not dialog.form.box(DeadlineMark.note).is_bad()
    dialog.done(0)


def test_done_needs_no_note_but_a_day_that_has_come(room: Room, told: Told, qtbot: QtBot) -> None:
    dialog = SettleDialog(room, told)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.put_typed({"done_on": f"{TODAY + timedelta(days=2):%d.%m.%Y}"})
    dialog.save_now()
    assert dialog.form.box(DeadlineMark.done_on).is_bad()
    dialog.form.put_typed({"done_on": "22.03.2022"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    (one,) = read_deadlines(room.desk.store, TODAY)
    assert one.standing is Standing.DONE
