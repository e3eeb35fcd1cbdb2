"""Closed years (ani închiși): which there are, and the watch that lets no action change one."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, Table, bindparam, select
from sqlalchemy.orm import Session

from db.journal import RowChange
from db.record import Record
from db.store import Store
from letea.errors import Problem, Refused
from letea.rules.closing import DATED, Change, breaks, year_in
from letea.wording import _

_BATCH = 500


def closed_years(store: Store) -> frozenset[int]:
    """The years that are closed and were not reopened."""
    with store.reading() as session:
        return closed_in(session)


def closed_in(session: Session) -> frozenset[int]:
    """The same, in a session."""
    from db.tables.handover import YearClosing  # noqa: PLC0415 - what only reads starts without it

    return frozenset(session.scalars(select(YearClosing.year).where(YearClosing.reopened_on.is_(None))))


def watch_closed_years(session: Session, changes: Iterable[RowChange]) -> None:
    """Let no action change a closed year; asked by the store before it commits.

    Raises:
        Refused: with the year, what would change it, and the way to reopen it.
    """
    closed = closed_in(session)
    if not closed:
        return
    by_table: dict[str, list[RowChange]] = {}
    for change in changes:
        if change.table in DATED:
            by_table.setdefault(change.table, []).append(change)
    for name, rows in by_table.items():
        years = _years(session, name, {row.record_id for row in rows})
        for row in rows:
            told = Change(row.field, _value(row.old), _value(row.new))
            year = breaks(DATED[name], told, years.get(row.record_id), closed)
            if year is not None:
                raise _refused(year)


def _value(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def _years(session: Session, name: str, ids: Iterable[int]) -> Mapping[int, int | None]:
    """The years that records belong to, deleted ones too."""
    found: dict[int, int | None] = {}
    wanted = sorted(ids)
    for start in range(0, len(wanted), _BATCH):
        rows = session.execute(_asked(name), {"ids": wanted[start : start + _BATCH]})
        found |= {record_id: year_in(value) for record_id, value in rows}
    return found


@cache
def _asked(name: str) -> Select[tuple[int, Any]]:
    table, dated = _table(name), DATED[name]
    source, held = table, table
    while dated.parent is not None:
        column, above = dated.parent
        held_above = _table(above)
        source = source.join(held_above, held.c[column] == held_above.c.id)  # type: ignore[assignment]
        held, dated = held_above, DATED[above]
    ids: BindParameter[Sequence[int]] = bindparam("ids", expanding=True)
    return select(table.c.id, held.c[dated.on]).select_from(source).where(table.c.id.in_(ids))


def _table(name: str) -> Table:
    return Record.metadata.tables[name]


def _refused(year: int) -> Refused:
    told = _(
        "Anul {year} este închis, iar ce ați schimbat îi aparține. Pentru o corectură, redeschideți anul în "
        "„Predare”, cu motivul ei."
    )
    return Refused([Problem("", told.format(year=year))])
