"""A month as a grid of days."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letea.rules.deadlines import Span
from tests.samples import TODAY
from ui import theme
from ui.deadlines.month import MonthGrid


def made(qapp: QApplication, qtbot: QtBot) -> MonthGrid:
    theme.apply(qapp, "light")
    grid = MonthGrid(TODAY)
    qtbot.addWidget(grid)
    with qtbot.waitActive(grid):
        grid.show()
        grid.activateWindow()
    return grid


def test_it_shows_this_month_and_turns_to_others(qapp: QApplication, qtbot: QtBot) -> None:
    grid = made(qapp, qtbot)
    assert (grid.title.text(), grid.month) == ("Martie 2022", Span(date(2022, 3, 1), date(2022, 3, 31)))
    for months, title in ((-3, "Decembrie 2021"), (14, "Februarie 2023")):
        with qtbot.waitSignal(grid.turned):
            grid.turn(months)
        grid.show_counts({})
        assert grid.title.text() == title
    assert grid.month.until == date(2023, 2, 28)


def test_a_day_says_how_many_deadlines_it_has(qapp: QApplication, qtbot: QtBot) -> None:
    grid = made(qapp, qtbot)
    before = grid.cell(TODAY).grab().toImage()
    grid.show_counts({TODAY: 3, date(2022, 4, 1): 7})
    assert grid.cell(TODAY).accessibleName() == "22 martie 2022, 3 termene"
    assert grid.cell(TODAY).grab().toImage() != before
    assert grid.cell(date(2022, 4, 1)).count == 0  # of the month beside it


def test_keys_move_among_days_and_months_and_enter_takes_a_day(qapp: QApplication, qtbot: QtBot) -> None:
    grid = made(qapp, qtbot)
    grid.cell(TODAY).setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(QApplication.focusWidget() or grid, key)
    with qtbot.waitSignal(grid.chosen) as chosen:
        QTest.keyClick(QApplication.focusWidget() or grid, Qt.Key.Key_Return)
    assert chosen.args == [date(2022, 3, 30)]
    with qtbot.waitSignal(grid.turned):
        QTest.keyClick(QApplication.focusWidget() or grid, Qt.Key.Key_PageDown)
    assert grid.day is None
