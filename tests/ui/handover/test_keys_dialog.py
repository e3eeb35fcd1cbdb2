"""The keys of handing over: the office's put back from paper, a county's let go of."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.handover import CountyKey
from letea.actions.office_keys import counties, held_office_key, keep_county, keys_of, office_key
from letea.handover.county_file import CountyKeys, county_key_file
from letea.handover.keys import OpeningKey, SigningKey, fingerprint, new_opening_key
from letea.rules.recovery_code import write_code
from tests.answers import DGASPC
from tests.conftest import Trail
from tests.ui.following import answering
from ui.handover.county_dialog import CountyDialog
from ui.handover.keys_dialog import KeysDialog
from ui.handover.words import code_in_lines
from ui.parts.message import MessageDialog
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


def county_dialog(dialog: KeysDialog, room: Room, file: Path) -> CountyDialog:
    dialog.read_file(file)
    assert room.work.wait_idle()
    [made] = [one for one in dialog.findChildren(CountyDialog) if one.isVisible()]
    return made


def shown(dialog: KeysDialog) -> list[str]:
    assert dialog._counties is not None
    return [one.text() for one in dialog._counties.findChildren(QLabel)]


def test_a_county_is_added_from_its_file_once_it_was_compared(
    dialog: KeysDialog, room: Room, tmp_path: Path
) -> None:
    file = tmp_path / "cheia.txt"
    keys = CountyKeys(new_opening_key().recipient, DGASPC.public)
    file.write_text(county_key_file("CJ Exemplu", keys.recipient, DGASPC.public), encoding="utf-8")
    made = county_dialog(dialog, room, file)
    assert made.key.code.text() == code_in_lines(keys.fingerprint)
    made.keep_button.click()
    assert "Comparați amprenta" in made.key.note.text()
    made.key.compared.setChecked(True)
    made.keep_button.click()
    assert room.work.wait_idle()
    assert made.form.has_problem()
    made.form.put_typed({"name": "CJ Exemplu"})
    made.keep_button.click()
    assert room.work.wait_idle()
    assert keys in [keys_of(one) for one in counties(room.desk.store)]
    assert {"CJ Exemplu", code_in_lines(keys.fingerprint)} <= set(shown(dialog))
    again = county_dialog(dialog, room, file)
    assert again.note.text() == "Cheile acestea sunt păstrate deja."
    again.keep_button.click()
    assert len(counties(room.desk.store)) == 2


def test_a_known_county_gives_its_signature_later(
    dialog: KeysDialog, room: Room, county: OpeningKey, tmp_path: Path
) -> None:
    assert any("Semnătura nu este cunoscută încă" in text for text in shown(dialog))
    file = tmp_path / "cheia.txt"
    file.write_text(county_key_file("x", county.recipient, DGASPC.public), encoding="utf-8")
    made = county_dialog(dialog, room, file)
    assert made.name.line.text() == "DGASPC Exemplu"
    made.key.compared.setChecked(True)
    made.keep_button.click()
    assert room.work.wait_idle()
    [kept] = counties(room.desk.store)
    assert (kept.name, keys_of(kept)) == ("DGASPC Exemplu", CountyKeys(county.recipient, DGASPC.public))
    assert any("Semnătura recipiselor este cunoscută" in text for text in shown(dialog))


def test_a_file_without_keys_is_told(dialog: KeysDialog, room: Room, tmp_path: Path) -> None:
    file = tmp_path / "altceva.txt"
    file.write_text("nimic", encoding="utf-8")
    dialog.read_file(file)
    assert room.work.wait_idle()
    [told] = dialog.findChildren(MessageDialog)
    assert "age1" in told.detail


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
