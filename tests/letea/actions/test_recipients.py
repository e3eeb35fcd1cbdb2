"""A recipient's workbook: loaded, mapped, filled for a year, given out; the ministry's duty is then done."""

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from sqlalchemy import select

from db.store import Store
from db.tables.deadlines import DeadlineMark
from db.tables.recipients import Recipient, RecipientCell
from letea.actions import recipients
from letea.actions.deadlines import read_deadlines
from letea.errors import Refused
from letea.progress import Progress
from letea.rules.deadlines import Standing
from tests.letea.actions.report_offices import a_small_office
from tests.recipient_books import SHEET, a_recipient_book
from tests.samples import TODAY

IN_MAY = date(2022, 5, 20)


@pytest.fixture
def book(store: Store, tmp_path: Path) -> int:
    """A workbook loaded into the small office."""
    a_small_office(store)
    path = tmp_path / "Raportare MMSS.xlsx"
    path.write_bytes(a_recipient_book())
    return recipients.load_workbook(store, path, Progress())


def a_cell(book: int, cell: str, figure: str, **given: Any) -> RecipientCell:
    told: dict[str, Any] = {"workbook_id": book, "sheet": SHEET, "cell": cell, "figure": figure} | given
    return RecipientCell(**told)


def test_a_workbook_is_kept_as_it_came(book: int, store: Store) -> None:
    (row,) = recipients.workbook_rows(store)
    assert (row.name, row.file_name, row.cells) == ("Raportare MMSS", "Raportare MMSS.xlsx", 0)
    opened = recipients.open_workbook(store, book, Progress())
    assert opened.sheets[0].name == SHEET


def test_a_copy_is_filled_for_the_year_and_the_duty_is_done(book: int, store: Store, tmp_path: Path) -> None:
    for cell, figure in (("B4", "people.children"), ("B5", "people.adults"), ("B9", "text.unit")):
        recipients.map_cell(store, a_cell(book, cell, figure))
    recipients.map_cell(store, a_cell(book, "B6", "people.elderly", years_before=1))
    recipients.map_cell(store, a_cell(book, "A10", "text.own", words="Întocmit de Exemplu"))
    recipients.map_cell(store, a_cell(book, "A11", "per_head.nimic"))
    out = tmp_path / "2021.xlsx"
    given = recipients.give_workbook(store, book, 2021, out, TODAY, Progress())
    assert (given.written, given.left) == (5, ())
    assert given.unknown == (f"{SHEET}!A11",)
    sheet = load_workbook(io.BytesIO(out.read_bytes()))[SHEET]
    assert (sheet["B4"].value, sheet["B5"].value, sheet["B6"].value) == (1, 2, 1)
    assert sheet["B7"].value == "=SUM(B4:B6)"
    assert sheet["A10"].value == "Întocmit de Exemplu"
    duty = next(one for one in read_deadlines(store, IN_MAY) if one.deadline.rule == "data_ministry")
    assert (duty.standing, duty.deadline.due_on) == (Standing.DONE, date(2022, 5, 31))
    assert (duty.deadline.page, duty.deadline.part) == ("reports", "recipients")
    assert duty.note == "Raportare MMSS, salvat"


def test_a_formula_that_was_not_asked_about_is_left_and_told(book: int, store: Store, tmp_path: Path) -> None:
    kept = recipients.map_cell(store, a_cell(book, "B7", "people.all"))
    given = recipients.give_workbook(store, book, 2021, tmp_path / "a.xlsx", TODAY, Progress())
    assert (given.written, given.left) == (0, (f"{SHEET}!B7",))
    kept.replaces = True
    recipients.map_cell(store, kept)
    given = recipients.give_workbook(store, book, 2021, tmp_path / "a.xlsx", TODAY, Progress())
    assert (given.written, given.left) == (1, ())


def test_the_countys_workbook_leaves_the_ministrys_duty(book: int, store: Store, tmp_path: Path) -> None:
    workbook = recipients.describe_workbook(store, book)
    workbook.recipient = Recipient.COUNTY
    recipients.save_workbook(store, workbook)
    recipients.give_workbook(store, book, 2021, tmp_path / "a.xlsx", TODAY, Progress())
    with store.reading() as session:
        assert session.scalars(select(DeadlineMark)).all() == []


def test_a_cell_holds_one_figure_and_is_let_go(book: int, store: Store) -> None:
    recipients.map_cell(store, a_cell(book, "B4", "people.all"))
    second = recipients.map_cell(store, a_cell(book, "B4", "people.men"))
    (held,) = recipients.open_workbook(store, book, Progress()).cells
    assert held.figure == "people.men"
    recipients.unmap_cell(store, second)
    assert recipients.open_workbook(store, book, Progress()).cells == ()


def test_what_a_cell_would_hold_is_told(book: int, store: Store) -> None:
    assert recipients.preview_value(store, a_cell(book, "B4", "people.all"), 2021, TODAY) == 4
    assert recipients.preview_value(store, a_cell(book, "B4", "people.all", day="06-30"), 2021, TODAY) == 4
    assert recipients.preview_value(store, a_cell(book, "B4", "text.own", words="x"), 2021, TODAY) == "x"


def test_a_workbook_goes_with_its_cells_and_comes_back(book: int, store: Store) -> None:
    recipients.map_cell(store, a_cell(book, "B4", "people.all"))
    recipients.remove_workbook(store, book)
    assert recipients.workbook_rows(store) == []
    store.undo()
    assert [row.cells for row in recipients.workbook_rows(store)] == [1]


def test_a_workbook_without_a_name_is_refused(book: int, store: Store) -> None:
    workbook = recipients.describe_workbook(store, book)
    workbook.name = " "
    with pytest.raises(Refused, match="cum se numește"):
        recipients.save_workbook(store, workbook)
