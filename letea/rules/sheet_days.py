"""Days and months in cells and in the titles over a table, however typed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.ordering import fold
from letea.rules.reading import Unreadable, read_day, read_month
from letea.rules.sheet_cells import Cell, text_of
from letea.wording import MONTHS

_EXCEL_BEGINNING, _EXCEL_DAYS = date(1899, 12, 30), range(2, 80_000)
_ENDLESS = re.compile(r"(nedetermina|nelimita|permanent|fara termen|in prezent|prezent$|perioada nedet)")
_WITH_DAY = re.compile(
    r"(?:nr\.?\s*)?(?P<number>\S.*?)\s*(?:/|,|-|\bdin data de\b|\bdin\b|\s)\s*"
    r"(?P<day>[0-9]{1,2}[./-][0-9]{1,2}[./-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}-[0-9]{2}-[0-9]{2})",
    re.IGNORECASE,
)


def day_of(cell: Cell, *, today: date, years_ahead: int) -> date:
    """The day of a cell: a true date, a number of Excel's, words.

    Raises:
        Unreadable: for what is no day.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
        return _EXCEL_BEGINNING + timedelta(days=int(cell))
    return read_day(text_of(cell), today=today, years_ahead=years_ahead)


def is_endless(cell: Cell) -> bool:
    """Whether a cell says that there is no last day: "nedeterminată", "permanent"."""
    return isinstance(cell, str) and _ENDLESS.match(fold(cell).strip()) is not None


@dataclass(frozen=True)
class Years:
    """A last day told by how long something holds: "5 ani"."""

    count: int

    def after(self, first: date) -> date:
        """The last day, counted from the first."""
        last = first.year + self.count
        day = min(first.day, last_day(date(last, first.month, 1)).day)
        return date(last, first.month, day)


def years_in(cell: Cell) -> Years | None:
    """How long something holds, where a cell tells that in place of a last day."""
    found = re.fullmatch(r"([1-9][0-9]?)\s*(?:\([a-z ]+\)\s*)?(?:de\s+)?ani?", fold(text_of(cell)))
    return Years(int(found[1])) if found else None


def number_and_day(cell: Cell) -> tuple[str, str]:
    """A number and its day as two texts: "45/20.02.2025", "nr. 45 din 20.02.2025"; the day may be missing."""
    text = text_of(cell)
    found = _WITH_DAY.fullmatch(text)
    return (found["number"], found["day"]) if found else (text, "")


def month_of(cell: Cell) -> date:
    """The first day of a month: a day in it, "martie 2022", "03.2022", "2022-03", "mar.22".

    Raises:
        Unreadable: for what is no month.
    """
    if isinstance(cell, date):
        return date(cell.year, cell.month, 1)
    if isinstance(cell, int | float) and int(cell) in _EXCEL_DAYS:
        return (_EXCEL_BEGINNING + timedelta(days=int(cell))).replace(day=1)
    return read_month(text_of(cell))


def is_month(cell: Cell) -> bool:
    """Whether a cell tells a month."""
    try:
        month_of(cell)
    except Unreadable:
        return False
    return True


def last_day(month: date) -> date:
    """The last day of a month."""
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def month_in(texts: Sequence[str]) -> date | None:
    """The month that titles name ("luna martie 2022"); None where they name none or several."""
    named = "|".join(MONTHS)
    found = {
        date(int(year), MONTHS.index(month) + 1, 1)
        for text in texts
        for month, year in re.findall(rf"\b({named})\s+([12][0-9]{{3}})\b", fold(text))
    }
    return found.pop() if len(found) == 1 else None


def year_in(texts: Sequence[str]) -> int | None:
    """The year that titles name ("Anul 2022"); None where they name none or several."""
    found = {int(year) for text in texts for year in re.findall(r"\b(20[0-9]{2})\b", text)}
    return found.pop() if len(found) == 1 else None
