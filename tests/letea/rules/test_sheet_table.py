"""The table in a sheet is found, whatever stands above, between and under its rows."""

from collections.abc import Sequence

import pytest

from letea.rules.sheet_cells import Cell, Sheet
from letea.rules.sheet_table import HeadSpot, find_head, table_at

KNOWN = {"Nume", "Prenume", "CNP", "Satul", "Strada", "Nr.", "Nume și prenume", "Suma"}


def sheet(*rows: Sequence[Cell]) -> Sheet:
    return Sheet("Foaie1", tuple(tuple(row) for row in rows))


def head(*rows: Sequence[Cell]) -> HeadSpot | None:
    return find_head(sheet(*rows), lambda text: text in KNOWN)


def test_the_head_is_found_under_titles_and_empty_rows() -> None:
    assert head(
        ("Comuna Exemplu",), ("Lista persoanelor, anul 2022",), (), ("Nume", "CNP"), ("A", "1")
    ) == HeadSpot(3)


def test_a_head_over_two_rows_is_one() -> None:
    rows = (
        ("Nr. crt.", "Nume și prenume", "Adresa", None, None, "Suma"),
        (None, None, "Satul", "Strada", "Nr.", None),
        (1, "Exemplu Ana", "Holt", None, 3, 10),
    )
    spot = head(*rows)
    assert spot == HeadSpot(0, 2)
    table = table_at(sheet(*rows), spot)
    assert table.heads == ("Nr. crt.", "Nume și prenume", "Satul", "Strada", "Nr.", "Suma")
    assert [row.number for row in table.rows] == [3]


def test_words_that_come_twice_in_the_lower_row_are_told_apart() -> None:
    rows = (("Mama", None, "Tata", None), ("Nume", "CNP", "Nume", "CNP"), ("A", "1", "B", "2"))
    assert table_at(sheet(*rows), HeadSpot(0, 2)).heads == ("Mama Nume", "Mama CNP", "Tata Nume", "Tata CNP")


def test_a_row_of_words_under_the_head_is_no_part_of_it() -> None:
    assert head(("Nume", "Prenume", "CNP"), ("Exemplu", "Ana", None)) == HeadSpot(0)


def test_nothing_known_is_no_head() -> None:
    assert head(("Anul", "Luna"), (2022, 3)) is None


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("TOTAL", None, 30), "un total"),
        (("Subtotal sat Holt", None, 10), "un total"),
        (("Nume", "CNP", "Suma"), "capul de tabel, repetat"),
        (("Întocmit,", "Exemplu Ana", None), "o semnătură"),
        (("PRIMAR", None, "SECRETAR GENERAL"), "o semnătură"),
    ],
)
def test_what_is_no_row_is_left_out_and_told(row: Sequence[Cell], why: str) -> None:
    table = table_at(sheet(("Nume", "CNP", "Suma"), ("A", "1", 10), row), HeadSpot(0))
    assert [one.number for one in table.rows] == [2]
    assert [(one.number, one.why) for one in table.left_out] == [(3, why)]


def test_the_names_under_a_signature_are_signatures() -> None:
    rows = (
        ("Nr. crt.", "Nume", "CNP"),
        (1, "A", "1"),
        ("Primar,", None, "Secretar,"),
        ("Ion Popescu", None, "Dan Pop"),
    )
    table = table_at(sheet(*rows), HeadSpot(0))
    assert [(one.number, one.why) for one in table.left_out] == [(3, "o semnătură"), (4, "o semnătură")]


def test_rows_with_figures_under_a_signature_are_rows() -> None:
    rows = (
        ("Nr. crt.", "Nume", "CNP"),
        (1, "A", "1"),
        ("Primar", "Ion Pop"),
        (2, "B", "2"),
        (None, "Ana Pop"),
    )
    table = table_at(sheet(*rows), HeadSpot(0))
    assert [row.number for row in table.rows] == [2, 4, 5]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("SATUL HOLT", None, None), "un titlu între rânduri"),
        (("Persoane cu handicap", None, None), "un titlu între rânduri"),
        ((None, "Notă: lista este incompletă", None), "o notă"),
        (("* decedat", None, None), "o notă"),
    ],
)
def test_what_stands_between_rows_is_none(row: Sequence[Cell], why: str) -> None:
    table = table_at(sheet(("Nr. crt.", "Nume", "CNP"), row, (1, "A", "1")), HeadSpot(0))
    assert [(one.number, one.why) for one in table.left_out] == [(2, why)]


def test_how_many_headings_are_known_is_told() -> None:
    spot = head(("Nume", "CNP", "Pantofi"), ("A", "1", 42))
    assert spot is not None
    assert spot.known == 2


def test_a_person_called_like_an_office_is_a_row() -> None:
    table = table_at(sheet(("Nume", "CNP"), ("Primaru Ana", "1590930041235")), HeadSpot(0))
    assert len(table.rows) == 1


def test_the_numbers_of_the_columns_are_left_out() -> None:
    table = table_at(sheet(("Nume", "CNP", "Suma"), (0, 1, 2), ("A", "1", 10)), HeadSpot(0))
    assert [one.why for one in table.left_out] == ["numerele coloanelor"]


def test_empty_rows_are_passed_over_and_numbers_stay() -> None:
    table = table_at(sheet(("Nume", "CNP"), (None, "  "), ("A", "1"), (), ("B", "2")), HeadSpot(0))
    assert [row.number for row in table.rows] == [3, 5]
    assert table.left_out == ()
