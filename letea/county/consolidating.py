"""A commune's records put among those of the others; what a corrected package changed is told."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Date, Table, delete, select
from sqlalchemy.orm import Session

from db.county.many_rows import put_rows
from db.county.records import FIGURE, HELD
from letea.handover.shapes import SHAPES, Shape
from letea.progress import Progress
from letea.wording import _

Record = Mapping[str, Any]
_MOST_CHANGES = 500


def consolidate(
    session: Session,
    commune_id: int,
    year: int,
    quarter: int,
    tables: Mapping[str, Iterable[Record]],
    progress: Progress,
    *,
    in_place: bool,
) -> None:
    """Put a commune's records of a period among the others, `in_place` of those it had for it.

    Raises:
        Cancelled: when the worker stopped it; whoever holds the transaction undoes it.
    """
    for place, (name, table) in enumerate(HELD.items()):
        progress.step(_("Se trece la centralizare"), place, len(HELD))
        if in_place:
            session.execute(
                delete(table).where(
                    table.c.commune_id == commune_id, table.c.year == year, table.c.quarter == quarter
                )
            )
        whose = {"commune_id": commune_id, "year": year, "quarter": quarter}
        days = [column.name for column in table.columns if isinstance(column.type, Date)]
        rows = (whose | dict(record) | _days(record, days) for record in tables.get(name, ()))
        put_rows(
            session, table, rows, partial(progress.step, _("Se trece la centralizare"), place, len(HELD))
        )


def changes_from(
    session: Session, commune_id: int, year: int, quarter: int, tables: Mapping[str, Sequence[Record]]
) -> list[dict[str, Any]]:
    """What these records change of those held for the period: figures by value, other tables by rows.

    Each change is {table, name, old, new}; a table's own is its rows that went and that came.
    """
    found: list[dict[str, Any]] = []
    for shape in SHAPES:
        table = HELD.get(shape.name)
        if table is None:
            continue
        held = _held(session, table, shape, commune_id, year, quarter)
        new = [_comparable(shape, record) for record in tables.get(shape.name, ())]
        found += _figures(held, new) if table is FIGURE else _rows(shape, held, new)
    return found[:_MOST_CHANGES]


def _held(
    session: Session, table: Table, shape: Shape, commune_id: int, year: int, quarter: int
) -> list[Record]:
    columns = [table.c[column.name] for column in shape.columns]
    rows = session.execute(
        select(*columns)
        .where(table.c.commune_id == commune_id, table.c.year == year, table.c.quarter == quarter)
        .order_by(table.c.id)
    ).mappings()
    return [_comparable(shape, dict(row)) for row in rows]


def _comparable(shape: Shape, record: Record) -> Record:
    return {
        column.name: value.isoformat() if isinstance(value := record[column.name], date) else value
        for column in shape.columns
    }


def _figures(held: Sequence[Record], new: Sequence[Record]) -> Iterator[dict[str, Any]]:
    before = {one["key"]: one for one in held}
    after = {one["key"]: one for one in new}
    for key in {**before, **after}:
        old, now = before.get(key), after.get(key)
        values = (old and old["value"], now and now["value"])
        if values[0] != values[1]:
            told = now or old or {}
            yield {
                "table": "figure",
                "name": told["name"],
                "unit": told["unit"],
                "old": values[0],
                "new": values[1],
            }


def _rows(shape: Shape, held: Sequence[Record], new: Sequence[Record]) -> Iterator[dict[str, Any]]:
    before, after = _counted(held), _counted(new)
    gone = sum(max(count - after.get(row, 0), 0) for row, count in before.items())
    come = sum(max(count - before.get(row, 0), 0) for row, count in after.items())
    if gone or come:
        yield {"table": shape.name, "name": shape.title, "unit": "", "old": gone, "new": come}


def _counted(rows: Iterable[Record]) -> dict[str, int]:
    found: dict[str, int] = {}
    for row in rows:
        told = repr(sorted(row.items()))
        found[told] = found.get(told, 0) + 1
    return found


def _days(record: Record, days: Iterable[str]) -> dict[str, date]:
    return {name: date.fromisoformat(value) for name in days if (value := record[name]) is not None}
