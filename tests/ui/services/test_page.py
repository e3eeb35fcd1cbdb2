"""The page "Servicii": the list in the plan's order, its card, and the year's programmes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.services import BudgetSource, ProgrammeRow, ProposedService
from letea.actions.services import ServiceFile, save_proposed, save_service, service_rows
from letea.actions.year_lists import year_rows
from tests.conftest import Trail
from tests.samples import TODAY, a_budget, a_licence, a_person, a_service, an_enrolment
from tests.ui.following import Herald, answering
from ui.room import Room
from ui.services.page import ServicesPage


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ServicesPage:
    """The page in sight, followed by word of commits."""
    made = ServicesPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def keep(room: Room, **given: object) -> int:
    """A service with a licence that ends this year, a budget, and one child."""
    child = room.desk.store.keep(a_person(family_name="Demonstrativ"), "copil").id
    budgets = [a_budget(source=BudgetSource.LOCAL, amount_bani=30_327_000)]
    file = ServiceFile(a_service(**given), [a_licence()], budgets, [an_enrolment(child)])
    return save_service(room.desk.store, file, TODAY)


def words(page: ServicesPage) -> str:
    """All the words of the card."""
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def cell(page: ServicesPage, row: int, heading: str) -> str:
    rows = page.existing.rows.rows
    place = [column.heading for column in rows.columns].index(heading)
    return str(rows.data(rows.index(row, place)))


def test_an_office_without_services_is_taught_the_next_step(page: ServicesPage) -> None:
    assert page.existing.empty.isVisible()
    assert not page.card.isVisible()


def test_the_list_tells_occupancy_and_a_licence_that_ends_this_year(page: ServicesPage, room: Room) -> None:
    keep(room)
    page.refresh()
    assert cell(page, 0, "Ocupare azi") == "1/20 – 5 %"
    assert cell(page, 0, "Licența") == "expiră 10.04.2022"


def test_the_card_reads_the_code_and_the_budget(page: ServicesPage, room: Room) -> None:
    keep(room)
    page.refresh()
    assert "8891CZ-C-II\nse citește 8891 CZ-C-II" in words(page)
    assert "Buget local: 303.270 lei" in words(page)
    assert "Demonstrativ Ștefan" in words(page)


def test_alt_and_the_arrows_move_a_service_in_the_plan(page: ServicesPage, room: Room, qtbot: QtBot) -> None:
    keep(room, name="Întâi")
    second = keep(room, name="Al doilea")
    page.refresh()
    page.existing.rows.select(second)
    QTest.keyClick(page.existing.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(
        lambda: [row.name for row in service_rows(room.desk.store, TODAY)] == ["Al doilea", "Întâi"]
    )
    assert page.existing.rows.selected_id() == second


def test_a_service_is_deleted_after_a_question(
    page: ServicesPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    keep(room)
    page.refresh()
    stop = answering("do")
    QTest.keyClick(page.existing.rows, Qt.Key.Key_Delete)
    stop()
    qtbot.waitUntil(lambda: service_rows(room.desk.store, TODAY) == [])
    qtbot.waitUntil(lambda: trail.said == ["Serviciul a fost șters. [Anulează]"])


def test_a_service_found_by_the_search_comes_into_sight(page: ServicesPage, room: Room) -> None:
    keep(room, name="Întâi")
    second = keep(room, name="Cantina socială")
    page.refresh()
    page.turn_to("subsidies")
    page.show_record(second)
    assert page.view() == "existing"
    assert page.existing.rows.selected_id() == second


def test_proposed_services_are_those_of_the_year_chosen(page: ServicesPage, room: Room) -> None:
    save_proposed(room.desk.store, ProposedService(year=2022, name="Centru de zi", local_bani=15_000_000))
    save_proposed(room.desk.store, ProposedService(year=2021, name="Cantină", state_text="nu este cazul"))
    page.refresh()
    assert [row.money for row in page.proposed._held.values()] == ["150.000 lei"]
    page.choose_year(2021)
    assert [row.money for row in page.proposed._held.values()] == ["nu este cazul"]


def test_what_was_proposed_before_is_offered_while_nothing_is(
    page: ServicesPage, room: Room, qtbot: QtBot
) -> None:
    save_proposed(room.desk.store, ProposedService(year=2021, name="Cantină"))
    page.refresh()
    page.turn_to("proposed")
    page.copy_proposed_button.click()
    qtbot.waitUntil(lambda: len(year_rows(room.desk.store, ProposedService, 2022)) == 1)


def test_a_contract_is_written_in_its_row(page: ServicesPage, room: Room) -> None:
    page.turn_to("contracting")
    page.new()
    contracting = page.lists()[0]
    contracting.lines.finish_typing()
    for column, text in ((0, "Asociația Exemplu"), (4, "48.000")):
        contracting.lines.model.setData(contracting.lines.model.index(0, column), text)
    assert not page.new_button.isVisible()
    page.save()
    room.work.wait_idle()
    (row,) = year_rows(room.desk.store, ProgrammeRow, 2022)
    assert (row.provider, row.amount_bani) == ("Asociația Exemplu", 4_800_000)


def test_a_service_no_longer_running_is_told_on_its_card(page: ServicesPage, room: Room) -> None:
    keep(room, active_to_on=date(2022, 1, 31))
    page.refresh()
    assert "încheiat" in words(page)


def test_the_year_belongs_to_the_lists_of_the_year(page: ServicesPage) -> None:
    assert not page.chooser.isVisible()
    page.turn_to("proposed")
    assert page.chooser.isVisible()
    assert [one.text() for one in page.findChildren(QPushButton) if one is page.new_button] == [
        "Serviciu propus nou"
    ]
