"""Plans of services are found by number, disposition and name, filtered and counted."""

from datetime import date

from db.store import Store
from letea.actions.service_plan_lists import (
    PlanGroup,
    PlanOrder,
    count_service_plans,
    list_service_plans,
    service_plan_rows,
)
from letea.rules.service_plans import PlanStanding
from tests.letea.actions.child_offices import a_child, planned
from tests.samples import TODAY


def test_each_filter_finds_its_plans(store: Store) -> None:
    running = planned(store, a_child(store))
    due = planned(store, a_child(store), next_on=date(2022, 3, 20))
    done = planned(store, a_child(store), closed_on=TODAY)
    found = {group: list_service_plans(store, group=group, today=TODAY) for group in PlanGroup}
    assert found == {
        PlanGroup.ALL: [running, due, done],
        PlanGroup.UNDER_WAY: [running, due],
        PlanGroup.DUE: [due],
        PlanGroup.CLOSED: [done],
    }
    counts = count_service_plans(store, TODAY)
    assert counts == {group: len(ids) for group, ids in found.items()}


def test_a_plan_is_found_by_name_without_diacritics_by_number_and_by_disposition(store: Store) -> None:
    plan = planned(store, a_child(store, "Țurcanu"), disposition_number="118", disposition_on=TODAY)
    planned(store, a_child(store))
    for typed in ("turcanu", "1/2022", "118"):
        assert list_service_plans(store, typed, today=TODAY) == [plan]
    assert list_service_plans(store, "nimeni", today=TODAY) == []


def test_numbers_are_ordered_by_year_and_count_and_names_in_romanian(store: Store) -> None:
    last = planned(store, a_child(store, "Șerban"), number="10/2022")
    first = planned(store, a_child(store, "Sandu"), number="9/2022")
    before = planned(store, a_child(store, "Zaharia"), number="11/2021")
    assert list_service_plans(store, today=TODAY) == [before, first, last]
    assert list_service_plans(store, order=PlanOrder.NAME, today=TODAY) == [first, last, before]


def test_a_row_counts_what_is_done(store: Store) -> None:
    (row,) = service_plan_rows(store, [planned(store, a_child(store))], TODAY)
    assert (row.name, row.actions, row.done) == ("Exemplu Ștefan", 1, 0)
    assert row.standing is PlanStanding.UNDER_WAY
