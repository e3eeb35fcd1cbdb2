"""Many new records kept as part of one action, in batches, each noted in its history."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from db.batches import write_rows
from db.history import recorder_of, values_of
from db.record import Record, new_uid


def insert_many(session: Session, records: Sequence[Record]) -> None:
    """Insert new records in batches and note each in the history of the running action."""
    recorder = recorder_of(session)
    by_table: dict[type[Record], list[Record]] = {}
    for record in records:
        record.derive()
        record.version = 1
        by_table.setdefault(type(record), []).append(record)
    for kind, rows in by_table.items():
        inserted, unset = [], dict[str, Any]()
        for number, record in enumerate(rows, start=_next_id(session, kind)):
            record.id = number
            inserted.append(values_of(record, unset))
            recorder.add_new(record, inserted[-1])
        _write(session, kind, inserted)


def insert_alike(session: Session, kind: type[Record], rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows of a kind that derives nothing, each told by the same fields, without making records."""
    if not rows:
        return
    recorder, first = recorder_of(session), values_of(kind(**rows[0]))
    usual = {name: value for name, value in first.items() if name not in rows[0]} | {"version": 1}
    inserted = []
    for number, row in enumerate(rows, start=_next_id(session, kind)):
        values = usual | row | {"id": number, "uid": new_uid()}
        recorder.add_new_row(kind, number, values["uid"], values)
        inserted.append(values)
    _write(session, kind, inserted)


def _next_id(session: Session, kind: type[Record]) -> int:
    top = select(kind.id).order_by(kind.id.desc()).limit(1).execution_options(include_deleted=True)
    return (session.scalar(top) or 0) + 1


def _write(session: Session, kind: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
    names = tuple(rows[0])
    write_rows(session, cast("Table", kind.__table__), names, [tuple(row.values()) for row in rows])
