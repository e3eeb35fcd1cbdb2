"""The page: its two lists, the card of each row, the stick read again, what closing offers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.council import CouncilStage
from db.tables.handover import SentPackage
from letea.actions.closed_years import closed_years
from letea.actions.council_reading import open_council_file
from letea.actions.handing_over import hand_over, tables_leaving
from letea.actions.plan_reading import plan_rows
from letea.handover.county_file import CountyKeys
from letea.handover.keys import OpeningKey, recipient_fingerprint
from letea.handover.opinion import Remark
from letea.progress import Progress
from letea.rules.filters import Filter, Op
from letea.rules.handing_over import HandoverDraft
from tests.answers import DGASPC, STRANGER, opinion_of, receipt_of
from tests.conftest import Trail
from tests.letea.actions.answer_offices import opinion_file, receipt_file
from tests.samples import a_section
from tests.ui.following import Herald, at_rest
from tests.ui.handover.conftest import TODAY
from ui.handover.answer_dialog import AnswerDialog
from ui.handover.closing_dialog import CloseYearDialog, ReopenDialog
from ui.handover.page import AWAITED, PACKAGES, YEARS, HandoverPage
from ui.handover.wizard import HandoverWizard
from ui.handover.words import code_in_lines, hash_in_lines
from ui.parts.message import MessageDialog
from ui.parts.paper_view import PaperDialog
from ui.room import NEW, Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> HandoverPage:
    """The page in sight, followed by word of commits."""
    made = HandoverPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made


def sent_to(room: Room, county: OpeningKey, stick: Path, **given: object) -> SentPackage:
    """Last year handed over."""
    store, draft = room.desk.store, HandoverDraft(2022, county="DGASPC Exemplu", recipient=county.recipient)
    for name, value in given.items():
        setattr(draft, name, value)
    tables = tables_leaving(store, draft, TODAY, Progress())
    return hand_over(store, draft, tables, stick, TODAY, Progress())[0]


def words(page: HandoverPage) -> list[str]:
    return [label.text() for label in page.card.findChildren(QLabel)]


def test_an_empty_page_teaches_and_begins(page: HandoverPage, room: Room) -> None:
    assert page.chips.active() == PACKAGES
    assert not page.rows.isVisible()
    assert not page.card.isVisible()
    page.new()
    wizard = page.findChild(HandoverWizard)
    assert isinstance(wizard, HandoverWizard)
    wizard.reject()
    assert room.work.wait_idle()


def test_a_package_is_listed_with_its_card(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path
) -> None:
    sent = sent_to(room, county, stick)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [sent.id]
    assert page.rows.horizontalScrollBar().maximum() == 0
    told = words(page)
    assert {
        "recipisă așteptată",
        "DGASPC Exemplu",
        sent.file_name,
        hash_in_lines(sent.sha256, narrow=True),
    } <= set(told)
    assert any(code_in_lines(recipient_fingerprint(county.recipient)) in text for text in told)
    assert page.card.print_button.isVisible()
    assert not page.card.reopen_button.isVisible()
    sent.received_on = TODAY
    room.desk.store.keep(sent, "Primit")
    at_rest(page, room.work)
    assert "primit de județ" in words(page)


def test_the_record_of_a_package_is_kept_as_it_was_printed(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    sent_to(room, county, stick)
    at_rest(page, room.work)
    page.print_paper()
    dialog = page.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    dialog.save(tmp_path / "Proces-verbal.pdf")
    assert room.work.wait_idle()
    dialog.close()
    at_rest(page, room.work)
    assert (tmp_path / "Proces-verbal.pdf").read_bytes().startswith(b"%PDF")
    assert "Proces-verbal de predare-primire, anul 2022, pachetul 1" in {
        made.toolTip() for made in page.card.findChildren(type(page.card.print_button))
    }


def test_a_stick_is_read_again(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path, tmp_path: Path, trail: Trail
) -> None:
    sent_to(room, county, stick)
    at_rest(page, room.work)
    page.verify(stick)
    assert room.work.wait_idle()
    assert trail.said == ["Pachetul 1 de pe stick este întreg."]
    page.verify(tmp_path)  # it is not there
    assert room.work.wait_idle()
    dialog = page.findChild(MessageDialog)
    assert isinstance(dialog, MessageDialog)
    assert dialog.text
    dialog.reject()
    assert len(trail.said) == 1


def test_a_year_is_closed_and_the_next_plan_offered(page: HandoverPage, room: Room, trail: Trail) -> None:
    page.show_part(YEARS)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [2022]
    assert "deschis" in words(page)
    page.close_year()
    dialog = page.findChild(CloseYearDialog)
    assert isinstance(dialog, CloseYearDialog)
    assert room.work.wait_idle()
    for row in dialog.rows.values():
        if row.reason is not None:
            row.reason.line.setText("se adoptă în februarie")
    dialog.close_now()
    assert room.work.wait_idle()
    at_rest(page, room.work)
    assert closed_years(room.desk.store) == {2022}
    assert trail.said == ["Anul 2022 este închis. [Începe planul anului nou]"]
    assert trail.on_do is not None
    trail.on_do()
    assert trail.went == [("plan", NEW)]
    assert {"închis", "Ana Exemplu"} <= set(words(page))
    assert page.card.reopen_button.isVisible()
    page.edit()
    reopening = page.findChild(ReopenDialog)
    assert isinstance(reopening, ReopenDialog)
    reopening.form.put_typed({"reopened_why": "o sumă greșită"})
    reopening.save_now()
    assert room.work.wait_idle()
    at_rest(page, room.work)
    assert {"redeschis", "o sumă greșită"} <= set(words(page))
    assert page.rows.horizontalScrollBar().maximum() == 0


def plan_sent(room: Room, county: OpeningKey, stick: Path) -> SentPackage:
    """The plan of 2022 handed over alone, to a county whose signature is known."""
    [plan] = plan_rows(room.desk.store)
    return sent_to(*(room, county, stick), plan_alone=True, plan_uid=plan.uid, signer=DGASPC.public.hex())


def test_words_narrow_packages_and_years_and_each_is_given_out(
    page: HandoverPage, room: Room, county: OpeningKey, stick: Path
) -> None:
    year = sent_to(room, county, stick)
    plan = plan_sent(room, county, stick)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [plan.id, year.id]
    page.filter.setText("planul pe 2022")
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [plan.id]
    page.show_all()
    page.show_part(AWAITED)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [plan.id, year.id]
    page.filters.set([Filter("sent.number", Op.TO, (1,))])
    page.list_now()
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [year.id]
    assert page.seen_head().name == "Predări la județ"
    assert page.filters.button.isVisible()
    page.show_part(YEARS)
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == [2022]
    assert not page.filters.filters
    assert not page.filters.button.isVisible()
    page.filter.setText("redeschis")
    at_rest(page, room.work)
    assert page.rows.rows.ids.tolist() == []
    page.show_record(plan.id)
    at_rest(page, room.work)
    assert page.rows.selected_id() == plan.id


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
    assert "recipisă așteptată" in words(page)
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
