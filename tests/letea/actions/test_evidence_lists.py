"""The list of comparisons: by month, filtered, ordered, each with how its lines stand."""

from datetime import date

import pytest

from db.store import Store
from letea.actions.evidence import open_comparison, resolve_lines
from letea.actions.evidence_lists import (
    ComparisonGroup,
    ComparisonOrder,
    comparison_rows,
    count_comparisons,
    list_comparisons,
)
from letea.rules.sheet_cells import Cell
from tests.letea.actions.evidence_offices import OTHER_CNP, compared, paid_office
from tests.made_once import MadeOnce
from tests.samples import CNP, TODAY

FEBRUARY = date(2022, 2, 1)


@pytest.fixture
def office(store: Store, made_once: MadeOnce) -> Store:
    """March compared with the accounting and with AJPIS, February with the accounting."""
    made_once(store, _with_comparisons)
    return store


def _with_comparisons(store: Store) -> None:
    paid_office(store)
    rows: list[list[Cell]] = [[1, "Exemplu Ion", CNP, 300], [2, "Exemplu Ana", OTHER_CNP, 350]]
    compared(store, rows)
    compared(store, rows[:1], source="AJPIS", file_name="ajpis.ods")
    compared(store, rows[:1], month_on=FEBRUARY)


def test_each_comparison_tells_how_its_lines_stand(office: Store) -> None:
    (first, *_others) = comparison_rows(office, list_comparisons(office, "contabil"))
    assert (first.month, first.lines, first.agree, first.differ) == ("martie 2022", 3, 1, 1)
    assert (first.only_ours, first.only_theirs, first.waiting) == (1, 0, 2)
    waiting = open_comparison(office, first.id).waiting()
    resolve_lines(office, [line.id for line in waiting], "corectat", TODAY)
    assert comparison_rows(office, [first.id])[0].waiting == 0
    assert count_comparisons(office)[ComparisonGroup.WAITING] == 2


@pytest.mark.parametrize(
    ("typed", "count"), [("", 3), ("martie", 2), ("MARTIE contab", 1), ("ajpis.ods", 1), ("zzz", 0)]
)
def test_words_find_months_sources_and_files(office: Store, typed: str, count: int) -> None:
    assert len(list_comparisons(office, typed)) == count


@pytest.mark.parametrize("order", list(ComparisonOrder))
def test_every_order_turns_round(office: Store, order: ComparisonOrder) -> None:
    ids = list_comparisons(office, order=order, descending=False)
    assert sorted(ids) == sorted(list_comparisons(office, order=order, descending=True))
    assert len(set(ids)) == 3


def test_the_newest_month_comes_first(office: Store) -> None:
    months = [row.month_on for row in comparison_rows(office, list_comparisons(office))]
    assert months == sorted(months, reverse=True)


def test_the_ready_filters_count_by_kind(office: Store) -> None:
    counts = count_comparisons(office)
    assert counts == {
        ComparisonGroup.ALL: 3,
        ComparisonGroup.WAITING: 3,
        ComparisonGroup.PAYMENTS: 3,
        ComparisonGroup.CARERS: 0,
        ComparisonGroup.GOODS: 0,
    }
