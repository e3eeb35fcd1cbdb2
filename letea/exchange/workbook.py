"""Spreadsheets: read from outside in a child process with bounds, written for outside as plain tables."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from letea.errors import Problem, Refused, Trouble
from letea.exchange.child import Died, TookTooLong
from letea.exchange.safe_file import replace_file
from letea.exchange.sheet_child import CHILD
from letea.progress import Progress
from letea.rules.sheet_cells import Cell, Sheet
from letea.troubles import plainly
from letea.wording import Bani, Month, _

BOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
SUFFIXES = (*BOOKS, ".csv", ".tsv", ".txt")
LARGEST_FILE = 50 << 20
MOST_ROWS, MOST_COLUMNS = 50_000, 250
_SECONDS = 5.0
_WIDEST = 60
_TELL_EVERY = 500
_NOT_IN_SHEETS = re.compile(r"[\\/*?:\[\]']")
_LONGEST_NAME = 31
_IN_LEU = 100  # bani
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # what a sheet's XML cannot hold


@dataclass(frozen=True)
class StackedBars:
    """A chart beside a sheet: a bar for each row, cut into its columns after the first."""

    title: str


@dataclass(frozen=True)
class Table:
    """A sheet to be written: its name, headings, rows; `texts` are the columns that are never numbers.

    `above` are lines over the headings; a `filtered` sheet offers Excel's own filters.
    """

    name: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    texts: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    widths: Sequence[int] = ()
    count: int = 0
    bars: StackedBars | None = None
    above: tuple[str, ...] = ()
    filtered: bool = False


def read_sheets(path: Path, *, progress: Progress | None = None, seconds: float = _SECONDS) -> list[Sheet]:
    """The sheets of a workbook or of a table of text from outside.

    Raises:
        Refused: when it is no table, is locked by a password, is damaged or is too large.
        Trouble: when it is not there or cannot be opened.
        Cancelled: when the worker stopped it.
    """
    _refuse_unlike_a_workbook(path)
    told = _told_by_child(path, progress or Progress(), seconds)
    if "refused" in told:
        raise _as_error(told, path)
    return [
        Sheet(
            sheet["name"],
            tuple(tuple(_cell(cell) for cell in row) for row in sheet["rows"]),
            hidden=bool(sheet.get("hidden")),
        )
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


_BROKEN = _(
    "Fișierul {name} nu poate fi citit: nu este un tabel Excel sau este deteriorat. Deschideți-l în Excel, "
    "salvați-l din nou ca .xlsx și încercați iar."
)
_OPEN = _(
    "{name} nu este tabelul, ci semnul că acesta este deschis în alt program. Alegeți fișierul cu același "
    "nume, fără semnele de la început."
)
_SLOW = _(
    "Citirea fișierului {name} durează prea mult; poate că este deteriorat. Copiați tabelul într-un fișier "
    "nou și încercați iar."
)
_STOPPED = _(
    "Citirea fișierului {name} s-a oprit: este deteriorat sau prea mare. Copiați tabelul într-un fișier nou "
    "și încercați iar."
)
_SAID = {
    "password": _("Fișierul {name} are parolă. Scoateți parola din Excel și încercați din nou."),
    "empty": _("Fișierul {name} este gol."),
    "web page": _(
        "Fișierul {name} este o pagină web cu nume de tabel. Deschideți-l în Excel, salvați-l ca .xlsx și "
        "încercați iar."
    ),
    "too much": _(
        "Fișierul {name} este prea mare când se deschide. Copiați doar tabelul într-un fișier nou și "
        "încercați iar."
    ),
    "too wide": _(
        "Foaia „{sheet}” are {columns} de coloane, iar Letea citește cel mult {most_columns}. Copiați doar "
        "tabelul într-un fișier nou."
    ),
    "too long": _(
        "Foaia „{sheet}” este prea mare: cel mult {most_rows} de rânduri. Împărțiți tabelul sau ștergeți "
        "rândurile goale de la sfârșit."
    ),
    "long cell": _(
        "În foaia „{sheet}”, rândul {row}, o celulă are peste 32.767 de caractere; poate lipsesc ghilimele. "
        "Îndreptați-o și încercați iar."
    ),
}


def _as_error(told: dict[str, Any], path: Path) -> Refused | Trouble:
    if told["refused"] == "disk":
        failed = plainly(OSError(told["number"], ""), path)
        return failed if isinstance(failed, Trouble) else Trouble(_BROKEN.format(name=path.name))
    bounds = {"most_columns": MOST_COLUMNS, "most_rows": f"{MOST_ROWS:,}".replace(",", ".")}
    text = _SAID.get(told["refused"], _BROKEN)
    return Refused([Problem("", text.format(**{"name": path.name} | bounds | told))])


def _refused(text: str, path: Path) -> Refused:
    return Refused([Problem("", text.format(name=path.name))])


def _refuse_unlike_a_workbook(path: Path) -> None:
    if not path.is_file():
        raise Trouble(
            _("Fișierul {name} nu a fost găsit.").format(name=path.name),
            _("Verificați dacă a fost mutat sau dacă stick-ul este introdus."),
        )
    if path.name.startswith(("~$", ".~lock.")):
        raise _refused(_OPEN, path)
    if path.suffix.lower() not in SUFFIXES:
        raise _refused(_("{name} nu este un tabel. Alegeți un fișier .xlsx, .xls, .ods sau .csv."), path)
    if path.stat().st_size > LARGEST_FILE:
        raise _refused(_("Fișierul {name} are peste 50 MB; împărțiți-l în mai multe."), path)


def _told_by_child(path: Path, progress: Progress, seconds: float) -> dict[str, Any]:
    try:
        return CHILD.ask(
            path,
            rows=MOST_ROWS,
            columns=MOST_COLUMNS,
            stage=_("Se citește fișierul"),
            progress=progress,
            seconds=seconds,
        )
    except TookTooLong:
        raise _refused(_SLOW, path) from None
    except Died:
        raise _refused(_STOPPED, path) from None


def _cell(told: Any) -> Cell:
    match told:
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case {"moment": str(moment)}:
            return datetime.fromisoformat(moment)
        case str():
            return _ILLEGAL.sub("", told) or None
        case bool() | int() | float():
            return told
    return None


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

    sheet = book.create_sheet(_sheet_name(table.name))
    head = len(table.above) + 1
    sheet.freeze_panes = f"A{head + 1}"
    for place, heading in enumerate(table.headings):
        column = sheet.column_dimensions[get_column_letter(place + 1)]
        column.width = table.widths[place] if table.widths else min(_WIDEST, max(12, len(heading) + 4))
        if place in table.texts:
            column.number_format = "@"
        elif place in table.days:
            column.number_format = "DD.MM.YYYY"
    for line in table.above:
        sheet.append([_heading(sheet, line)])
    sheet.append([_heading(sheet, heading) for heading in table.headings])
    number = 0
    for number, row in enumerate(table.rows, start=1):
        sheet.append([_written(sheet, value) for value in row])
        if number % _TELL_EVERY == 0:
            progress.step(_("Se scrie tabelul"), number, table.count)
    if table.filtered:
        last = get_column_letter(max(1, len(table.headings)))
        sheet.auto_filter.ref = f"A{head}:{last}{head + number}"
    if table.bars is not None and number:
        _draw_bars(sheet, table.bars, rows=number, columns=len(table.headings))
    return number


def _sheet_name(name: str) -> str:
    """A name without the signs that a sheet's may not have, and short enough."""
    return _NOT_IN_SHEETS.sub(" ", name).strip()[:_LONGEST_NAME] or _("Foaie")


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

    cell = WriteOnlyCell(sheet, None)
    cell.value, cell.data_type = _ILLEGAL.sub("", text), "s"  # a heading that begins with "=" is no formula
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
    elif isinstance(value, Bani):
        cell.value = value / _IN_LEU
        cell.number_format = "#,##0.00"
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "MM.YYYY" if isinstance(value, Month) else "DD.MM.YYYY"
    return cell
