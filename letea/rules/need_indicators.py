"""Indicators of need as data: what is counted on a day, and which ten a report follows over the years."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from letea.errors import Problem
from letea.wording import _, counted

MOST = 10  # followed in one report


@dataclass(frozen=True)
class Indicator:
    """An indicator of need: what its count is called, how it is computed (resources/indicators/needs.toml).

    An empty `codes` means any; `from_age` and `to_age` bound full years, the last not included.
    """

    key: str
    name: str
    source: str
    codes: tuple[str, ...] = ()
    from_age: int = 0
    to_age: int = 0
    usual: bool = False

    @property
    def is_of_a_year(self) -> bool:
        """Whether it counts what came in a whole year, and not what there is on its last day."""
        return self.source == "case"


@cache
def indicators() -> Mapping[str, Indicator]:
    """Every indicator by its key, in the order in which they are offered."""
    told: list[dict[str, Any]] = resources.data("indicators/needs.toml")["indicator"]
    return {one["key"]: _read(one) for one in told}


def indicators_for(chosen: Sequence[str]) -> list[Indicator]:
    """Those chosen, in order, without what Letea no longer carries; the usual ten where none is left."""
    known = indicators()
    held = [known[key] for key in dict.fromkeys(chosen) if key in known][:MOST]
    return held or [one for one in known.values() if one.usual][:MOST]


def check_indicators(chosen: Sequence[str]) -> list[Problem]:
    """No more than a report has room for."""
    if len(chosen) <= MOST:
        return []
    told = _("Ați ales {count}; păstrați cel mult {most}.")
    words = counted(len(chosen), _("indicator"), _("indicatori"))
    return [Problem("indicators", told.format(count=words, most=MOST))]


def _read(told: Mapping[str, Any]) -> Indicator:
    return Indicator(
        told["key"],
        told["name"],
        told["source"],
        tuple(told.get("codes", ())),
        told.get("from", 0),
        told.get("to", 0),
        usual=told.get("usual", False),
    )
