"""Erasing for good, by retention rule only: rows, what the search finds, what history held of them.

Everything else is deleted softly (`db.writing`) and can be brought back; what is erased here cannot. It all
happens in the transaction of one action, so that a crash leaves the whole or nothing. SQLite overwrites freed
pages (`secure_delete`); copies of the file made before keep what was erased for as long as they are kept.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import delete, select, text
from sqlalchemy.orm import Session

from db.history import recorder_of
from db.history_chain import hash_of
from db.record import Record
from db.search_index import INDEXED
from db.tables.contents import Content

Rows = Mapping[type[Record], Collection[int]]
_AT_ONCE = 500
_GUARDS = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' "
    "AND tbl_name IN ('change_set', 'change_row') ORDER BY name"
)
_ROWS = (
    "SELECT record_table, record_id, record_uid, field, old, new FROM change_row "
    "WHERE change_set_id = ? ORDER BY id"
)


def erase_rows(session: Session, rows: Rows) -> int:
    """Take these rows out of the file; returns how many went.

    Nothing that stays may point to them when the transaction ends.
    """
    session.execute(text("PRAGMA defer_foreign_keys = ON"))  # they point to one another
    gone = 0
    for kind, ids in rows.items():
        for some in _parts(sorted(ids)):
            gone += session.execute(delete(kind).where(kind.id.in_(some)), execution_options=_QUIET).rowcount  # type: ignore[attr-defined] # of a DELETE
    for table in INDEXED:
        session.execute(text(f"INSERT INTO {table}_fts({table}_fts) VALUES ('optimize')"))  # noqa: S608 - our names
    recorder_of(session).touch(rows)
    return gone


def erase_contents(session: Session, shas: Collection[str]) -> int:
    """Let go of the files under these SHA-256 that nothing names any longer, deleted records neither."""
    named = [
        column
        for kind in (mapper.class_ for mapper in Record.registry.mappers)
        for column in kind.__table__.columns
        if column.name == "sha"
    ]
    loose = {
        sha
        for sha in shas
        if all(
            session.execute(select(column).where(column == sha).limit(1)).first() is None for column in named
        )
    }
    for some in _parts(sorted(loose)):
        session.execute(delete(Content).where(Content.sha.in_(some)), execution_options=_QUIET)
    return len(loose)


def redact_history(session: Session, rows: Rows, words: Sequence[str], *, mark: str) -> list[tuple[int, str]]:
    """Take out of history what these records held; `mark` replaces labels that tell of them.

    A label goes where all that its action did was of these records, or where it holds one of `words`.
    Returns each action that is no longer whole with the hash over what is left of it, for
    `HistoryRedaction`.
    """
    connection: Any = session.connection().connection.driver_connection
    with _unguarded(connection):
        touched = _blank_rows(connection, rows)
        touched |= _blank_labels(connection, touched, words, mark)
    return [(change_set, _left_hash(connection, change_set)) for change_set in sorted(touched)]


def _blank_rows(connection: Any, rows: Rows) -> set[int]:
    touched: set[int] = set()
    for kind, ids in rows.items():
        for some in _parts(sorted(ids)):
            held = "record_table = ? AND record_id IN (" + ",".join("?" * len(some)) + ")"
            values = (kind.__tablename__, *some)
            found = connection.execute(f"SELECT DISTINCT change_set_id FROM change_row WHERE {held}", values)  # noqa: S608 - our names
            touched |= {row[0] for row in found}
            blank = "UPDATE change_row SET old = NULL, new = NULL WHERE field <> 'deleted_at' AND "
            connection.execute(blank + held, values)
    return touched


def _blank_labels(connection: Any, touched: set[int], words: Sequence[str], mark: str) -> set[int]:
    """Labels that tell of what was erased; those of actions that did nothing else, or name it elsewhere."""
    blanked: set[int] = set()
    for word in words:
        found = connection.execute("SELECT id FROM change_set WHERE instr(label, ?) > 0", (word,))
        blanked |= {row[0] for row in found}
    whole = (
        "SELECT NOT EXISTS (SELECT 1 FROM change_row WHERE change_set_id = ? AND field <> 'deleted_at' "
        "AND (old IS NOT NULL OR new IS NOT NULL))"
    )
    blanked |= {one for one in touched if connection.execute(whole, (one,)).fetchone()[0]}
    connection.executemany("UPDATE change_set SET label = ? WHERE id = ?", [(mark, one) for one in blanked])
    return blanked


def _left_hash(connection: Any, change_set: int) -> str:
    before = connection.execute(
        "SELECT hash FROM change_set WHERE id < ? ORDER BY id DESC LIMIT 1", (change_set,)
    ).fetchone()
    action = connection.execute(
        "SELECT id, at, who, label, undoes FROM change_set WHERE id = ?", (change_set,)
    ).fetchone()
    return hash_of(before[0] if before else "", action, connection.execute(_ROWS, (change_set,)))


@contextmanager
def _unguarded(connection: Any) -> Iterator[None]:
    """Without the triggers that let nobody change history; they are back before the transaction ends."""
    guards = connection.execute(_GUARDS).fetchall()
    for name, _sql in guards:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _name, sql in guards:
        connection.execute(sql)


def _parts(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(values), _AT_ONCE):
        yield values[start : start + _AT_ONCE]


_QUIET: dict[str, Any] = {"synchronize_session": False}
