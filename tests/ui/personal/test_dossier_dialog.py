"""The dossier is given to whom proved who they are, on paper or as a file, and each giving is noted."""

import json

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables.personal import Disclosure
from db.tables.printed import PrintedPaper
from tests.letea.actions.benefit_offices import someone
from ui.parts.paper_view import PaperDialog
from ui.personal.dossier_dialog import DossierDialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> DossierDialog:
    """The dialog of a person, in sight."""
    made = DossierDialog(room, someone(room.desk.store))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def given(room: Room) -> list[str]:
    with room.desk.store.reading() as session:
        return [one.what for one in session.scalars(select(Disclosure))]


def test_without_a_proof_of_identity_nothing_is_made(dialog: DossierDialog, room: Room) -> None:
    assert dialog.ask_file() is None
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.has_problem()
    assert given(room) == []


def test_what_is_confidential_asks_for_a_reason(dialog: DossierDialog) -> None:
    dialog.form.put_typed({"identity": "CI"})
    assert not dialog.reason.isVisible()
    dialog.confidential.setChecked(True)
    assert dialog.reason.isVisible()
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.reason.has_problem()


def test_the_paper_is_noted_once_it_is_given_out(dialog: DossierDialog, room: Room, qtbot: QtBot) -> None:
    dialog.form.put_typed({"identity": "CI"})
    shown: list[object] = []
    dialog.saved.connect(shown.append)
    dialog.save_now()
    qtbot.waitUntil(lambda: bool(shown))
    (paper,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDialog) and one.isVisible()
    ]
    qtbot.waitUntil(paper.is_ready)
    assert given(room) == []
    paper.save(room.desk.folders.papers / "dosar.pdf")
    qtbot.waitUntil(lambda: given(room) == ["Dosarul persoanei (pe hârtie sau PDF)"])
    with room.desk.store.reading() as session:
        assert session.scalars(select(PrintedPaper)).one().kind == "dossier"
    paper.reject()


def test_the_file_is_written_and_noted(dialog: DossierDialog, room: Room, qtbot: QtBot) -> None:
    dialog.form.put_typed({"identity": "CI"})
    where = dialog.ask_file()
    assert where is not None
    where.reject()
    out = room.desk.folders.papers / "dosar.json"
    dialog.save_file(out)
    qtbot.waitUntil(lambda: given(room) == ["Dosarul persoanei (fișier de date)"])
    assert json.loads(out.read_text(encoding="utf-8"))["person"]["name"] == "Exemplu Ștefan"
