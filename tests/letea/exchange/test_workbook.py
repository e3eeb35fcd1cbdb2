"""Spreadsheets from outside and for outside."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from letea.errors import Refused, Trouble
from letea.exchange.workbook import MOST_COLUMNS, Table, read_sheets, write_tables
from letea.progress import Cancelled, Progress


def a_workbook(path: Path, *rows: tuple[object, ...]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(path)
    return path


def test_cells_come_as_text_numbers_and_days(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", ("Țigan", 12, 1.5, date(2014, 3, 12), None, True))
    row = read_sheets(path)[0].rows[0]
    assert row[:4] == ("Țigan", 12, 1.5, date(2014, 3, 12))
    assert row[4:] == (None, True)


def test_rows_keep_their_numbers_under_an_empty_beginning(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["C4"] = "aici"
    book.save(tmp_path / "a.xlsx")
    assert read_sheets(tmp_path / "a.xlsx")[0].rows[3][2] == "aici"


def test_what_is_written_is_read_back_with_its_text_as_text(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    table = Table("Foaie", ["CNP", "Nume", "Născut"], [["0123", "=1+1", date(2014, 3, 12)]])
    assert write_tables(path, [table]) == 1
    assert read_sheets(path)[0].rows[1] == ("0123", "=1+1", date(2014, 3, 12))


def test_words_that_look_like_a_formula_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_tables(path, [Table("Foaie", ["Nume"], [["=HYPERLINK(1)"]])])
    sheet = load_workbook(path).active
    assert sheet is not None
    assert sheet["A2"].data_type == "s"


def test_a_file_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"nu sunt un tabel")
    with pytest.raises(Refused, match="nu este un tabel Excel sau este deteriorat"):
        read_sheets(path)


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", ("Nume",))
    path.write_bytes(path.read_bytes()[:-400])
    with pytest.raises(Refused):
        read_sheets(path)


def test_another_kind_of_file_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "scrisoare.docx"
    path.write_bytes(b"x")
    with pytest.raises(Refused, match="Alegeți un fișier"):
        read_sheets(path)


def test_a_missing_file_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="nu a fost găsit"):
        read_sheets(tmp_path / "nu.xlsx")


def test_a_sheet_wider_than_any_table_is_refused(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", tuple("x" for _one in range(MOST_COLUMNS + 1)))
    with pytest.raises(Refused, match="prea mare"):
        read_sheets(path)


def test_a_sheet_that_swells_without_end_is_refused(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", ("x",))
    swollen = tmp_path / "b.xlsx"
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(swollen, "w", zipfile.ZIP_DEFLATED) as out:
        for name in whole.namelist():
            content = whole.read(name)
            if name.endswith("sheet1.xml"):
                cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
                content = content.replace(b"</sheetData>", cell + b"</sheetData>")
            out.writestr(name, content)
    with pytest.raises(Refused):
        read_sheets(swollen)


def test_reading_that_lasts_too_long_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="durează prea mult"):
        read_sheets(a_workbook(tmp_path / "a.xlsx", ("x",)), seconds=0.001)


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        read_sheets(a_workbook(tmp_path / "a.xlsx", ("x",)), progress=progress)


def test_a_cancelled_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = a_workbook(tmp_path / "a.xlsx", ("vechi",))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        write_tables(path, [Table("Foaie", ["Nume"], [["x"]] * 600)], progress=progress)
    assert read_sheets(path)[0].rows[0] == ("vechi",)
