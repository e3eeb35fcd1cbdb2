"""Contracts are numbered, checked against the others and the admissions, saved and deleted."""

from datetime import date
from typing import Any

import pytest

from db.store import Store
from db.tables.people import Person
from db.tables.services import Service
from letea.actions.contracts import (
    check_contract_kept,
    contract_rows,
    new_contract,
    open_contract,
    remove_contract,
    save_contract,
    service_names,
)
from letea.actions.services import remove_service
from letea.errors import Refused
from letea.rules.validity import Validity
from tests.letea.actions.register_offices import numbered
from tests.samples import TODAY, a_person, a_service, an_enrolment


@pytest.fixture
def person(store: Store) -> Person:
    """The beneficiary."""
    return store.keep(a_person(), "P")


@pytest.fixture(autouse=True)
def service(store: Store) -> Service:
    """The office's service."""
    return store.keep(a_service(name="Cantina"), "S")


def kept(store: Store, person: Person, **given: Any) -> int:
    contract = new_contract(store, TODAY, person.id).contract
    for name, value in given.items():
        setattr(contract, name, value)
    return save_contract(store, contract, TODAY)


def test_a_new_contract_has_the_next_number_and_the_offices_service(
    store: Store, person: Person, service: Service
) -> None:
    kept(store, person)
    file = new_contract(store, TODAY, person.id)
    assert (file.contract.number, file.contract.service_id, file.person) == (
        *("2/2022", service.id, "Exemplu Ștefan"),
    )
    assert service_names(store) == {service.id: "Cantina"}


def test_a_row_names_whom_and_what(store: Store, person: Person) -> None:
    kept(store, person, to_on=date(2022, 6, 1), contribution_bani=5000)
    (row,) = contract_rows(store, TODAY)
    assert (row.number, row.name, row.service, row.until_on, row.contribution_bani, row.validity) == (
        *("1/2022", "Exemplu Ștefan", "Cantina", date(2022, 6, 1), 5000, Validity.ENDING),
    )


def test_what_is_only_to_be_known_is_told(store: Store, person: Person, service: Service) -> None:
    contract = new_contract(store, TODAY, person.id).contract
    assert [problem.field for problem in check_contract_kept(store, contract, TODAY)] == ["service_id"]
    store.keep(an_enrolment(person.id, service_id=service.id), "A")
    assert check_contract_kept(store, contract, TODAY) == []
    contract.number = ""
    assert [problem.field for problem in check_contract_kept(store, contract, TODAY)] == ["number"]
    kept(store, person, number="5/2022")
    contract.number = "5/2022"
    found = check_contract_kept(store, contract, TODAY)
    assert [(problem.field, problem.blocking) for problem in found] == [("from_on", False), ("number", False)]


def test_a_contract_without_a_beneficiary_is_refused(store: Store, person: Person) -> None:
    with pytest.raises(Refused):
        kept(store, person, person_id=0)


def test_a_contract_is_changed_and_deleted(store: Store, person: Person) -> None:
    contract = kept(store, person)
    file = open_contract(store, contract)
    assert (file.person, file.service) == ("Exemplu Ștefan", "Cantina")
    file.contract.ended_on, file.contract.ended_why = TODAY, "mutat"
    save_contract(store, file.contract, TODAY)
    assert contract_rows(store, TODAY)[0].validity is Validity.ENDED
    remove_contract(store, contract)
    assert contract_rows(store, TODAY) == []
    assert store.undo() == "Ștergerea contractului 1/2022, Exemplu Ștefan"


def test_a_service_with_contracts_stays(store: Store, person: Person, service: Service) -> None:
    contract = kept(store, person)
    with pytest.raises(Refused, match="1 contract"):
        remove_service(store, service.id)
    remove_contract(store, contract)
    remove_service(store, service.id)


def test_a_contract_takes_its_number_from_the_register_and_gives_it_back(
    store: Store, person: Person
) -> None:
    contract = new_contract(store, TODAY, person.id).contract
    contract.number = ""
    assert not [
        one for one in check_contract_kept(store, contract, TODAY, take_next=True) if one.field == "number"
    ]
    kept = save_contract(store, contract, TODAY, take_next=True)
    assert open_contract(store, kept).contract.number == "1/2022"
    assert numbered(store) == [(1, "Contract de servicii sociale, Exemplu Ștefan", contract.uid)]
    store.undo()
    assert numbered(store) == []
