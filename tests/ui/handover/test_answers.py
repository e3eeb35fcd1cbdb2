"""What comes back from the county: read in from the page, looked at where it must be, told where wrong."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton

from db.tables.council import CouncilStage
from letea.actions.council_reading import open_council_file
from letea.actions.plan_reading import plan_rows
from letea.handover.county_file import CountyKeys
from letea.handover.keys import OpeningKey
from letea.handover.opinion import Remark
from tests.answers import DGASPC, STRANGER, opinion_of, receipt_of
from tests.conftest import Trail
from tests.letea.actions.answer_offices import opinion_file, receipt_file
from tests.samples import a_section
from tests.ui.following import at_rest
from tests.ui.handover.walking import plan_sent, sent_to, words
from ui.handover.answer_dialog import AnswerDialog
from ui.handover.page import AWAITED, PACKAGES, HandoverPage
from ui.handover.words import code_in_lines
from ui.parts.message import MessageDialog
from ui.room import Room


def test_a_receipt_is_compared_once_and_closes_the_hand_over(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, trail: Trail
) -> None:
    sent = sent_to(room, county, stick)
    page.answers.read(receipt_file(stick, receipt_of(sent)))
    at_rest(page, room.work)
    dialog = page.window().findChild(AnswerDialog)
    assert isinstance(dialog, AnswerDialog)
    both = CountyKeys(county.recipient, DGASPC.public)
    assert dialog.key.code.text() == code_in_lines(both.fingerprint)
    dialog.take_button.click()
    assert "Comparați amprenta" in dialog.key.note.text()
    assert dialog.isVisible()
    dialog.key.compared.setChecked(True)
    dialog.take_button.click()
    at_rest(page, room.work)
    assert trail.said == ["Predarea 1, anul 2022: primită de județ la 20.01.2023. [Anulează]"]
    assert {"primit de județ", "Recipisa nr."} <= set(words(page))
    page.show_part(AWAITED)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == []
    page.show_part(PACKAGES)
    assert trail.on_do is not None
    trail.on_do()
    at_rest(page, room.work)
    assert "fără recipisă" in words(page)
    page.answers.read(receipt_file(stick, receipt_of(sent), STRANGER))
    at_rest(page, room.work)
    assert page.window().findChildren(AnswerDialog)  # the signature that was taken back is asked about again


def test_a_known_signature_needs_no_look_and_what_is_wrong_is_told(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, trail: Trail
) -> None:
    sent = sent_to(room, county, stick, signer=DGASPC.public.hex())
    path = receipt_file(stick, receipt_of(sent))
    page.answers.read(path)
    at_rest(page, room.work)
    assert len(trail.said) == 1
    for wrong in (path, receipt_file(stick, receipt_of(sent, number=8)), stick / "poze.txt"):
        page.answers.read(wrong)
        at_rest(page, room.work)
        [told] = [one for one in page.window().findChildren(MessageDialog) if one.isVisible()]
        assert told.detail
        told.reject()
        told.deleteLater()
        told.setParent(None)
    assert len(trail.said) == 1


def test_an_opinion_goes_to_the_council_file_and_its_remarks_to_their_sections(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, trail: Trail
) -> None:
    sent = plan_sent(room, county, stick)
    section = room.desk.store.keep(a_section(plan_id=plan_rows(room.desk.store)[0].id), "Secțiune")
    opinion = opinion_of(sent, remarks=(Remark("", "", "Bine."), Remark(section.uid, "I.A", "Costuri.")))
    page.answers.read(opinion_file(stick, opinion))
    at_rest(page, room.work)
    assert trail.said == ["Avizul este în dosarul HCL al planului. [Deschide dosarul]"]
    assert trail.on_do is not None
    trail.on_do()
    [(where, file_id)] = trail.went
    assert where == "council"
    step = open_council_file(room.desk.store, file_id or 0).step(CouncilStage.OPINION)
    assert step is not None
    assert step.number == "7091/1078DAS"
    assert {"avizat", "Bine.", "I.A"} <= set(words(page))
    [opens] = [one for one in page.card.findChildren(QPushButton) if one.objectName().startswith("remark")]
    opens.click()
    assert trail.went[-1] == ("plan", section.id)
    page.answers.read(opinion_file(stick, opinion_of(sent, number="12")))
    at_rest(page, room.work)
    dialog = page.window().findChild(AnswerDialog)
    assert isinstance(dialog, AnswerDialog)
    assert "nr. 7091/1078DAS din 20.01.2023" in dialog.warning.text()
    assert dialog.take_button.text() == "Înlocuiește avizul"
    assert not dialog.key.isVisible()
    dialog.take_button.click()
    at_rest(page, room.work)
    step = open_council_file(room.desk.store, file_id or 0).step(CouncilStage.OPINION)
    assert step is not None
    assert step.number == "12"
