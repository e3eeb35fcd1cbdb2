"""Whom a restriction leaves out of a list, and who is paid all the same."""

import pytest

from db.store import Store
from letea.actions.benefit_payments import generate_payments
from letea.actions.households import open_household
from letea.actions.restricted_lists import generated_words, restricted_paid, restricted_rows
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.letea.actions.need_offices import living
from tests.letea.actions.personal_offices import a_visit
from tests.letea.actions.test_restrictions import restricted
from tests.samples import TODAY


@pytest.mark.parametrize("listed", ["people", "visits", "benefits"])
def test_rows_of_a_restricted_person_are_told_apart(store: Store, listed: str) -> None:
    person, other = someone(store), someone(store, "Demonstrativ")
    rows = {
        "people": (person, other),
        "visits": (a_visit(store, person).id, a_visit(store, other).id),
        "benefits": (approved(store, person), approved(store, other)),
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
