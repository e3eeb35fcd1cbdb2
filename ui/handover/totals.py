"""A year's totals as people read them."""

from collections.abc import Iterable, Mapping
from typing import Any

from letea.rules.figure_offers import FigureUnit
from letea.wording import grouped, money, percent
from ui.parts.facts import Facts

_HUNDREDTHS = 100


def totals_told(totals: Iterable[Mapping[str, Any]]) -> Facts:
    """The figures among a year's totals that are known and not zero, each with its value."""
    return [
        (_name(str(one["group"]), str(one["name"])), _value(int(one["value"]), str(one["unit"])))
        for one in totals
        if one.get("table", "figure") == "figure" and one.get("value")
    ]


def _name(group: str, name: str) -> str:
    """Names such as „în total” say something only under their group."""
    return f"{group}: {name}" if group else name


def _value(value: int, unit: str) -> str:
    match unit:
        case FigureUnit.LEI.value:
            return money(value)
        case FigureUnit.PERCENT.value:
            return percent(value / _HUNDREDTHS)
    return grouped(value)
