"""The window as a worker has it on her desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget
from pytestqt.qtbot import QtBot

from db.encryption import FileKey
from letea.folders import Folders
from tests.walks.offices import Calendar, open_office
from ui import theme
from ui.settings import Settings
from ui.window import Window


class Flashes(QObject):
    """Widgets shown before they had a place: each flashed as a window and took the keyboard away."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, shown: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a window that is none of those the program opens."""
        if event.type() == QEvent.Type.Show and isinstance(shown, QWidget) and shown.isWindow():
            kind = shown.windowFlags() & Qt.WindowType.WindowType_Mask
            known = isinstance(shown, QMainWindow | QDialog | QMenu)
            if not known and kind in {Qt.WindowType.Widget, Qt.WindowType.Window}:
                self.seen.append(f"{type(shown).__name__} {shown.objectName()}")
        return False


@pytest.fixture
def empty_window(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[Window]:
    """The window on a computer that never saw Letea."""
    theme.apply(qapp, "light")
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    made = Window(Settings(folders.settings))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.resize(1366, 768)
    yield made
    made.close_desk()
    made.hide()
    made.deleteLater()
    qapp.removeEventFilter(flashes)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # else it lives beside the next
    assert flashes.seen == []


@pytest.fixture
def calendar() -> Calendar:
    """What day it is, turned by the test."""
    return Calendar()


@pytest.fixture
def sealed_window(
    empty_window: Window, folders: Folders, sealed_file: Path, office_key: FileKey, calendar: Calendar
) -> Window:
    """The window on the sealed office of an invented commune whose officials are known."""
    open_office(empty_window, folders, sealed_file, office_key, calendar)
    return empty_window
