"""The cover: one key hides everything, any key brings it back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from ui.home.help import HelpDialog
from ui.window import Window


def sheets(window: QWidget) -> list[QFrame]:
    return [sheet for sheet in window.findChildren(QFrame, "cover") if sheet.isVisible()]


def test_f9_hides_the_window_and_its_title(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    (sheet,) = sheets(window)
    assert sheet.geometry() == window.rect()
    assert window.windowTitle() == "Letea"


def test_the_button_hides_it_too(window: Window) -> None:
    QTest.mouseClick(window.topbar.hide_screen, Qt.MouseButton.LeftButton)
    assert window.cover.is_on()


def test_any_key_brings_it_back_and_does_nothing_else(window: Window) -> None:
    window.go("settings")
    before = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F9)
    QTest.keyClick(sheets(window)[0], Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert not window.cover.is_on()
    assert window.current_page() is window.page("settings")
    assert window.focusWidget() is before
    assert window.windowTitle() == "Letea – Comuna Exemplu, Bacău"


def test_a_key_only_held_does_not(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F9)
    QTest.keyClick(sheets(window)[0], Qt.Key.Key_Alt)
    assert window.cover.is_on()


def test_a_click_brings_it_back(window: Window) -> None:
    window.cover.put_on()
    QTest.mouseClick(sheets(window)[0], Qt.MouseButton.LeftButton)
    assert not window.cover.is_on()


def test_it_covers_the_window_when_it_grows(window: Window) -> None:
    window.cover.put_on()
    window.resize(1400, 800)
    assert sheets(window)[0].geometry() == window.rect()


def test_the_key_of_a_dialog_is_that_of_the_window_beneath_it(window: Window, qtbot: QtBot) -> None:
    later = Window(window.settings)  # as in tests, where the window before is not gone yet
    later.show()
    assert not later.cover.is_on()
    assert not window.cover.is_on()
    dialog = HelpDialog(later)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    assert sheets(later)
    assert not window.cover.is_on()
    later.cover.take_off()
    dialog.close()
    later.hide()
    later.deleteLater()


def test_dialogs_are_hidden_too_and_have_the_key(window: Window, qtbot: QtBot) -> None:
    dialog = HelpDialog(window)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)  # a key reaches only the window in front
    assert not window.cover.is_on()
    QTest.keyClick(dialog, Qt.Key.Key_F9)
    assert sheets(dialog)
    assert sheets(window)
    QTest.keyClick(sheets(dialog)[0], Qt.Key.Key_Space)
    assert not sheets(dialog)
    assert dialog.windowTitle() == "Cum lucrați cu Letea"
    dialog.close()
