"""Days and months of tables, in cells and in titles."""

from datetime import date

import pytest

from letea.rules.reading import Unreadable
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_days import is_endless, last_day, month_in, month_of, number_and_day, year_in


@pytest.mark.parametrize(
    "cell", [date(2022, 3, 9), "martie 2022", "mar.22", "luna martie 2022", "03.2022", "2022-03", "9.3.2022"]
)
def test_a_month_is_read_from_whatever_names_it(cell: Cell) -> None:
    assert month_of(cell) == date(2022, 3, 1)


@pytest.mark.parametrize(("cell", "told"), [("martie", "Scrieți și anul"), ("ieri", "Nu este o lună")])
def test_what_names_no_month_is_told(cell: Cell, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        month_of(cell)


def test_the_last_day_of_a_month() -> None:
    assert last_day(date(2024, 2, 1)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("cell", "number", "day"),
    [
        ("45/20.02.2025", "45", "20.02.2025"),
        ("nr. 45 din 20.02.2025", "45", "20.02.2025"),
        ("45 din data de 20.2.25", "45", "20.2.25"),
        ("1234/A / 20-02-2025", "1234/A", "20-02-2025"),
        ("12/2025", "12/2025", ""),
        (45.0, "45", ""),
    ],
)
def test_a_number_is_parted_from_its_day(cell: Cell, number: str, day: str) -> None:
    assert number_and_day(cell) == (number, day)


def test_what_never_ends_is_told_apart_from_a_day() -> None:
    assert is_endless("Nedeterminată")
    assert is_endless("permanent")
    assert not is_endless("31.12.2025")


@pytest.mark.parametrize(
    ("titles", "month"),
    [
        (["Primăria", "Stat de plată, luna MARTIE 2022"], date(2022, 3, 1)),
        (["martie 2022 și aprilie 2022"], None),
        (["anul 2022"], None),
    ],
)
def test_the_month_is_read_from_a_title_that_names_one(titles: list[str], month: date | None) -> None:
    assert month_in(titles) == month


def test_the_year_is_read_from_a_title_that_names_one() -> None:
    assert year_in(["Comuna Exemplu", "Situația școlilor, 2025"]) == 2025
    assert year_in(["2025 și 2026"]) is None
