"""The page "Beneficii": the list, its filters and card, a disposition for several files."""

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.benefits import FileState
from letea.actions.benefits import open_dossier
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import approved, kind_of, registered, someone
from tests.ui.following import Herald, answering, settled
from ui.benefits.dialog import BenefitDialog
from ui.benefits.page import PAYMENTS_TAB, BenefitsPage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> BenefitsPage:
    """The page in sight, followed by word of commits."""
    made = BenefitsPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cells(page: BenefitsPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def choose(page: BenefitsPage, *files: int) -> None:
    model, rows = page.rows.selectionModel(), page.rows.rows
    model.clearSelection()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for file in files:
        model.select(rows.index(rows.place_of(file), 0), flags)


def test_an_empty_page_teaches_the_first_step(page: BenefitsPage) -> None:
    assert page.counts.text() == "0 dosare"
    assert not page.filter.isVisible()
    assert not page.card.isVisible()


def test_a_row_tells_who_what_and_how_much(page: BenefitsPage, room: Room, qtbot: QtBot) -> None:
    approved(room.desk.store, someone(room.desk.store))
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    told = cells(page, 0)
    assert told[0] == "1/2022"
    assert told[2:6] == ["Exemplu Ștefan", "Letea Veche", "Aprobat", "300"]


def test_the_list_fits_beside_its_card(page: BenefitsPage, room: Room) -> None:
    registered(room.desk.store, someone(room.desk.store))
    settled(page)
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_files_are_filtered_by_kind_and_state(page: BenefitsPage, room: Room) -> None:
    store = room.desk.store
    registered(store, someone(store))
    approved(store, someone(store, "Demonstrativ"), "AP")
    settled(page)
    page.chips.activate("waiting")
    page.list_now()
    assert [cells(page, 0)[0], page.foot.text()] == ["1/2022", "1 din 2 afișate"]
    page.show_all()
    page.kind.setCurrentIndex(page._kinds.index(kind_of(store, "AP")))
    page.refresh()
    assert cells(page, 0)[0] == "2/2022"


def test_the_card_tells_the_steps(page: BenefitsPage, room: Room) -> None:
    page.show_record(approved(room.desk.store, someone(room.desk.store)))
    settled(page)
    words = "\n".join(label.text() for label in page.card.findChildren(QLabel))
    assert "Dispoziția nr. 118 din 22.03.2022" in [one.text() for one in page.card.findChildren(QPushButton)]
    assert "300 lei, de la 01.03.2022" in words


def test_several_files_are_decided_together(page: BenefitsPage, room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    files = [registered(store, someone(store, f"Exemplu {n}"), "INCALZIRE") for n in range(3)]
    settled(page)
    choose(page, *files[:2])
    dialog = page.decide()
    assert dialog is not None
    dialog.disposition.put_typed({"number": "118", "dated_on": "22.3.2022"})
    dialog.grant.put_typed({"amount_bani": "320", "from_on": "1.3.2022", "to_on": "31.3.2022", "once": False})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    states = [open_dossier(store, file).file.state for file in files]
    assert states == [FileState.APPROVED, FileState.APPROVED, FileState.REQUESTED]
    assert [grant.amount_bani for grant in open_dossier(store, files[0]).grants] == [32_000]


def test_files_that_share_no_next_state_are_not_decided(page: BenefitsPage, room: Room, trail: Trail) -> None:
    assert page.decide() is None
    assert trail.said == ["Alegeți întâi un dosar din listă."]


def test_an_application_of_a_known_person_begins_with_them(page: BenefitsPage, room: Room) -> None:
    person = someone(room.desk.store)
    page.new_for(str(person))
    dialog = page.window().findChild(BenefitDialog)
    assert isinstance(dialog, BenefitDialog)
    assert dialog.draft().file.applicant_id == person
    dialog.give_up()


def test_a_file_is_deleted_and_one_with_payments_is_not(page: BenefitsPage, room: Room, qtbot: QtBot) -> None:
    file = registered(room.desk.store, someone(room.desk.store))
    settled(page)
    stop = answering("do")
    page.rows.delete_asked.emit(file)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 dosare")


def test_the_filters_are_of_the_list_alone(page: BenefitsPage, room: Room) -> None:
    registered(room.desk.store, someone(room.desk.store))
    settled(page)
    page.tabs.turn_to(PAYMENTS_TAB)
    assert (page.chips.isVisible(), page.card.isVisible(), page.payments.isVisible()) == (False, False, True)
    page.show_record(1)
    assert page.chips.isVisible()
    assert page.card.isVisible()
