"""A list as a file: a workbook, or text with separators that spreadsheets open as it is meant."""

import csv
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from letea.exchange.safe_file import replace_file
from letea.exchange.workbook import Table, write_tables
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.wording import Bani, Month, _, day, yes_no

TEXT_ENDING = ".csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_TELL_EVERY = 500


def write_list(path: Path, table: Table, *, progress: Progress | None = None) -> int:
    """Write a list whole, or not at all, as its ending says; returns the number of rows under the headings.

    Raises:
        Trouble: when the disk or the folder refuses.
        Cancelled: when the worker stopped it; the file that was there stays.
    """
    if path.suffix.lower() != TEXT_ENDING:
        return write_tables(path, [table], progress=progress)
    steps = progress or Progress()
    return replace_file(path, lambda out: _write_text(out, table, steps))


def safe_text(text: str) -> str:
    """Words as text for ever: what a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write_text(out: BinaryIO, table: Table, progress: Progress) -> int:
    """UTF-8 with its mark, semicolons, lines of Windows: what Excel in Romanian opens by a double click."""
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for line in table.above:
        writer.writerow([safe_text(line)])
    writer.writerow([safe_text(heading) for heading in table.headings])
    number = 0
    for number, row in enumerate(table.rows, start=1):
        writer.writerow(_texts(row))
        if number % _TELL_EVERY == 0:
            progress.step(_("Se scrie tabelul"), number, table.count)
    text.detach()
    return number


def _texts(row: Sequence[Cell]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return safe_text(cell.replace("\x00", ""))
        case bool():
            return yes_no(cell)
        case Month():
            return str(cell)
        case date():
            return day(cell)
        case Bani():
            return f"{cell / 100:.2f}".replace(".", ",")
        case float():
            return f"{cell}".replace(".", ",")
    return str(cell)
