"""What becomes of each row of a table that is brought in, and in how many words it is told."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from letea.rules.sheet_table import row_id


class Verdict(Enum):
    """What becomes of a row."""

    NEW = "new"
    CHANGES = "changes"
    SAME = "same"
    WRONG = "wrong"
    LEFT_OUT = "left out"


GOOD = frozenset({Verdict.NEW, Verdict.CHANGES})


@dataclass(frozen=True)
class JudgedRow:
    """A row with its verdict: whose it is, its code (CNP), more about it, and why, in words.

    `held` is what the target made of the row and keeps when it is brought in; `carried` is what its empty
    cells mean because a row above says it, by the keys of their columns; a row with a `doubt` is to
    be looked at.
    """

    number: int
    verdict: Verdict
    name: str = ""
    code: str = ""
    about: str = ""
    reason: str = ""
    held: Any = None
    carried: Mapping[str, str] = field(default_factory=dict)
    doubt: bool = False
    part: int = 0

    @property
    def id(self) -> int:
        """What it is known by, also where several were made of one row of the sheet."""
        return row_id(self.number, self.part)


class SortedRows:
    """Rows sorted by their verdicts once, however many there are; each list in the order of the table."""

    def __init__(self, rows: Iterable[JudgedRow] = ()) -> None:
        self.rows = list(rows)
        self.by_id = {row.id: row for row in self.rows}
        self._by_verdict: dict[Verdict, list[JudgedRow]] = {verdict: [] for verdict in Verdict}
        for row in self.rows:
            self._by_verdict[row.verdict].append(row)
        self._good = [row for row in self.rows if row.verdict in GOOD]
        self.doubtful = [row for row in self.rows if row.doubt]

    def of(self, verdict: Verdict | None) -> Sequence[JudgedRow]:
        """The rows of a verdict, or all."""
        return self.rows if verdict is None else self._by_verdict[verdict]

    def good(self, *, changes_too: bool) -> Sequence[JudgedRow]:
        """The rows that may be kept: the new ones, and those that change something where that is wanted."""
        return self._good if changes_too else self._by_verdict[Verdict.NEW]

    def let_go(self) -> None:
        """Free the rows one after another: all at once they would hold whoever else has something to do."""
        self.by_id.clear()
        for held in (self._good, self.doubtful, *self._by_verdict.values()):
            held.clear()
        while self.rows:
            self.rows.pop()


@dataclass(frozen=True)
class BroughtIn:
    """What came in, as counts with their words ("persoană nouă", "persoane noi"); `kept`: rows that did."""

    kept: int
    counts: Sequence[tuple[int, str, str]] = ()


def count(rows: Iterable[JudgedRow], *verdicts: Verdict) -> int:
    """How many rows have one of these verdicts."""
    return sum(1 for row in rows if row.verdict in verdicts)
