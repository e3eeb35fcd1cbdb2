"""One connection to the office file, set as Letea needs it."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, QueuePool
from sqlcipher3 import dbapi2

APPLICATION_ID = 0x4C455445  # "LETE": tells Letea's files from others


def connect(path: Path, *, key: bytes | None = None, foreign_keys: bool = True) -> Any:
    """A driver connection in WAL with full synchronisation; `key` is the raw key of an encrypted file."""
    connection = _bare(path, key)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def look(path: Path, *, key: bytes | None = None) -> Any:
    """A driver connection that reads a file without changing a byte of it, whoever wrote it."""
    connection = _bare(path, key)
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def engine_for(
    path: Path, *, key: bytes | None = None, foreign_keys: bool = True, pooled: bool = True
) -> Engine:
    """An engine whose transactions begin when it says so, not when the driver guesses."""
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect(path, key=key, foreign_keys=foreign_keys),
        poolclass=QueuePool if pooled else NullPool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _bare(path: Path, key: bytes | None) -> Any:
    connection = dbapi2.connect(str(path), check_same_thread=False, isolation_level=None, timeout=5.0)
    if key is not None:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _begin(connection: Any) -> None:
    mode = connection.get_execution_options().get("begin_mode", "DEFERRED")
    connection.exec_driver_sql(f"BEGIN {mode}")
