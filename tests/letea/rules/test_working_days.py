"""Working days leave out weekends and the legal holidays, Orthodox Easter among them."""

from datetime import date

import pytest

from letea.rules.working_days import after_working_days, is_working, orthodox_easter


@pytest.mark.parametrize(
    "easter", [date(2021, 5, 2), date(2022, 4, 24), date(2024, 5, 5), date(2025, 4, 20), date(2026, 4, 12)]
)
def test_easter_is_the_churchs(easter: date) -> None:
    assert orthodox_easter(easter.year) == easter


@pytest.mark.parametrize(
    "day", [date(2022, 4, 22), date(2022, 4, 25), date(2022, 6, 13), date(2022, 1, 24), date(2022, 3, 26)]
)
def test_holidays_and_weekends_are_no_working_days(day: date) -> None:
    assert not is_working(day)


def test_ten_working_days_pass_over_weekends_and_holidays() -> None:
    assert after_working_days(date(2022, 3, 22), 10) == date(2022, 4, 5)
    assert after_working_days(date(2022, 1, 20), 10) == date(2022, 2, 4)  # 24 January is none
