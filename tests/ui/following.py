"""What the window does around a page under test: word of commits, answers to questions."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from db.store import Store
from ui.parts.message import MessageDialog
from ui.parts.page import Page
from ui.room import Room

_PATIENCE = 30.0  # seconds, of a machine with much else to do
_SOON = 1000  # milliseconds: what is put off longer (a draft, a toast) is not waited for


class Herald(QObject):
    """Carries word of a commit from the store's thread to a page, as the window does."""

    touched = Signal(object)

    def __init__(self, store: Store, page: Page) -> None:
        super().__init__(page)
        self.touched.connect(page.touched)
        store.listen(self.touched.emit)


def answering(key: str) -> Callable[[], None]:
    """Press the button of this key in the question that opens next; gives what stops waiting for it."""
    timer = QTimer(interval=10)

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MessageDialog):
            timer.stop()
            button = dialog.findChild(QPushButton, f"answer.{key}")
            assert isinstance(button, QPushButton)
            button.click()

    timer.timeout.connect(press)
    timer.start()
    return timer.stop


def settled(shown: QWidget, room: Room | None = None) -> None:
    """Let happen what an action began: jobs beside the window, what is put off a moment, turns of events."""
    until = time.monotonic() + _PATIENCE
    calm = 0
    while calm < 2:
        assert time.monotonic() < until, "it goes on and on"
        if room is not None:
            assert room.work.wait_idle(_PATIENCE)
        QTest.qWait(1)
        calm = 0 if _puts_off(shown) else calm + 1


def _puts_off(shown: QWidget) -> bool:
    timers = shown.findChildren(QTimer)
    return any(one.isSingleShot() and one.isActive() and one.interval() < _SOON for one in timers)
