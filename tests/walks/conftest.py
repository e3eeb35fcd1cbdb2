"""The window as a worker has it on her desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.encryption import FileKey
from letea.folders import Folders
from tests.walks.offices import Calendar, open_office
from ui import theme
from ui.settings import Settings
from ui.window import Window


@pytest.fixture
def empty_window(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[Window]:
    """The window on a computer that never saw Letea."""
    theme.apply(qapp, "light")
    made = Window(Settings(folders.settings))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.resize(1366, 768)
    yield made
    made.close_desk()
    made.hide()
    made.deleteLater()


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
