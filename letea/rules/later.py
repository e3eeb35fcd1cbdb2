"""The same day some months or years later."""

from calendar import monthrange
from datetime import date

_MONTHS = 12


def months_later(on: date, months: int) -> date:
    """The same day so many months later; the month's last day where there is none such."""
    count = on.year * _MONTHS + on.month - 1 + months
    year, month = count // _MONTHS, count % _MONTHS + 1
    return date(year, month, min(on.day, monthrange(year, month)[1]))


def years_later(on: date, years: int) -> date:
    """The same day so many years later; 29 February is 28 in other years."""
    return months_later(on, _MONTHS * years)
