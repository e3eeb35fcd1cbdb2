"""The figures of a yearly report of activity as plain data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from letea.rules.figures import Rows
from letea.rules.yearly import Both, Counted, Month, Paid
from letea.rules.yearly_costs import ServiceYear


@dataclass(frozen=True)
class Activity:
    """The figures of a year's work, counted until a day."""

    year: int
    on: date
    categories: Sequence[Counted]
    kinds: Sequence[Paid]
    months: Sequence[Month]
    both: Both
    costs: Sequence[ServiceYear]
    trained: Sequence[Counted]
    carers_trained: Rows
    work: Mapping[str, Sequence[Counted]]
