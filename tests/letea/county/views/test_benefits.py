"""Benefits add up to the ban, by kind and commune and by month; paid is told apart from due."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from letea.county.opening import County
from letea.county.views.view import View
from letea.places import Place
from tests.county_samples import Records, hold, records_of

Read = Callable[..., View]


def rows_of(held: dict[str, Records]) -> list[dict[str, Any]]:
    return [one for records in held.values() for one in records["paid_month"]]


def added(rows: Iterable[dict[str, Any]], name: str) -> int:
    return sum(one[name] for one in rows)


@pytest.mark.parametrize(("paid", "sums"), [(False, "due_bani"), (True, "paid_bani")])
def test_each_kind_adds_up_to_the_ban(held: dict[str, Records], read: Read, sums: str, *, paid: bool) -> None:
    view, rows = read("benefits", paid=paid), rows_of(held)
    assert view.total("due") == added(rows, "due_bani")
    assert view.total("paid") == added(rows, "paid_bani")
    for kind in ("VMI", "INCALZIRE"):
        assert view.total(f"kind.{kind}") == added((one for one in rows if one["kind"] == kind), sums)
    for line in view.lines:
        if not line.missing:
            assert line.cells[2] == added(held[str(line.cells[0])]["paid_month"], "due_bani")


def test_what_is_left_to_pay_is_what_was_due_and_not_paid(
    county: County, places: tuple[Place, ...], read: Read
) -> None:
    records = records_of(places[0].siruta, 2026)
    records["paid_month"][0] |= {"due_bani": 1_000_001, "paid_bani": 400_000}
    hold(county, places[0], records=records)
    assert read("benefits").total("left") == 600_001
    assert read("benefit_months").total("left") == 600_001


def test_a_commune_without_payments_owes_nothing_which_is_known(
    county: County, places: tuple[Place, ...], held: dict[str, Records], read: Read
) -> None:
    hold(county, places[10], records={**records_of(places[10].siruta, 2026), "paid_month": []})
    view = read("benefits")
    (line,) = (line for line in view.lines if line.cells[0] == places[10].name)
    assert line.cells[2:] == (0,) * (len(view.columns) - 2)


def test_each_month_adds_up_to_the_ban(held: dict[str, Records], read: Read) -> None:
    view, rows = read("benefit_months"), rows_of(held)
    assert [line.cells[0] for line in view.lines][::11] == ["ianuarie 2026", "decembrie 2026"]
    for month, line in enumerate(view.lines, start=1):
        of_month = [one for one in rows if one["month"] == f"2026-{month:02}"]
        assert line.cells[1:5] == (
            len(held),
            added(of_month, "payments"),
            added(of_month, "due_bani"),
            added(of_month, "paid_bani"),
        )
    assert view.total("due") == added(rows, "due_bani")
    assert view.chart is not None
    assert sum(bar.parts[0] for bar in view.chart.bars) == added(rows, "due_bani")


def test_without_payments_there_are_no_months(read: Read) -> None:
    assert read("benefit_months").lines == ()
    assert read("benefit_months").chart is None
