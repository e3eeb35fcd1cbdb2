"""What the window does around a page under test: word of commits, answers to questions, time to read."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from db.store import Store
from tests.patience import until
from ui.parts.list_page import ListPage
from ui.parts.message import MessageDialog
from ui.parts.page import Page
from ui.work import Work

_SOON = 1000  # milliseconds: what a timer does within these belongs to what was just asked


class Herald(QObject):
    """Carries word of a commit from the store's thread to a page, as the window does."""

    touched = Signal(object)

    def __init__(self, store: Store, page: Page) -> None:
        super().__init__(page)
        self.touched.connect(page.touched)
        store.listen(self.touched.emit)


def answering(key: str) -> Callable[[], None]:
    """Press the button of this key in the question that opens next; gives what stops waiting for it."""

    def press(dialog: MessageDialog) -> None:
        button = dialog.findChild(QPushButton, f"answer.{key}")
        assert isinstance(button, QPushButton)
        button.click()

    return when_asked(press)


def when_asked(do: Callable[[MessageDialog], object]) -> Callable[[], None]:
    """Do something with the question that opens next; gives what stops waiting for it."""
    timer = QTimer(interval=10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, MessageDialog) and dialog.isVisible():
            timer.stop()
            do(dialog)

    timer.timeout.connect(look)
    timer.start()
    return timer.stop


def settled(page: ListPage[Any]) -> None:
    """Wait until the list and the card of a page show what was asked for last."""
    at_rest(page, page._room.work)


def at_rest(widget: QWidget, work: Work) -> None:
    """Wait until no job runs, no timer is about to do something in the widget, and it is laid out."""
    QApplication.processEvents()
    until(lambda: not work._open and not _is_waiting(widget))
    QApplication.processEvents()


def _is_waiting(widget: QWidget) -> bool:
    timers = widget.findChildren(QTimer)
    return any(one.isActive() and one.isSingleShot() and one.interval() < _SOON for one in timers)
