"""The page "Cazuri în confidență": nothing is told until a case is opened on purpose, which is noted."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.tables.reported import CaseKind
from letea.actions.reported import read_case
from letea.fields.reported import CASE_KINDS
from tests.letea.actions.reported_offices import ABOUT, FACTS, told
from tests.samples import TODAY
from tests.ui.following import Herald, answering
from ui.parts.paper_view import PaperDialog
from ui.reported.dialog import CaseDialog
from ui.reported.opening import OpeningDialog
from ui.reported.page import CasesPage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> CasesPage:
    """The page in sight, followed by word of commits."""
    made = CasesPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def selected(page: CasesPage, qtbot: QtBot, case: int) -> None:
    """A case selected in the list, its card in sight."""
    page.show_record(case)
    number = read_case(page._room.desk.store, case).case.number
    qtbot.waitUntil(lambda: page.card.accessibleName() == f"Cazul {number}")


def opened(page: CasesPage, qtbot: QtBot, why: str = "Control sau inspecție") -> None:
    """The selected case opened with a reason."""
    dialog = page.ask_open()
    assert isinstance(dialog, OpeningDialog)
    dialog._take(why)
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()


def test_an_empty_page_teaches_the_first_step(page: CasesPage) -> None:
    assert page.counts.text() == "0 cazuri"
    assert not page.card.isVisible()


def test_neither_the_list_nor_the_card_tells_anything_before(
    page: CasesPage, room: Room, qtbot: QtBot
) -> None:
    selected(page, qtbot, told(room.desk.store, next_on=TODAY))
    rows = page.rows.rows
    cells = [str(rows.data(rows.index(0, place))) for place in range(len(rows.columns))]
    assert cells == ["1/2022", "Violență domestică", "01.03.2022", "De verificat"]
    assert "Ce s-a spus se vede după ce deschideți cazul" in words(page.card)
    assert FACTS not in words(page)
    assert ABOUT not in words(page)
    assert not any(one.isVisible() for one in page.card._of_open)
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0)


def test_a_case_opened_is_told_and_who_opened_it(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    case = told(room.desk.store)
    selected(page, qtbot, case)
    opened(page, qtbot)
    qtbot.waitUntil(lambda: FACTS in words(page.card))
    assert room.work.wait_idle()
    assert [one.reason for one in read_case(room.desk.store, case).openings] == ["Control sau inspecție"]
    assert all(one.isVisible() for one in page.card._of_open)
    shown = page.card._tabs
    assert shown is not None
    shown.turn_to(1)
    assert "Ana Exemplu" in words(page.card)


def test_without_a_reason_it_stays_closed(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    case = told(room.desk.store)
    selected(page, qtbot, case)
    dialog = page.ask_open()
    assert isinstance(dialog, OpeningDialog)
    dialog.save_now()
    assert "Scrieți pe scurt de ce deschideți cazul." in words(dialog)
    dialog.reject()
    assert FACTS not in words(page.card)
    assert read_case(room.desk.store, case).openings == []


def test_a_complaint_is_opened_at_once_and_noted(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    case = told(room.desk.store, kind=CaseKind.COMPLAINT)
    selected(page, qtbot, case)
    assert page.ask_open() is None
    qtbot.waitUntil(lambda: FACTS in words(page.card))
    assert len(read_case(room.desk.store, case).openings) == 1


@pytest.mark.parametrize("leave", ["another case", "another page", "the lock"])
def test_a_case_closes_when_it_is_left(page: CasesPage, room: Room, qtbot: QtBot, leave: str) -> None:
    first, second = told(room.desk.store), told(room.desk.store)
    selected(page, qtbot, first)
    opened(page, qtbot)
    qtbot.waitUntil(lambda: FACTS in words(page.card))
    match leave:
        case "another case":
            selected(page, qtbot, second)
            selected(page, qtbot, first)
        case "another page":
            page.hide()
            page.show()
        case _:
            page.keep_typed()
    qtbot.waitUntil(lambda: "Ce s-a spus se vede după ce deschideți cazul" in words(page.card))
    assert FACTS not in words(page.card)


def test_editing_opens_the_case_first(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    case = told(room.desk.store)
    selected(page, qtbot, case)
    page.open(case)
    asking = page.window().findChild(OpeningDialog)
    assert isinstance(asking, OpeningDialog)
    asking._take("Lucrez la caz")
    with qtbot.waitSignal(asking.saved):
        asking.save_now()
    dialog = page.window().findChild(CaseDialog)
    assert isinstance(dialog, CaseDialog)
    dialog.give_up()


def test_a_new_case_is_written_without_opening_any(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    page.new()
    dialog = page.window().findChild(CaseDialog)
    assert isinstance(dialog, CaseDialog)
    dialog.save_now()
    assert "Alegeți persoana sau scrieți despre cine este vorba." in words(dialog)
    dialog._file.case.kind = CaseKind.HOMELESS
    dialog.form.show(dialog._file.case)
    dialog.form._boxes[4].set_value("Exemplu Ilie")
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    qtbot.waitUntil(lambda: page.counts.text() == "1 caz")
    qtbot.waitUntil(lambda: CASE_KINDS[CaseKind.HOMELESS] in words(page.card))


def test_the_sheet_prints_once_the_case_is_open(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    selected(page, qtbot, told(room.desk.store))
    page.print_paper()
    assert page.window().findChild(PaperDialog) is None
    asking = page.window().findChild(OpeningDialog)
    assert isinstance(asking, OpeningDialog)
    asking.reject()
    opened(page, qtbot)
    page.print_paper()
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    assert paper.windowTitle() == "Fișa cazului nr. 1/2022"
    paper.reject()


def test_the_counts_print_without_opening_any(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    told(room.desk.store)
    page.print_counts()
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    paper.reject()


def test_a_case_is_deleted_unread(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    case = told(room.desk.store)
    selected(page, qtbot, case)
    stop = answering("do")
    page.ask_delete(case)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 cazuri")
    assert room.desk.store.undo_label() == "Ștergerea cazului 1/2022"


def test_usual_reasons_are_buttons(page: CasesPage, room: Room, qtbot: QtBot) -> None:
    selected(page, qtbot, told(room.desk.store))
    dialog = page.ask_open()
    assert isinstance(dialog, OpeningDialog)
    chip = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Control sau inspecție")
    chip.click()
    assert dialog.draft() == "Control sau inspecție"
    dialog.reject()
