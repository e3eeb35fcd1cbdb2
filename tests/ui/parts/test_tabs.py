"""Tabs are turned by click and by keys, and show where something is to be mended."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.parts.tabs import Tabs


@pytest.fixture
def tabs(qtbot: QtBot) -> Tabs:
    """Three tabs on the screen."""
    made = Tabs()
    for text in ("Date", "Gospodărie", "Istoric"):
        made.add(text, QLabel(text))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_click_turns_to_a_tab(tabs: Tabs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tabs.turned) as turned:
        tabs.head(2).click()
    assert turned.args == [2]
    assert tabs.place() == 2


def test_ctrl_page_down_goes_round(tabs: Tabs) -> None:
    places = []
    for _time in range(3):
        QTest.keyClick(tabs, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
        places.append(tabs.place())
    assert places == [1, 2, 0]


def test_a_tab_with_something_to_mend_carries_an_icon(tabs: Tabs) -> None:
    tabs.mark(1, bad=True)
    assert not tabs.head(1).icon().isNull()
    assert tabs.head(1).accessibleName().endswith("de îndreptat")
    tabs.mark(1, bad=False)
    assert tabs.head(1).icon().isNull()


def test_heads_that_do_not_fit_stand_whole_on_a_second_line(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.resize(130, 300)
    qtbot.waitUntil(lambda: tabs.head(2).y() > tabs.head(0).y(), timeout=20_000)
    assert all(
        tabs.head(place).width() >= tabs.head(place).sizeHint().width() for place in range(tabs.count())
    )
