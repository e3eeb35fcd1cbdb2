"""Every figure of the first page opens its rows."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.home_figures import MonthPaid, PlanDone
from letea.actions.overview import Overview, overview
from tests.conftest import Trail
from tests.samples import TODAY, a_plan
from ui.home.columns import Columns
from ui.home.figures import figure_tiles, payments_panel
from ui.room import Room

MARCH = MonthPaid(date(2022, 3, 1), 2_100_000, 1_842_000, kind_id=4)


@pytest.fixture
def told(room: Room) -> Overview:
    """An office with a plan, whose payments fall in March."""
    room.desk.store.keep(a_plan(), "Plan")
    told = overview(room.desk.store, TODAY)
    months = tuple(MARCH if month.month_on == MARCH.month_on else month for month in told.months)
    return replace(told, people=312, new_people=4, households=148, to_assess=12, months=months)


def shown(line: QLayout, qtbot: QtBot) -> QWidget:
    held = QWidget()
    held.setLayout(line)
    qtbot.addWidget(held)
    return held


def test_tiles_tell_their_change_and_open_their_rows(told: Overview, trail: Trail, qtbot: QtBot) -> None:
    held = shown(figure_tiles(told, PlanDone(1, 24, 39), MARCH, go=trail.go), qtbot)
    texts = {one.text() for one in held.findChildren(QLabel)}
    assert {"312", "+4 luna aceasta", "148", "12 de reevaluat", "18.420 lei", "din 21.000 de plătit"} <= texts
    assert {"62 %", "24 din 39 de măsuri"} <= texts
    for key in ("people", "households", "payments", "plan"):
        tile = held.findChild(QPushButton, f"tile.{key}")
        assert isinstance(tile, QPushButton)
        tile.click()
    assert trail.went == [(page, None) for page in ("people", "households", "benefits", "plan")]
    assert trail.parts == ["new", "to_assess", "payments.2022-03-01.4", "progress.1"]


def test_a_plan_of_which_nothing_is_recorded_tells_its_stage(
    told: Overview, trail: Trail, qtbot: QtBot
) -> None:
    held = shown(figure_tiles(told, None, MARCH, go=trail.go), qtbot)
    assert "planul anual" in {one.text() for one in held.findChildren(QLabel)}


def test_a_month_opens_its_payments(told: Overview, trail: Trail, qtbot: QtBot) -> None:
    panel = payments_panel(told, 2, go=trail.go)
    qtbot.addWidget(panel)
    columns = panel.findChild(Columns)
    assert isinstance(columns, Columns)
    columns.chosen.emit(2)
    assert trail.parts == ["payments.2022-03-01.4"]
    assert "În tot anul: 21.000 lei; cel mai mult în martie." in {
        one.text() for one in panel.findChildren(QLabel)
    }


def test_without_payments_the_panel_says_where_they_come_from(room: Room, trail: Trail, qtbot: QtBot) -> None:
    panel = payments_panel(overview(room.desk.store, TODAY), 2, go=trail.go)
    qtbot.addWidget(panel)
    assert panel.findChild(Columns) is None
