"""The list of deadlines goes out without what tells of health, unless that is asked for."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables.people import IdentityPaper
from db.tables.personal import SensitiveUse
from letea.actions.deadlines import read_deadlines
from tests.letea.actions.benefit_offices import someone
from tests.samples import TODAY, a_certificate
from ui.deadlines.printing import ask_list
from ui.parts.going_out import GoingOutDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room

SOON = TODAY + timedelta(5)


@pytest.fixture
def beneath(room: Room, qtbot: QtBot) -> QWidget:
    """A window under the dialogs, in an office where a paper and a certificate end soon."""
    store = room.desk.store
    store.keep(IdentityPaper(person_id=someone(store), kind="ci", expires_on=SOON), "A")
    sick = someone(store, "Demonstrativ")
    store.keep(a_certificate(person_id=sick, until_on=SOON, permanent=False), "C")
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def asked(room: Room, beneath: QWidget) -> GoingOutDialog:
    told = read_deadlines(room.desk.store, TODAY)
    ask_list(room, [one for one in told if one.deadline.page == "people"], beneath)
    dialog = beneath.findChild(GoingOutDialog)
    assert isinstance(dialog, GoingOutDialog)
    return dialog


def words_of(beneath: QWidget, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: beneath.findChild(PaperDialog) is not None)
    paper = beneath.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    sheets = paper.preview.paper.sheets()
    assert sheets is not None
    words = " ".join(sheets.document.getAllText(page).text() for page in range(sheets.count()))
    paper.close()
    return words


def uses(room: Room) -> list[SensitiveUse]:
    with room.desk.store.reading() as session:
        return list(session.scalars(select(SensitiveUse)))


def test_unasked_who_has_a_certificate_is_not_told(room: Room, beneath: QWidget, qtbot: QtBot) -> None:
    dialog = asked(room, beneath)
    dialog.save_now()
    words = words_of(beneath, qtbot)
    assert "Act de identitate: Exemplu" in words
    assert "Demonstrativ" not in words
    assert uses(room) == []


def test_asked_it_goes_and_the_asking_is_noted(room: Room, beneath: QWidget, qtbot: QtBot) -> None:
    dialog = asked(room, beneath)
    dialog.sensitive.setChecked(True)
    dialog.purpose.set_value("ședința de luni")
    dialog.save_now()
    assert "Certificat de încadrare: Demonstrativ" in words_of(beneath, qtbot)
    (use,) = uses(room)
    assert (use.listed, use.held) == ("Termene de urmărit", "Certificate de handicap care expiră")
