"""Working days: neither Saturday, Sunday nor a legal holiday (zile lucrătoare, Codul muncii art. 139)."""

from datetime import date, timedelta
from functools import lru_cache

_FIXED = (
    *((1, 1), (1, 2), (1, 6), (1, 7), (1, 24), (5, 1), (6, 1), (8, 15), (11, 30), (12, 1), (12, 25)),
    (12, 26),
)
_SATURDAY = 5
_JULIAN_BEHIND = 13  # days, from 1900 to 2099
_MOVING = (-2, 0, 1, 49, 50)  # Good Friday, Easter and its Monday, Pentecost and its Monday


def orthodox_easter(year: int) -> date:
    """Easter of the Orthodox Church, by the Julian calendar (Meeus), told in ours."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_JULIAN_BEHIND)


def is_working(day: date) -> bool:
    """Whether offices work on that day."""
    return day.weekday() < _SATURDAY and day not in _holidays(day.year)


def after_working_days(day: date, count: int) -> date:
    """The day on which so many working days after this one have passed."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working(day)
    return day


@lru_cache(maxsize=16)
def _holidays(year: int) -> frozenset[date]:
    easter = orthodox_easter(year)
    fixed = {date(year, month, day) for month, day in _FIXED}
    return frozenset(fixed | {easter + timedelta(days=step) for step in _MOVING})
