"""Short lists of papers that hold until a day: filtered by how they stand, found by words, put in order."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from db.ordering import fold, sort_key
from letea.rules.validity import Validity

ALL = "all"
_FIGURES = re.compile(r"\d+")
_HELD = frozenset({Validity.VALID, Validity.ENDING})  # what ends soon is still in force


class Lasting(Protocol):
    """A row of such a list: how it stands, and the words it is found by."""

    @property
    def id(self) -> int:
        """The id of the record behind the row."""

    @property
    def validity(self) -> Validity:
        """How it stands today."""

    @property
    def words(self) -> str:
        """What it is found by."""


def count_validity(rows: Sequence[Lasting]) -> dict[str, int]:
    """How many rows each ready filter finds."""
    found = Counter(row.validity for row in rows)
    counts = {state.value: found[state] for state in Validity}
    counts[Validity.VALID.value] = sum(found[state] for state in _HELD)
    return counts | {ALL: len(rows)}


def find_lasting(
    rows: Sequence[Lasting], typed: str, *, group: str = ALL, order: str = "", descending: bool = False
) -> list[int]:
    """The ids of the rows that a filter and all the words typed leave, in the order of one of their values.

    Rows without that value come last, whichever way the order runs.
    """
    words = fold(typed).split()
    found = [row for row in rows if _is_under(row, group) and all(word in fold(row.words) for word in words)]
    if order:
        known = [row for row in found if getattr(row, order) not in {None, ""}]
        known.sort(key=lambda row: _key(getattr(row, order)), reverse=descending)
        found = known + [row for row in found if getattr(row, order) in {None, ""}]
    return [row.id for row in found]


def _is_under(row: Lasting, group: str) -> bool:
    if group == Validity.VALID.value:
        return row.validity in _HELD
    return group in {ALL, row.validity.value}


def _key(value: object) -> str:
    """In order of the alphabet, numbers within by their size ("2/2022" before "10/2022")."""
    text = value.isoformat() if isinstance(value, date) else sort_key(str(value))
    return _FIGURES.sub(lambda found: found.group().rjust(12, "0"), text)
