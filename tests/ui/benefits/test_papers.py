"""A disposition is opened as a paper from the step it decided."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letea.actions.benefits import open_dossier
from tests.letea.actions.benefit_offices import approved, someone
from ui.benefits.papers import show_disposition
from ui.room import Room


def test_the_paper_is_made_and_offered_for_word(room: Room, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dossier = open_dossier(room.desk.store, approved(room.desk.store, someone(room.desk.store)))
    (given,) = dossier.dispositions.values()
    dialog = show_disposition(room, given, parent)
    qtbot.waitUntil(dialog.is_ready)
    assert dialog.windowTitle() == "Dispoziția nr. 118 din 22.03.2022"
    assert not dialog.docx_button.isHidden()
    dialog.reject()
