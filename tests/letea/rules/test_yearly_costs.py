"""Months of services, the cost of one of them, and its share of the standard."""

from datetime import date

import pytest

from letea.rules.figures import Behind, rows_of, sums_of
from letea.rules.yearly import Cost
from letea.rules.yearly_costs import ServiceYear, months_served, years_compared
from tests.samples import an_enrolment

END = date(2022, 12, 31)


@pytest.mark.parametrize(
    ("from_on", "to_on", "on", "months"),
    [
        (date(2021, 9, 1), None, END, 12),
        (date(2022, 3, 31), None, END, 10),
        (date(2022, 3, 1), date(2022, 3, 1), END, 1),
        (date(2021, 1, 1), date(2021, 12, 31), END, 0),
        (date(2023, 1, 1), None, END, 0),
        (date(2022, 1, 1), None, date(2022, 3, 22), 3),
    ],
)
def test_a_month_counts_from_its_first_day(from_on: date, to_on: date | None, on: date, months: int) -> None:
    assert (
        months_served([an_enrolment(1, service_id=1, from_on=from_on, to_on=to_on)], 2022, on).total == months
    )


def test_a_person_counts_once_in_a_month() -> None:
    first = an_enrolment(1, id=5, service_id=1, from_on=date(2022, 1, 1), to_on=date(2022, 3, 10))
    again = an_enrolment(1, id=6, service_id=1, from_on=date(2022, 3, 20))
    other = an_enrolment(2, id=7, service_id=1, from_on=date(2022, 12, 1))
    assert months_served([again, other, first], 2022, END).parts() == [(5, 3), (6, 9), (7, 1)]


def a_year(budget: int | None, months: int, standard: int | None) -> ServiceYear:
    rows = {"people": rows_of(Behind.PEOPLE, [1])}
    if budget is not None:
        rows["budget_bani"] = sums_of(Behind.BUDGETS, [(1, budget)])
    cost = Cost("S", 1, budget, "", standard, rows)
    whole = sums_of(Behind.ENROLMENTS, [(1, months)])
    until = sums_of(Behind.ENROLMENTS, [(1, months // 2)])
    return ServiceYear(2022, cost, until, whole, rows_of(Behind.ENROLMENTS, ()), None, {})


def test_a_years_budget_is_shared_by_the_months_of_the_whole_year() -> None:
    """Until June a service of 12 months of one person would seem twice as dear as it is."""
    each = a_year(1_200_000, 12, 1_200_000)
    assert each.per_month is not None
    assert each.months.total == 6
    assert each.per_month.number == 100_000


def test_a_part_of_a_year_is_compared_with_a_part_of_the_standard() -> None:
    one = a_year(600_000, 6, 1_200_000)
    assert one.per_month is not None
    assert one.per_month.number == 100_000
    assert one.of_standard == pytest.approx(100)


@pytest.mark.parametrize(("budget", "months", "standard"), [(None, 6, 1), (5, 0, 1), (5, 6, None), (5, 6, 0)])
def test_what_is_not_known_is_not_compared(budget: int | None, months: int, standard: int | None) -> None:
    assert a_year(budget, months, standard).of_standard is None


def test_three_years_stand_side_by_side() -> None:
    assert years_compared(2022) == (2020, 2021, 2022)
