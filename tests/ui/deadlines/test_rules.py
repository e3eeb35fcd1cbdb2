"""The rules of deadlines are shown with their ground and set in a window."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.tables.deadlines import DeadlineRule
from letea.actions.deadlines import open_rules
from letea.rules.deadline_rules import RULES
from ui.deadlines.rules import RulesDialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> RulesDialog:
    """The window of the rules."""
    made = RulesDialog(room)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_rule_is_named_and_explained(dialog: RulesDialog) -> None:
    words = {shown.text() for shown in dialog.findChildren(QLabel)}
    for rule in RULES:
        assert {rule.name, rule.explanation} <= words


def test_a_rule_is_set_and_kept(dialog: RulesDialog, room: Room, qtbot: QtBot) -> None:
    form = dialog.form_of("certificate")
    form.put_typed({"days_before": "60"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    kept = {row.key: row for row in open_rules(room.desk.store) if row.id is not None}
    assert {key: row.days_before for key, row in kept.items()} == {"certificate": 60}


@pytest.mark.parametrize("typed", ["multe", "1000", ""])
def test_a_wrong_number_is_told_beside_its_rule(dialog: RulesDialog, room: Room, typed: str) -> None:
    form = dialog.form_of("prefect")
    form.put_typed({"days_before": typed})
    dialog.save_now()
    assert dialog.isVisible()
    assert form.has_problem()
    assert form.box(DeadlineRule.days_before).typed() == typed
    assert all(row.id is None for row in open_rules(room.desk.store))
    dialog.done(0)
