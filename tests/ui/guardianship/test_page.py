"""The page "Tutelă și curatelă": the list, its filters and card, the papers."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.letea.actions.care_offices import a_ward, someone
from tests.patience import PATIENCE
from tests.ui.following import Herald, answering
from ui.guardianship.dialog import GuardianshipDialog
from ui.guardianship.page import GuardianshipPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> GuardianshipPage:
    """The page in sight, followed by word of commits."""
    made = GuardianshipPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def listed(page: GuardianshipPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=PATIENCE)


def cells(page: GuardianshipPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def test_an_empty_page_teaches_the_first_step(page: GuardianshipPage) -> None:
    assert page.counts.text() == "0 persoane ocrotite"
    assert not page.filter.isVisible()
    assert not page.card.isVisible()


def test_a_row_tells_what_is_missing(page: GuardianshipPage, room: Room, qtbot: QtBot) -> None:
    a_ward(room.desk.store, given_for=(2019, 2020))
    listed(page, qtbot, 1)
    told = cells(page, 0)
    assert told[:3] == ["Exemplu Ștefan", "Tutela minorului", "Exemplu Maria"]
    assert told[-2:] == ["2020", "2021"]
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_those_without_an_account_are_filtered(page: GuardianshipPage, room: Room, qtbot: QtBot) -> None:
    a_ward(room.desk.store, given_for=(2019, 2020, 2021))
    a_ward(room.desk.store, "Demonstrativ")
    listed(page, qtbot, 2)
    page.chips.activate("missing")
    page.list_now()
    assert [cells(page, 0)[0], page.foot.text()] == ["Demonstrativ Ștefan", "1 din 2 afișate"]


def test_the_card_tells_the_guardian_and_what_is_missing(
    page: GuardianshipPage, room: Room, qtbot: QtBot
) -> None:
    page.show_record(a_ward(room.desk.store, given_for=(2019, 2020)))
    qtbot.waitUntil(lambda: page.card.accessibleName() == "Exemplu Ștefan", timeout=PATIENCE)
    words = "\n".join(one.text() for one in page.card.findChildren(QLabel))
    assert "Exemplu Maria" in words
    assert "Lipsește darea de seamă pentru: 2021." in words
    assert "6.120 lei" in words


def test_a_protection_of_a_known_person_begins_with_them(page: GuardianshipPage, room: Room) -> None:
    person = someone(room.desk.store, "Exemplu")
    page.new_for(str(person))
    dialog = page.window().findChild(GuardianshipDialog)
    assert isinstance(dialog, GuardianshipDialog)
    assert dialog.draft().held.person_id == person
    dialog.give_up()


def test_a_protection_is_deleted_after_asking(page: GuardianshipPage, room: Room, qtbot: QtBot) -> None:
    ward = a_ward(room.desk.store)
    listed(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(ward)
    stop()
    qtbot.waitUntil(lambda: page.total() == 0, timeout=PATIENCE)


def shown(page: GuardianshipPage, qtbot: QtBot, title: str) -> PaperDialog:
    def found() -> list[PaperDialog]:
        return [one for one in page.window().findChildren(PaperDialog) if one.windowTitle() == title]

    qtbot.waitUntil(lambda: bool(found()) and found()[-1].is_ready(), timeout=PATIENCE)
    return found()[-1]


@pytest.mark.parametrize("answer", ["bare", "take"])
def test_a_letter_to_the_guardian_may_take_a_number(
    page: GuardianshipPage, room: Room, qtbot: QtBot, answer: str
) -> None:
    ward = a_ward(room.desk.store)
    listed(page, qtbot, 1)
    page.rows.select(ward)
    stop = answering(answer)
    page.print_request()
    stop()
    shown(page, qtbot, "Solicitare dare de seamă").reject()
    taken = room.desk.store.undo_label() == "Solicitare dare de seamă, Exemplu Ștefan"
    assert taken is (answer == "take")


def test_the_sheet_and_the_years_list_open_from_the_page(
    page: GuardianshipPage, room: Room, qtbot: QtBot
) -> None:
    ward = a_ward(room.desk.store)
    listed(page, qtbot, 1)
    page.rows.select(ward)
    page.print_sheet()
    shown(page, qtbot, "Fișa ocrotirii").reject()
    page.print_paper()
    shown(page, qtbot, "Situația dărilor de seamă, 2021").reject()
    menu = page.choose_year()
    assert [one.text() for one in menu.actions()] == [f"Pentru anul {year}" for year in (2021, 2020, 2019)]
    menu.actions()[1].trigger()
    menu.close()
    shown(page, qtbot, "Situația dărilor de seamă, 2020").reject()
