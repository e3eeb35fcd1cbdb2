"""Asking before a plan takes the place of another."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.tables.plan_life import ProgressState
from letea.actions.plan_progress import open_progress, set_state
from tests.progress_plans import kept_plan
from tests.samples import TODAY
from ui import messages
from ui.plans.replacing import may_replace
from ui.room import Room


def test_what_is_recorded_of_the_measures_is_told_before_the_plan_is_replaced(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def ask(*_words: object, detail: str, **_more: object) -> bool:
        told.append(detail)
        return True

    monkeypatch.setattr(messages, "ask", ask)
    window, store = QWidget(), room.desk.store
    qtbot.addWidget(window)
    plan_id = kept_plan(store)
    assert may_replace(window, room, plan_id, 2022)
    view = open_progress(store, plan_id, TODAY)
    node = view.standings[0].node
    set_state(store, plan_id, [node.id], view.period, state=ProgressState.DONE)
    assert may_replace(window, room, plan_id, 2022)
    assert ["Stadiul" in one for one in told] == [False, True]
