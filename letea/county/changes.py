"""What a corrected package changed of the one it replaced, in words."""

from collections.abc import Iterable, Mapping
from typing import Any

from letea.rules.figure_offers import FigureUnit
from letea.wording import _, grouped, money, percent

_HUNDREDTHS = 100


def changes_told(changes: Iterable[Mapping[str, Any]]) -> list[tuple[str, str, str]]:
    """Each change: what it is of, what stood there, what stands there now.

    Of a table of rows: how many went and how many came.
    """
    return [_told(one) for one in changes]


def _told(change: Mapping[str, Any]) -> tuple[str, str, str]:
    name, unit = str(change["name"]), str(change["unit"])
    if change["table"] == "figure":
        return name, _value(change["old"], unit), _value(change["new"], unit)
    gone = _("{count} ieșite").format(count=grouped(int(change["old"])))
    come = _("{count} intrate").format(count=grouped(int(change["new"])))
    return name, gone, come


def _value(value: int | None, unit: str) -> str:
    if value is None:
        return "–"
    match unit:
        case FigureUnit.LEI.value:
            return money(value)
        case FigureUnit.PERCENT.value:
            return percent(value / _HUNDREDTHS)
    return grouped(value)
