"""Whether a file is whole: what SQLite and SQLCipher find in it, with the one who waits able to stop."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.connection import look
from db.encryption import FileKey
from db.trouble import Stopped

_EVERY = 2_000  # steps of SQLite's machine between two looks at who waits
Watch = Callable[[], bool]  # whether to stop


def check_integrity(path: Path, *, key: FileKey | None = None, watch: Watch | None = None) -> list[str]:
    """What is wrong in the file: its seals, its tables, its references; an empty list for a sound one.

    Raises:
        Stopped: when `watch` asked for it.
    """
    try:
        with closing(look(path, key=key)) as connection, watched(connection, watch):
            found = cut_short(connection, path)
            if key is not None:
                found += broken_seals(connection)
            found += [row[0] for row in connection.execute("PRAGMA integrity_check")]
            orphans = [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except dbapi2.Error as error:
        return [str(error)]
    return [text for text in found if text != "ok"] + orphans


def broken_seals(connection: Any) -> list[str]:
    """The pages whose mark does not fit what they hold, as SQLCipher tells them."""
    return [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]


def cut_short(connection: Any, path: Path) -> list[str]:
    """What a file cut at its end lacks: SQLite itself forgives a last page that is not whole."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:  # reading makes an empty one
        return []  # its last pages may still stand beside it
    pages, size = (
        int(connection.execute(f"PRAGMA {name}").fetchone()[0])  # SQLCipher tells the size as text
        for name in ("page_count", "page_size")
    )
    missing = pages * size - path.stat().st_size
    return [f"{missing} bytes are missing at the end"] if missing > 0 else []


@contextmanager
def watched(connection: Any, watch: Watch | None) -> Iterator[None]:
    """Let `watch` be asked while a long statement runs.

    Raises:
        Stopped: when it asked for the end.
    """
    if watch is None:
        yield
        return
    connection.set_progress_handler(watch, _EVERY)
    try:
        yield
    except dbapi2.OperationalError as error:
        if "interrupted" in str(error):
            raise Stopped from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
