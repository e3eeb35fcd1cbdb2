"""The diagnostics packet is looked through before it is saved."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Trail
from ui.room import Room
from ui.safety.diagnostics import DiagnosticsDialog


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """What the dialog stands over."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def dialog(home: QWidget, sealed_room: Room) -> DiagnosticsDialog:
    """The dialog, gathering."""
    made = DiagnosticsDialog(sealed_room, home)
    made.ask()
    return made


def test_what_is_shown_is_what_is_saved(
    dialog: DiagnosticsDialog, sealed_room: Room, trail: Trail, tmp_path: Path
) -> None:
    assert not dialog.save_button.isEnabled()
    assert sealed_room.work.wait_idle()
    shown = [text.toPlainText() for text in dialog.findChildren(QPlainTextEdit)]
    assert any("Qt 6" in text for text in shown)
    out = tmp_path / "diagnostic.zip"
    where = dialog.ask_where()
    where.fileSelected.emit(str(out))
    where.close()
    assert sealed_room.work.wait_idle()
    with ZipFile(out) as archive:
        assert sorted(archive.read(name).decode() for name in archive.namelist()) == sorted(shown)
    assert trail.said == ["Pachetul este salvat: diagnostic.zip"]


def test_once_it_is_gathered_enter_saves(dialog: DiagnosticsDialog, sealed_room: Room) -> None:
    assert sealed_room.work.wait_idle()
    assert dialog.focusWidget() is dialog.save_button
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    where = dialog.findChild(QFileDialog)
    assert isinstance(where, QFileDialog)
    where.close()


def test_giving_up_stops_what_is_gathered(dialog: DiagnosticsDialog, sealed_room: Room) -> None:
    dialog.reject()
    assert sealed_room.work.wait_idle()
    QApplication.processEvents()
