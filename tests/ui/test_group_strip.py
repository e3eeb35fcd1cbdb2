"""Pages that stand in a group: one entry of the navigation, a strip that turns between them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.group_strip import GroupStrip
from ui.pages import GROUPS, PAGES, group_of


@pytest.fixture
def strip(qtbot: QtBot) -> GroupStrip:
    """A strip by itself."""
    made = GroupStrip()
    qtbot.addWidget(made)
    return made


def heads(strip: GroupStrip) -> list[str]:
    return [one.text() for one in strip.findChildren(QPushButton) if not one.isHidden()]


def test_a_page_alone_has_no_strip(strip: GroupStrip) -> None:
    strip.mark("people")
    assert not strip.isVisible()


def test_the_pages_of_a_group_are_offered_and_taken(strip: GroupStrip, qtbot: QtBot) -> None:
    strip.mark("training")
    assert heads(strip) == ["Informare", "Formare"]
    training = strip.findChild(QPushButton, "tab-training")
    assert isinstance(training, QPushButton)
    assert training.isChecked()
    with qtbot.waitSignal(strip.chosen) as chosen:
        strip.findChild(QPushButton, "tab-outreach").click()  # type: ignore[union-attr]
    assert chosen.args == ["outreach"]


def test_control_tab_turns_to_the_next(strip: GroupStrip, qtbot: QtBot) -> None:
    strip.mark("training")
    with qtbot.waitActive(strip):
        strip.activateWindow()
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == ["outreach"]


@pytest.mark.parametrize("key", sorted({spec.group for spec in PAGES if spec.group}))
def test_the_pages_of_a_group_stand_side_by_side(key: str) -> None:
    places = [place for place, spec in enumerate(PAGES) if spec.group == key]
    assert places == list(range(places[0], places[0] + len(places)))
    assert group_of(PAGES[places[0]].key) == tuple(PAGES[place] for place in places)
    assert key in [group.key for group in GROUPS]
