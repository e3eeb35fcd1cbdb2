"""What a term is made of: years, months, days, how often, and the signs between them."""

import calendar
from dataclasses import dataclass
from functools import cache

from letea.wording import MONTHS, _, counted

DASH, COMMA, UNTIL, SINCE, BETWEEN, AND = "dash", "comma", "until", "since", "between", "and"
Sign = str


@dataclass(frozen=True)
class Year:
    """A year written whole."""

    number: int


@dataclass(frozen=True)
class Months:
    """Some months of a year: a month, a quarter, a semester."""

    first: int
    last: int


@dataclass(frozen=True)
class Day:
    """A day, perhaps without its year."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True)
class Often:
    """So many times in so many years; 0 times: oftener than a reminder would help, or only when asked."""

    times: int
    years: int = 1


@dataclass(frozen=True)
class Always:
    """All the time (permanent)."""


Word = Year | Months | Day | Often | Always | Sign


class NotATerm(ValueError):  # noqa: N818 - the office's word for it
    """A word that is in no term; `sentence` says what is wrong, where more than that is known."""

    def __init__(self, sentence: str = "") -> None:
        self.sentence = sentence
        super().__init__(sentence)


@cache
def days_in(month: int, year: int) -> int:
    """How many days that month has."""
    return calendar.monthrange(year, month)[1]


def refuse_impossible(written: str, day: int, month: int, year: int | None) -> None:
    """A day that no calendar has is told with the reason.

    Raises:
        NotATerm: for such a day.
    """
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        raise NotATerm(_("„{text}” nu există: luna {month}.").format(text=written, month=month))
    last = days_in(month, year or 2024)  # without a year, February may have 29
    if not 1 <= day <= last:
        name = MONTHS[month - 1].capitalize() + (f" {year}" if year else "")
        days = counted(last, _("zi"), _("zile"))
        sentence = _("„{text}” nu există: {month} are {days}.")
        raise NotATerm(sentence.format(text=written, month=name, days=days))
