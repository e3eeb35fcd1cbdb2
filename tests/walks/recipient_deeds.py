"""What a worker can do with the workbooks that others ask for, each as one call."""

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from db.store import Store
from db.tables.recipients import RecipientCell, RecipientWorkbook
from letea.actions import own_workbook, recipient_renewal, recipients
from letea.progress import Progress
from tests.recipient_books import SHEET, a_recipient_book
from tests.samples import TODAY
from tests.walks.deeds import YEAR, Deed, first


def loaded(store: Store) -> int:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Raportare.xlsx"
        path.write_bytes(a_recipient_book())
        return recipients.load_workbook(store, path, Progress())


def mapped(store: Store) -> None:
    book = loaded(store)
    for figure in ("people.all", "people.men"):
        cell = RecipientCell(workbook_id=book, sheet=SHEET, cell="B4", figure=figure)
        recipients.map_cell(store, cell)
    recipients.unmap_cell(store, first(store, RecipientCell))


def described(store: Store) -> None:
    loaded(store)
    workbook = recipients.describe_workbook(store, first(store, RecipientWorkbook).id)
    workbook.name = "Date anuale"
    recipients.save_workbook(store, workbook)


def renewed(store: Store) -> None:
    book = loaded(store)
    recipients.map_cell(store, RecipientCell(workbook_id=book, sheet=SHEET, cell="B4", figure="people.all"))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Raportare nouă.xlsx"
        made = load_workbook(BytesIO(a_recipient_book()))
        made[SHEET].insert_rows(4)
        made.save(path)
        recipient_renewal.renew_workbook(store, book, path, Progress())


def removed(store: Store) -> None:
    book = loaded(store)
    recipients.map_cell(store, RecipientCell(workbook_id=book, sheet=SHEET, cell="B4", figure="people.all"))
    recipients.remove_workbook(store, book)


def given(store: Store) -> None:
    book = loaded(store)
    with TemporaryDirectory() as folder:
        out = Path(folder) / "a.xlsx"
        recipients.give_workbook(store, book, YEAR, out, TODAY, Progress())
        own_workbook.give_own_workbook(store, YEAR - 1, out, TODAY, Progress())
    recipients.note_given(store, YEAR - 2, "trimis", TODAY)


RECIPIENT_DEEDS: dict[str, Deed] = {
    "workbook loaded": loaded,
    "cells of a workbook mapped": mapped,
    "workbook described": described,
    "workbook renewed": renewed,
    "workbook removed": removed,
    "workbook given out": given,
}
