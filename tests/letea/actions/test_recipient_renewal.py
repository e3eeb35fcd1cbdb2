"""A workbook sent anew the next year: its cells are found again, and those that are not are let go of."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from db.store import Store
from db.tables.recipients import RecipientCell
from letea.actions import recipients
from letea.actions.recipient_renewal import RenewedBook, renew_workbook
from letea.errors import Refused
from letea.progress import Progress
from tests.letea.actions.report_offices import a_small_office
from tests.recipient_books import SHEET, a_recipient_book
from tests.samples import TODAY

NEXT = "Date 2023"


@pytest.fixture
def book(store: Store, tmp_path: Path) -> int:
    """A workbook whose three counts and unit are mapped."""
    a_small_office(store)
    path = tmp_path / "Raportare 2022.xlsx"
    path.write_bytes(a_recipient_book())
    book = recipients.load_workbook(store, path, Progress())
    figures = {"B4": "people.children", "B5": "people.adults", "B6": "people.elderly", "B9": "text.unit"}
    for cell, figure in figures.items():
        told = RecipientCell(workbook_id=book, sheet=SHEET, cell=cell, figure=figure)
        told.years_before = int(cell == "B6")
        recipients.map_cell(store, told)
    return book


def sent_anew(tmp_path: Path) -> Path:
    """The next year's: another name of the sheet, a row more, "Adulți" named otherwise."""
    made = load_workbook(io.BytesIO(a_recipient_book()))
    sheet = made[SHEET]
    sheet.title = NEXT
    sheet["A5"] = "Persoane active"
    sheet.insert_rows(4)
    sheet["A4"] = "Nou-născuți"
    path = tmp_path / "Raportare 2023.xlsx"
    made.save(path)
    return path


def cells_of(store: Store) -> dict[str, tuple[str, int]]:
    with store.reading() as session:
        return {
            f"{one.sheet}!{one.cell}": (one.figure, one.years_before)
            for one in session.scalars(select(RecipientCell).order_by(RecipientCell.cell))
        }


def test_cells_go_with_their_words_and_what_is_not_found_is_let_go(
    book: int, store: Store, tmp_path: Path
) -> None:
    before = cells_of(store)
    told = renew_workbook(store, book, sent_anew(tmp_path), Progress())
    assert told == RenewedBook(
        stayed=0,
        moved=(
            (f"{SHEET}!B4", f"{NEXT}!B5"),
            (f"{SHEET}!B6", f"{NEXT}!B7"),
            (f"{SHEET}!B9", f"{NEXT}!B10"),
        ),
        lost=(f"{SHEET}!B5",),
    )
    assert cells_of(store) == {
        f"{NEXT}!B10": ("text.unit", 0),
        f"{NEXT}!B5": ("people.children", 0),
        f"{NEXT}!B7": ("people.elderly", 1),
    }
    (row,) = recipients.workbook_rows(store)
    assert (row.file_name, row.cells) == ("Raportare 2023.xlsx", 3)
    out = tmp_path / "completat.xlsx"
    recipients.give_workbook(store, book, 2022, out, TODAY, Progress())
    filled = load_workbook(out)[NEXT]
    assert (filled["B4"].value, filled["B5"].value, filled["B6"].value) == (None, 1, None)
    store.undo()  # the duty done
    store.undo()
    assert cells_of(store) == before


def test_the_same_file_again_changes_no_cell(book: int, store: Store, tmp_path: Path) -> None:
    before = cells_of(store)
    told = renew_workbook(store, book, tmp_path / "Raportare 2022.xlsx", Progress())
    assert told == RenewedBook(4, (), ())
    assert cells_of(store) == before


def test_an_old_workbook_is_refused_and_nothing_changes(book: int, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "Raportare.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    with pytest.raises(Refused, match=r"Registrul se încarcă ca \.xlsx"):
        renew_workbook(store, book, path, Progress())
    assert recipients.workbook_rows(store)[0].file_name == "Raportare 2022.xlsx"
