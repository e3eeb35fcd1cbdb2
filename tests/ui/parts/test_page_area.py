"""The body of a page of cards: the keyboard does not fall out of it when its cards are shown anew."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.parts.basics import button, label
from ui.parts.page_area import PageArea


@pytest.fixture
def area(qtbot: QtBot) -> PageArea:
    """An area in front."""
    made = PageArea("Siguranță")
    qtbot.addWidget(made)
    made.show_inside(cards("one", "two"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def cards(*names: str) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.addWidget(label("Copii"))
    for name in names:
        column.addWidget(button(name, name=name))
    return inside


def press_tab_to(area: PageArea, name: str) -> None:
    found = area.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    found.setFocus()


def focused() -> str:
    QApplication.processEvents()
    found = QApplication.focusWidget()
    return found.objectName() if found is not None else ""


def test_the_same_control_keeps_the_keys(area: PageArea) -> None:
    press_tab_to(area, "two")
    area.show_inside(cards("zero", "one", "two"))
    assert focused() == "two"


def test_where_the_control_is_gone_the_first_takes_them(area: PageArea) -> None:
    press_tab_to(area, "two")
    area.show_inside(cards("zero", "one"))
    assert focused() == "zero"


def test_keys_that_are_elsewhere_stay_there(area: PageArea) -> None:
    area.setFocus()
    area.show_inside(cards("one"))
    assert QApplication.focusWidget() is area


def test_the_first_control_is_one_that_can_be_used(area: PageArea) -> None:
    inside = cards("shut", "hidden", "open")
    for name, act in (("shut", QWidget.setDisabled), ("hidden", QWidget.setHidden)):
        found = inside.findChild(QWidget, name)
        assert isinstance(found, QWidget)
        act(found, True)
    area.show_inside(inside)
    first = area.first_control()
    assert first is not None
    assert first.objectName() == "open"
    area.show_inside(cards())
    assert area.first_control() is None
