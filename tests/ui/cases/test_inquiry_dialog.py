"""The forms of an inquiry: filled from the register, bad input told at its place, nothing typed lost."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.tables.cases import Inquiry
from letea.actions.drafts import draft_of
from letea.actions.inquiries import open_inquiry
from tests.letea.actions.case_offices import an_adult, inquired
from tests.letea.actions.child_offices import a_child
from ui.cases.answers import AnswerBox
from ui.cases.inquiry_dialog import BeginDialog, InquiryDialog, ask_inquiry, open_inquiry_dialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room

PATIENCE = 20_000


def shown(dialog: InquiryDialog, qtbot: QtBot) -> InquiryDialog:
    qtbot.addWidget(dialog, before_close_func=InquiryDialog.give_up)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> InquiryDialog:
    """The form of a new inquiry of an adult."""
    return shown(ask_inquiry(room, None, "disability_adult", an_adult(room.desk.store)), qtbot)


def saved(dialog: InquiryDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def box(dialog: InquiryDialog, key: str) -> AnswerBox:
    found = dialog.answers.box_of(key)
    assert isinstance(found, AnswerBox)
    return found


def test_whose_and_of_which_form_is_asked_first(room: Room, qtbot: QtBot) -> None:
    person = an_adult(room.desk.store)
    asked = BeginDialog(room, person)
    qtbot.addWidget(asked)
    asked.show()
    assert asked.form.form_box.typed() == "Handicap, adult"
    with qtbot.waitSignal(asked.saved, timeout=PATIENCE) as signal:
        asked.save_now()
    assert signal.args == [("disability_adult", person)]


def test_without_a_person_or_a_form_it_does_not_go_on(room: Room, qtbot: QtBot) -> None:
    asked = BeginDialog(room, 0)
    qtbot.addWidget(asked)
    asked.show()
    asked.form.put_typed({"form": "ceva"})
    asked.save_now()
    assert asked.isVisible()
    assert asked.form.box(Inquiry.person_id).is_bad()
    assert "nu este în listă" in asked.form.box(Inquiry.form).note_text()


def test_the_form_chosen_stays_when_the_person_changes(room: Room, qtbot: QtBot) -> None:
    asked = BeginDialog(room, an_adult(room.desk.store))
    qtbot.addWidget(asked)
    asked.form.form_box.combo.setCurrentText("VMI")
    child = a_child(room.desk.store)
    asked.form.person.put_typed([child, "Exemplu Ștefan"])
    asked.form.person.changed.emit()
    assert asked.form.form_box.typed() == "VMI"


def test_an_inquiry_opens_filled_and_is_kept_as_typed(
    room: Room, dialog: InquiryDialog, qtbot: QtBot
) -> None:
    assert "Exemplu Țăndărica" in box(dialog, "members").area.toPlainText()
    box(dialog, "health").area.setPlainText("Diabet, tratament zilnic.")
    dialog.answers.put_typed({"walking": "cu ajutor parțial"})
    dialog.conclusion.put_typed({"findings": "Locuiește cu soția."})
    kept = open_inquiry(room.desk.store, saved(dialog, qtbot))
    told = {one.key: one.answer for one in kept.answers}
    assert told["health"] == "Diabet, tratament zilnic."
    assert told["walking"] == "cu ajutor parțial"
    assert "Total; ; 2.234,50" in told["incomes"]
    assert kept.inquiry.findings == "Locuiește cu soția."


def test_bad_input_is_told_at_its_place_and_stays_as_typed(dialog: InquiryDialog) -> None:
    dialog.head.put_typed({"dated_on": "31.2.2022", "visited_on": "1.5.2022", "number": ""})
    dialog.answers.put_typed({"walking": "zboară", "health": "scris mult"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.head.box(Inquiry.dated_on).is_bad()
    assert dialog.head.box(Inquiry.visited_on).is_bad()
    assert dialog.head.box(Inquiry.number).is_bad()
    assert dialog.answers.box_of("walking").is_bad()
    assert dialog.head.typed()["dated_on"] == "31.2.2022"
    assert dialog.answers.typed()["walking"] == "zboară"
    assert box(dialog, "health").area.toPlainText() == "scris mult"


def test_a_court_that_is_not_named_is_asked_for(room: Room, qtbot: QtBot) -> None:
    dialog = shown(ask_inquiry(room, None, "court", a_child(room.desk.store)), qtbot)
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.head.box(Inquiry.asked_by).is_bad()
    assert "Scrieți numărul adresei." in dialog.head.box(Inquiry.asked_number).note_text()


def test_a_heading_is_taken_from_the_register_again_on_purpose(dialog: InquiryDialog) -> None:
    members = box(dialog, "members")
    before = members.area.toPlainText()
    members.area.setPlainText("altceva")
    members.refill_link.click()
    assert members.area.toPlainText() == before
    members.area.undo()
    assert members.area.toPlainText() == "altceva"
    representative = box(dialog, "representative")
    representative.refill_link.click()
    assert "nu are nimic" in representative.note_text()
    assert not hasattr(box(dialog, "health"), "refill_link")


def test_a_text_grows_with_what_is_written(dialog: InquiryDialog, qtbot: QtBot) -> None:
    area = box(dialog, "health").area
    low = area.height()
    area.setPlainText("\n".join("rând" for _line in range(8)))
    qtbot.waitUntil(lambda: area.height() > low * 2, timeout=PATIENCE)
    assert area.verticalScrollBar().maximum() == 0
    area.setPlainText("")
    qtbot.waitUntil(lambda: area.height() == low, timeout=PATIENCE)


def test_the_next_evaluation_follows_the_visit_until_it_is_typed_over(dialog: InquiryDialog) -> None:
    visited, until = dialog.head.box(Inquiry.visited_on), dialog.head.box(Inquiry.next_on)
    assert until.typed() == "22.03.2023"
    visited.put_typed("10.3.2022")
    visited.changed.emit()
    assert until.value() == date(2023, 3, 10)
    until.put_typed("1.1.2024")
    visited.put_typed("9.3.2022")
    visited.changed.emit()
    assert until.typed() == "1.1.2024"
    for name, typed in (("next.6", "09.09.2022"), ("next.1", "09.04.2022"), ("next.none", "")):
        link = dialog.findChild(QPushButton, name)
        assert isinstance(link, QPushButton)
        link.click()
        assert until.typed() == typed


def test_a_sheet_has_no_place_for_conclusions(room: Room, qtbot: QtBot) -> None:
    dialog = shown(ask_inquiry(room, None, "risk_sheet", a_child(room.desk.store)), qtbot)
    assert not dialog.conclusion.isVisible()
    dialog.answers.put_typed({"violence": "da"})
    kept = open_inquiry(room.desk.store, saved(dialog, qtbot))
    assert {one.key: one.answer for one in kept.answers}["violence"] == "da"


def test_what_is_typed_is_kept_as_a_draft_of_that_person_and_form(room: Room, qtbot: QtBot) -> None:
    person = an_adult(room.desk.store)
    dialog = shown(ask_inquiry(room, None, "disability_adult", person), qtbot)
    box(dialog, "health").area.setPlainText("jumătate de")
    dialog.keep_typed()
    qtbot.waitUntil(lambda: draft_of(room.desk.store, dialog.draft_key) is not None, timeout=PATIENCE)
    assert not hasattr(ask_inquiry(room, None, "vmi", person), "draft_banner")
    again = ask_inquiry(room, None, "disability_adult", person)
    qtbot.addWidget(again, before_close_func=InquiryDialog.give_up)
    link = again.draft_banner.findChild(QPushButton, "banner.do")
    assert isinstance(link, QPushButton)
    link.click()
    assert box(again, "health").area.toPlainText() == "jumătate de"


def test_an_inquiry_is_saved_and_its_paper_shown(room: Room, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = ask_inquiry(room, window, "vmi", an_adult(room.desk.store))
    dialog.show()
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.save_and_print()
    paper = window.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=PATIENCE)
    assert paper.windowTitle() == "Anchetă socială nr. 1/2022 din 22.03.2022 – Exemplu Ștefan"
    sheets = paper.preview.paper.sheets()
    assert sheets is not None
    told = " ".join(sheets.document.getAllText(page).text() for page in range(sheets.count()))
    assert "Titularul cererii" in told
    assert "Exemplu Țăndărica" in told
    assert "2.234,50" in told
    paper.reject()


def test_an_inquiry_opens_once(room: Room, qtbot: QtBot) -> None:
    inquiry = inquired(room.desk.store, an_adult(room.desk.store))
    first = open_inquiry_dialog(room, inquiry, None)
    assert open_inquiry_dialog(room, inquiry, None) is first
    assert first.windowTitle() == "Ancheta 1/2022: Handicap, adult"
    with qtbot.waitSignal(first.finished, timeout=PATIENCE):
        first.reject()


def test_the_number_is_the_registers_where_that_is_ticked(
    room: Room, dialog: InquiryDialog, qtbot: QtBot
) -> None:
    dialog.head.put_typed({"number": "7/2022"})
    dialog.head.take_next.setChecked(True)
    kept = saved(dialog, qtbot)
    assert open_inquiry(room.desk.store, kept).inquiry.number == "1/2022"
    again = shown(InquiryDialog(room, open_inquiry(room.desk.store, kept)), qtbot)
    assert again.head.take_next.isHidden()
