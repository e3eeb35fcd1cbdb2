"""The periods for which progress is told: the quarters, semesters and years of a plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from db.tables.plans import Plan
from letea.wording import _, roman

_QUARTER, _SEMESTER, _YEAR = 3, 6, 12  # months


@dataclass(frozen=True)
class Period:
    """A stretch of the plan's time; `key` ("2022-T1") is how it is remembered and asked for."""

    key: str
    name: str
    from_on: date
    to_on: date

    def holds(self, from_on: date, to_on: date) -> bool:
        """Whether that stretch lies within it."""
        return self.from_on <= from_on and to_on <= self.to_on


def periods_of(plan: Plan) -> list[Period]:
    """Each year of the plan with its semesters and quarters, and the whole plan where it has several years.

    A year stands before its parts, so that the first period offered is the widest of its time.
    """
    last = max(plan.year, plan.until_year or plan.year)
    found = [period for year in range(plan.year, last + 1) for period in _of_year(year)]
    if last > plan.year:
        name = _("Toată perioada {first}–{last}").format(first=plan.year, last=last)
        whole = Period(f"{plan.year}-{last}", name, date(plan.year, 1, 1), date(last, 12, 31))
        return [whole, *found]
    return found


def period_named(plan: Plan, key: str) -> Period | None:
    """The period of that key, where the plan has it."""
    return next((one for one in periods_of(plan) if one.key == key), None)


def period_on(plan: Plan, today: date) -> Period:
    """The quarter to tell of on this day: the last one that ended no longer than a month ago, else today's.

    Before the plan begins it is the first quarter, after its end the last year.
    """
    quarters = [one for one in periods_of(plan) if "-T" in one.key]
    if today > quarters[-1].to_on:
        return next(one for one in periods_of(plan) if one.key == quarters[-1].key.partition("-")[0])
    told = today - timedelta(days=31)
    return next((one for one in quarters if one.to_on >= told), quarters[0])


def _of_year(year: int) -> Iterator[Period]:
    yield _made(f"{year}", _("Anul {year}").format(year=year), year, first=1, months=_YEAR)
    for number in (1, 2):
        name = _("Semestrul {number} {year}").format(number=roman(number), year=year)
        first = 1 + (number - 1) * _SEMESTER
        yield _made(f"{year}-S{number}", name, year, first=first, months=_SEMESTER)
    for number in range(1, 5):
        name = _("Trimestrul {number} {year}").format(number=roman(number), year=year)
        first = 1 + (number - 1) * _QUARTER
        yield _made(f"{year}-T{number}", name, year, first=first, months=_QUARTER)


def _made(key: str, name: str, year: int, *, first: int, months: int) -> Period:
    after = first + months
    ends = date(year + (after > _YEAR), (after - 1) % _YEAR + 1, 1) - timedelta(days=1)
    return Period(key, name, date(year, first, 1), ends)
