"""What is due of comparisons: months not compared yet, differences that nobody resolved."""

from datetime import date

from db.store import Store
from letea.actions.evidence import open_comparison, resolve_lines
from letea.rules.deadlines import Span
from letea.rules.sheet_cells import Cell
from tests.letea.actions.evidence_offices import compared, paid_office
from tests.letea.due_samples import days, due, titles
from tests.samples import CNP, TODAY

YEAR = Span(date(2021, 12, 1), date(2022, 12, 31))
JUNE = date(2022, 6, 10)
ROW: list[Cell] = [1, "Exemplu Ion", CNP, 300]


def test_who_never_compared_is_not_reminded(store: Store) -> None:
    paid_office(store)
    assert due(store, "evidence_month", YEAR, today=JUNE) == []


def test_months_without_a_comparison_are_told_from_the_first_on(store: Store) -> None:
    paid_office(store)
    compared(store, [ROW])
    assert due(store, "evidence_month", YEAR) == []  # March has not ended
    told = due(store, "evidence_month", YEAR, today=JUNE)
    assert [(one.title, one.due_on, one.late) for one in told] == [
        ("De confruntat cu contabilitatea: plățile lunii aprilie 2022", date(2022, 5, 15), True),
        ("De confruntat cu contabilitatea: plățile lunii mai 2022", date(2022, 6, 15), False),
    ]
    assert (told[0].page, told[0].record, told[0].part) == ("evidence", 0, "2022-04-01")


def test_differences_are_due_a_month_later_until_they_are_resolved(store: Store) -> None:
    paid_office(store)
    comparison = compared(store, [ROW])
    assert days(store, "evidence_differences", YEAR) == [date(2022, 4, 21)]
    assert titles(store, "evidence_differences", YEAR) == [
        "Diferențe nerezolvate: Plăți, martie 2022 (2 rânduri)"
    ]
    (told,) = due(store, "evidence_differences", YEAR, today=JUNE)
    assert (told.late, told.page, told.record) == (True, "evidence", comparison)
    waiting = open_comparison(store, comparison).waiting()
    resolve_lines(store, [line.id for line in waiting], "corectat", TODAY)
    assert due(store, "evidence_differences", YEAR) == []
