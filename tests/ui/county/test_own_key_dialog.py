"""The county's key: its file on a stick, its paper, the key of the recovery sheet put back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letea.actions.office_keys import office_key
from letea.county.own_keys import KEY_FILE, county_keys
from letea.handover.county_file import read_county_keys
from letea.rules.recovery_code import write_code
from tests.ui.following import at_rest
from ui.county.own_key_dialog import OwnKeyDialog
from ui.county.words import in_lines
from ui.parts.paper_view import PaperDialog
from ui.room import Room

SECRET = bytes(range(20))


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> OwnKeyDialog:
    """The dialog in sight."""
    made = OwnKeyDialog(room)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made


def test_the_key_file_goes_to_a_stick_and_carries_what_is_shown(
    dialog: OwnKeyDialog, room: Room, stick: Path
) -> None:
    dialog.write(stick)
    at_rest(dialog, room.work)
    read = read_county_keys((stick / KEY_FILE).read_text(encoding="utf-8"))
    assert dialog.fingerprint.text() == in_lines(read.fingerprint)
    assert dialog.recipient.text() == read.recipient
    assert "este scris" in dialog.told.text()


def test_another_file_of_that_name_is_left_and_told(dialog: OwnKeyDialog, room: Room, stick: Path) -> None:
    (stick / KEY_FILE).write_text("al altcuiva", encoding="utf-8")
    dialog.write(stick)
    at_rest(dialog, room.work)
    assert "alt conținut" in dialog.told.text()
    assert (stick / KEY_FILE).read_text(encoding="utf-8") == "al altcuiva"


def test_the_paper_is_shown(dialog: OwnKeyDialog, qtbot: QtBot) -> None:
    dialog.paper_button.click()
    paper = dialog.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    assert paper.preview.paper.count() == 1
    paper.close()


def test_the_key_of_the_recovery_sheet_comes_back(dialog: OwnKeyDialog, room: Room) -> None:
    code, before = write_code(SECRET), dialog.fingerprint.text()
    dialog.code.line.setText(code[:-1])
    dialog.restore_button.click()
    assert dialog.code.note.state == "bad"
    assert dialog.code.text() == code[:-1]
    dialog.code.line.setText(code.lower())
    dialog.restore_button.click()
    at_rest(dialog, room.work)
    assert office_key(room.desk.store).secret == SECRET
    assert dialog.fingerprint.text() == in_lines(county_keys(room.desk.store).fingerprint) != before
