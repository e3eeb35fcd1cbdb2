"""To whom: a county that signs gives both its keys, under one fingerprint."""

from pathlib import Path

from letea.actions.office_keys import counties, keys_of
from letea.handover.county_file import CountyKeys, county_key_file
from letea.handover.keys import OpeningKey
from tests.answers import DGASPC
from tests.ui.handover.walking import go_on, to_the_stick
from ui.handover.wizard import LEAVING, WHOM, HandoverWizard
from ui.handover.words import code_in_lines
from ui.room import Room


def test_the_file_of_a_county_that_signs_gives_both_keys(
    wizard: HandoverWizard, room: Room, county: OpeningKey, stick: Path, tmp_path: Path
) -> None:
    assert go_on(wizard, room) == WHOM
    file = tmp_path / "cheia.txt"
    file.write_text(county_key_file("DGASPC Exemplu", county.recipient, DGASPC.public), encoding="utf-8")
    wizard.whom.county.line.setText("DGASPC Exemplu")
    wizard.whom.read_file(file)
    assert room.work.wait_idle()
    both = CountyKeys(county.recipient, DGASPC.public)
    assert wizard.whom.shown_key.code.text() == code_in_lines(both.fingerprint)
    wizard.whom.compared.setChecked(True)
    wizard.whom.key.line.clear()
    wizard.whom.key.line.setText(county.recipient)  # typed anew, it is only the key
    assert wizard.whom.shown_key.code.text() == code_in_lines(CountyKeys(county.recipient).fingerprint)
    assert not wizard.whom.compared.isChecked()
    pasted = county_key_file("DGASPC Exemplu", county.recipient, DGASPC.public).replace("\n", " ")
    wizard.whom.key.line.setText(pasted)
    assert wizard.whom.shown_key.code.text() == code_in_lines(both.fingerprint)
    wizard.whom.compared.setChecked(True)
    assert go_on(wizard, room) == LEAVING
    to_the_stick(wizard, room, stick)
    assert [keys_of(one) for one in counties(room.desk.store)] == [both]
