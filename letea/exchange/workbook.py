"""Spreadsheets: read from outside in a child process with bounds, written for outside as plain tables."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from letea.errors import Problem, Refused, Trouble
from letea.exchange.child import Died, TookTooLong, told_by_child
from letea.exchange.safe_file import replace_file
from letea.progress import Progress
from letea.wording import _

Cell = str | int | float | bool | date | datetime | None
SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods")
LARGEST_FILE = 50 << 20
MOST_ROWS, MOST_COLUMNS = 50_000, 250
_SECONDS = 60.0
_WIDEST = 60
_TELL_EVERY = 500
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what a sheet's XML cannot hold


@dataclass(frozen=True)
class Sheet:
    """A sheet of a workbook; its rows begin with the first of the sheet, so that their numbers agree."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class StackedBars:
    """A chart beside a sheet: a bar for each row, cut into its columns after the first."""

    title: str


@dataclass(frozen=True)
class Table:
    """A sheet to be written: its name, headings, rows; `texts` are the columns that are never numbers."""

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    texts: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    widths: Sequence[int] = ()
    count: int = 0
    bars: StackedBars | None = None


def read_sheets(path: Path, *, progress: Progress | None = None, seconds: float = _SECONDS) -> list[Sheet]:
    """The sheets of a workbook from outside.

    Raises:
        Refused: when it is no workbook, is locked by a password, is damaged or is too large.
        Trouble: when it is not there or cannot be opened.
        Cancelled: when the worker stopped it.
    """
    _refuse_unlike_a_workbook(path)
    told = _told_by_child(path, progress or Progress(), seconds)
    match told.get("refused"):
        case "password":
            raise _refused(
                _("Fișierul {name} are parolă. Scoateți parola din Excel și încercați din nou."), path
            )
        case "too large":
            text = _("Foaia „{sheet}” este prea mare: cel mult {rows} de rânduri și {columns} de coloane.")
            raise _refused(
                text.format(
                    sheet=told["sheet"], rows=f"{MOST_ROWS:,}".replace(",", "."), columns=MOST_COLUMNS
                )
            )
        case "broken":
            raise _refused(_BROKEN, path)
    return [
        Sheet(sheet["name"], tuple(tuple(_cell(cell) for cell in row) for row in sheet["rows"]))
        for sheet in told["sheets"]
    ]


def write_tables(path: Path, tables: Sequence[Table], *, progress: Progress | None = None) -> int:
    """Write a workbook whole, or not at all; returns the number of rows under the headings.

    Text stays text: a CNP is never a number, and words that begin with "=" are no formula.

    Raises:
        Trouble: when the disk or the folder refuses.
        Cancelled: when the worker stopped it; the file that was there stays.
    """
    steps = progress or Progress()
    return replace_file(path, lambda out: _write(out, tables, steps))


_BROKEN = _("Fișierul {name} nu poate fi citit: nu este un tabel Excel sau este deteriorat.")


def _refused(text: str, path: Path | None = None) -> Refused:
    return Refused([Problem("", text.format(name=path.name) if path else text)])


def _refuse_unlike_a_workbook(path: Path) -> None:
    if not path.is_file():
        raise Trouble(
            _("Fișierul {name} nu a fost găsit.").format(name=path.name),
            _("Verificați dacă a fost mutat sau dacă stick-ul este introdus."),
        )
    if path.suffix.lower() not in SUFFIXES:
        raise _refused(_("{name} nu este un tabel. Alegeți un fișier .xlsx, .xls sau .ods."), path)
    if path.stat().st_size > LARGEST_FILE:
        raise _refused(_("Fișierul {name} are peste 50 MB; împărțiți-l în mai multe."), path)


def _told_by_child(path: Path, progress: Progress, seconds: float) -> dict[str, Any]:
    arguments, stage = [str(path), str(MOST_ROWS), str(MOST_COLUMNS)], _("Se citește fișierul")
    try:
        return told_by_child("sheet_reader.py", arguments, stage=stage, progress=progress, seconds=seconds)
    except TookTooLong:
        text = _("Citirea fișierului {name} durează prea mult; poate că este deteriorat.")
        raise _refused(text, path) from None
    except Died:
        raise _refused(_BROKEN, path) from None


def _cell(told: Any) -> Cell:
    if isinstance(told, dict):
        if "day" in told:
            return date.fromisoformat(told["day"])
        return datetime.fromisoformat(told["moment"])
    return None if told == "" else told


def _write(out: BinaryIO, tables: Sequence[Table], progress: Progress) -> int:
    from openpyxl import Workbook  # noqa: PLC0415 - a tenth of a second, only when a file is written

    book = Workbook(write_only=True)
    try:
        written = sum(_write_table(book, table, progress) for table in tables)
    except BaseException:  # openpyxl complains later of sheets left open
        for sheet in book.worksheets:
            sheet.close()
        raise
    book.save(out)
    return written


def _write_table(book: Any, table: Table, progress: Progress) -> int:
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - same

    sheet = book.create_sheet(table.name[:31])
    sheet.freeze_panes = "A2"
    for place, heading in enumerate(table.headings):
        column = sheet.column_dimensions[get_column_letter(place + 1)]
        column.width = table.widths[place] if table.widths else min(_WIDEST, max(12, len(heading) + 4))
        if place in table.texts:
            column.number_format = "@"
        elif place in table.days:
            column.number_format = "DD.MM.YYYY"
    sheet.append([_heading(sheet, heading) for heading in table.headings])
    number = 0
    for number, row in enumerate(table.rows, start=1):
        sheet.append([_written(sheet, value) for value in row])
        if number % _TELL_EVERY == 0:
            progress.step(_("Se scrie tabelul"), number, table.count)
    if table.bars is not None and number:
        _draw_bars(sheet, table.bars, rows=number, columns=len(table.headings))
    return number


def _draw_bars(sheet: Any, bars: StackedBars, *, rows: int, columns: int) -> None:
    from openpyxl.chart import BarChart, Reference  # noqa: PLC0415 - same

    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.title = "bar", "stacked", 100, bars.title
    figures = Reference(sheet, min_col=2, max_col=columns, min_row=1, max_row=rows + 1)
    chart.add_data(figures, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=2, max_row=rows + 1))
    chart.width, chart.height = 24, max(7, 2 + rows)  # centimetres
    sheet.add_chart(chart, f"A{rows + 4}")


def _heading(sheet: Any, text: str) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - same
    from openpyxl.styles import Font  # noqa: PLC0415 - same

    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _written(sheet: Any, value: Cell) -> Any:
    """Words as text for ever, days as days, figures as figures."""
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - same

    if value is None or value == "":
        return None
    cell = WriteOnlyCell(sheet, None)
    if isinstance(value, str):
        cell.value = _ILLEGAL.sub("", value)
        cell.data_type = "s"
        cell.number_format = "@"
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "DD.MM.YYYY"
    return cell
