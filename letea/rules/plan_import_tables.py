"""A grid of the paper as a table that may be mended, then as rows of the plan; its doubtful cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.tables.plans import Unit
from letea.layouts import ColumnSpec
from letea.rules.amounts import read_plan_amount, read_plan_capacity, read_plan_occupancy
from letea.rules.plan_import import LEFT_OUT, Grid, Spot, TableRead, TableRow
from letea.rules.plan_import_heads import heads_from, is_repeated, match_heads
from letea.rules.plan_import_words import key_of
from letea.rules.plan_rows import Row, unit_named
from letea.wording import _, money

_TOTALS = ("total", "totaluri", "total general")
_FEW = 3


@dataclass(frozen=True)
class CellDoubt:
    """What is doubtful about one cell, by its row and head in the table as read."""

    row: int
    column: int
    text: str


def read_table(
    grid: Grid, start: int, count: int, *, columns: Sequence[ColumnSpec] = (), exact: bool = False
) -> TableRead:
    """The table under heads of so many rows, its heads taken for those columns.

    Empty rows, heads repeated after a page and the row that numbers the columns are dropped. `exact` tables
    are Letea's own: only what stands across the whole row is the name of a centre.
    """
    heads = heads_from(grid, start, count)
    found = match_heads(heads, columns)
    for head, key, score in zip(heads, found.keys, found.scores, strict=True):
        head.key, head.score = key, score
    table = TableRead(heads, [])
    if exact:
        table.rows = [_row(row, _own_kind(row)) for row in grid.rows[start + count :]]
    else:
        add_rows(table, grid, after=start + count, heads=(start, count))
    return table


def add_rows(table: TableRead, grid: Grid, *, after: int, heads: tuple[int, int]) -> None:
    """Add the rows of a grid, as where a table goes on after a page."""
    for row in grid.rows[after:]:
        texts = [spot.text.strip() for spot in row]
        if not any(texts):
            continue
        if heads[1] and is_repeated(row, grid, *heads):
            table.dropped.append(_("capul de tabel repetat"))
        elif not table.rows and _numbers_columns(texts):
            table.dropped.append(_("rândul care numerotează coloanele"))
        else:
            table.rows.append(_row(row, _kind(row)))


def rows_of(table: TableRead, columns: Sequence[ColumnSpec]) -> list[Row]:
    """The rows as the plan keeps them, the cells by the column their head is taken for.

    A text merged over several rows is that of each; a sum is not, for it would be counted twice.
    """
    sums = {column.key for column in columns if column.sum}
    kept: list[Row] = []
    above: dict[str, str] = {}
    for row in table.rows:
        if row.kind == "centre":
            above = {}
            kept.append({"kind": "centre", "cells": {"name": next(text for text in row.texts if text)}})
            continue
        cells: dict[str, str] = {}
        for head, text, begins in zip(table.heads, row.texts, row.begins, strict=True):
            if head.key in {"", LEFT_OUT}:
                continue
            if not text and not begins and head.key not in sums:
                text = above.get(head.key, "")  # noqa: PLW2901 - the merged cell's own
            if text:
                cells[head.key] = f"{cells[head.key]} {text}" if head.key in cells else text
        above = cells
        if cells:
            kept.append({"kind": row.kind, "cells": cells})
    return kept


def unread_rows(table: TableRead) -> list[int]:
    """The rows of which nothing has a place: their only texts stand under no head."""
    return [
        number
        for number, row in enumerate(table.rows)
        if row.kind != "centre"
        and not any(
            text and (head.key or head.text) for head, text in zip(table.heads, row.texts, strict=True)
        )
    ]


def cell_doubts(table: TableRead, columns: Sequence[ColumnSpec]) -> list[CellDoubt]:
    """Sums, capacities and shares that cannot be taken as they are written; totals that do not add up."""
    sums = {column.key for column in columns if column.sum}
    found: list[CellDoubt] = []
    for at, head in enumerate(table.heads):
        unit = unit_of_head(head.text, head.group) if head.key in sums else None
        for number, row in enumerate(table.rows):
            if row.kind != "centre" and (doubt := _doubt(head.key, row.texts[at], unit=unit, sums=sums)):
                found.append(CellDoubt(number, at, doubt))
        if head.key in sums:
            found += _wrong_totals(table, at, unit)
    return sorted(found, key=lambda one: (one.row, one.column))


def unit_of_head(text: str, group: str) -> Unit | None:
    """The unit in which the sums under a head are, where it says one."""
    return unit_named(ColumnSpec("", text)) or unit_named(ColumnSpec("", group))


def _doubt(key: str, text: str, *, unit: Unit | None, sums: set[str]) -> str:
    if key in sums:
        return read_plan_amount(text, unit=unit).doubt
    if key == "capacity":
        return read_plan_capacity(text).doubt
    return read_plan_occupancy(text).doubt if key == "occupancy" else ""


def _wrong_totals(table: TableRead, at: int, unit: Unit | None) -> Iterator[CellDoubt]:
    """Totals that are not the sum of the rows above them."""
    run = 0
    for number, row in enumerate(table.rows):
        read = read_plan_amount(row.texts[at], unit=unit)
        if row.kind == "row":
            run += read.bani or 0
        elif row.kind == "total" and read.bani is not None and not read.doubt and read.bani != run:
            text = _("„{written}”: rândurile de deasupra fac {sum} lei.")
            yield CellDoubt(number, at, text.format(written=row.texts[at], sum=money(run)))


def _row(row: Sequence[Spot], kind: str) -> TableRow:
    begins = [not (spot.above or spot.beside) for spot in row]
    return TableRow(kind, [spot.text.strip() for spot in row], begins, [spot.number for spot in row])


def _own_kind(row: Sequence[Spot]) -> str:
    if len(row) > 1 and row[0].text and all(spot.beside for spot in row[1:]):
        return "centre"
    written = [spot for spot in row if spot.text]
    total = written and all(spot.bold for spot in written) and key_of(written[0].text) in _TOTALS
    return "total" if total else "row"


def _kind(row: Sequence[Spot]) -> str:
    written = [(place, spot) for place, spot in enumerate(row) if spot.text.strip()]
    first = key_of(written[0][1].text)
    if written[0][0] < _FEW and (first in _TOTALS or first.startswith("total ")):
        return "total"
    if len(written) == 1 and len(row) > 1 and _is_alone(row, written[0][0]):
        return "centre"
    return "row"


def _is_alone(row: Sequence[Spot], place: int) -> bool:
    """Whether the only text of a row stands for the whole row: merged over most of it, or in a wide table."""
    reach = 1
    while place + reach < len(row) and row[place + reach].beside:
        reach += 1
    if any(spot.above for spot in row):
        return False
    return reach * 2 > len(row) or (reach == 1 and len(row) > _FEW and place <= 1)  # under nr. or name


def _numbers_columns(texts: Sequence[str]) -> bool:
    """A row "0 1 2 3 …" under the heads."""
    written = [text.strip(" .()") for text in texts if text.strip()]
    if len(written) < _FEW or not all(text.isdigit() for text in written):
        return False
    numbers = [int(text) for text in written]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in {0, 1}
