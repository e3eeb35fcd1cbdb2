"""Reversing an action: what it made is deleted, what it deleted comes back, each field is as before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.history import as_text, from_text, now, recorder_of
from db.record import Record
from db.tables.history import ChangeRow
from db.trouble import StaleRecord

_BATCH = 500
_STATE = "deleted_at"
_Kinds = Mapping[str, type[Record]]


@dataclass(frozen=True)
class _Change:
    """A row of history, as it is read to be reversed."""

    table: str
    record_id: int
    uid: str
    field: str
    old: str | None
    new: str | None


def reverse(session: Session, change_set: int) -> None:
    """Set every field an action changed back to what it was; what it made is deleted.

    Deletions go first and revivals last: what leaves may stand where something comes back.

    Raises:
        StaleRecord: when a field has changed since.
    """
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Record.registry.mappers}
    changes = _changes(session, change_set)
    states = _states_before(changes)
    leaving = [change for change in states if not change.field or change.old is not None]
    coming = [change for change in states if change.field and change.old is None]
    _set_states(session, kinds, leaving, now())
    _reverse_fields(session, kinds, [change for change in changes if change.field not in {"", _STATE}])
    _set_states(session, kinds, coming, None)


def _changes(session: Session, change_set: int) -> list[_Change]:
    rows = session.execute(
        select(
            ChangeRow.record_table,
            ChangeRow.record_id,
            ChangeRow.record_uid,
            ChangeRow.field,
            ChangeRow.old,
            ChangeRow.new,
        )
        .where(ChangeRow.change_set_id == change_set)
        .order_by(ChangeRow.id.desc())
    )
    return [_Change(*row) for row in rows]


def _states_before(changes: Iterable[_Change]) -> list[_Change]:
    """The earliest word of each record's being there: what the action found."""
    first: dict[tuple[str, int], _Change] = {}
    for change in changes:  # newest first, so that the earliest stays
        if change.field in {"", _STATE}:
            first[change.table, change.record_id] = change
    return list(first.values())


def _set_states(
    session: Session, kinds: _Kinds, changes: Iterable[_Change], deleted_at: datetime | None
) -> None:
    """Delete or revive many records in batches, with their history."""
    by_table = sorted(changes, key=lambda change: change.table)
    for table, of_table in groupby(by_table, key=lambda change: change.table):
        rows = list(of_table)
        for start in range(0, len(rows), _BATCH):
            _set_batch(session, kinds[table], rows[start : start + _BATCH], deleted_at)


def _set_batch(
    session: Session, kind: type[Record], changes: Sequence[_Change], deleted_at: datetime | None
) -> None:
    ids = [change.record_id for change in changes]
    found = session.execute(
        select(kind.id, kind.deleted_at).where(kind.id.in_(ids)).execution_options(include_deleted=True)
    )
    held: dict[int, datetime | None] = {row[0]: row[1] for row in found}
    if len(held) < len(ids):
        raise StaleRecord(kind.__tablename__)
    turned = [change for change in changes if (held[change.record_id] is None) != (deleted_at is None)]
    session.execute(
        update(kind)
        .where(kind.id.in_([change.record_id for change in turned]))
        .values(deleted_at=deleted_at, version=kind.version + 1)
        .execution_options(synchronize_session=False)
    )
    recorder = recorder_of(session)
    for change in turned:
        old = as_text(held[change.record_id])
        recorder.add_state(kind, change.record_id, change.uid, old=old, new=as_text(deleted_at))


def _reverse_fields(session: Session, kinds: _Kinds, changes: Iterable[_Change]) -> None:
    for change in changes:
        record = session.get(
            kinds[change.table], change.record_id, execution_options={"include_deleted": True}
        )
        if record is None:
            raise StaleRecord(change.table)
        if as_text(getattr(record, change.field)) != change.new:
            raise StaleRecord(f"{change.table}.{change.field}")
        setattr(record, change.field, from_text(record, change.field, change.old))
    session.flush()
