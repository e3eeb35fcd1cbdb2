"""The benefit files on a card lead to themselves."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.benefits import FileState
from letea.actions.benefit_lists import file_rows
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import approved, someone
from tests.samples import TODAY
from ui.parts.benefit_list import FILE_TONES, benefit_list
from ui.room import Room


def test_a_file_is_told_and_opened(room: Room, trail: Trail, qtbot: QtBot) -> None:
    file = approved(room.desk.store, someone(room.desk.store))
    shown = benefit_list(room, file_rows(room.desk.store, [file], TODAY))
    qtbot.addWidget(shown)
    words = [label.text() for label in shown.findChildren(QLabel)]
    assert "Aprobat" in words
    assert "Exemplu Ștefan, 300 lei" in words
    opener = shown.findChild(QPushButton, f"benefit.{file}")
    assert isinstance(opener, QPushButton)
    opener.click()
    assert trail.went == [("benefits", file)]


def test_nobody_without_files_is_left_guessing(room: Room, qtbot: QtBot) -> None:
    shown = benefit_list(room, [])
    qtbot.addWidget(shown)
    assert [label.text() for label in shown.findChildren(QLabel)] == ["Nu are dosare de beneficii."]


def test_every_state_has_its_tone() -> None:
    assert set(FILE_TONES) == set(FileState)
