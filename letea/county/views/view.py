"""A consolidated view: its columns, a row for each commune or subject, totals; nothing untold is a 0."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TypeAlias

from letea.documents.outline import Chart
from letea.wording import _, day, grouped, money, percent

Value: TypeAlias = str | int | date | None
UNKNOWN = "–"
NOT_HANDED = _("nepredat")
IN_ALL = _("Total")
_HUNDREDTHS = 100
_NUMBERS_WIDTH = 1.0


class Kind(Enum):
    """What the values of a column are; shares are in hundredths of a percent."""

    TEXT = "text"
    WHOLE = "whole"
    BANI = "bani"
    SHARE = "share"
    DAY = "day"


@dataclass(frozen=True)
class Column:
    """A column: its heading, the kind of its values, its width on paper, whether it is added up.

    `classes` are the words that a text may be, from the least to the most, where a picture tells them apart.
    """

    key: str
    label: str
    kind: Kind = Kind.WHOLE
    width: float = _NUMBERS_WIDTH
    summed: bool = True
    classes: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether its values stand at the right."""
        return self.kind in {Kind.WHOLE, Kind.BANI, Kind.SHARE}

    @property
    def is_pictured(self) -> bool:
        """Whether communes may be told apart by it in a picture."""
        return self.is_number or bool(self.classes)


@dataclass(frozen=True)
class Line:
    """A row. Of a commune that did not hand over (`missing`) all but its name is unknown.

    `unsealed`: it came in a workbook that nothing seals.
    """

    cells: tuple[Value, ...]
    commune_id: int | None = None
    missing: bool = False
    unsealed: bool = False


@dataclass(frozen=True)
class View:
    """What a view tells of a period.

    `handed` says who handed over, `notes` what else is to be known. `of_communes`: each row is a commune, and
    a picture by commune may be made of its columns; `pictured` is the first of them, `chart` a chart of the
    whole.
    """

    key: str
    title: str
    tells: str
    period: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    totals: tuple[Value, ...] = ()
    handed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    of_communes: bool = True
    pictured: str = ""
    chart: Chart | None = field(default=None, compare=False)

    def column(self, key: str) -> Column | None:
        """The column of that key; None where the view has none."""
        return next((one for one in self.columns if one.key == key), None)

    def values(self, key: str) -> list[Value]:
        """What each row has in that column."""
        place = [one.key for one in self.columns].index(key)
        return [line.cells[place] for line in self.lines]

    def total(self, key: str) -> Value:
        """What that column adds up to."""
        return self.totals[[one.key for one in self.columns].index(key)] if self.totals else None


def words_of(column: Column, value: Value) -> str:
    """A value as people read it; a dash for what is not known."""
    if value is None:
        return UNKNOWN
    if isinstance(value, date):
        return day(value)
    if isinstance(value, str):
        return value
    match column.kind:
        case Kind.BANI:
            return money(value)
        case Kind.SHARE:
            return percent(value / _HUNDREDTHS)
        case _:
            return grouped(value)


def line_words(view: View, line: Line) -> list[str]:
    """A row as people read it; of a commune that did not hand over only its name and that."""
    if line.missing:
        return [one if isinstance(one, str) else "" for one in line.cells]
    return [words_of(column, value) for column, value in zip(view.columns, line.cells, strict=True)]


def total_words(view: View) -> list[str]:
    """The row of totals as people read it; nothing where a column has none."""
    return [
        "" if value is None else words_of(column, value)
        for column, value in zip(view.columns, view.totals, strict=True)
    ]


def share_of(part: Value, whole: Value) -> int | None:
    """A share in hundredths of a percent; None where either is not known, or of nothing."""
    if not isinstance(part, int) or not isinstance(whole, int) or not whole:
        return None
    return round(part * _HUNDREDTHS * _HUNDREDTHS / whole)


def number(value: Value) -> int:
    """A value for a bar of a chart: what is not known has none."""
    return value if isinstance(value, int) else 0


def totals_of(
    columns: Sequence[Column], lines: Sequence[Line], shares: Mapping[str, tuple[str, str]] | None = None
) -> tuple[Value, ...]:
    """What the columns add up to; `shares` says of which two columns a share is."""
    sums: dict[str, Value] = {}
    for place, column in enumerate(columns):
        told = [one for line in lines if isinstance(one := line.cells[place], int)]
        sums[column.key] = sum(told) if told and column.summed and column.is_number else None
    for key, (part, whole) in (shares or {}).items():
        sums[key] = share_of(sums[part], sums[whole])
    return (IN_ALL, *(sums[column.key] for column in columns[1:]))
