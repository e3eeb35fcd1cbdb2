"""Schools are proposed from last year and from the register, and their children counted on the right day."""

from datetime import date

from db.store import Store
from db.tables.children import SchoolList
from letea.actions.school_lists import (
    children_of,
    children_with_schools,
    number_school_letter,
    proposed_schools,
    reference_day,
    year_of_list,
)
from letea.actions.year_lists import copies_for
from letea.rules.children import school_key
from tests.letea.actions.child_offices import SCHOOL, a_child, a_school_list, alone, listed
from tests.letea.actions.register_offices import numbered
from tests.samples import TODAY


def test_schools_of_last_year_and_of_children_are_proposed_once(store: Store) -> None:
    listed(store, a_school_list(school="Școala Primară Holt"))
    a_child(store)
    alone(store, a_child(store, "Demonstrativ", school="scoala gimnaziala exemplu"))
    a_child(store, "Adult", born_on=date(1980, 1, 1), school="Liceul Vechi")
    names = [school_key(row.school) for row in proposed_schools(store, 2022, [], TODAY)]
    assert names == [school_key(SCHOOL), school_key("Școala Primară Holt")]
    known = [a_school_list(school="Școala primară HOLT")]
    assert len(proposed_schools(store, 2022, known, TODAY)) == 1


def test_the_spelling_written_most_is_proposed(store: Store) -> None:
    for name in ("Alba", "Barbu"):
        a_child(store, name)
    a_child(store, "Cojan", school="Scoala gimnaziala exemplu")
    assert [row.school for row in proposed_schools(store, 2022, [], TODAY)] == [SCHOOL]


def test_a_list_is_compared_on_the_day_it_came(store: Store) -> None:
    alone(store, a_child(store, "Alba"), left_on=date(2021, 6, 1), back_on=date(2022, 1, 10))
    alone(store, a_child(store, "Barbu"), left_on=date(2021, 12, 1))
    children, row = children_with_schools(store), a_school_list()
    assert reference_day(row, TODAY) == date(2021, 11, 15)
    assert [one.name for one in children_of(children, SCHOOL, reference_day(row, TODAY))] == ["Alba Ștefan"]
    waiting = a_school_list(received_on=None, year=2022)
    assert reference_day(waiting, TODAY) == TODAY
    assert reference_day(a_school_list(received_on=None), TODAY) == date(2021, 12, 31)
    assert [one.name for one in children_of(children, SCHOOL, TODAY)] == ["Barbu Ștefan"]


def test_a_copied_year_has_its_schools_and_nothing_of_what_they_told(store: Store) -> None:
    (kept,) = listed(store, a_school_list(received_number="88"))
    assert year_of_list(store, kept.id) == 2021
    (copy,) = copies_for(store, SchoolList, from_year=2021, to_year=2022)
    assert (copy.school, copy.year) == (SCHOOL, 2022)
    assert (copy.asked_number, copy.asked_on, copy.received_number, copy.received_on, copy.children) == (
        *("", None, "", None),
        None,
    )


def test_the_letter_to_a_school_takes_a_number_and_its_day(store: Store) -> None:
    (row,) = listed(store, a_school_list(asked_number="", asked_on=None))
    kept = number_school_letter(store, row.id, TODAY)
    assert (kept.asked_number, kept.asked_on) == ("1/2022", TODAY)
    assert numbered(store) == [(1, f"Adresă către {SCHOOL}, copii cu părinți plecați", row.uid)]
    store.undo()
    assert numbered(store) == []
