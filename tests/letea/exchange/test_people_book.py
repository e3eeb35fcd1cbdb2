"""The workbook of persons: written, read back, read from the tables of others."""

from pathlib import Path

from openpyxl import load_workbook

from letea.actions.sheet_people import person_columns
from letea.exchange.people_book import columns, write_people_book
from letea.exchange.workbook import read_sheets
from letea.rules.people_import import PersonEntry, entry_of
from letea.rules.sheet_columns import guess
from letea.rules.sheet_table import HeadSpot, table_at
from letea.rules.sheet_values import CellReader
from tests.samples import CNP, TODAY, a_person

LISTS = {
    "household_role": [("titular", "Titular"), ("copil", "Fiu/fiică")],
    "beneficiary_category": [("varstnic", "Persoane vârstnice"), ("saracie", "Persoane fără venituri")],
    "no_cnp_reason": [("incomplet", "Date incomplete")],
    "marital_status": [("vaduv", "Văduv(ă)")],
}


def test_a_person_comes_back_as_written(tmp_path: Path) -> None:
    person = a_person(phone="0745 000 111", marital_status="vaduv", notes="<notă> & =1+1")
    entry = PersonEntry(2, person, "Exemplu Ștefan", "titular", ("varstnic", "saracie"))
    path = tmp_path / "persoane.xlsx"
    assert write_people_book(path, [entry], LISTS) == 1
    table = table_at(read_sheets(path)[0], HeadSpot(0))
    keys = guess(table.heads, person_columns())
    assert keys == tuple(column.key for column in columns())
    back = entry_of(CellReader(person_columns(), LISTS, TODAY).row(table.rows[0], keys))
    assert (back.household, back.role, back.categories, back.unread) == (
        "Exemplu Ștefan",
        "titular",
        ("varstnic", "saracie"),
        (),
    )
    told = ("name", "no_cnp_reason", "born_on", "village", "house_number", "phone", "marital_status", "notes")
    assert [getattr(back.person, name) for name in told] == [getattr(person, name) for name in told]


def test_the_cnp_is_text_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "persoane.xlsx"
    write_people_book(path, [PersonEntry(2, a_person(cnp=CNP))], LISTS)
    sheet = load_workbook(path)["Persoane"]
    cell = sheet.cell(2, [column.key for column in columns()].index("cnp") + 1)
    assert (cell.value, cell.data_type, cell.number_format) == (CNP, "s", "@")


def test_the_empty_model_has_the_headings_and_explains_them(tmp_path: Path) -> None:
    path = tmp_path / "model.xlsx"
    assert write_people_book(path, [], LISTS) == 0
    book = load_workbook(path)
    headings = [cell.value for cell in next(iter(book["Persoane"].rows))]
    assert headings[:3] == ["Nume", "Prenume", "CNP"]
    assert book["Cum se completează"].max_row == len(headings) + 1
