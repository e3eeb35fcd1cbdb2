"""Cells as values, however they were typed; what cannot be read is told with its column."""

from datetime import date, datetime
from time import process_time
from typing import Any

import pytest

from db.tables.people import PersonState, Sex
from letea.actions.sheet_people import person_columns
from letea.fields import Field, Kind
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_table import SheetRow
from letea.rules.sheet_values import CellReader, Filled
from tests.samples import CNP, TODAY

NOON = datetime.fromisoformat("1959-09-30T12:00")
LISTS = {"household_role": [("titular", "Titular")], "beneficiary_category": [("varstnic", "Vârstnici")]}
WANTED = (
    *person_columns(),
    Wanted("sum_bani", Field("Suma", kind=Kind.MONEY)),
    Wanted("rooms", Field("Camere", kind=Kind.COUNT)),
    Wanted("has_water", Field("Apă", kind=Kind.YES_NO)),
)


def read(key: str, cell: Cell) -> Filled:
    return CellReader(WANTED, LISTS, TODAY).row(SheetRow(2, (cell,)), [key])


def value(key: str, cell: Cell) -> Any:
    filled = read(key, cell)
    assert filled.unread == ()
    return filled.values.get(key)


@pytest.mark.parametrize(
    "cell", [CNP, float(CNP), int(CNP), "1 590930 041235", "'1590930041235", "1.590.930.041.235"]
)
def test_a_cnp_is_read_whole(cell: Cell) -> None:
    assert value("cnp", cell) == CNP


@pytest.mark.parametrize("cell", ["1,59093E+12", "1.59E+12", "1.59093e12", 1590930000000.0])
def test_a_cnp_that_lost_its_digits_is_told(cell: Cell) -> None:
    filled = read("cnp", cell)
    assert "cnp" not in filled.values
    assert "și-a pierdut cifrele în Excel" in filled.unread[0]


@pytest.mark.parametrize(
    "cell", [date(1959, 9, 30), NOON, 21823, "30.09.1959", "30/9/59", "1959-09-30", "30 septembrie 1959"]
)
def test_a_day_is_read_from_whatever_cell(cell: Cell) -> None:
    assert value("born_on", cell) == date(1959, 9, 30)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("31.02.2010", "Data nașterii: Februarie 2010 are 28 de zile."),
        ("31.13.2010", "Luna 13 nu există"),
        ("cândva", "Nu este o dată"),
    ],
)
def test_an_impossible_day_is_told_with_its_column(cell: Cell, told: str) -> None:
    assert told in read("born_on", cell).unread[0]


@pytest.mark.parametrize(
    ("cell", "bani"),
    [
        ("2 574 580,7", 257458070),
        ("12.423.400", 1242340000),
        ("1.080", 108000),
        ("1 632 873 (PNRR)", 163287300),
        ("303.270 lei", 30327000),
        ("1.234,50", 123450),
        ("2,5 mii lei", 250000),
        (1234.5, 123450),
        (10, 1000),
        (0.1 + 0.2, 30),
        ("-", None),
        ("*", None),
        ("Fără costuri", None),
        ("Nu este cazul", None),
        ("", None),
    ],
)
def test_sums_are_read_in_every_spelling_of_the_plans(cell: Cell, bani: int | None) -> None:
    assert value("sum_bani", cell) == bani


@pytest.mark.parametrize("cell", ["1,234", "12l0", "-5", -5, "100 euro", date(2022, 3, 1)])
def test_a_sum_that_may_mean_two_things_is_told(cell: Cell) -> None:
    filled = read("sum_bani", cell)
    assert filled.unread
    assert "sum_bani" not in filled.values


def test_counts_and_yes_and_no_are_read() -> None:
    assert value("rooms", 3.0) == 3
    assert value("has_water", "DA") is True
    assert value("has_water", "nu") is False
    assert read("has_water", "poate").unread == ("Apă: „poate” nu este nici „da”, nici „nu”.",)


@pytest.mark.parametrize("cell", ["3 camere", "3", 3, 3.0])
def test_a_count_may_name_what_is_counted(cell: Cell) -> None:
    assert value("rooms", cell) == 3


@pytest.mark.parametrize("key", ["cnp", "born_on", "rooms", "role", "has_water", "phone"])
def test_a_stroke_stands_for_nothing(key: str) -> None:
    assert read(key, " - ") == Filled(2, {})


