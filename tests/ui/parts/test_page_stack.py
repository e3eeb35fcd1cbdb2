"""Pages in one place: only the one in sight asks for room, and a low window scrolls it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.page_stack import PageStack

LOW = 300


def a_page(height: int, width: int = 100) -> QWidget:
    """A page with a button at its foot that needs so much room."""
    made = QWidget()
    made.setMinimumSize(width, height)
    column = QVBoxLayout(made)
    column.addStretch(1)
    column.addWidget(QPushButton("La capăt"))
    return made


@pytest.fixture
def stack(qtbot: QtBot) -> PageStack:
    """A stack in a low window."""
    made = PageStack()
    qtbot.addWidget(made.area)
    made.area.resize(400, LOW)
    made.area.show()
    return made


def test_a_page_higher_than_the_window_scrolls(stack: PageStack, qtbot: QtBot) -> None:
    page = a_page(700)
    stack.addWidget(page)
    bar = stack.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert stack.area.minimumSizeHint().height() < LOW
    assert page.height() == 700


def test_pages_out_of_sight_ask_for_nothing(stack: PageStack, qtbot: QtBot) -> None:
    high, low = a_page(700, 390), a_page(100)
    for page in (high, low):
        stack.addWidget(page)
    bar = stack.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    stack.setCurrentWidget(low)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert low.height() == stack.area.viewport().height()
    assert stack.area.minimumSizeHint().width() == 100


def test_another_page_begins_at_its_top(stack: PageStack, qtbot: QtBot) -> None:
    for page in (a_page(700), a_page(800)):
        stack.addWidget(page)
    bar = stack.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    stack.setCurrentIndex(1)
    assert bar.value() == 0


def test_the_keyboard_brings_what_it_reaches_into_sight(stack: PageStack, qtbot: QtBot) -> None:
    page = a_page(700)
    first = QPushButton("La început", page)
    first.move(0, 0)
    stack.addWidget(page)
    qtbot.waitUntil(lambda: stack.area.verticalScrollBar().maximum() > 0)
    first.setFocus()
    QWidget.setTabOrder(first, page.findChildren(QPushButton)[0])
    QTest.keyClick(first, Qt.Key.Key_Tab)
    last = page.findChildren(QPushButton)[0]
    qtbot.waitUntil(last.hasFocus)
    assert last.mapTo(stack.area, QPoint(0, 0)).y() < LOW


def test_no_page_makes_the_window_wider_than_a_small_screen(stack: PageStack) -> None:
    stack.addWidget(a_page(100, 2_000))
    assert stack.area.minimumSizeHint().width() == 848
