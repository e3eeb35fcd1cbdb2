"""The sheets of a workbook as the blocks of a paper: its name, the text above its table, the table."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from letea.rules.plan_import import Block, Grid, Line, Spot
from letea.rules.reading import read_text
from letea.rules.sheet_cells import Cell, Sheet
from letea.wording import day, grouped

_NAMES_NOBODY_GAVE = ("sheet", "foaie", "foaia", "table")
_FEW = 2


def sheets_as_blocks(sheets: Sequence[Sheet]) -> Iterator[Block]:
    """One table a sheet; what stands alone on a row above or below it is text."""
    for sheet in sheets:
        rows = [[_text(cell) for cell in row] for row in sheet.rows]
        rows = [row for row in rows if any(row)]
        if not rows:
            continue
        if not sheet.name.strip().lower().startswith(_NAMES_NOBODY_GAVE):
            yield _line(sheet.name)
        first, last = _table_in(rows)
        yield from (_line(" ".join(text for text in row if text)) for row in rows[:first])
        if first < last:
            yield _grid(rows[first:last], sheet.name)
        yield from (_line(" ".join(text for text in row if text)) for row in rows[last:])


def _table_in(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Where the table begins and ends: the first and the last row with several cells."""
    wide = [place for place, row in enumerate(rows) if sum(bool(text) for text in row) >= _FEW]
    return (wide[0], wide[-1] + 1) if wide else (0, 0)


def _grid(rows: Sequence[Sequence[str]], name: str) -> Grid:
    used = [
        at for at in range(max(len(row) for row in rows)) if any(row[at : at + 1] != [""] for row in rows)
    ]
    last = max((at for at in used if any(at < len(row) and row[at] for row in rows)), default=0)
    spots = tuple(tuple(Spot(row[at] if at < len(row) else "") for at in range(last + 1)) for row in rows)
    return Grid(spots, name=name)


def _line(text: str) -> Line:
    return Line(((text, ""),))


def _text(cell: Cell) -> str:
    """A cell in words, numbers as papers write them."""
    match cell:
        case None:
            return ""
        case bool():
            return ""
        case int():
            return grouped(cell) if abs(cell) >= 10_000 else str(cell)  # noqa: PLR2004 - years stay whole
        case float():
            return _number(cell)
        case datetime() | date():
            return day(cell)
    return read_text(cell)


def _number(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:  # noqa: PLR2004 - beyond it a float is no whole number
        return _text(int(value))
    whole, _dot, decimals = f"{value:.6f}".rstrip("0").partition(".")
    return f"{grouped(int(whole))},{decimals}"
