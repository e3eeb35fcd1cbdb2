"""Benefit files are registered, changed and deleted; a person named in one stays."""

from datetime import date

import pytest

from db.store import Store
from db.tables.benefits import FileState
from letea.actions.benefit_payments import generate_payments
from letea.actions.benefits import check_dossier, next_number, open_dossier, remove_dossier, save_dossier
from letea.actions.people import remove_person
from letea.errors import Refused
from tests.letea.actions.benefit_offices import (
    MARCH,
    a_home,
    approved,
    asked,
    kind_of,
    registered,
    someone,
)
from tests.samples import TODAY, a_grant


def test_an_application_begins_with_its_number_household_and_first_state(store: Store) -> None:
    person = someone(store)
    home = a_home(store, person)
    dossier = open_dossier(store, registered(store, person))
    assert (dossier.file.number, dossier.file.household_id) == ("1/2022", home)
    assert [(step.state, step.changed_on) for step in dossier.steps] == [(FileState.REQUESTED, MARCH)]
    assert dossier.names == {person: "Exemplu Ștefan"}
    assert dossier.household == "Exemplu Ștefan"
    assert next_number(store, 2022) == "2/2022"


def test_the_first_state_follows_the_day_of_the_application(store: Store) -> None:
    file = registered(store, someone(store))
    dossier = open_dossier(store, file)
    dossier.file.requested_on = date(2022, 2, 20)
    save_dossier(store, dossier, TODAY)
    assert open_dossier(store, file).steps[0].changed_on == date(2022, 2, 20)


def test_what_is_granted_is_kept_and_taken_out(store: Store) -> None:
    person = someone(store)
    file = registered(store, person)
    dossier = open_dossier(store, file)
    dossier.grants = [a_grant(person)]
    save_dossier(store, dossier, TODAY)
    again = open_dossier(store, file)
    assert [grant.amount_bani for grant in again.grants] == [30_000]
    again.removed, again.grants = list(again.grants), []
    save_dossier(store, again, TODAY)
    assert open_dossier(store, file).grants == []


def test_a_number_borne_by_another_file_is_told(store: Store) -> None:
    registered(store, someone(store))
    other = asked(store, someone(store, "Demonstrativ"), number="1/2022")
    assert [(problem.field, problem.blocking) for problem in check_dossier(store, other, TODAY)] == [
        ("applicant_id", False),
        ("number", False),
    ]


def test_a_file_is_deleted_only_without_payments(store: Store) -> None:
    paid, unpaid = approved(store, someone(store)), approved(store, someone(store, "Demonstrativ"), "AP")
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    with pytest.raises(Refused, match="Dosarul are plăți"):
        remove_dossier(store, paid)
    remove_dossier(store, unpaid)
    assert next_number(store, 2022) == "2/2022"


def test_what_was_paid_keeps_its_grant(store: Store) -> None:
    file = approved(store, someone(store))
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    dossier = open_dossier(store, file)
    dossier.removed, dossier.grants = list(dossier.grants), []
    with pytest.raises(Refused, match="nu se șterge"):
        save_dossier(store, dossier, TODAY)


def test_a_person_with_files_is_not_deleted(store: Store) -> None:
    person = someone(store)
    registered(store, person)
    with pytest.raises(Refused, match="dosare de beneficii \\(1/2022\\)"):
        remove_person(store, person)
