"""A disposition and its referral are opened as papers, from the step or while they are decided."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.benefits import open_dossier
from letea.actions.printed_lists import printed_of
from tests.letea.actions.benefit_offices import approved, registered, someone
from ui.benefits.papers import show_disposition, show_referral
from ui.benefits.state_dialog import StateDialog
from ui.parts.paper_view import PaperDialog
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


def test_the_referral_of_a_disposition_is_shown(room: Room, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dossier = open_dossier(room.desk.store, approved(room.desk.store, someone(room.desk.store)))
    (given,) = dossier.dispositions.values()
    dialog = show_referral(room, given, parent)
    qtbot.waitUntil(dialog.is_ready, timeout=20_000)
    assert dialog.windowTitle() == "Referat la dispoziția nr. 118 din 22.03.2022"
    dialog.reject()


@pytest.mark.parametrize(("name", "title"), [("referral", "Referat"), ("draft-disposition", "Proiect")])
def test_a_decision_is_printed_before_it_is_recorded(
    room: Room, qtbot: QtBot, tmp_path: Path, name: str, title: str
) -> None:
    store = room.desk.store
    file = registered(store, someone(store))
    dialog = StateDialog(room, [file])
    qtbot.addWidget(dialog, before_close_func=StateDialog.give_up)
    dialog.show()
    opener = dialog.findChild(QPushButton, name)
    assert isinstance(opener, QPushButton)
    opener.click()
    paper = dialog.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    assert paper.windowTitle().startswith(title)
    paper.save(tmp_path / "act.pdf")
    assert room.work.wait_idle()
    assert len(printed_of(store, [open_dossier(store, file).file.uid])) == 1
    paper.reject()
