"""Whether a year may be closed or reopened."""

import pytest

from letea.rules.year_checks import YearCheck, check_closing, check_reopening

FINE = YearCheck("plan", "Planul anual", "adoptat", fine=True)
OPEN = YearCheck("files", "Dosare de beneficii", "2 cereri nesoluționate.", fine=False)
BROKEN = YearCheck("history", "Istoricul", "Istoricul este schimbat.", fine=False, must=True)


def fields(*checks: YearCheck, closed: bool = False, this_year: int = 2026, **reasons: str) -> list[str]:
    found = check_closing(2025, checks, reasons, closed=closed, this_year=this_year)
    return [problem.field for problem in found]


def test_a_year_that_is_over_and_in_order_is_closed() -> None:
    assert fields(FINE) == []
    assert fields(FINE, OPEN, files="se soluționează în ianuarie") == []


@pytest.mark.parametrize("reason", ["", "  "])
def test_what_is_not_in_order_asks_for_a_reason(reason: str) -> None:
    assert fields(FINE, OPEN, files=reason) == ["files"]


def test_a_broken_history_is_not_closed_over() -> None:
    assert fields(BROKEN, history="nu știu") == ["history"]


def test_a_year_that_goes_on_or_is_closed_is_not() -> None:
    assert fields(FINE, this_year=2025) == ["year"]
    assert fields(FINE, closed=True) == ["year"]


def test_it_is_reopened_with_a_reason() -> None:
    assert [problem.field for problem in check_reopening("", closed=True)] == ["reopened_why"]
    assert [problem.field for problem in check_reopening("o plată", closed=False)] == ["year"]
    assert check_reopening("o plată", closed=True) == []
