"""Mapped cells: their days and years, what is refused."""

from datetime import date
from typing import Any

import pytest

from db.tables.recipients import RecipientCell, RecipientWorkbook
from letea.rules.recipients import check_cell, check_workbook, day_of, day_words, read_day, year_of

TODAY = date(2023, 3, 22)


def a_cell(**given: Any) -> RecipientCell:
    told: dict[str, Any] = {"workbook_id": 1, "sheet": "Foaie", "cell": "C7", "figure": "people.all"}
    return RecipientCell(**(told | given))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("", ""), ("30.06", "06-30"), ("1.1", "01-01"), ("29/2", "02-29"), ("31.02", None), ("iunie", None)],
)
def test_a_day_is_read_as_it_is_typed(typed: str, kept: str | None) -> None:
    assert read_day(typed) == kept


def test_a_day_is_shown_as_papers_write_it() -> None:
    assert (day_words(""), day_words("06-30")) == ("31.12", "30.06")


def test_a_figure_is_of_the_year_reported_or_of_one_before() -> None:
    assert (year_of(a_cell(), 2022), year_of(a_cell(years_before=2), 2022)) == (2022, 2020)
    assert day_of(a_cell(), 2022, TODAY) == date(2022, 12, 31)
    assert day_of(a_cell(day="06-30", years_before=1), 2022, TODAY) == date(2021, 6, 30)
    assert day_of(a_cell(), 2023, TODAY) == TODAY
    assert day_of(a_cell(day="02-29"), 2022, TODAY) == date(2022, 2, 28)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"cell": "7C"}, "cell"),
        ({"cell": "ZZZZ1"}, "cell"),
        ({"figure": ""}, "figure"),
        ({"figure": "text.own"}, "words"),
        ({"years_before": 11}, "years_before"),
        ({"day": "iunie"}, "day"),
    ],
)
def test_what_cannot_stand_is_told(given: dict[str, Any], field: str) -> None:
    assert [problem.field for problem in check_cell(a_cell(**given))] == [field]


def test_a_workbook_has_a_name() -> None:
    assert check_workbook(RecipientWorkbook(name="Date", file_name="a.xlsx", sha="")) == []
    assert [one.field for one in check_workbook(RecipientWorkbook(name=" ", file_name="", sha=""))] == [
        "name"
    ]
