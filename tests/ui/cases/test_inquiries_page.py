"""The page "Anchete sociale": list, filters, forms, card, a new inquiry, its paper, deleting."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.inquiries import open_inquiry
from tests.conftest import Trail
from tests.letea.actions.case_offices import an_adult, inquired
from tests.ui.following import Herald, answering
from ui.cases.inquiries_page import InquiriesPage
from ui.cases.inquiry_dialog import BeginDialog, InquiryDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room

PATIENCE = 20_000


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> InquiriesPage:
    """The page in sight, followed by word of commits."""
    made = InquiriesPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cells(page: InquiriesPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def shown(page: InquiriesPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=PATIENCE)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_an_empty_page_teaches_the_first_step(page: InquiriesPage) -> None:
    assert page.counts.text() == "0 anchete"
    assert not page.card.isVisible()


def test_a_row_tells_whose_it_is_and_whether_it_is_due(page: InquiriesPage, room: Room, qtbot: QtBot) -> None:
    old = {"dated_on": date(2021, 3, 1), "visited_on": date(2021, 3, 1), "next_on": date(2022, 3, 1)}
    inquired(room.desk.store, an_adult(room.desk.store), number="12/2021", **old)  # type: ignore[arg-type]
    shown(page, qtbot, 1)
    assert cells(page, 0)[:6] == [
        *("12/2021", "Handicap, adult", "Exemplu Ștefan"),
        *("01.03.2021", "01.03.2022", "Scadentă"),
    ]
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=PATIENCE)


def test_inquiries_are_narrowed_to_a_form(page: InquiriesPage, room: Room, qtbot: QtBot) -> None:
    person = an_adult(room.desk.store)
    inquired(room.desk.store, person)
    assert not page.form.isVisible()
    inquired(room.desk.store, person, "vmi")
    shown(page, qtbot, 2)
    assert page.form.isVisible()
    page.form.setCurrentIndex(page.form.findText("VMI"))
    page.form.activated.emit(page.form.currentIndex())
    shown(page, qtbot, 1)
    assert cells(page, 0)[1] == "VMI"
    page.show_all()
    shown(page, qtbot, 2)


def test_the_card_opens_the_person_and_tells_the_headings(
    page: InquiriesPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    person = an_adult(room.desk.store)
    page.show_record(inquired(room.desk.store, person, present="soția"))
    qtbot.waitUntil(lambda: "Ancheta 1/2022" in words(page.card), timeout=PATIENCE)
    told = words(page.card)
    assert "soția" in told
    assert "Numele și prenumele: Exemplu Ștefan" in told
    assert "rubrici goale" in told
    opener = page.card.findChild(QPushButton, "open-person")
    assert isinstance(opener, QPushButton)
    opener.click()
    assert trail.went == [("people", person)]


def test_an_inquiry_begins_with_the_person_told(
    page: InquiriesPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    person = an_adult(room.desk.store)
    page.new_for(str(person))
    asked = page.window().findChild(BeginDialog)
    assert isinstance(asked, BeginDialog)
    with qtbot.waitSignal(asked.saved, timeout=PATIENCE):
        asked.save_now()
    dialog = page.window().findChild(InquiryDialog)
    assert isinstance(dialog, InquiryDialog)
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.save_now()
    shown(page, qtbot, 1)
    qtbot.waitUntil(lambda: trail.said == ["Ancheta a fost salvată."], timeout=PATIENCE)
    assert open_inquiry(room.desk.store, page.rows.rows.ids[0]).inquiry.person_id == person


def test_an_inquiry_is_made_again_with_what_was_written_by_hand(
    page: InquiriesPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    page.repeat()
    assert trail.said == ["Alegeți întâi o anchetă din listă."]
    store = room.desk.store
    inquiry = inquired(store, an_adult(store))
    page.show_record(inquiry)
    qtbot.waitUntil(lambda: page.rows.selected_id() == inquiry, timeout=PATIENCE)
    page.repeat()
    dialog = page.window().findChild(InquiryDialog)
    assert isinstance(dialog, InquiryDialog)
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.save_now()
    shown(page, qtbot, 2)
    assert sorted(row[0] for row in (cells(page, 0), cells(page, 1))) == ["1/2022", "2/2022"]


def test_ctrl_p_shows_the_paper_of_the_selected_inquiry(
    page: InquiriesPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    page.print_paper()
    assert trail.said == ["Alegeți întâi o anchetă din listă."]
    page.show_record(inquired(room.desk.store, an_adult(room.desk.store)))
    qtbot.waitUntil(lambda: page.rows.selected_id() is not None, timeout=PATIENCE)
    page.print_paper()
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=PATIENCE)
    assert "fără conținut" in words(paper)
    paper.reject()


def test_an_inquiry_is_deleted_after_asking(page: InquiriesPage, room: Room, qtbot: QtBot) -> None:
    inquiry = inquired(room.desk.store, an_adult(room.desk.store))
    shown(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(inquiry)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 anchete", timeout=PATIENCE)
