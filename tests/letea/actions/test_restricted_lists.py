"""Whom a restriction leaves out of a list, and who is paid all the same."""

import pkgutil
from importlib import import_module

import pytest

from db.store import Store
from letea import actions
from letea.actions.benefit_payments import generate_payments
from letea.actions.households import open_household
from letea.actions.restricted_lists import (
    HOLDS_BACK,
    TABLES,
    TABLES_WHOLE,
    generated_words,
    restricted_paid,
    restricted_rows,
)
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.letea.actions.need_offices import living
from tests.letea.actions.personal_offices import a_visit
from tests.letea.actions.test_restrictions import restricted
from tests.samples import TODAY, a_service, an_enrolment


@pytest.mark.parametrize("listed", ["people", "visits", "benefits", "benefit_files"])
def test_rows_of_a_restricted_person_are_told_apart(store: Store, listed: str) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    files = (approved(store, person), approved(store, other))
    rows = {
        "people": (person, other),
        "visits": (a_visit(store, person).id, a_visit(store, other).id),
        "benefits": files,
        "benefit_files": files,
    }[listed]
    assert restricted_rows(store, listed, rows, TODAY) == frozenset()
    restricted(store, person)
    assert restricted_rows(store, listed, rows, TODAY) == {rows[0]}
    assert restricted_rows(store, listed, [rows[1]], TODAY) == frozenset()


def test_payments_of_who_is_restricted_are_told_apart_in_the_list_of_all(store: Store) -> None:
    person = someone(store)
    for one in (person, someone(store, "Demonstrativ")):
        approved(store, one)
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    restricted(store, person)
    assert restricted_rows(store, "payments", [1, 2], TODAY) == {1}


def test_a_service_is_kept_back_with_its_admissions_while_a_restricted_person_is_among_them(
    store: Store,
) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    services = [store.keep(a_service(name=name), "Serviciu").id for name in ("Centru", "Cantină")]
    for service, whose in zip(services, (person, other), strict=True):
        store.keep(an_enrolment(whose, service_id=service), "Admitere")
    restricted(store, person)
    assert restricted_rows(store, "enrolments", services, TODAY) == {services[0]}


def test_every_table_that_goes_out_says_whether_it_keeps_somebody_back() -> None:
    found = set()
    for module in pkgutil.iter_modules(actions.__path__):
        made = import_module(f"letea.actions.{module.name}") if module.name.startswith("sheet_") else None
        if made is not None and (target := getattr(made, "target", None)) is not None:
            found.add(target().key)
    assert found >= TABLES
    assert found <= HOLDS_BACK | set(TABLES_WHOLE)
    assert HOLDS_BACK.isdisjoint(TABLES_WHOLE)


@pytest.mark.parametrize("listed", ["households", "needs", "needs.warnings"])
def test_a_household_is_kept_back_while_a_restricted_person_lives_there(store: Store, listed: str) -> None:
    home, other = living(store, "Exemplu"), living(store, "Demonstrativ")
    (member,) = open_household(store, home).members
    assert member.person_id
    restricted(store, member.person_id)
    assert restricted_rows(store, listed, [home, other], TODAY) == {home}
    member.to_on = TODAY
    store.keep(member, "A plecat")
    assert restricted_rows(store, listed, [home, other], TODAY) == frozenset()


def test_a_list_that_is_about_nobody_keeps_all_its_rows(store: Store) -> None:
    person = someone(store)
    restricted(store, person)
    assert restricted_rows(store, "procedures", [person], TODAY) == frozenset()


def test_who_is_restricted_is_paid_all_the_same_and_told(store: Store) -> None:
    person, kind = someone(store), kind_of(store, "VMI")
    approved(store, person)
    restricted(store, person)
    count = generate_payments(store, kind, MARCH, TODAY)
    assert count == 1
    assert restricted_paid(store, kind, MARCH, TODAY) == ["Exemplu Ștefan"]
    words = generated_words(store, kind, MARCH, TODAY, count=count)
    assert words.startswith("1 plată adăugată. Plătiți deși")
    assert words.endswith("Exemplu Ștefan.")
    assert generated_words(store, kind, MARCH, TODAY, count=0).startswith("Nimic de adăugat")
