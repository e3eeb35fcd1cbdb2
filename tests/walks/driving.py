"""Hands on the window: what a worker presses, writes and reads, by mouse and key events alone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from shiboken6 import isValid
from stdnum.ro import cnp as stdnum_cnp

from tests.patience import PATIENCE, until
from ui.window import Window

Made = TypeVar("Made", bound=QWidget)
_PATIENCE = 30_000  # milliseconds
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def a_cnp(born_on: date, number: int, *, male: bool) -> str:
    """A CNP of nobody: valid, its county code 47 long given up."""
    first = (1 if male else 2) if born_on.year < 2000 else (5 if male else 6)
    digits = f"{first}{born_on:%y%m%d}47{number:03d}"
    return digits + str(stdnum_cnp.calc_check_digit(digits))


def settle() -> None:
    """Let the window do what waits to be done."""
    QCoreApplication.processEvents()


def keys(text: str) -> None:
    """Type letters, ș and ț among them, into whatever has the focus."""
    for letter in text:
        for kind in _KEYS:
            event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(_focused(), event)
    settle()


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key where the focus is, or in the list that is open."""
    QTest.keyClick(_focused(), which, modifier)
    settle()


def control(which: Qt.Key) -> None:
    """Press a key with Ctrl."""
    key(which, Qt.KeyboardModifier.ControlModifier)


def click(place: QWidget, at: QPoint | None = None) -> None:
    """Click there; as on any desktop, its window comes to the front."""
    _bring_forward(place)
    QTest.mouseClick(place, Qt.MouseButton.LeftButton, pos=at or place.rect().center())
    settle()


def press(within: QWidget, words: str) -> None:
    """Click the button that carries these words, or this name, once it is in sight and may be pressed."""
    until(lambda: (made := _button(within, words)) is not None and made.isEnabled(), f"„{words}” to press")
    made = found(within, words)
    click(made, QPoint(12, made.height() // 2))


def found(within: QWidget, words: str) -> QAbstractButton:
    """The button called so, once it is in sight; else the one whose words hold these."""
    return _awaited(lambda: _button(within, words), f"a button „{words}” in sight")


def choose(within: QWidget, opener: str, entry: str) -> None:
    """Open the menu of a button and take one of its entries by the arrows."""
    held = found(within, opener)
    menu = next(one for one in held.findChildren(QMenu) or within.findChildren(QMenu) if _offers(one, entry))
    menu.popup(held.mapToGlobal(QPoint(0, held.height())))
    QTest.qWait(1)
    menu.setActiveAction(next(one for one in menu.actions() if one.text() == entry))
    key(Qt.Key.Key_Return)
    QTest.qWait(1)
    if QApplication.activeModalWidget() is None:
        _bring_forward(within)


def field(within: QWidget, name: str) -> QWidget:
    """The input of this name, once it is in sight."""

    def look() -> QWidget | None:
        return next((one for one in within.findChildren(QWidget, name) if one.isVisible()), None)

    return _awaited(look, f"a field „{name}” in sight")


def write(within: QWidget, name: str, text: str) -> None:
    """Click into a field, write over what it holds and go to the next one."""
    place = field(within, name)
    click(place)
    place.setFocus(Qt.FocusReason.MouseFocusReason)
    control(Qt.Key.Key_A)
    keys(text)
    key(Qt.Key.Key_Tab)


def fill_line(*cells: str) -> None:
    """Write a line of a table whose first cell is being edited, going on by Tab, ending by Enter."""
    for place, text in enumerate(cells):
        keys(text)
        key(Qt.Key.Key_Tab if place < len(cells) - 1 else Qt.Key.Key_Return)


def cell(view: QAbstractItemView, index: QModelIndex, text: str) -> None:
    """Double click a cell, write over what it holds and press Enter."""
    view.scrollTo(index)
    at = view.visualRect(index).center()
    click(view.viewport(), at)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    control(Qt.Key.Key_A)
    keys(text)
    key(Qt.Key.Key_Return)


def in_sight(kind: type[Made]) -> Made:
    """The window or dialog of this kind, once it is in sight."""
    return _awaited(lambda: _shown(kind), f"a {kind.__name__} in sight")


def save(dialog: QDialog, window: Window) -> None:
    """Press "Salvează" and wait until the dialog is gone and what stood behind it is in front."""
    behind = dialog.parentWidget()
    press(dialog, "save")
    assert window.work.wait_idle()
    assert not isValid(dialog) or not dialog.isVisible(), _told(dialog)
    QTest.qWait(1)  # lets the dialog be gone for good
    _bring_forward(behind or window)


def choose_file(path: Path) -> None:
    """Answer the file chooser: the only thing not done by hand, for the system draws it."""
    dialog = in_sight(QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    line.setText(str(path))
    dialog.accept()
    settle()


def choose_soon(path: Path) -> None:
    """Answer the file chooser that the next press opens and waits for."""

    def answer() -> None:
        if _shown(QFileDialog) is not None:
            choose_file(path)
        else:
            QTimer.singleShot(10, answer)

    QTimer.singleShot(10, answer)


def _bring_forward(place: QWidget) -> None:
    if not place.isActiveWindow():
        place.activateWindow()
        assert QTest.qWaitForWindowActive(place.window(), PATIENCE)


def _focused() -> QWidget:
    return _awaited(lambda: QApplication.activePopupWidget() or QApplication.focusWidget(), "a focus")


def _awaited(look: Callable[[], Made | None], what: str) -> Made:
    until(lambda: look() is not None, what)
    found = look()
    assert found is not None, what
    return found


def _button(within: QWidget, words: str) -> QAbstractButton | None:
    shown = [one for one in within.findChildren(QAbstractButton) if one.isVisible()]
    called = [one for one in shown if words in _names(one)] or [one for one in shown if words in one.text()]
    return next(iter(called), None)


def _shown(kind: type[Made]) -> Made | None:
    tops = QApplication.topLevelWidgets()
    return next((one for one in tops if isinstance(one, kind) and one.isVisible()), None)


def _names(one: QAbstractButton) -> set[str]:
    return {one.objectName(), one.text().replace("&&", "&").strip(), one.accessibleName()}


def _offers(menu: QMenu, entry: str) -> bool:
    return any(one.text() == entry for one in menu.actions())


def _told(dialog: QDialog) -> str:
    return "; ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
