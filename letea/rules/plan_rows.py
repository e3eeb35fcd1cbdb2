"""How a row of the plan's tables is made: sums as they print, numbers, totals."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Protocol, TypeAlias, TypeVar

from db.tables.plans import Section, Unit
from letea.layouts import ColumnSpec, Family
from letea.rules.figures import Behind, Figure, Rows, joined, sums_of
from letea.wording import _, money, thousands

Row: TypeAlias = dict[str, Any]
Cells: TypeAlias = dict[str, str]

NOTHING = "-"

_MII_LEI = re.compile(r"\bmii\s+(?:de\s+)?lei\b", re.IGNORECASE)
_LEI = re.compile(r"\blei\b", re.IGNORECASE)
_SUFFIXES = {Unit.LEI: "lei", Unit.THOUSANDS: "mii lei"}


@dataclass(frozen=True)
class TableAsked:
    """What a table is made for: its section, the year, the day of its figures, unit and columns.

    `in_head` says that the paper writes the unit in the heads, so no sum carries it.
    """

    section: Section
    year: int
    figures_on: date
    unit: Unit
    columns: Sequence[ColumnSpec]
    in_head: bool = False

    def amount(self, key: str, bani: int | None, text: str) -> str:
        """The sum as it prints in that column: the words where it is worded, "-" where there is nothing."""
        if text.strip():
            return text.strip()
        if bani is None:
            return NOTHING
        printed = thousands(bani) if self.unit is Unit.THOUSANDS else money(bani)
        named = unit_named(next((one for one in self.columns if one.key == key), None))
        bare = bani == 0 or self.in_head or named is self.unit
        return printed if bare else f"{printed} {_SUFFIXES[self.unit]}"


@dataclass(frozen=True)
class Sum:
    """A sum of a register as it is kept: bani, or words; of which record it is."""

    bani: int | None
    text: str
    of: Behind
    id: int


@dataclass(frozen=True)
class Line:
    """A row, its computed figures, and the sums in it for the total: by column."""

    cells: Cells
    sums: Mapping[str, Rows] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)


class _InYear(Protocol):
    @property
    def year(self) -> int: ...
    @property
    def place(self) -> int: ...
    @property
    def deleted_at(self) -> object: ...


_Kept = TypeVar("_Kept", bound=_InYear)


def columns_of(section: Section, layout: Family) -> tuple[ColumnSpec, ...]:
    """The columns the section prints: its own where it has any, else its family's."""
    if section.columns:
        return tuple(ColumnSpec(**column) for column in section.columns)
    table = layout.table(section.table_name)
    return table.columns if table else ()


def says_unit(section: Section, layout: Family) -> bool:
    """Whether the paper adds the unit to the table's heads: the family's table, with a unit to choose."""
    table = layout.table(section.table_name)
    return bool(table and table.unit and not section.columns)


def heads_of(section: Section, layout: Family) -> tuple[ColumnSpec, ...]:
    """The columns as the paper heads them: with the unit of the sums, where the worker chooses it."""
    columns = columns_of(section, layout)
    if not says_unit(section, layout):
        return columns
    unit = _SUFFIXES[section.unit]
    summed = {column.group for column in columns if column.sum}
    return tuple(
        replace(column, group=f"{column.group} ({unit})")
        if column.group and column.group in summed
        else replace(column, heading=f"{column.heading} ({unit})")
        if column.sum
        else column
        for column in columns
    )


def unit_named(column: ColumnSpec | None) -> Unit | None:
    """The unit that stands in the column's head ("Buget estimat (lei)"), or None."""
    heading = f"{column.group} {column.heading}" if column else ""
    if _MII_LEI.search(heading):
        return Unit.THOUSANDS
    return Unit.LEI if _LEI.search(heading) else None


def row_of(cells: Cells, figures: Mapping[str, Figure] | None = None) -> Row:
    """A plain row, with what is behind its figures by column."""
    return {"kind": "row", "cells": cells, "figures": figures or {}}


def row_of_line(line: Line, cells: Cells | None = None) -> Row:
    """A line as a row, with some cells before its own."""
    return row_of({**(cells or {}), **line.cells}, line.figures)


def entry_of(marker: str, text: str, *, level: int) -> Row:
    """An entry of a list: its typed marker, its words, how deep it stands."""
    return row_of({"marker": marker, "text": text, "level": str(level)})


def numbered_rows(records: Sequence[object], keys: Sequence[str]) -> list[Row]:
    """Rows of these attributes, numbered from 1."""
    return [
        row_of({"nr": str(number), **{key: str(getattr(one, key)) for key in keys}})
        for number, one in enumerate(records, start=1)
    ]


def of_year(records: Iterable[_Kept], asked: TableAsked) -> list[_Kept]:
    """The records of the plan's year, in the worker's order."""
    kept = (one for one in records if one.year == asked.year and one.deleted_at is None)
    return sorted(kept, key=lambda one: one.place)


def priced(
    cells: Cells, sums: Mapping[str, Sum], asked: TableAsked, *, figures: Mapping[str, Figure] | None = None
) -> Line:
    """A row of these cells, sums and other figures; what is worded is no figure, yet its sum is totalled."""
    printed = {key: asked.amount(key, one.bani, one.text) for key, one in sums.items()}
    kept = {key: sums_of(one.of, [(one.id, one.bani)]) for key, one in sums.items() if one.bani is not None}
    told = {key: Figure(rows, is_money=True) for key, rows in kept.items() if not sums[key].text.strip()}
    return Line({**cells, **printed}, kept, {**(figures or {}), **told})


def total_of(lines: Sequence[Line], asked: TableAsked, *, label: str) -> Iterator[Row]:
    """A row of totals where a column that is summed holds at least two sums; words are not zero.

    A mark "*" in the column stays beside its total, for the total has the same gap as the rows.
    """
    cells: Cells = {}
    figures: dict[str, Figure] = {}
    for column in asked.columns:
        sums = [line.sums[column.key] for line in lines if column.key in line.sums]
        if column.sum and len(sums) > 1:
            whole = figures[column.key] = Figure(joined(sums), is_money=True)
            starred = any("*" in line.cells.get(column.key, "") for line in lines)
            cells[column.key] = f"{asked.amount(column.key, whole.rows.total, '')}{'*' if starred else ''}"
    if cells:
        first = label or next(column.key for column in asked.columns)
        yield {"kind": "total", "cells": {first: _("Total"), **cells}, "figures": figures}
