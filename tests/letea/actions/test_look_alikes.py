"""Finding who is already in the register before registering somebody."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.look_alikes import MOST_LOOK_ALIKES, look_alikes, search_before_new
from tests.samples import CNP, a_person, keep_many


def reasons(found: object) -> list[tuple[str, str]]:
    assert isinstance(found, list)
    return [(alike.name, alike.reason) for alike in found]


def test_the_same_cnp_is_found(store: Store) -> None:
    store.keep(a_person(cnp=CNP), "persoană")
    assert reasons(search_before_new(store, "1590930 041235")) == [("Exemplu Ștefan", "același CNP")]


def test_the_same_name_is_found_whatever_its_spelling(store: Store) -> None:
    store.keep(a_person(), "persoană")
    assert reasons(search_before_new(store, "stefan EXEMPLU")) == [("Exemplu Ștefan", "același nume")]


def test_a_name_almost_the_same_is_found(store: Store) -> None:
    store.keep(a_person(family_name="Demonstrativ", given_name="Ioan"), "persoană")
    assert reasons(search_before_new(store, "Demonstrativ Ion")) == [
        ("Demonstrativ Ioan", "nume cu o literă diferită")
    ]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("Demonstrativ Maira", "nume cu o literă diferită"),
        ("Demonstrativ Mria", "nume cu o literă diferită"),
        ("Demostrativ Mar", "nume cu o literă diferită"),
        ("Demonstrativ Maria Elena", "nume scris mai pe scurt"),
    ],
)
def test_a_slip_or_a_name_more_does_not_hide_who_is_there(store: Store, typed: str, reason: str) -> None:
    store.keep(a_person(family_name="Demonstrativ", given_name="Maria"), "persoană")
    assert reasons(search_before_new(store, typed)) == [("Demonstrativ Maria", reason)]


@pytest.mark.parametrize("typed", ["Barsan Ion", "BIRSAN ion", "Bârsan Ion"])
def test_a_name_typed_without_its_marks_is_the_same(store: Store, typed: str) -> None:
    store.keep(a_person(family_name="Bârsan", given_name="Ion"), "persoană")
    assert reasons(search_before_new(store, typed)) == [("Bârsan Ion", "același nume")]


def test_relatives_with_other_given_names_are_not_told(store: Store) -> None:
    store.keep(a_person(family_name="Demonstrativ", given_name="Anastasia"), "persoană")
    assert search_before_new(store, "Demonstrativ Ion") == []


def test_at_most_five_are_told(store: Store) -> None:
    keep_many(store, [a_person() for _one in range(9)], "persoane")
    assert len(search_before_new(store, "Exemplu Ștefan")) == MOST_LOOK_ALIKES


def test_what_tells_them_apart_is_said(store: Store) -> None:
    store.keep(a_person(), "persoană")
    assert search_before_new(store, "Exemplu Ștefan")[0].note == "n. 03.05.1980 · Letea Veche, 112"


def test_the_draft_s_name_and_day_of_birth_together_are_strong(store: Store) -> None:
    store.keep(a_person(), "persoană")
    alike = look_alikes(store, a_person(family_name="EXEMPLU", given_name="Stefan"))
    assert reasons(alike) == [("Exemplu Ștefan", "același nume și aceeași dată a nașterii")]


def test_the_same_name_with_another_birth_is_somebody_else(store: Store) -> None:
    store.keep(a_person(), "persoană")
    assert look_alikes(store, a_person(born_on=date(1981, 1, 1))) == []


def test_a_person_is_not_their_own_look_alike(store: Store) -> None:
    assert look_alikes(store, store.keep(a_person(cnp=CNP), "persoană")) == []


def test_a_slip_in_the_family_name_is_found(store: Store) -> None:
    store.keep(a_person(family_name="Demonstrativ", given_name="Ioan"), "persoană")
    found = [("Demonstrativ Ioan", "nume cu o literă diferită")]
    assert reasons(search_before_new(store, "Demonstartiv Ioan")) == found


def test_a_likely_double_of_the_draft_is_told_after_the_strong_ones(store: Store) -> None:
    keep_many(store, [a_person(given_name="Ștefana"), a_person()], "persoane")
    assert reasons(look_alikes(store, a_person())) == [
        ("Exemplu Ștefan", "același nume și aceeași dată a nașterii"),
        ("Exemplu Ștefana", "nume cu o literă diferită, aceeași dată a nașterii"),
    ]


def test_a_slip_in_the_cnp_of_the_draft_is_told(store: Store) -> None:
    store.keep(a_person(cnp=CNP, born_on=None), "persoană")
    alike = look_alikes(store, a_person(cnp="1590930042135", born_on=None))
    assert [one.reason for one in alike] == [
        "CNP cu două cifre inversate, același nume și aceeași dată a nașterii"
    ]


def test_the_same_name_at_the_same_address_is_told_where_the_birth_is_not_known(store: Store) -> None:
    store.keep(a_person(), "persoană")
    alike = look_alikes(store, a_person(born_on=None))
    assert [one.reason for one in alike] == ["același nume și aceeași adresă"]


def test_at_most_five_are_told_of_a_draft(store: Store) -> None:
    keep_many(store, [a_person() for _one in range(9)], "persoane")
    assert len(look_alikes(store, a_person())) == MOST_LOOK_ALIKES
