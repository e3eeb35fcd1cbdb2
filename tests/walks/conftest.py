"""The window as a worker has it on her desk."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letea.folders import Folders
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
