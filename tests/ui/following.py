"""What the window does around a page under test: word of commits, answers to questions."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton

from db.store import Store
from ui.parts.message import MessageDialog
from ui.parts.page import Page


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
