"""A worker before a window without an office: what she clicks and types, and what she sees."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from db.connection import connect
from db.encryption import FileKey
from letea.actions.copies import make_copy
from letea.actions.office_file import open_office_file
from letea.progress import Progress
from tests.conftest import PASSWORD
from ui.opening import Opening
from ui.parts.message import MessageDialog
from ui.safety.recovery import Recovery
from ui.safety.unlock import Unlock
from ui.window import Window


class Way:
    """A worker before a window without an office."""

    def __init__(self, window: Window, opening: Opening, type_text: Callable[[QWidget, str], None]) -> None:
        self.window, self.opening, self.type_text = window, opening, type_text
        self.asked: list[str] = []
        self._answers = QTimer(window, interval=20)
        self._answers.timeout.connect(self._say_yes)
        self._answers.start()

    def _say_yes(self) -> None:
        """Agree to what is asked, and remember what it was."""
        for dialog in self.window.findChildren(MessageDialog):
            agreed = dialog.findChild(QPushButton, "answer.do")
            if dialog.isVisible() and isinstance(agreed, QPushButton):
                self.asked.append(dialog.detail)
                agreed.click()

    def settle(self) -> None:
        """Let what is under way end."""
        for _time in range(3):
            assert self.window.work.wait_idle(30)
            QApplication.processEvents()

    def recovery(self) -> Recovery:
        """The recovery screen, which has to be there."""
        self.settle()
        shown = self.window.stack.currentWidget()
        assert isinstance(shown, Recovery)
        return shown

    def start(self, path: Path | None, *, to_recover: bool = False) -> None:
        """Start with this office; where it asks for a password, type it."""
        self.opening.start(path, to_recover=to_recover)
        self.settle()
        if isinstance(self.window.stack.currentWidget(), Unlock):
            self.unlock()

    def unlock(self) -> None:
        """Type the password on the first page."""
        shown = self.window.stack.currentWidget()
        assert isinstance(shown, Unlock)
        self.type_password(shown)

    def type_password(self, asked_in: QWidget) -> None:
        """Type the password where it is asked, and Enter."""
        line = asked_in.findChild(QWidget, "key.password")
        assert isinstance(line, QWidget)
        self.type_text(line, PASSWORD)
        QTest.keyClick(line, Qt.Key.Key_Return)
        self.settle()

    def button(self, name: str) -> QPushButton:
        """A button of the recovery screen."""
        found = self.recovery().findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    def click(self, name: str) -> None:
        """Click a button of the recovery screen."""
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)
        self.settle()

    def names(self) -> list[str]:
        """The buttons of the recovery screen, in their order."""
        buttons = self.recovery().findChildren(QPushButton)
        return [made.objectName().removeprefix("recovery.") for made in buttons if made.isVisible()]

    def office_name(self) -> str:
        """The office that is open."""
        return self.window.navigation.office.text() if self.window.room is not None else ""


def mark_demonstration(path: Path) -> None:
    """Tell in a closed office that it is one, so that it needs no password."""
    connection = connect(path)
    connection.execute("UPDATE office SET demonstration = 1")
    connection.close()


def make_copies(path: Path, key: FileKey | None) -> None:
    """Make two copies of a closed office, the newest an hour ago."""
    store = open_office_file(path, key=key)
    for hours in (30, 1):
        make_copy(store, Progress(), datetime.now().astimezone() - timedelta(hours=hours))
    store.close()
