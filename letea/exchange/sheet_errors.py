"""The rows of a table that could not be brought in, as a workbook to be mended and brought in again."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from letea.exchange.workbook import Table, write_tables
from letea.progress import Progress
from letea.rules.sheet_cells import Cell, text_of
from letea.rules.sheet_columns import ROW, WHY
from letea.rules.sheet_table import SheetTable
from letea.rules.sheet_verdicts import JudgedRow
from letea.wording import _

_LONG_NUMBER = 9  # digits: a CNP or an account, which Excel would show in powers of ten


def write_errors(
    path: Path,
    table: SheetTable,
    keys: Sequence[str],
    wrong: Sequence[JudgedRow],
    *,
    progress: Progress | None = None,
) -> int:
    """Write these rows under the table's own titles and heads, each with its number and why; tells how many.

    What a row has from one above it, which may not come along, is written into its empty cells.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    cells: Mapping[int, tuple[Cell, ...]] = {row.id: row.cells for row in table.rows}
    heads = [*_told_apart(table.heads), WHY, ROW]
    rows = [
        [*_whole(_filled(cells.get(row.id, ()), len(table.heads)), row, keys), row.reason, row.number]
        for row in wrong
    ]
    widths = [*(max(14, min(34, len(head) + 4)) for head in table.heads), 60, 16]
    sheet = Table(_("De îndreptat"), heads, rows, widths=widths, count=len(rows), above=table.titles)
    return write_tables(path, [sheet], progress=progress)


def _told_apart(heads: Sequence[str]) -> list[str]:
    return [head or _("coloana {number}").format(number=place) for place, head in enumerate(heads, start=1)]


def _filled(cells: Sequence[Cell], width: int) -> list[Cell]:
    return [_kept(cell) for cell in cells[:width]] + [None] * (width - len(cells))


def _whole(cells: list[Cell], row: JudgedRow, keys: Sequence[str]) -> list[Cell]:
    return [
        row.carried.get(key) if cell is None or cell == "" else cell
        for cell, key in zip(cells, keys, strict=True)
    ]


def _kept(cell: Cell) -> Cell:
    """The cell as it came; a long number as text, or Excel would round it."""
    is_figure = isinstance(cell, int | float) and not isinstance(cell, bool)
    return text_of(cell) if is_figure and len(text_of(cell)) > _LONG_NUMBER else cell
