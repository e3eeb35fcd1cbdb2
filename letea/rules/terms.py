"""Terms of measures, as plans write them: the days they mean, and what of them is not understood.

The text is never changed: it prints as written. What is read feeds *Termene*; what is not is told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import lru_cache

from letea.rules.term_days import Piece, PlanYears, pieces_of
from letea.rules.term_reading import read_words
from letea.rules.term_words import Always, NotATerm, Often, Word, days_in
from letea.wording import _

_EXAMPLE = _("„Trim. I–IV {year}”, „lunar”, „30 septembrie {year}” sau „permanent”")


class TermKind(Enum):
    """What a term is.

    days: certain days; period: between two days; recurring: so many times a year; permanent: all the time;
    undated: weekly, or whenever it is asked, so that no day is waited for; empty: nothing is written or
    nothing of it is understood.
    """

    DAYS = "days"
    PERIOD = "period"
    RECURRING = "recurring"
    PERMANENT = "permanent"
    UNDATED = "undated"
    EMPTY = "empty"


@dataclass(frozen=True)
class Term:
    """A term as written, with the days on which it is due and the time it covers.

    `doubt` says what is wrong: a word that is not understood, a day that does not exist, a scanner's slip.
    """

    text: str
    due: tuple[date, ...] = ()
    from_on: date | None = None
    to_on: date | None = None
    kind: TermKind = TermKind.EMPTY
    understood: bool = True
    doubt: str = ""

    def is_outside(self, year: int, until_year: int | None = None) -> bool:
        """Whether nothing of it lies in the plan's years."""
        if self.from_on is None or self.to_on is None:
            return False
        return self.to_on.year < year or self.from_on.year > (until_year or year)


@lru_cache(maxsize=4096)
def read_term(text: str, year: int, *, until_year: int | None = None) -> Term:
    """What a term of the plan of this year (or of these years) means; where it names no year, theirs."""
    if not text.strip():
        return Term(text)
    plan = PlanYears(year, max(year, until_year or year))
    try:
        reading = read_words(text)
        found = _meant(text, reading.words, plan)
    except NotATerm as error:
        return Term(text, understood=False, doubt=error.sentence or _not_understood(text, year))
    return replace(found, doubt=reading.doubt)


def _not_understood(text: str, year: int) -> str:
    sentence = _("Termenul „{text}” nu se înțelege. Scrieți, de exemplu, {example}.")
    shown = " ".join(text.split())[:80]
    return sentence.format(text=shown, example=_EXAMPLE.format(year=year))


def _meant(text: str, words: Sequence[Word], plan: PlanYears) -> Term:
    often = [word for word in words if isinstance(word, Often)]
    always = any(isinstance(word, Always) for word in words)
    pieces = list(pieces_of([word for word in words if not isinstance(word, Often | Always)], plan))
    if not (pieces or often or always):
        raise NotATerm
    spread = pieces or [plan.whole]
    from_on, to_on = min(one.from_on for one in spread), max(one.to_on for one in spread)
    if often:
        most = max(often, key=lambda one: one.times / one.years)
        due = {day for piece in spread for day in _repeated(most, piece)}
        kind = TermKind.RECURRING if most.times else TermKind.UNDATED
    elif always:
        due, kind = set[date](), TermKind.PERMANENT
        to_on = max(to_on, plan.whole.to_on)  # "Trim. IV 2021 – permanent" goes on
    else:
        due = {piece.to_on for piece in pieces if piece.ends}
        single = all(piece.from_on == piece.to_on for piece in pieces)
        kind = TermKind.DAYS if single else TermKind.PERIOD
    return Term(text, tuple(sorted(due)), from_on, to_on, kind)


def _repeated(often: Often, piece: Piece) -> Iterator[date]:
    """The ends of the months in which it is due; where none lies in the time, its end."""
    if often.times == 0:
        return
    found = [
        day
        for year in range(piece.from_on.year + often.years - 1, piece.to_on.year + 1, often.years)
        for day in _in_year(min(often.times, 12), year)
        if piece.from_on <= day <= piece.to_on
    ]
    yield from found or [piece.to_on]


def _in_year(times: int, year: int) -> Iterator[date]:
    for turn in range(1, times + 1):
        month = -(-12 * turn // times)
        yield date(year, month, days_in(month, year))
