"""What services cost over the years: for a beneficiary and a month, against the standard, by source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.services import BudgetSource, Enrolment
from letea.rules.figures import Behind, Figure, Rows, sums_of
from letea.rules.yearly import Both, Cost, Counted

MONTHS = 12
YEARS_COMPARED = 3


@dataclass(frozen=True)
class ServiceYear:
    """A service in a year: its cost, the months for which persons were in it, its occupancy, its sources.

    `months` are those until the day of the analysis; `whole` those of the whole year, as which the budget is:
    while the year goes on, as if who is admitted stayed. `admitted` are there on that day, whatever the
    capacity. `standard_bani` of the cost is for a beneficiary in a whole year (HG 426/2020).
    """

    year: int
    cost: Cost
    months: Rows
    whole: Rows
    admitted: Rows
    occupancy: Figure | None
    sources: Mapping[BudgetSource, Rows]

    @property
    def per_month(self) -> Figure | None:
        """What a month of a beneficiary costs; None where the budget is not known."""
        budget = self.cost.rows.get("budget_bani")
        return Figure(budget, is_money=True, shared=self.whole) if budget and self.whole.total else None

    @property
    def of_standard(self) -> float | None:
        """That cost in percent of a twelfth of the standard: who came in October is not a whole year."""
        each, standard = self.per_month, self.cost.standard_bani
        if each is None or not standard:
            return None
        return 100 * MONTHS * each.rows.total / (self.whole.total * standard)


@dataclass(frozen=True)
class ServiceCosts:
    """A service over the years, the last of which is the one that is analysed."""

    name: str
    years: Sequence[ServiceYear]

    @property
    def now(self) -> ServiceYear:
        """The year that is analysed."""
        return self.years[-1]


@dataclass(frozen=True)
class BothOfKind:
    """The persons of a kind of benefit in the year, and those of them who were in a service too."""

    paid: Counted
    served: Counted


@dataclass(frozen=True)
class CostAnalysis:
    """The costs of the services of a year, until a day, and who has benefits and services together."""

    year: int
    on: date
    services: Sequence[ServiceCosts]
    both: Both
    kinds: Sequence[BothOfKind]

    @property
    def goes_on(self) -> bool:
        """Whether the year is not over on the day of the analysis."""
        return self.on < date(self.year, 12, 31)


def years_compared(year: int) -> tuple[int, ...]:
    """The years that stand side by side, in order."""
    return tuple(range(year - YEARS_COMPARED + 1, year + 1))


def months_served(enrolments: Iterable[Enrolment], year: int, on: date) -> Rows:
    """In how many months of the year, until a day, persons were in a service; a month counts once for each.

    Each enrolment brings its own months; one that begins in the month in which another ended brings one less.
    """
    seen: set[tuple[int, int]] = set()
    parts = []
    for one in sorted(enrolments, key=lambda held: held.from_on):
        months = {(one.person_id, month) for month in _months_of(one, year, on)} - seen
        seen |= months
        if months:
            parts.append((one.id, len(months)))
    return sums_of(Behind.ENROLMENTS, parts)


def _months_of(one: Enrolment, year: int, on: date) -> range:
    begin, end = max(one.from_on, date(year, 1, 1)), min(one.to_on or on, on, date(year, 12, 31))
    return range(begin.month, end.month + 1) if begin <= end else range(0)
