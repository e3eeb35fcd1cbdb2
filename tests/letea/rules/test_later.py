"""The same day months or years later keeps to its month."""

from datetime import date

from letea.rules.later import months_later, years_later


def test_months_later_keeps_to_the_month() -> None:
    assert months_later(date(2021, 8, 31), 6) == date(2022, 2, 28)
    assert months_later(date(2021, 12, 5), 1) == date(2022, 1, 5)


def test_a_leap_day_has_its_eve_in_other_years() -> None:
    assert years_later(date(2020, 2, 29), 2) == date(2022, 2, 28)
    assert years_later(date(2020, 2, 29), 4) == date(2024, 2, 29)
    assert years_later(date(2020, 2, 29), -2) == date(2018, 2, 28)
