"""The printed papers on a card open as they were given out."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.printed_lists import printed_of
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.printed_samples import kept, paper_of
from ui.parts.paper_view import PaperDialog
from ui.parts.printed_list import printed_list
from ui.room import Room


def test_a_paper_is_told_and_opens_identical(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    paper = paper_of(store, someone(store))
    kept(store, paper)
    (row,) = printed_of(store, [paper.of.owner_uid])
    shown = printed_list(room, [row])
    qtbot.addWidget(shown)
    assert [label.text() for label in shown.findChildren(QLabel)] == ["22.03.2022 · 1 pagină"]
    opener = shown.findChild(QPushButton, f"printed.{row.id}")
    assert isinstance(opener, QPushButton)
    opener.click()
    dialog = shown.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=20_000)
    assert dialog._pdf == paper.pdf
    assert dialog.docx_button.isHidden()
    dialog.reject()


def test_nobody_without_papers_is_left_guessing(room: Room, qtbot: QtBot) -> None:
    shown = printed_list(room, [])
    qtbot.addWidget(shown)
    assert [label.text()[:25] for label in shown.findChildren(QLabel)] == ["Niciun act tipărit încă. "]
