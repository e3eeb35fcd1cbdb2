"""What is due for children with parents abroad: the first visit, the next one, schools, the county."""

from datetime import date

import pytest

from db.store import Store
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone, SchoolList
from db.tables.people import Person
from letea.actions.office_reading import open_profile
from letea.rules.deadlines import Span
from tests.letea.due_samples import days, due, titles
from tests.samples import a_person

FOUND = date(2022, 3, 20)
AUTUMN, OCTOBER = Span(date(2022, 10, 1), date(2022, 12, 31)), date(2022, 10, 3)


@pytest.fixture
def child(store: Store) -> Person:
    """A child of an invented family."""
    return store.keep(a_person(given_name="Ana", born_on=date(2013, 5, 3)), "P")


def test_a_child_found_is_visited_within_fifteen_days(store: Store, child: Person) -> None:
    held = store.keep(ChildAlone(child_id=child.id, found_on=FOUND), "C")
    (told,) = due(store, "child_visit")
    assert (told.title, told.due_on, told.page, told.record) == (
        "Prima vizită la copilul cu părinți plecați: Exemplu Ana",
        *(date(2022, 4, 4), "children", held.id),
    )
    before = store.keep(Visit(person_id=child.id, visited_on=date(2022, 3, 1)), "V")
    assert len(due(store, "child_visit")) == 1
    before.visited_on = date(2022, 3, 25)
    store.keep(before, "V")
    assert due(store, "child_visit") == []


def test_an_inquiry_made_at_home_is_a_visit_too(store: Store, child: Person) -> None:
    store.keep(ChildAlone(child_id=child.id, found_on=FOUND), "C")
    inquiry = Inquiry(form="copil-parinti", dated_on=FOUND, person_id=child.id, visited_on=FOUND)
    store.keep(inquiry, "A")
    assert due(store, "child_visit") == []


def test_a_child_is_seen_again_while_the_parents_are_away(store: Store, child: Person) -> None:
    held = store.keep(ChildAlone(child_id=child.id, next_on=date(2022, 4, 20)), "C")
    assert titles(store, "child_next") == ["Copil cu părinți plecați, de revăzut: Exemplu Ana"]
    visit = store.keep(Visit(person_id=child.id, visited_on=date(2022, 4, 21)), "V")
    assert due(store, "child_next") == []
    store.remove(visit, "Ștergere")
    held.back_on = date(2022, 4, 1)
    store.keep(held, "C")
    assert due(store, "child_next") == []


def test_the_lists_are_a_duty_of_the_office_until_schools_are_known(store: Store) -> None:
    (told,) = due(store, "school_lists", AUTUMN, today=OCTOBER)
    assert (told.owner_uid, told.page) == (open_profile(store).office.uid, "school_lists")
    known = store.keep(SchoolList(year=2021, school="Școala Exemplu", asked_on=date(2021, 10, 4)), "L")
    (told,) = due(store, "school_lists", AUTUMN, today=OCTOBER)
    assert (told.title, told.owner_uid, told.record) == (
        *("Lista copiilor cu părinți plecați, de cerut: Școala Exemplu", known.uid, None),
    )


def test_a_list_asked_for_is_no_longer_due(store: Store) -> None:
    first = store.keep(SchoolList(year=2022, school="Școala Exemplu"), "L")
    store.keep(SchoolList(year=2022, school="Școala Holt", asked_on=date(2022, 10, 2)), "L")
    assert [one.record for one in due(store, "school_lists", AUTUMN, today=OCTOBER)] == [first.id]
    first.asked_on = OCTOBER
    store.keep(first, "L")
    assert due(store, "school_lists", AUTUMN, today=OCTOBER) == []


def test_the_county_is_told_each_quarter_while_children_are_in_evidence(store: Store, child: Person) -> None:
    assert due(store, "children_county") == []
    held = store.keep(ChildAlone(child_id=child.id), "C")
    assert days(store, "children_county") == [date(2022, 4, 15)]
    held.back_on = FOUND
    store.keep(held, "C")
    assert due(store, "children_county") == []