@pytest.mark.parametrize(
    ("cell", "told"), [("nu are CNP", ()), ("AnaExemplu", ("CNP: „AnaExemplu” nu este un CNP.",))]
)
def test_words_in_the_place_of_a_cnp_are_none(cell: Cell, told: tuple[str, ...]) -> None:
    filled = read("cnp", cell)
    assert (filled.values.get("cnp"), filled.unread) == (None, told)


def test_an_address_in_one_cell_fills_its_parts_beside_columns_of_their_own() -> None:
    row = SheetRow(2, ("Sat Holt, str. Mare nr. 5", "Ruși"))
    filled = CellReader(WANTED, LISTS, TODAY).row(row, ["whole_address", "village"])
    assert filled.values == {"village": "Ruși", "street": "Mare", "house_number": "5"}


@pytest.mark.parametrize(
    ("keys", "cells", "values"),
    [
        (["both"], ["45/20.02.2025"], {"number": "45", "on": date(2025, 2, 20)}),
        (["number"], ["45 din 20.02.2025"], {"number": "45", "on": date(2025, 2, 20)}),
        (["number", "on"], ["45/20.02.2025", None], {"number": "45/20.02.2025"}),
        (["both", "on"], ["45", "21.02.2025"], {"number": "45", "on": date(2025, 2, 21)}),
    ],
)
def test_a_number_and_its_day_may_share_a_cell(
    keys: list[str], cells: list[Cell], values: dict[str, Any]
) -> None:
    wanted = (
        Wanted("number", Field("Nr.")),
        Wanted("on", Field("Data", kind=Kind.DAY)),
        Wanted("both", Field("Nr. și data"), both=("number", "on")),
    )
    assert CellReader(wanted, LISTS, TODAY).row(SheetRow(2, tuple(cells)), keys).values == values


def test_a_span_may_be_told_in_months_and_without_an_end() -> None:
    wanted = (Wanted("from_on", Field("De la", kind=Kind.DAY)), Wanted("to_on", Field("La", kind=Kind.DAY)))
    reader = CellReader(wanted, LISTS, TODAY)
    told = reader.row(SheetRow(2, ("martie 2022", "aprilie 2022")), ["from_on", "to_on"])
    assert told.values == {"from_on": date(2022, 3, 1), "to_on": date(2022, 4, 30)}
    assert reader.row(SheetRow(2, ("martie 2022", "nedeterminat")), ["", "to_on"]) == Filled(2, {})


def test_a_last_day_told_in_years_is_counted_from_the_first() -> None:
    wanted = (
        Wanted("licensed_on", Field("De la", kind=Kind.DAY)),
        Wanted("licensed_until_on", Field("Până la", kind=Kind.DAY)),
    )
    reader, keys = CellReader(wanted, LISTS, TODAY), ["licensed_on", "licensed_until_on"]
    told = reader.row(SheetRow(2, ("29.02.2020", "5 ani")), keys)
    assert told.values["licensed_until_on"] == date(2025, 2, 28)
    assert reader.row(SheetRow(2, (None, "5 ani")), keys).unread == ("Până la: scrieți ziua.",)


@pytest.mark.parametrize("key", ["cnp", "born_on", "sum_bani", "rooms", "role", "phone", "has_water"])
def test_a_cell_full_of_figures_is_told_at_once(key: str) -> None:
    before = process_time()
    assert "Celula are prea mult text." in read(key, "1" * 32_000).unread[0]
    assert process_time() - before < 1


def test_a_telephone_gets_back_the_zero_excel_dropped() -> None:
    assert value("phone", 745000111) == "0745000111"


def test_a_house_number_turned_into_a_date_is_told() -> None:
    assert "Excel a schimbat numărul într-o dată" in read("house_number", date(2022, 3, 12)).unread[0]


def test_words_for_sex_and_state_are_known() -> None:
    assert value("sex", "F") is Sex.FEMALE
    assert value("sex", "bărbat") is Sex.MALE
    assert value("state", "decedată") is PersonState.DECEASED


def test_a_word_outside_its_list_is_told() -> None:
    assert read("categories", "Vârstnici; Marțieni").unread == (
        "Categorii: „Marțieni” nu este în listă. Scrieți: Vârstnici.",
    )


def test_cedillas_are_mended_and_empty_cells_are_nothing() -> None:
    assert value("village", "\u0162âşti".replace("ş", "\u015f")) == "Țâști"
    assert read("village", "   ").values == {}
    assert read("notes", "unu\ndoi").values == {"notes": "unu\ndoi"}
