"""Guardianships are listed, filtered and found."""

from datetime import date

from db.store import Store
from letea.actions.guardianship_lists import (
    GuardianshipGroup,
    GuardianshipOrder,
    count_guardianships,
    guardianship_rows,
    list_guardianships,
)
from tests.letea.actions.care_offices import a_ward
from tests.samples import TODAY


def test_each_filter_finds_its_own(store: Store) -> None:
    told = a_ward(store, "Exemplu", given_for=(2019, 2020, 2021))
    missing = a_ward(store, "Demonstrativ", given_for=(2019, 2020))
    ended = a_ward(store, "Altul", to_on=date(2019, 9, 1), ended_why="numit alt tutore")
    assert count_guardianships(store, TODAY) == {
        GuardianshipGroup.ACTIVE: 2,
        GuardianshipGroup.MISSING: 1,
        GuardianshipGroup.ENDED: 1,
    }
    assert list_guardianships(store, today=TODAY) == [missing, told]
    assert list_guardianships(store, group=GuardianshipGroup.MISSING, today=TODAY) == [missing]
    assert list_guardianships(store, group=GuardianshipGroup.ENDED, today=TODAY) == [ended]
    (row,) = guardianship_rows(store, [missing], TODAY)
    assert (row.name, row.guardian, row.last_year, row.missing) == (
        "Demonstrativ Ștefan",
        "Exemplu Maria",
        2020,
        (2021,),
    )


def test_they_are_found_by_the_person_the_guardian_and_the_decision(store: Store) -> None:
    one = a_ward(store, "Exemplu", guardian="Țurcanu Ana")
    other = a_ward(store, "Demonstrativ", decision_number="77/2020")
    assert list_guardianships(store, "demonstr", today=TODAY) == [other]
    assert list_guardianships(store, "turcanu", today=TODAY) == [one]
    assert list_guardianships(store, "77/2020", today=TODAY) == [other]


def test_they_are_ordered_by_what_is_asked(store: Store) -> None:
    a_ward(store, "Exemplu")
    a_ward(store, "Demonstrativ", guardian="Altul Ion", from_on=date(2020, 1, 1))
    for order in GuardianshipOrder:
        assert len(list_guardianships(store, order=order, descending=True, today=TODAY)) == 2
    by_guardian = list_guardianships(store, order=GuardianshipOrder.GUARDIAN, today=TODAY)
    assert [row.guardian for row in guardianship_rows(store, by_guardian, TODAY)] == [
        "Altul Ion",
        "Exemplu Maria",
    ]
