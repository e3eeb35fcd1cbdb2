"""A period: its words, its years, an end that is not before its beginning."""

from datetime import date

from letea.rules.period import Period, check_period

WINTER = Period(date(2021, 12, 1), date(2022, 2, 28))


def test_a_period_tells_its_days_and_years() -> None:
    assert WINTER.words == "01.12.2021 – 28.02.2022"
    assert list(WINTER.years()) == [2021, 2022]


def test_it_does_not_end_before_it_begins() -> None:
    assert check_period(WINTER) == []
    assert check_period(Period(WINTER.from_on, WINTER.from_on)) == []
    assert [one.field for one in check_period(Period(WINTER.to_on, WINTER.from_on))] == ["to_on"]
