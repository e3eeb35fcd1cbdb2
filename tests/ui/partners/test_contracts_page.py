"""The page "Contracte": the list, its filters and card, the paper, deletion."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.contracts import contract_rows, new_contract, save_contract
from letea.actions.paper_templates import take_template, write_template
from letea.documents.service_contract import CONTRACT
from tests.conftest import Trail
from tests.samples import TODAY, a_person, a_service
from tests.ui.following import answering
from ui.partners.contract_dialog import ContractDialog
from ui.partners.contracts_page import ContractsPage
from ui.partners.papers import OWN_MODEL, UNVERIFIED
from ui.parts.banner import Banner
from ui.parts.paper_view import PaperDialog
from ui.room import Room


def a_contract(store: Store, **given: Any) -> int:
    person, service = store.keep(a_person(), "P"), store.keep(a_service(name="Cantina"), "S")
    contract = new_contract(store, TODAY, person.id).contract
    for name, value in ({"service_id": service.id} | given).items():
        setattr(contract, name, value)
    return save_contract(store, contract, TODAY)


@pytest.fixture
def page(in_sight: Callable[[type[Any]], Any]) -> ContractsPage:
    """The page in sight."""
    made: ContractsPage = in_sight(ContractsPage)
    return made


def listed(page: ContractsPage, count: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count)


def words(page: ContractsPage) -> str:
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def test_an_empty_page_teaches_and_asks_for_a_service_first(page: ContractsPage, trail: Trail) -> None:
    assert page.counts.text() == "0 contracte"
    page.new()
    assert trail.said == ["Scrieți întâi serviciul; contractul se face pentru el. [Servicii]"]
    assert trail.on_do is not None
    trail.on_do()
    assert trail.went == [("services", None)]


def test_contracts_are_filtered_by_how_they_stand(page: ContractsPage, room: Room, qtbot: QtBot) -> None:
    a_contract(room.desk.store, to_on=date(2022, 6, 1))
    a_contract(room.desk.store, ended_on=TODAY, ended_why="mutat")
    listed(page, 2, qtbot)
    assert page.counts.text() == "2 contracte"
    page.chips.activate("ended")
    page.list_now()
    assert page.foot.text() == "1 din 2 afișate"
    page.show_all()
    page.filter.setText("exemplu 1/2022")
    page.list_now()
    assert page.rows.rows.rowCount() == 1
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_the_card_tells_the_contract(page: ContractsPage, room: Room, qtbot: QtBot) -> None:
    contract = a_contract(room.desk.store, contribution_bani=0, objectives="o masă caldă")
    listed(page, 1, qtbot)
    page.show_record(contract)
    qtbot.waitUntil(lambda: "o masă caldă" in words(page))
    for part in ("Contractul 1/2022", "Exemplu Ștefan", "fără termen", "gratuit", "În vigoare"):
        assert part in words(page)


def test_the_paper_says_on_the_screen_that_its_model_is_not_verified(
    page: ContractsPage, room: Room, qtbot: QtBot
) -> None:
    page.show_record(a_contract(room.desk.store))
    listed(page, 1, qtbot)
    page.rows.select(page.rows.rows.ids[0])
    page.show_paper()
    (dialog,) = page.findChildren(PaperDialog)
    assert UNVERIFIED in [one.text() for one in dialog.findChildren(Banner)]
    qtbot.waitUntil(dialog.is_ready)
    dialog.reject()


def test_the_offices_own_model_is_to_be_checked_by_the_office(
    page: ContractsPage, room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_record(a_contract(room.desk.store))
    model = tmp_path / "Contract.docx"
    write_template(room.desk.store, CONTRACT, model)
    take_template(room.desk.store, CONTRACT, model)
    listed(page, 1, qtbot)
    page.rows.select(page.rows.rows.ids[0])
    page.show_paper()
    (dialog,) = page.findChildren(PaperDialog)
    told = [one.text() for one in dialog.findChildren(Banner)]
    assert (OWN_MODEL in told, UNVERIFIED in told) == (True, False)
    qtbot.waitUntil(dialog.is_ready)
    dialog.reject()


def test_a_contract_of_a_known_person_begins_with_them(page: ContractsPage, room: Room, qtbot: QtBot) -> None:
    a_contract(room.desk.store)
    person = room.desk.store.keep(a_person(given_name="Ana"), "P").id
    page.new_for(str(person))
    (dialog,) = page.findChildren(ContractDialog)
    assert dialog.draft().contract.person_id == person
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    listed(page, 2, qtbot)


def test_a_contract_is_deleted_and_brought_back(
    page: ContractsPage, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    contract = a_contract(room.desk.store)
    listed(page, 1, qtbot)
    stop = answering("do")
    page.rows.delete_asked.emit(contract)
    qtbot.waitUntil(lambda: bool(trail.said))
    stop()
    assert trail.said == ["Contractul 1/2022 a fost șters. [Anulează]"]
    listed(page, 0, qtbot)
    assert trail.on_do is not None
    trail.on_do()
    listed(page, 1, qtbot)
    assert len(contract_rows(room.desk.store, TODAY)) == 1
