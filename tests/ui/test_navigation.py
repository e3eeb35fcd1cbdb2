"""The navigation: one page marked, moved along with the arrows."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui import theme
from ui.navigation import NARROW, Navigation
from ui.pages import PAGES, entries


def made(qtbot: QtBot) -> Navigation:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    with qtbot.waitActive(navigation):
        navigation.show()
        navigation.activateWindow()
    return navigation


def link(navigation: Navigation, key: str) -> QPushButton:
    found = navigation.findChild(QPushButton, f"page-{key}")
    assert isinstance(found, QPushButton)
    return found


def test_all_pages_are_named_in_their_order(qtbot: QtBot) -> None:
    names = [found.accessibleName() for found in made(qtbot).findChildren(QPushButton)]
    assert names == [entry.title for entry in entries()]


def test_the_arrows_move_along_and_space_chooses(qtbot: QtBot) -> None:
    navigation = made(qtbot)
    link(navigation, "home").setFocus()
    QTest.keyClick(link(navigation, "home"), Qt.Key.Key_Down)
    assert link(navigation, PAGES[1].key).hasFocus()
    QTest.keyClick(link(navigation, PAGES[1].key), Qt.Key.Key_Up)
    with qtbot.waitSignal(navigation.chosen) as chosen:
        QTest.keyClick(link(navigation, "home"), Qt.Key.Key_Space)
    assert chosen.args == ["home"]


def test_folded_it_shows_only_icons(qtbot: QtBot) -> None:
    navigation = made(qtbot)
    navigation.fold(narrow=True)
    assert navigation.width() == NARROW
    assert not navigation.office.isVisible()


def test_without_an_office_no_page_can_be_chosen(qtbot: QtBot) -> None:
    navigation = made(qtbot)
    navigation.set_enabled(enabled=False)
    assert not link(navigation, "people").isEnabled()


def test_pages_that_cannot_be_opened_yet_look_so(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    navigation = made(qtbot)
    words = QRect(40, 0, 120, 30)
    before = link(navigation, "plan").grab(words).toImage()
    navigation.set_enabled(enabled=False)
    assert link(navigation, "plan").grab(words).toImage() != before
