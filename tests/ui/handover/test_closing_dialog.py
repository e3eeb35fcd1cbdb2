"""Closing a year from its dialog: what was looked at, reasons at their places, the totals, reopening."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.closed_years import closed_years
from letea.actions.closing import closings
from tests.conftest import Trail
from ui.handover.closing_dialog import CloseYearDialog, ReopenDialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> CloseYearDialog:
    """The dialog of last year, which was looked at."""
    made = CloseYearDialog(room, 2022)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    assert room.work.wait_idle()
    return made


def test_every_check_is_told_and_asks_a_reason_where_it_is_not_fine(dialog: CloseYearDialog) -> None:
    assert list(dialog.rows) == ["plan", "files", "payments", "occupancy", "terms", "history"]
    assert dialog.rows["plan"].reason is not None
    assert dialog.rows["files"].reason is None
    assert dialog.rows["history"].check.fine
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Planul anual există, dar nu este adoptat." in words


def test_a_reason_that_lacks_is_told_at_its_place_and_nothing_is_closed(
    dialog: CloseYearDialog, room: Room
) -> None:
    asked = [row.reason for row in dialog.rows.values() if row.reason is not None]
    dialog.close_button.click()
    assert room.work.wait_idle()
    assert all("de ce închideți anul așa" in reason.note.text() for reason in asked)
    assert closed_years(room.desk.store) == frozenset()
    asked[0].line.setText("se adoptă în februarie")
    assert dialog.close_button.isEnabled()


def test_it_is_closed_with_its_reasons_and_totals(dialog: CloseYearDialog, room: Room, qtbot: QtBot) -> None:
    for row in dialog.rows.values():
        if row.reason is not None:
            row.reason.line.setText("se adoptă în februarie")
    with qtbot.waitSignal(dialog.closed):
        dialog.close_button.click()
    assert closed_years(room.desk.store) == {2022}
    [closing] = closings(room.desk.store)
    assert {check["reason"] for check in closing.checks if not check["fine"]} == {"se adoptă în februarie"}
    assert closing.totals
    assert room.desk.store.undo_label() == ""


def test_the_way_leads_to_where_it_is_mended(dialog: CloseYearDialog, trail: Trail) -> None:
    way = dialog.findChild(QPushButton, "see.plan")
    assert isinstance(way, QPushButton)
    way.click()
    assert trail.went == [("plan", None)]
    assert not dialog.isVisible()


def test_giving_up_while_it_looks_changes_nothing(room: Room, qtbot: QtBot) -> None:
    made = CloseYearDialog(room, 2022)
    qtbot.addWidget(made)
    made.reject()
    assert room.work.wait_idle()
    assert closings(room.desk.store) == []


def test_it_is_reopened_with_a_reason(dialog: CloseYearDialog, room: Room, qtbot: QtBot) -> None:
    for row in dialog.rows.values():
        if row.reason is not None:
            row.reason.line.setText("se adoptă în februarie")
    with qtbot.waitSignal(dialog.closed):
        dialog.close_button.click()
    made = ReopenDialog(room, closings(room.desk.store)[0])
    qtbot.addWidget(made)
    made.show()
    made.save_now()
    assert room.work.wait_idle()
    assert closed_years(room.desk.store) == {2022}
    assert made.form.has_problem()
    made.form.put_typed({"reopened_why": "o sumă scrisă greșit"})
    with qtbot.waitSignal(made.saved):
        made.save_now()
    assert closed_years(room.desk.store) == frozenset()
    assert closings(room.desk.store)[0].reopened_why == "o sumă scrisă greșit"
