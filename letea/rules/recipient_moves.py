"""Where the mapped cells of a workbook stand in the version that its recipient sent anew.

A row is known by its first words, in the order of the sheet, and a column by the words in the rows that both
versions have; a year in them may be another. What is not found surely is not guessed.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from difflib import SequenceMatcher

from db.ordering import fold
from letea.rules.sheet_places import place_of, split_place

Grid = Sequence[Sequence[str]]  # the words of a sheet, row by row
_YEAR, _NUMBER = re.compile(r"\b(19|20)[0-9]{2}\b"), re.compile(r"[-+]?[0-9][0-9.,\s]*%?")


def same_sheet(name: str, names: Sequence[str]) -> str | None:
    """The sheet of the new version that an old one is: of that name, or of that name with another year."""
    if name in names:
        return name
    alike = [one for one in names if _words(one) == _words(name)]
    return alike[0] if len(alike) == 1 else None


def moved(places: Sequence[str], old: Grid, new: Grid) -> dict[str, str | None]:
    """Where each of these cells of the old sheet is in the new one; None where that cannot be told.

    What stands in the cells themselves does not matter: it is what was filled in.
    """
    spots = {place: (row - 1, column - 1) for place in places for column, row in [split_place(place)]}
    height = max((row + 1 for row, _column in spots.values()), default=0)
    rows = _rows([*old, *([()] * (height - len(old)))], new)
    columns = _columns(rows, set(spots.values()), old, new)
    found: dict[str, str | None] = {}
    for place, (row, column) in spots.items():
        to_row, to_column = rows.get(row), columns.get(column)
        found[place] = None if to_row is None or to_column is None else place_of(to_column + 1, to_row + 1)
    return found


def _rows(old: Grid, new: Grid) -> Mapping[int, int]:
    """The rows of the new sheet by those of the old, from 0; one without words goes with the row above."""
    before, after = [_first_words(row) for row in old], [_first_words(row) for row in new]
    worded = [row for row, words in enumerate(before) if words]
    others = [row for row, words in enumerate(after) if words]
    said, told = [before[row] for row in worded], [after[row] for row in others]
    paired: dict[int, int] = {}
    for block in SequenceMatcher(None, said, told, autojunk=False).get_matching_blocks():
        paired |= {worded[block.a + step]: others[block.b + step] for step in range(block.size)}
    for row, words in enumerate(before):
        above = paired.get(row - 1)
        if not words and above is not None and above + 1 not in others:
            paired[row] = above + 1
    return paired


def _columns(
    rows: Mapping[int, int], filled: Collection[tuple[int, int]], old: Grid, new: Grid
) -> Mapping[int, int]:
    """The same of columns, by the words in the rows of both; alike ones only where both have as many."""
    width = max([_width(old), *(column + 1 for _row, column in filled)])
    before = [
        [None if (row, column) in filled else _words(_at(old, row, column)) for row in rows]
        for column in range(width)
    ]
    after = [[_words(_at(new, row, column)) for row in rows.values()] for column in range(_width(new) + 1)]
    paired: dict[int, int] = {}
    for column, said in enumerate(before):
        left = paired.get(column - 1)
        if any(said):
            here = [at for at, one in enumerate(before) if one == said]
            there = [at for at, one in enumerate(after) if _like(said, one)]
            if len(here) == len(there):
                paired[column] = there[here.index(column)]
        elif left is not None and left + 1 < len(after) and _like(said, after[left + 1]):
            paired[column] = left + 1
    return paired


def _like(said: Sequence[str | None], other: Sequence[str | None]) -> bool:
    return all(None in pair or pair[0] == pair[1] for pair in zip(said, other, strict=True))


def _width(grid: Grid) -> int:
    return max((len(row) for row in grid), default=0)


def _at(grid: Grid, row: int, column: int) -> str:
    return grid[row][column] if row < len(grid) and column < len(grid[row]) else ""


def _first_words(row: Sequence[str]) -> str:
    return next((words for words in map(_words, row) if words), "")


def _words(text: str) -> str:
    """What a cell says, whatever the year; nothing where it is a number."""
    plain = " ".join(fold(text).split())
    return "" if _NUMBER.fullmatch(plain) else _YEAR.sub("#", plain)
