"""Spreadsheets from outside and for outside."""

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from letea.errors import Refused, Trouble
from letea.exchange.workbook import MOST_COLUMNS, Table, read_sheets, write_tables
from letea.progress import Cancelled, Progress
from tests import sheet_files


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
    with pytest.raises(Refused, match="are 251 de coloane"):
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
    path = sheet_files.write(tmp_path / "a.xlsx", sheet_files.styled_rows(100_000))
    with pytest.raises(Refused, match="durează prea mult"):
        read_sheets(path, seconds=0.001)


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


ROWS = [("Nume", "CNP"), ("Țigănuș Exemplu", "1")]
READ = (("Nume", "CNP"), ("Țigănuș Exemplu", "1"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xlsx", sheet_files.an_xlsx(ROWS)),
        ("a.xls", sheet_files.an_xls(ROWS)),
        ("a.ods", sheet_files.an_ods(ROWS)),
        ("a.csv", "Nume;CNP\r\nȚigănuș Exemplu;1\r\n".encode()),
        ("text.xls", "Nume\tCNP\r\nȚigănuș Exemplu\t1\r\n".encode("utf-16")),
        ("renamed.xlsx", sheet_files.an_ods(ROWS)),
        ("renamed.csv", sheet_files.an_xlsx(ROWS)),
    ],
)
def test_every_kind_of_table_reads_the_same(tmp_path: Path, name: str, content: bytes) -> None:
    assert read_sheets(sheet_files.write(tmp_path / name, content))[0].rows == READ


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("empty.xlsx", lambda: b"", "este gol"),
        ("empty.csv", lambda: b"\r\n \r\n", "este gol"),
        ("truncated.xlsx", lambda: sheet_files.an_xlsx(ROWS)[:-100], "deteriorat"),
        ("truncated.xls", lambda: sheet_files.an_xls(ROWS)[:2000], "deteriorat"),
        ("renamed.xlsx", lambda: b"Nume;CNP", "deteriorat"),
        ("web.xls", lambda: b"<html><table><tr><td>Nume", "pagină web"),
        ("picture.csv", lambda: bytes(range(256)) * 20, "deteriorat"),
        ("nul.csv", lambda: b"Nume;\x00\x00;a\n", "deteriorat"),
        ("quote.csv", lambda: b'Nume;CNP\na;"' + b"x" * 40_000, "rândul 2, o celulă"),
        ("wide.xlsx", lambda: sheet_files.an_xlsx([["x"] * 300]), "are 300 de coloane"),
        ("wide.csv", lambda: b";".join([b"x"] * 300), "are 300 de coloane"),
        ("long.csv", lambda: b"a;b\n" * 50_001, "cel mult 50.000 de rânduri"),
        ("locked.xlsx", sheet_files.locked, "are parolă"),
        ("entities.xlsx", sheet_files.entity_bomb, "deteriorat"),
        ("zip.xlsx", sheet_files.zip_bomb, "prea mare"),
        ("far.xlsx", sheet_files.far_cell, "prea mare|durează"),
    ],
)
def test_what_is_broken_or_hostile_ends_in_a_sentence(
    tmp_path: Path, name: str, content: Callable[[], bytes], told: str
) -> None:
    path = sheet_files.write(tmp_path / name, content())
    with pytest.raises(Refused, match=told):
        read_sheets(path)


def test_rows_that_only_have_a_format_are_none(tmp_path: Path) -> None:
    path = sheet_files.write(tmp_path / "a.xlsx", sheet_files.styled_rows(100_000))
    assert len(read_sheets(path)[0].rows) == 2
