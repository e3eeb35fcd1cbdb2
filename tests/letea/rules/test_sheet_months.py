"""A row with a sum for each month is as many payments."""

from datetime import date

import pytest

from letea.rules.sheet_cells import Cell, Sheet
from letea.rules.sheet_months import by_months
from letea.rules.sheet_table import HeadSpot, SheetTable, table_at

PUT = ("Luna", "Suma")


def cut(*rows: tuple[Cell, ...], head: int = 0) -> SheetTable:
    return by_months(table_at(Sheet("Foaie1", rows), HeadSpot(head)), PUT)


def test_each_month_with_a_sum_is_a_row_of_its_own() -> None:
    table = cut(
        ("Nume", "ianuarie 2022", "februarie 2022", "martie 2022", "Total"),
        ("Exemplu Ion", 300, "-", "300,00", 600),
        ("Exemplu Ana", "", 150.5, 0, 150.5),
    )
    assert table.heads == ("Nume", "Luna", "Suma", "Total")
    assert [(row.number, row.part, row.cells[:3]) for row in table.rows] == [
        (2, 1, ("Exemplu Ion", "ianuarie 2022", 300)),
        (2, 2, ("Exemplu Ion", "martie 2022", "300,00")),
        (3, 1, ("Exemplu Ana", "februarie 2022", 150.5)),
    ]
    assert len({row.id for row in table.rows}) == 3


@pytest.mark.parametrize(
    ("january", "march"),
    [
        ("Ianuarie", "Martie"),
        ("ian.", "mart."),
        ("Luna ianuarie", "Luna martie"),
        ("Sumă plătită ianuarie", "Sumă plătită martie"),
        ("ian. 2022", "mar. 22"),
        ("01.2022", "03.2022"),
        (date(2022, 1, 1), date(2022, 3, 1)),
    ],
)
def test_months_are_known_however_written_with_the_year_of_the_title(january: Cell, march: Cell) -> None:
    table = cut(("Plăți în anul 2022", "", ""), ("Nume", january, march), ("Exemplu Ion", 300, 310), head=1)
    months = [str(row.cells[1]).replace(" 22", " 2022") for row in table.rows]
    assert months == ["ianuarie 2022", "martie 2022"]


def test_without_a_year_the_month_stays_without_one() -> None:
    table = cut(("Nume", "Ianuarie", "Martie"), ("Exemplu Ion", 300, 310))
    assert [row.cells[1] for row in table.rows] == ["ianuarie", "martie"]


def test_the_year_may_stand_over_the_months_or_in_the_name_of_the_sheet() -> None:
    table = table_at(Sheet("2022", (("Nume", "Ianuarie", "Martie"), ("Ion", 1, 2))), HeadSpot(0))
    assert by_months(table, PUT, ("Foaie", "2022")).rows[0].cells == ("Ion", "ianuarie 2022", 1)


def test_who_has_no_sum_in_any_month_is_told_and_left_out() -> None:
    table = cut(("Nume", "01.2022", "02.2022"), ("Exemplu Ion", "-", 0), ("Exemplu Ana", 10, ""))
    assert [(one.number, one.text, one.why) for one in table.left_out] == [
        (2, "Exemplu Ion · - · 0", "nicio sumă în lunile din tabel")
    ]
    assert [row.number for row in table.rows] == [3]


@pytest.mark.parametrize(
    "heads",
    [
        ("Nume", "Luna", "Suma"),
        ("Nume", "Martie 2022", "Suma"),  # one month alone
        ("Nume", "Martie 2022", "03.2022"),  # twice the same
        ("Mai multe date", "Decizia", "Iunie și iulie"),
    ],
)
def test_other_tables_stay_as_they_are(heads: tuple[str, ...]) -> None:
    table = table_at(Sheet("Foaie1", (heads, ("Exemplu", 1, 2))), HeadSpot(0))
    assert by_months(table, PUT) is table
