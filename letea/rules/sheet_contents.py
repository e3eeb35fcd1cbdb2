"""What a column without a heading most likely is, by what stands in it."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from letea.rules.sheet_cells import Cell, text_of
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_table import SheetTable, is_cnp

_LOOKED_AT = 60  # rows
_MOST = 0.6  # of the cells that are not empty
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")
_TWO_NAMES = ("family_name", "given_name")


def guess_by_contents(table: SheetTable, wanted: Sequence[Wanted]) -> tuple[str, ...]:
    """The key of the field that each column fills: CNPs, names and true dates of birth are told apart."""
    keys = [one.key for one in wanted]
    columns = [_cells(table, place) for place in range(len(table.heads))]
    found: dict[int, str] = {}
    for test, name in ((_is_cnp, "cnp"), (_is_whole_name, "full_name"), (_is_day, "born_on")):
        free = iter(key for key in keys if key.rpartition(".")[2] == name)
        _take(found, columns, test, free)
    if "full_name" not in found.values():
        _take(found, columns, _is_word, iter(key for key in _TWO_NAMES if key in keys))
    return tuple(found.get(place, "") for place in range(len(columns)))


def _take(
    found: dict[int, str],
    columns: Sequence[Sequence[Cell]],
    test: Callable[[Cell], bool],
    free: Iterator[str],
) -> None:
    for place, cells in enumerate(columns):
        if place not in found and cells and sum(map(test, cells)) >= len(cells) * _MOST:
            key = next(free, "")
            if key:
                found[place] = key


def _cells(table: SheetTable, place: int) -> list[Cell]:
    rows = table.rows[:_LOOKED_AT]
    return [row.cells[place] for row in rows if place < len(row.cells) and text_of(row.cells[place])]


def _is_cnp(cell: Cell) -> bool:
    return is_cnp(text_of(cell))


def _is_whole_name(cell: Cell) -> bool:
    words = text_of(cell).split()
    return 1 < len(words) <= 5 and all(map(_WORD.fullmatch, words))  # noqa: PLR2004 - words of a name


def _is_word(cell: Cell) -> bool:
    return _WORD.fullmatch(text_of(cell)) is not None


def _is_day(cell: Cell) -> bool:
    return (
        isinstance(cell, date) or re.fullmatch(r"[0-3]?\d[./-][01]?\d[./-]\d{4}", text_of(cell)) is not None
    )
