"""A list as a file: typed in a workbook, text with separators; nothing in it is ever a formula."""

import csv
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from letea.exchange.list_file import safe_text, write_list
from letea.exchange.sheet_errors import write_errors
from letea.exchange.target_book import write_target_book
from letea.exchange.workbook import Table, read_sheets, write_tables
from letea.fields import Field
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_table import SheetRow, SheetTable
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from letea.wording import Bani, Month

CNP = "1590930041235"
FORMULAS = ("=1+1", "+40 700 000 000", "-5", "@cmd", '=HYPERLINK("x")')
TABLE = Table(
    "Plăți [martie]",
    ("Nume", "CNP", "Suma (lei)", "Din", "Vârsta"),
    [
        ("Exemplu; Ana", CNP, Bani(123_450), date(2022, 3, 5), 62),
        *((one, "", None, None, None) for one in FORMULAS),
    ],
    above=("Plăți [martie]", "=Satul este „Holt”", "La 22.03.2022"),
    widths=(20, 16, 12, 12, 8),
    count=6,
    filtered=True,
)


def test_a_workbook_keeps_days_sums_and_figures_as_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "plăți.xlsx"
    assert write_list(path, TABLE) == 1 + len(FORMULAS)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.title == "Plăți  martie"
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == list(TABLE.above)
    assert [sheet.cell(5, column).value for column in (1, 2, 3, 5)] == ["Exemplu; Ana", CNP, 1234.5, 62]
    assert sheet.cell(5, 4).value.date() == date(2022, 3, 5)  # type: ignore[union-attr]
    assert (sheet.cell(5, 2).data_type, sheet.cell(5, 2).number_format) == ("s", "@")
    assert (sheet.cell(5, 3).data_type, sheet.cell(5, 3).number_format) == ("n", "#,##0.00")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A5", "A4:E10")
    assert sheet.column_dimensions["A"].width == 20
    assert sheet.cell(2, 1).data_type == "s"
    assert [(sheet.cell(row, 1).value, sheet.cell(row, 1).data_type) for row in range(6, 11)] == [
        (one, "s") for one in FORMULAS
    ]


def test_text_with_separators_opens_in_excel_and_holds_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "plăți.csv"
    assert write_list(path, TABLE) == 1 + len(FORMULAS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines, delimiter=";"))
    assert [row[0] for row in rows[:3]] == ["Plăți [martie]", "'=Satul este „Holt”", "La 22.03.2022"]
    assert rows[3] == list(TABLE.headings)
    assert rows[4] == ["Exemplu; Ana", CNP, "1234,50", "05.03.2022", "62"]
    assert [row[0] for row in rows[5:]] == [f"'{one}" for one in FORMULAS]


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_what_was_written_is_read_back_as_it_was(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"plăți{ending}"
    write_list(path, TABLE)
    rows = read_sheets(path)[0].rows
    assert [str(row[0]) for row in rows[5:]] == list(FORMULAS)
    assert str(rows[4][1]) == CNP


@pytest.mark.parametrize("text", ["Ana", "5", "", "a=b", "'x"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert safe_text(text) == text


def formulas_in(path: Path) -> list[object]:
    book = openpyxl.load_workbook(path)
    return [
        cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def test_no_writer_of_workbooks_makes_a_formula_of_what_was_typed(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_tables(path, [Table("=1", FORMULAS, [FORMULAS], count=1)])
    assert not formulas_in(path)
    wanted = [Wanted("note", Field("=Nota"))]
    write_target_book(path, "=Model", wanted, [{"note": one} for one in FORMULAS], {})
    assert not formulas_in(path)
    table = SheetTable(FORMULAS, (SheetRow(2, FORMULAS),))
    write_errors(path, table, [""] * len(table.heads), [JudgedRow(2, Verdict.WRONG, reason="=de ce")])
    assert not formulas_in(path)


def test_a_month_is_a_day_in_a_workbook_and_a_month_in_text(tmp_path: Path) -> None:
    table = Table("Plăți", ("Luna",), [(Month(2022, 3, 1),)], count=1)
    book, text = tmp_path / "plăți.xlsx", tmp_path / "plăți.csv"
    assert write_list(book, table) == write_list(text, table) == 1
    cell = openpyxl.load_workbook(book).worksheets[0].cell(2, 1)
    assert (cell.value.date(), cell.number_format) == (date(2022, 3, 1), "MM.YYYY")  # type: ignore[union-attr]
    assert text.read_text(encoding="utf-8-sig").splitlines() == ["Luna", "03.2022"]
