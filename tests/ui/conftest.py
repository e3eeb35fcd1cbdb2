"""The whole window on the office of the test, in front and ready for keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from letea.desk import Desk
from letea.folders import Folders
from tests.made_once import CopiedOnce
from ui import theme
from ui.parts import list_page
from ui.settings import Settings
from ui.window import Window


@pytest.fixture(scope="session")
def copied_once(tmp_path_factory: pytest.TempPathFactory) -> CopiedOnce:
    """Makes the copies of a test's office as many tests need them."""
    return CopiedOnce(tmp_path_factory.mktemp("copied"))


@pytest.fixture
def bare_window(qapp: QApplication, qtbot: QtBot, folders: Folders) -> Iterator[Window]:
    """The window with no office open."""
    theme.apply(qapp, "light")
    made = Window(Settings(folders.settings))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close_desk()
    made.hide()
    made.deleteLater()


@pytest.fixture
def window(bare_window: Window, desk: Desk) -> Window:
    """The window with the office "Exemplu" open."""
    bare_window.open_desk(desk)
    return bare_window


@pytest.fixture(autouse=True)
def _no_dialog_left(qapp: QApplication) -> Iterator[None]:
    """A dialog that one test leaves open does not lie over the next, and what was closed goes.

    Without a loop of events what is deleted later waits for one: the windows of many tests, each of which
    looks at every event and is dressed anew with the theme.
    """
    yield
    for top in qapp.topLevelWidgets():
        if isinstance(top, QDialog) and top.isVisible():
            top.hide()
            top.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _card_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The card beside a list follows at the next turn of events."""
    monkeypatch.setattr(list_page, "_CARD_AFTER", 0)
