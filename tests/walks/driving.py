"""Hands on the window: what a worker presses, writes and reads, by mouse and key events alone."""

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
    """Click the button in sight that carries these words, or this name."""
    made = found(within, words)
    assert made.isEnabled(), f"„{words}” may not be pressed"
    click(made, QPoint(12, made.height() // 2))


def found(within: QWidget, words: str) -> QAbstractButton:
    """The button in sight called so; else the one whose words hold these."""
    shown = [one for one in within.findChildren(QAbstractButton) if one.isVisible()]
    called = [one for one in shown if words in _names(one)] or [one for one in shown if words in one.text()]
    assert called, f"no button „{words}” in sight"
    return called[0]


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
    """The input in sight of this name."""
    found = next((one for one in within.findChildren(QWidget, name) if one.isVisible()), None)
    assert found is not None, f"no field „{name}” in sight"
    return found


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
    """The window or dialog of this kind in sight."""
    shown = (one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())
    found = next(shown, None)
    assert found is not None, f"no {kind.__name__} in sight"
    return found


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
        if any(isinstance(one, QFileDialog) and one.isVisible() for one in QApplication.topLevelWidgets()):
            choose_file(path)
        else:
            QTimer.singleShot(10, answer)

    QTimer.singleShot(10, answer)


def _bring_forward(place: QWidget) -> None:
    if not place.isActiveWindow():
        place.activateWindow()
        assert QTest.qWaitForWindowActive(place.window(), _PATIENCE)


def _focused() -> QWidget:
    found = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert found is not None, "nothing has the focus"
    return found


def _names(one: QAbstractButton) -> set[str]:
    return {one.objectName(), one.text().replace("&&", "&").strip(), one.accessibleName()}


def _offers(menu: QMenu, entry: str) -> bool:
    return any(one.text() == entry for one in menu.actions())


def _told(dialog: QDialog) -> str:
    return "; ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisible())
