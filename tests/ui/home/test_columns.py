"""Columns by month: taken by mouse and keys, heard by a screen reader."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.home.columns import Column, Columns

MONTHS = [Column(date(2022, n, 1), n * 100, str(n), f"luna {n}: {n} lei") for n in range(1, 13)]


@pytest.fixture
def columns(qtbot: QtBot) -> Columns:
    """A year, the keyboard at March."""
    made = Columns()
    qtbot.addWidget(made)
    made.resize(480, made.height())
    made.show_months(MONTHS, at=2)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_opens_the_month_under_it(columns: Columns, qtbot: QtBot) -> None:
    with qtbot.waitSignal(columns.chosen) as chosen:
        QTest.mouseClick(columns, Qt.MouseButton.LeftButton, pos=QPoint(11 * 40 + 20, 100))
    assert chosen.args == [11]


def test_arrows_move_and_enter_opens(columns: Columns, qtbot: QtBot) -> None:
    QTest.keyClick(columns, Qt.Key.Key_Left)
    with qtbot.waitSignal(columns.chosen) as chosen:
        QTest.keyClick(columns, Qt.Key.Key_Return)
    assert chosen.args == [1]


def test_the_sums_are_heard(columns: Columns) -> None:
    assert columns.accessibleName().startswith("luna 1: 1 lei; luna 2: 2 lei")


def test_a_larger_sum_is_a_higher_column(columns: Columns) -> None:
    painted = columns.grab().toImage()
    middle = painted.height() // 2
    assert painted.pixelColor(20, middle) != painted.pixelColor(11 * 40 + 20, middle)
