"""What a package tells of: a year, one of its quarters, or the plan of a year alone."""

from dataclasses import dataclass
from datetime import date, timedelta

from letea.wording import _

_MONTHS_OF_QUARTER = 3
_DECEMBER = 12
_PLAN = "-plan"


@dataclass(frozen=True)
class Term:
    """A year, or a quarter (1 to 4) of it; quarter 0 is the whole year.

    `plan_alone` is the year's plan without any record, sent for the county's opinion.
    """

    year: int
    quarter: int = 0
    plan_alone: bool = False

    @property
    def period(self) -> str:
        """As packages write it: "2026", "2026-T1" or "2026-plan"."""
        if self.plan_alone:
            return f"{self.year}{_PLAN}"
        return f"{self.year}-T{self.quarter}" if self.quarter else str(self.year)

    @property
    def words(self) -> str:
        """As people say it."""
        if self.plan_alone:
            return _("planul pe {year}").format(year=self.year)
        if not self.quarter:
            return _("anul {year}").format(year=self.year)
        roman = ("I", "II", "III", "IV")[self.quarter - 1]
        return _("trimestrul {quarter} {year}").format(quarter=roman, year=self.year)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, 1 + _MONTHS_OF_QUARTER * max(self.quarter - 1, 0), 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = _MONTHS_OF_QUARTER * self.quarter or _DECEMBER
        after = date(self.year + month // _DECEMBER, month % _DECEMBER + 1, 1)
        return after - timedelta(days=1)


def term_of(period: str) -> Term:
    """The term a package's period names.

    Raises:
        ValueError: when it names none.
    """
    if period.endswith(_PLAN):
        return Term(int(period.removesuffix(_PLAN)), plan_alone=True)
    year, _dash, quarter = period.partition("-T")
    return Term(int(year), int(quarter) if quarter else 0)
