"""One connection to the office file, set as Letea needs it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from db.encryption import FileKey
from db.ordering import has_words, is_words
from db.trouble import ReadOnlyPlace, trouble_in

APPLICATION_ID = 0x4C455445  # "LETE": tells Letea's files from others
_STATEMENTS_KEPT = 1000  # written out once for all files


def connect(
    path: Path, *, key: FileKey | None = None, foreign_keys: bool = True, is_copy: bool = False
) -> Any:
    """A driver connection in WAL with full synchronisation; `key` opens a sealed file.

    A copy that is still being made keeps a rollback journal, so that it stays one file.
    """
    connection = _bare(str(path), key)
    settings = {
        "journal_mode": "DELETE" if is_copy else "WAL",
        "synchronous": "FULL",
        "foreign_keys": "ON" if foreign_keys else "OFF",
        "secure_delete": "ON",
        "temp_store": "MEMORY",
        "trusted_schema": "OFF",
    }
    try:
        for name, value in settings.items():
            connection.execute(f"PRAGMA {name} = {value}")
    except dbapi2.Error:
        connection.close()  # else it holds the file for as long as somebody holds the error
        raise
    return connection


def look(path: Path, *, key: FileKey | None = None) -> Any:
    """A driver connection that reads a file without changing a byte of it or of its log, whoever wrote it.

    Where neither the file nor its folder may be written SQLite cannot keep its shared memory; a file without
    a log is then read as it lies there.
    """
    if path.with_name(f"{path.name}-wal").exists():  # the last to close may write the log into the file
        connection = _bare(f"{path.absolute().as_uri()}?mode=ro", key, uri=True)
    else:
        connection = _bare(str(path), key)
    _only_read(connection)
    if path.with_name(f"{path.name}-wal").exists():
        return connection
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except dbapi2.Error as error:  # any other is met again, and told, by whoever reads on
        if isinstance(trouble_in(error, path), ReadOnlyPlace):
            connection.close()
            return look_past_log(path, key=key)
    return connection


def look_past_log(path: Path, *, key: FileKey | None = None) -> Any:
    """A driver connection that reads the file alone, without the log (`-wal`) beside it and without locks."""
    connection = _bare(f"{path.absolute().as_uri()}?immutable=1", key, uri=True)
    _only_read(connection)
    return connection


def engine_for(
    path: Path, *, key: FileKey | None = None, foreign_keys: bool = True, pooled: bool = True
) -> Engine:
    """An engine whose transactions begin when it says so, not when the driver guesses."""
    return _engine(lambda: connect(path, key=key, foreign_keys=foreign_keys), pooled=pooled)


def reading_engine(path: Path, *, key: FileKey | None = None) -> Engine:
    """An engine that only reads, also where neither the file nor its folder may be written."""
    return _engine(lambda: look(path, key=key), pooled=True)


def _engine(creator: Callable[[], Any], *, pooled: bool) -> Engine:
    """An engine that writes statements out as those before it did.

    SQLAlchemy keeps what it wrote out by dialect, so that with one of its own every engine would begin anew:
    after each unlocking, each opening, each test.
    """
    pattern = _pattern()
    pool = (QueuePool if pooled else NullPool)(creator, dialect=pattern.dialect)
    engine = Engine(
        pool, pattern.dialect, pattern.url, execution_options=dict(pattern.get_execution_options())
    )
    event.listen(engine, "begin", _begin)
    return engine


@cache
def _pattern() -> Engine:
    """What all engines have in common, its dialect acquainted with the driver."""
    kept: LRUCache[Any, Any] = LRUCache(_STATEMENTS_KEPT)
    engine = create_engine(
        "sqlite://", module=dbapi2, poolclass=NullPool, execution_options={"compiled_cache": kept}
    )
    engine.connect().close()
    return engine


def _bare(place: str, key: FileKey | None, *, uri: bool = False) -> Any:
    connection = dbapi2.connect(place, check_same_thread=False, isolation_level=None, timeout=5.0, uri=uri)
    if key is not None:
        connection.execute("PRAGMA cipher_log = off")  # it would write to the error output
        connection.execute(f'PRAGMA key = "{key.words}"')
    for compares in (has_words, is_words):
        connection.create_function(compares.__name__, 2, compares, deterministic=True)
    return connection


def _only_read(connection: Any) -> None:
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")


def _begin(connection: Any) -> None:
    mode = connection.get_execution_options().get("begin_mode", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")
