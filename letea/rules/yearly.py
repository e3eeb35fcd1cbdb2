"""The figures of a yearly report as plain data, and what is worked out from them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from letea.rules.figures import Figure, Rows
from letea.rules.need_indicators import Indicator

BAND, BANDS = 5, 18  # years of age together; the last band has no end
YEARS_FOLLOWED = 5


class Traced:
    """Figures with the rows behind them, by the names of their attributes."""

    rows: Mapping[str, Rows]

    def figure(self, name: str) -> Figure | None:
        """What is behind a figure; sums of bani say so in their names."""
        held = self.rows.get(name)
        return Figure(held, is_money=name.endswith("_bani")) if held is not None else None


@dataclass(frozen=True)
class Counted:
    """How many there are of something, by its words; what is behind the count, where it opens."""

    words: str
    count: int
    figure: Figure | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Paid(Traced):
    """What falls due of a kind of benefit, in bani; `paid_bani` is what bears a day of payment."""

    words: str
    people: int
    payments: int
    amount_bani: int
    paid_bani: int
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Month:
    """What falls due in a month and what of it was paid, in bani."""

    words: str
    amount_bani: int
    paid_bani: int


@dataclass(frozen=True)
class Band:
    """Persons of an age: from 0–4 years upwards, men and women."""

    words: str
    men: int
    women: int


@dataclass(frozen=True)
class Ages(Traced):
    """The register's persons by age and sex; `unknown` lack the day of birth or the sex."""

    bands: tuple[Band, ...]
    children: int
    adults: int
    elderly: int
    unknown: int
    without_day: int
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)

    @property
    def people(self) -> int:
        """All of them."""
        return sum(band.men + band.women for band in self.bands) + self.unknown


@dataclass(frozen=True)
class Need(Traced):
    """A situation of vulnerability: how many are in it, and how many of them have a service or a benefit."""

    words: str
    people: int
    served: int
    helped: int
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Reach(Traced):
    """A category of beneficiaries against the services made for it: how many, places, who is admitted.

    `places` of those services whose capacity is written; None where none is.
    """

    words: str
    people: int
    services: int
    places: int | None
    enrolled: int
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Village(Traced):
    """A village: its persons, and how many of them are vulnerable in which way."""

    name: str
    people: int
    children: int
    elderly: int
    disabled: int
    in_situation: int
    children_in_situation: int
    helped: int
    enrolled: int
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class Series:
    """An indicator over the years, in their order; what is behind each count, where it opens."""

    indicator: Indicator
    counts: tuple[int, ...]
    rows: tuple[Rows | None, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Cost(Traced):
    """A service of a year: who was in it, its budget in bani (None: no sum is written), the cost standard."""

    name: str
    people: int
    budget_bani: int | None
    phrases: str
    standard_bani: int | None
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)
    service_id: int = field(default=0, compare=False)

    def figure(self, name: str) -> Figure | None:
        """What is behind the beneficiaries, the budget or the cost of one of them."""
        budget, people = self.rows.get("budget_bani"), self.rows.get("people")
        if name == "per_head_bani":
            return Figure(budget, is_money=True, shared=people) if budget and people else None
        return super().figure(name)

    @property
    def per_head_bani(self) -> int | None:
        """What a beneficiary of the year costs; None where the budget or the beneficiaries are not known."""
        if self.budget_bani is None or not self.people:
            return None
        return round(self.budget_bani / self.people)


@dataclass(frozen=True)
class Both(Traced):
    """Who was paid a benefit in the year, who was in a service, who both."""

    paid: int
    served: int
    both: int
    rows: Mapping[str, Rows] = field(default_factory=dict, compare=False)


@dataclass(frozen=True)
class VillageNeeds:
    """The households of a village by the level of their last assessment."""

    name: str
    households: int
    none: int
    low: int
    medium: int
    high: int

    @property
    def assessed(self) -> int:
        """How many were assessed."""
        return self.none + self.low + self.medium + self.high


@dataclass(frozen=True)
class GridNeed:
    """A side or a situation of the grid: in how many households it is so, in how many it is not known."""

    words: str
    households: int
    unknown: int


@dataclass(frozen=True)
class Vulnerability:
    """What the grid of vulnerability says of the households assessed until a day."""

    villages: Sequence[VillageNeeds]
    sides: Sequence[GridNeed]
    situations: Sequence[GridNeed]

    @property
    def assessed(self) -> int:
        """How many households were assessed."""
        return sum(one.assessed for one in self.villages)


@dataclass(frozen=True)
class Diagnosis:
    """The figures of the commune on a day; `kept`: the sources of which anything is written (None: all)."""

    year: int
    on: date
    ages: Ages
    households: int
    villages: Sequence[Village]
    categories: Sequence[Counted]
    needs: Sequence[Need]
    reach: Sequence[Reach]
    in_payment: Sequence[Counted]
    months: Sequence[Month]
    years: tuple[int, ...]
    series: Sequence[Series]
    vulnerability: Vulnerability | None = None
    kept: Collection[str] | None = None

    def keeps(self, source: str) -> bool:
        """Whether anything of this source is written: else its counts are not known."""
        return self.kept is None or source in self.kept


def counted_of(words: str, rows: Rows) -> Counted:
    """A count with what is behind it."""
    return Counted(words, rows.total, Figure(rows))


def band_words(place: int) -> str:
    """An age band in words: "0–4", "85+"."""
    first = place * BAND
    return f"{first}–{first + BAND - 1}" if place < BANDS - 1 else f"{first}+"


def last_day(year: int, today: date) -> date:
    """The day on which a year's figures are counted: its last, or today while it is not over."""
    return min(date(year, 12, 31), today)


def years_followed(year: int) -> tuple[int, ...]:
    """The years that a report of this year follows."""
    return tuple(range(year - YEARS_FOLLOWED + 1, year + 1))


def without_silent_years(
    years: Sequence[int], series: Sequence[Series]
) -> tuple[tuple[int, ...], list[Series]]:
    """The same without the first years in which nothing at all was counted, the last one kept."""
    first = next(
        (place for place in range(len(years)) if any(one.counts[place] for one in series)), len(years) - 1
    )
    first = min(first, len(years) - 1)
    return tuple(years[first:]), [
        Series(one.indicator, one.counts[first:], one.rows[first:]) for one in series
    ]
