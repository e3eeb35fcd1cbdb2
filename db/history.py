"""History: what each action changed, written in the same transaction."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, event, func, insert, inspect, select, update
from sqlalchemy.orm import Session

from db.history_chain import hash_of, head_in
from db.journal import RowChange
from db.record import Record
from db.tables.history import ChangeRow, ChangeSet
from db.tables.safety import history_head

_UNTOLD = frozenset({"id", "uid", "version", "finder", "name_key", "address_key"})
_BATCH = 5_000


def now() -> datetime:
    """The instant an action happens."""
    return datetime.now(UTC)


class Recorder:
    """Listens to one session's flushes and writes the change set of its action."""

    def __init__(self, session: Session, *, who: str, label: str, undoes: int | None) -> None:
        self._session = session
        self._set = ChangeSet(at=now(), who=who, label=label, undoes=undoes)
        self._rows: list[dict[str, Any]] = []
        self._touched: set[type[Record]] = set()
        session.info["recorder"] = self

    @property
    def touched(self) -> frozenset[type[Record]]:
        """The kinds of record the action changed."""
        return frozenset(self._touched)

    def changes(self) -> Iterator[RowChange]:
        """All that the action changed so far."""
        for row in self._rows:
            yield RowChange(row["record_table"], row["record_id"], row["field"], row["old"], row["new"])

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Note every record that the session flushes."""
        event.listen(self._session, "before_flush", _derive)
        event.listen(self._session, "after_flush", self._note)
        try:
            yield
        finally:
            event.remove(self._session, "before_flush", _derive)
            event.remove(self._session, "after_flush", self._note)

    def add_new(self, record: Record, values: Mapping[str, Any] | None = None) -> None:
        """Note a record kept for the first time: one row with all it holds, read here unless `values` are."""
        held = _held(_values(record) if values is None else values)
        self._add(record, "", None, json.dumps(held, ensure_ascii=False))

    def add_state(
        self, kind: type[Record], record_id: int, uid: str, *, old: str | None, new: str | None
    ) -> None:
        """Note a record deleted or brought back by a statement, past the session's flush."""
        self._touched.add(kind)
        self._add_row(kind.__tablename__, record_id, uid, name="deleted_at", old=old, new=new)

    def touch(self, kinds: Iterable[type[Record]]) -> None:
        """Let pages know of kinds whose records were erased, which history does not tell of."""
        self._touched |= set(kinds)

    def close(self) -> int | None:
        """Write the change set; None where nothing changed. An undo is written even so: it was a step."""
        if not self._rows and self._set.undoes is None:
            return None
        self._chain()
        self._session.add(self._set)
        self._session.flush()
        for row in self._rows:
            row["change_set_id"] = self._set.id
        for start in range(0, len(self._rows), _BATCH):
            self._session.execute(insert(ChangeRow), self._rows[start : start + _BATCH])
        return self._set.id

    def _chain(self) -> None:
        """Give the set its number and its hash before it is written: history allows no change after."""
        connection = self._session.connection().connection.driver_connection
        last, before = head_in(connection)
        self._set.id = max(last, self._session.scalar(select(func.max(ChangeSet.id))) or 0) + 1
        at = self._set.at.astimezone(UTC).isoformat(timespec="microseconds")
        action = (self._set.id, at, self._set.who, self._set.label, self._set.undoes)
        self._set.hash = hash_of(before, action, (tuple(row.values()) for row in self._rows))
        self._session.execute(update(history_head).values(change_set_id=self._set.id, hash=self._set.hash))

    def _note(self, session: Session, _context: object) -> None:
        for record in session.new:
            if isinstance(record, Record):
                self.add_new(record)
        for record in session.dirty:
            if isinstance(record, Record):
                self._add_changes(record)

    def _add_changes(self, record: Record) -> None:
        state = inspect(record)
        for attribute in state.mapper.column_attrs:
            changed = state.attrs[attribute.key].history
            if attribute.key in _UNTOLD or not changed.has_changes():
                continue
            old, new = (values[0] if values else None for values in (changed.deleted, changed.added))
            if old != new:
                self._add(record, attribute.key, as_text(old), as_text(new))

    def _add(self, record: Record, name: str, old: str | None, new: str | None) -> None:
        self._touched.add(type(record))
        self._add_row(record.__tablename__, record.id, record.uid, name=name, old=old, new=new)

    def _add_row(
        self, table: str, record_id: int, uid: str, *, name: str, old: str | None, new: str | None
    ) -> None:
        self._rows.append(
            {
                "record_table": table,
                "record_id": record_id,
                "record_uid": uid,
                "field": name,
                "old": old,
                "new": new,
            }
        )


def recorder_of(session: Session) -> Recorder:
    """The recorder of the action that runs in this session."""
    recorder: Recorder = session.info["recorder"]
    return recorder


def insert_many(session: Session, records: Sequence[Record]) -> None:
    """Insert new records in Core batches and note each in the history of the running action."""
    recorder = recorder_of(session)
    by_table: dict[type[Record], list[Record]] = {}
    for record in records:
        record.derive()
        record.version = 1
        by_table.setdefault(type(record), []).append(record)
    for kind, rows in by_table.items():
        top = session.scalar(
            select(kind.id).order_by(kind.id.desc()).limit(1).execution_options(include_deleted=True)
        )
        inserted, unset = [], dict[str, Any]()
        for number, record in enumerate(rows, start=(top or 0) + 1):
            record.id = number
            inserted.append(_values(record, unset))
            recorder.add_new(record, inserted[-1])
        for start in range(0, len(rows), _BATCH):
            session.execute(insert(cast("Table", kind.__table__)), inserted[start : start + _BATCH])


def as_text(value: object) -> str | None:
    """A field's value as history keeps it (JSON)."""
    return None if value is None else json.dumps(_plain(value), ensure_ascii=False)


def from_text(record: Record, name: str, text: str | None) -> Any:
    """A kept value as the record's field holds it."""
    if text is None:
        return None
    value = json.loads(text)
    kind = inspect(type(record)).columns[name].type.python_type
    if issubclass(kind, Enum):
        return kind(value)
    if issubclass(kind, datetime) or name.endswith("_at"):
        return datetime.fromisoformat(value)
    if issubclass(kind, date):
        return date.fromisoformat(value)
    if issubclass(kind, Decimal):
        return Decimal(value)
    return bytes.fromhex(value) if issubclass(kind, bytes) else value


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case bytes():
            return value.hex()
        case _:
            return value


def _values(record: Record, unset: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a record holds. `unset` remembers, for new records of a kind, what stands where nothing was given.

    Reading past the attributes themselves spares a long import most of its time.
    """
    given, values = vars(record), dict[str, Any]()
    for name in _columns_of(type(record)):
        if name in given:
            values[name] = given[name]
        elif unset is None:
            values[name] = getattr(record, name)
        else:
            if name not in unset:
                unset[name] = getattr(record, name)
            values[name] = unset[name]
    return values


@cache
def _columns_of(kind: type[Record]) -> tuple[str, ...]:
    return tuple(inspect(kind).columns.keys())


def _held(values: Mapping[str, Any]) -> dict[str, object]:
    return {
        name: _plain(value)
        for name, value in values.items()
        if name not in _UNTOLD and value not in (None, "", [], {})
    }


def _derive(session: Session, _context: object, _instances: object) -> None:
    for record in (*session.new, *session.dirty):
        if isinstance(record, Record):
            record.derive()
