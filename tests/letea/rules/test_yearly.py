"""What is worked out from a year's figures."""

from datetime import date

import pytest

from letea.rules.need_indicators import indicators
from letea.rules.yearly import (
    BANDS,
    Cost,
    Series,
    band_words,
    last_day,
    without_silent_years,
    years_followed,
)

POVERTY = indicators()["poverty"]


@pytest.mark.parametrize(
    ("people", "budget", "per_head"),
    [(2, 600_000, 300_000), (3, 100, 33), (0, 600_000, None), (2, None, None), (2, 0, 0)],
)
def test_a_beneficiary_costs_the_budget_shared_out(
    people: int, budget: int | None, per_head: int | None
) -> None:
    assert Cost("S", people, budget, "", None).per_head_bani == per_head


def test_a_year_is_counted_on_its_last_day_or_today() -> None:
    assert last_day(2021, date(2022, 3, 22)) == date(2021, 12, 31)
    assert last_day(2022, date(2022, 3, 22)) == date(2022, 3, 22)


def test_ages_go_by_five_years() -> None:
    assert (band_words(0), band_words(1), band_words(BANDS - 1)) == ("0–4", "5–9", "85+")


def test_years_before_anything_was_written_are_left_out() -> None:
    years = years_followed(2022)
    assert years == (2018, 2019, 2020, 2021, 2022)
    series = [Series(POVERTY, (0, 0, 2, 0, 1)), Series(POVERTY, (0, 0, 0, 0, 0))]
    kept, told = without_silent_years(years, series)
    assert kept == (2020, 2021, 2022)
    assert [one.counts for one in told] == [(2, 0, 1), (0, 0, 0)]


@pytest.mark.parametrize("series", [[], [Series(POVERTY, (0, 0, 0, 0, 0))]])
def test_the_last_year_stays_where_nothing_was_written(series: list[Series]) -> None:
    kept, told = without_silent_years(years_followed(2022), series)
    assert kept == (2022,)
    assert [one.counts for one in told] == [(0,)] * len(series)
