"""The list of cases tells number, kind, day and state, and nothing else; its counts tell of nobody."""

from dataclasses import asdict
from datetime import date

import pytest

from db.store import Store
from db.tables.reported import CaseKind
from letea.actions.reported_lists import (
    CaseGroup,
    CaseOrder,
    case_counts,
    case_rows,
    count_cases,
    list_cases,
)
from letea.rules.reported import CaseStanding
from tests.letea.actions.reported_offices import ABOUT, FACTS, told
from tests.samples import TODAY


@pytest.fixture
def three(store: Store) -> list[int]:
    """One under way, one due, one closed and sent on, a year older."""
    past = {"opened_on": date(2021, 5, 3), "closed_on": date(2021, 6, 1), "outcome": "rezolvat"}
    sent = {"sent_to": "DGASPC", "sent_on": date(2021, 5, 4), "next_on": None}
    return [
        told(store),
        told(store, kind=CaseKind.HOMELESS, next_on=TODAY, opened_on=date(2022, 2, 1)),
        told(store, number="40/2021", kind=CaseKind.COMPLAINT, **past, **sent),
    ]


def test_a_row_holds_no_name_and_no_fact(store: Store, three: list[int]) -> None:
    rows = case_rows(store, three, TODAY)
    assert set(asdict(rows[0])) == {"id", "number", "kind", "opened_on", "standing"}
    assert all(word not in str(rows) for word in (ABOUT, FACTS, "DGASPC", "rezolvat"))
    assert [row.standing for row in rows] == [CaseStanding.UNDER_WAY, CaseStanding.DUE, CaseStanding.CLOSED]


def test_every_ready_filter_counts_what_it_finds(store: Store, three: list[int]) -> None:
    counts = count_cases(store, TODAY)
    assert counts == {CaseGroup.ALL: 3, CaseGroup.UNDER_WAY: 2, CaseGroup.DUE: 1, CaseGroup.CLOSED: 1}
    for group, count in counts.items():
        assert len(list_cases(store, group=group, today=TODAY)) == count


@pytest.mark.parametrize(
    ("typed", "found"), [("2/2022", [1]), ("fara ADAPOST", [1]), ("2021", [2]), ("lovita", []), ("Maria", [])]
)
def test_cases_are_found_by_number_and_kind_alone(
    store: Store, three: list[int], typed: str, found: list[int]
) -> None:
    assert list_cases(store, typed, today=TODAY) == [three[place] for place in found]


@pytest.mark.parametrize(
    ("order", "places"),
    [
        (CaseOrder.NUMBER, [2, 0, 1]),
        (CaseOrder.KIND, [0, 1, 2]),
        (CaseOrder.OPENED, [2, 1, 0]),
        (CaseOrder.STANDING, [0, 1, 2]),
    ],
)
def test_the_list_is_ordered(store: Store, three: list[int], order: CaseOrder, places: list[int]) -> None:
    wanted = [three[place] for place in places]
    assert list_cases(store, order=order, today=TODAY) == wanted
    assert list_cases(store, order=order, descending=True, today=TODAY) == wanted[::-1]


def test_counts_are_per_year_and_kind(store: Store, three: list[int]) -> None:
    assert three
    assert [(one.year, one.kind, one.cases, one.sent, one.closed) for one in case_counts(store)] == [
        (2022, CaseKind.VIOLENCE, 1, 0, 0),
        (2022, CaseKind.HOMELESS, 1, 0, 0),
        (2021, CaseKind.COMPLAINT, 1, 1, 1),
    ]
