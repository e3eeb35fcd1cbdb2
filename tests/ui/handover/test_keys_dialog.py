"""The keys of handing over: the office's put back from paper, a county's let go of."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.handover import CountyKey
from letea.actions.office_keys import counties, held_office_key, keep_county, office_key
from letea.handover.keys import OpeningKey, SigningKey, fingerprint
from letea.rules.recovery_code import write_code
from tests.conftest import Trail
from tests.ui.following import answering
from ui.handover.keys_dialog import KeysDialog
from ui.handover.words import code_in_lines
from ui.room import Room

SECRET = bytes(range(20))


@pytest.fixture
def dialog(room: Room, county: OpeningKey, qtbot: QtBot) -> KeysDialog:
    """The dialog of an office that knows one county and never handed over."""
    kept = CountyKey(name="DGASPC Exemplu", recipient=county.recipient)
    keep_county(room.desk.store, kept, room.desk.today())
    made = KeysDialog(room)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_looking_makes_no_key(dialog: KeysDialog, room: Room) -> None:
    assert dialog.own.text() == "–"
    assert held_office_key(room.desk.store) is None


def test_the_key_comes_back_by_its_code(dialog: KeysDialog, room: Room, trail: Trail) -> None:
    code = write_code(SECRET)
    dialog.code.line.setText(code[:-1])
    dialog.restore_button.click()
    assert dialog.code.note.state == "bad"
    assert dialog.code.text() == code[:-1]
    assert held_office_key(room.desk.store) is None
    dialog.code.line.setText(code.lower().replace("-", " "))
    dialog.restore_button.click()
    assert office_key(room.desk.store).secret == SECRET
    assert dialog.own.text() == code_in_lines(fingerprint(SigningKey(SECRET).public))
    assert trail.said == ["Cheia de predare este cea de pe fișă."]


def test_a_countys_key_is_let_go(dialog: KeysDialog, room: Room) -> None:
    [kept] = counties(room.desk.store)
    gone = dialog.findChild(QPushButton, f"county.{kept.id}")
    assert isinstance(gone, QPushButton)
    stop = answering("do")
    gone.click()
    stop()
    assert room.work.wait_idle()
    assert counties(room.desk.store) == []
    assert dialog._counties is not None
    assert not dialog._counties.findChildren(QPushButton)
