"""History: what each action changed, written in the same transaction."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, event, inspect
from sqlalchemy.orm import Session

from db.batches import write_rows
from db.history_chain import hash_of, head_in
from db.journal import RowChange
from db.record import Record
from db.tables.history import ChangeRow, ChangeSet

_UNTOLD = frozenset({"id", "uid", "version", "finder", "name_key", "address_key"})
_AS_THEY_ARE, _EMPTY = frozenset({str, int, bool, float}), frozenset({type(None), str, list, dict})
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_ROW = ("change_set_id", "record_table", "record_id", "record_uid", "field", "old", "new")
_Row = tuple[str, int, str, str, str | None, str | None]  # of a change set: all but its number


def now() -> datetime:
    """The instant an action happens."""
    return datetime.now(UTC)


class Recorder:
    """Listens to one session's flushes and writes the change set of its action."""

    def __init__(self, session: Session, *, who: str, label: str, undoes: int | None) -> None:
        self._session = session
        self._set = ChangeSet(at=now(), who=who, label=label, undoes=undoes)
        self._rows: list[_Row] = []
        self._touched: set[type[Record]] = set()
        session.info["recorder"] = self

    @property
    def touched(self) -> frozenset[type[Record]]:
        """The kinds of record the action changed."""
        return frozenset(self._touched)

    def changes(self) -> Iterator[RowChange]:
        """All that the action changed so far."""
        for table, record_id, _uid, name, old, new in self._rows:
            yield RowChange(table, record_id, name, old, new)

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
        held = values_of(record) if values is None else values
        self.add_new_row(type(record), record.id, record.uid, held)

    def add_new_row(self, kind: type[Record], record_id: int, uid: str, values: Mapping[str, Any]) -> None:
        """Note the same of a row for which no record was made."""
        self._touched.add(kind)
        self._rows.append((_table_of(kind), record_id, uid, "", None, _ENCODE(_held(values))))

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
        number = self._set.id
        write_rows(
            self._session, cast("Table", ChangeRow.__table__), _ROW, [(number, *row) for row in self._rows]
        )
        return number

    def _chain(self) -> None:
        """Give the set its number and its hash before it is written: history allows no change after."""
        # By the driver: each action asks for these, and SQLAlchemy would take longer over them than the file.
        connection: Any = self._session.connection().connection.driver_connection
        last, before = head_in(connection)
        (newest,) = connection.execute("SELECT max(id) FROM change_set").fetchone()
        self._set.id = max(last, newest or 0) + 1
        at = self._set.at.astimezone(UTC).isoformat(timespec="microseconds")
        action = (self._set.id, at, self._set.who, self._set.label, self._set.undoes)
        self._set.hash = hash_of(before, action, self._rows)
        head = self._set.id, self._set.hash
        connection.execute("UPDATE history_head SET change_set_id = ?, hash = ?", head)

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
        self._add_row(_table_of(type(record)), record.id, record.uid, name=name, old=old, new=new)

    def _add_row(
        self, table: str, record_id: int, uid: str, *, name: str, old: str | None, new: str | None
    ) -> None:
        self._rows.append((table, record_id, uid, name, old, new))


def recorder_of(session: Session) -> Recorder:
    """The recorder of the action that runs in this session."""
    recorder: Recorder = session.info["recorder"]
    return recorder


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


def values_of(record: Record, unset: dict[str, Any] | None = None) -> dict[str, Any]:
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


@cache  # SQLAlchemy makes the name anew each time it is asked for
def _table_of(kind: type[Record]) -> str:
    return kind.__tablename__


@cache
def _columns_of(kind: type[Record]) -> tuple[str, ...]:
    return tuple(inspect(kind).columns.keys())


def _held(values: Mapping[str, Any]) -> dict[str, object]:
    return {
        name: value if type(value) in _AS_THEY_ARE else _plain(value)
        for name, value in values.items()
        if name not in _UNTOLD and (value or type(value) not in _EMPTY)
    }


def _derive(session: Session, _context: object, _instances: object) -> None:
    for record in (*session.new, *session.dirty):
        if isinstance(record, Record):
            record.derive()
