"""Visits are found by purpose and name, filtered, ordered and counted."""

from datetime import date

from db.store import Store
from letea.actions.visit_lists import (
    VisitGroup,
    VisitOrder,
    count_visits,
    list_visits,
    purposes_used,
    visit_rows,
)
from letea.rules.inquiries import NextStanding
from tests.letea.actions.case_offices import an_adult, visited
from tests.samples import TODAY


def test_each_filter_finds_its_visits(store: Store) -> None:
    one, other = an_adult(store), an_adult(store, "Demonstrativ")
    due = visited(store, one, visited_on=date(2021, 9, 1), next_on=date(2022, 3, 1))
    followed = visited(store, other, visited_on=date(2021, 9, 2), next_on=date(2022, 3, 1))
    newer = visited(store, other, next_on=date(2022, 4, 1))
    found = {group: list_visits(store, group=group, today=TODAY) for group in VisitGroup}
    assert found == {
        VisitGroup.ALL: [due, followed, newer],
        VisitGroup.DUE: [due],
        VisitGroup.SOON: [newer],
        VisitGroup.THIS_YEAR: [newer],
    }
    assert count_visits(store, TODAY) == {group: len(ids) for group, ids in found.items()}
    rows = visit_rows(store, [due, followed, newer], TODAY)
    assert [row.standing for row in rows] == [NextStanding.DUE, NextStanding.FOLLOWED, NextStanding.AHEAD]
    assert rows[0].name == "Exemplu Ștefan"
    for order in VisitOrder:
        assert len(list_visits(store, order=order, descending=True, today=TODAY)) == 3


def test_a_visit_is_found_by_purpose_and_name_and_its_purpose_is_offered_again(store: Store) -> None:
    found = visited(store, an_adult(store, "Țurcanu"), purpose="anchetă VMI")
    visited(store, an_adult(store))
    visited(store, an_adult(store))
    assert list_visits(store, "vmi", today=TODAY) == [found]
    assert list_visits(store, "turcanu", today=TODAY) == [found]
    assert purposes_used(store) == ["verificarea la domiciliu", "anchetă VMI"]
