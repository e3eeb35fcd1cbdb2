"""What becomes of each row of a table that is brought in, and in how many words it is told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any


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

    `held` is what the target made of the row and keeps when it is brought in.
    """

    number: int
    verdict: Verdict
    name: str = ""
    code: str = ""
    about: str = ""
    reason: str = ""
    held: Any = None


@dataclass(frozen=True)
class BroughtIn:
    """What came in, as counts with their words ("persoană nouă", "persoane noi"); `kept`: rows that did."""

    kept: int
    counts: Sequence[tuple[int, str, str]] = ()


def count(rows: Iterable[JudgedRow], *verdicts: Verdict) -> int:
    """How many rows have one of these verdicts."""
    return sum(1 for row in rows if row.verdict in verdicts)
