"""The figures that Letea offers to workbooks of others: keys, names, units, how they are computed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from db.ordering import bare
from letea.wording import _


class FigureUnit(Enum):
    """What a figure is told in."""

    COUNT = "count"
    LEI = "lei"
    PERCENT = "percent"
    TEXT = "text"


UNITS = {
    FigureUnit.COUNT: _("număr"),
    FigureUnit.LEI: _("lei"),
    FigureUnit.PERCENT: _("%"),
    FigureUnit.TEXT: _("text"),
}


@dataclass(frozen=True)
class Offer:
    """A figure that may be asked for. Keys never change: they stand in mappings and in the workbook.

    `of_day`: it is counted on a day; else in a whole year.
    """

    key: str
    group: str
    name: str
    unit: FigureUnit
    how: str
    of_day: bool = False

    @property
    def words(self) -> str:
        """The group and the name: "Beneficiari: copii"."""
        return f"{self.group}: {self.name}"


def found_offers(offers: Iterable[Offer], text: str) -> list[Offer]:
    """The offers whose words or key hold all that is typed, whatever the case and diacritics."""
    words = bare(text).split()
    return [one for one in offers if all(word in bare(f"{one.words} {one.key}") for word in words)]


def offer_named(offers: Sequence[Offer], key: str) -> Offer | None:
    """The offer of that key; None for one that is no longer offered."""
    return next((one for one in offers if one.key == key), None)
