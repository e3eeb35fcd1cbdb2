"""Romanian words for days, sums, counts and yes or no."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from letea.wording import (
    MONTHS,
    counted,
    day,
    long_day,
    moment,
    money,
    month,
    percent,
    size_in_words,
    thousands,
    yes_no,
)


@pytest.fixture
def bucharest(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer in Romania."""
    if not hasattr(time, "tzset"):
        pytest.skip("ceasul acestui sistem nu se poate muta")
    monkeypatch.setitem(os.environ, "TZ", "EET-2EEST,M3.5.0/3,M10.5.0/4")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("bani", "written"),
    [
        (0, "0"),
        (5, "0,05"),
        (50, "0,50"),
        (100, "1"),
        (123_450, "1.234,50"),
        (30_327_050, "303.270,50"),
        (100_000_000_00, "100.000.000"),
        (-123_450, "-1.234,50"),
        (-5, "-0,05"),
    ],
)
def test_a_sum_is_written_in_lei_with_points_and_a_comma(bani: int, written: str) -> None:
    assert money(bani) == written


@pytest.mark.parametrize(
    ("bani", "written"),
    [
        (0, "0"),
        (30_327_000, "303,27"),
        (100_000, "1"),
        (100_000_000, "1.000"),
        (1, "0,00001"),
        (123_456_789_00, "123.456,789"),
        (-30_327_000, "-303,27"),
        (-50_000, "-0,5"),
    ],
)
def test_a_sum_is_written_in_thousands_without_loss(bani: int, written: str) -> None:
    assert thousands(bani) == written


@pytest.mark.parametrize(
    ("share", "written"),
    [(75, "75 %"), (Decimal("66.67"), "66,7 %"), (0, "0 %"), (100.0, "100 %"), (Decimal("99.95"), "100 %")],
)
def test_a_share_has_one_decimal_where_it_needs_it(share: Decimal | float, written: str) -> None:
    assert percent(share) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0 copii"),
        (1, "1 copil"),
        (2, "2 copii"),
        (19, "19 copii"),
        (20, "20 de copii"),
        (100, "100 de copii"),
        (101, "101 copii"),
        (119, "119 copii"),
        (120, "120 de copii"),
        (1_000, "1.000 de copii"),
        (1_001, "1.001 copii"),
        (13_000, "13.000 de copii"),
    ],
)
def test_a_count_takes_de_as_romanian_asks(number: int, written: str) -> None:
    assert counted(number, "copil", "copii") == written


def test_days_are_written_as_papers_do() -> None:
    assert (day(date(2016, 10, 5)), long_day(date(2016, 10, 5))) == ("05.10.2016", "5 octombrie 2016")


def test_an_unknown_day_is_nothing() -> None:
    assert day(None) == ""


def test_an_early_year_keeps_its_four_digits() -> None:
    assert day(date(922, 1, 2)) == "02.01.0922"


def test_the_year_has_twelve_months() -> None:
    assert [long_day(date(2022, month, 1)).split()[1] for month in range(1, 13)] == list(MONTHS)
    assert len(set(MONTHS)) == 12


def test_an_instant_is_shown_by_the_clock_on_the_wall(bucharest: None) -> None:
    assert moment(datetime(2022, 1, 10, 8, 30, tzinfo=UTC)) == "10.01.2022, 10:30"
    assert moment(datetime(2022, 7, 10, 22, 30, tzinfo=UTC)) == "11.07.2022, 01:30"


def test_yes_no_and_not_known() -> None:
    assert (yes_no(True), yes_no(False), yes_no(None)) == ("da", "nu", "")


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "1 KB"),
        (812_400, "812 KB"),
        (3_240_000, "3,2 MB"),
        (120_000_000, "120,0 MB"),
        (14_940_000_000, "14,9 GB"),
    ],
)
def test_a_file_is_as_large_as_people_say(size: int, words: str) -> None:
    assert size_in_words(size) == words


def test_a_month_says_itself_and_is_a_day_still() -> None:
    told = month(date(2022, 3, 22))
    assert (str(told), told) == ("03.2022", date(2022, 3, 1))
    assert month(None) is None
