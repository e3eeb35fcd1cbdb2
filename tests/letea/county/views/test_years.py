"""Years side by side: each figure of each year as it was told then; a year not handed over is no zero."""

from collections.abc import Callable

import pytest

from letea.county.opening import County
from letea.county.views.catalogue import comparable_figures
from letea.county.views.reading import Asked
from letea.county.views.view import View
from letea.places import Place
from tests.county_samples import Records, hold, records_of
from tests.letea.county.conftest import TODAY
from tests.letea.county.views.conftest import SOME

Read = Callable[..., View]


@pytest.fixture
def before(county: County, places: tuple[Place, ...], held: dict[str, Records]) -> dict[str, Records]:
    """What all but the first had handed over for 2025."""
    return {place.name: hold(county, place, 2025) for place in places[1:SOME]}


def value_of(records: Records, key: str) -> int:
    return int(next(one["value"] for one in records["figure"] if one["key"] == key))


def test_each_year_is_told_as_it_was_handed_over(
    held: dict[str, Records], before: dict[str, Records], read: Read
) -> None:
    view = read("years", figures=("need.poverty",), years=2)
    assert [column.label for column in view.columns] == ["Comuna", "2025", "2026"]
    for line in view.lines[: len(held)]:
        name = str(line.cells[0])
        then = value_of(before[name], "need.poverty") if name in before else "nepredat"
        assert line.cells[1:] == (then, value_of(held[name], "need.poverty"))
    for year, told in ((2025, before), (2026, held)):
        sum_of_year = sum(value_of(records, "need.poverty") for records in told.values())
        assert view.total(f"need.poverty {year}") == sum_of_year
    assert view.handed[0].startswith("Au predat: în 2025 5 comune, în 2026 6 comune.")


def test_sums_stay_sums_and_several_figures_stand_together(
    held: dict[str, Records], before: dict[str, Records], read: Read
) -> None:
    view = read("years", figures=("due.*", "people.all"), years=3)
    assert [column.label for column in view.columns[1:4]] == [
        f"Plăți: cuvenit: în total, {year}" for year in (2024, 2025, 2026)
    ]
    assert view.total("due.* 2024") is None
    assert view.total("due.* 2026") == sum(value_of(records, "due.*") for records in held.values())
    assert view.chart is not None
    assert [bar.label for bar in view.chart.bars] == ["2024", "2025", "2026"]
    assert len(view.chart.legend) == 1  # counts and sums never share a scale


@pytest.mark.parametrize(("asked", "given"), [(1, 2), (5, 5), (9, 5)])
def test_two_to_five_years_are_told(held: dict[str, Records], read: Read, asked: int, given: int) -> None:
    view = read("years", figures=("people.all",), years=asked)
    assert len(view.columns) == 1 + given
    assert view.columns[-1].label == "2026"


def test_before_any_is_chosen_the_usual_ones_are_told(held: dict[str, Records], read: Read) -> None:
    keys = {column.key.split()[0] for column in read("years").columns[1:]}
    assert keys == {"people.all", "need.poverty"}


def test_figures_that_only_one_commune_has_are_not_offered(county: County, places: tuple[Place, ...]) -> None:
    records = records_of(places[0].siruta, 2026)
    for key in ("places.*", "places.4a1f", "text.unit"):
        unit = "text" if key.startswith("text") else "count"
        records["figure"].append({**records["figure"][0], "key": key, "unit": unit})
    hold(county, places[0], records=records)
    keys = [one.key for one in comparable_figures(county, Asked(2026, TODAY))]
    assert keys[0] == "people.all"
    assert "places.*" in keys
    assert not {"places.4a1f", "text.unit"} & set(keys)
