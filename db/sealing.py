"""Sealing a file with another key: always into a new file, verified before it takes the old one's place."""

from contextlib import closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.backup import Counts, counts_in, need_room, put_in_place
from db.checking import Watch, broken_seals, watched
from db.connection import APPLICATION_ID, connect
from db.encryption import FileKey, is_opened_by
from db.trouble import BusyFile, DamagedFile, FileTrouble, trouble_in
from db.upgrade import clear_away


def seal_anew(path: Path, *, key: FileKey | None, new_key: FileKey, watch: Watch | None = None) -> None:
    """Seal a file that nobody holds open with a new key; `key` is None for a plain one.

    Whatever fails, the file stays as it was, under its old key.

    Raises:
        Stopped: when `watch` asked for it.
        DamagedFile: when the new file does not hold what the old one holds.
        FileTrouble: when the disk fails.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        need_room(path.parent, path.stat().st_size)
        clear_away(partial)
        with closing(connect(path, key=key)) as connection, watched(connection, watch):
            counts = counts_in(connection)
            _write(connection, partial, key, new_key)
        partial.chmod(0o600)
        _verify(partial, new_key, counts, watch)
        _see_that_log_is_gone(path)
        put_in_place(partial, path)
    except (dbapi2.Error, OSError) as error:
        raise (trouble_in(error, path) or FileTrouble(path, str(error))) from error
    finally:
        clear_away(partial)


def _write(connection: Any, partial: Path, key: FileKey | None, new_key: FileKey) -> None:
    if key is None:
        connection.execute(f'ATTACH ? AS sealed KEY "{new_key.words}"', (str(partial),))
        connection.execute(f"PRAGMA sealed.application_id = {APPLICATION_ID}")
        connection.execute("SELECT sqlcipher_export('sealed')")
        connection.execute("DETACH sealed")
        return
    connection.execute("VACUUM INTO ?", (str(partial),))
    with closing(connect(partial, key=key, is_copy=True)) as made:
        made.execute(f'PRAGMA rekey = "{new_key.words}"')


def _verify(partial: Path, new_key: FileKey, counts: Counts, watch: Watch | None) -> None:
    if not is_opened_by(partial, new_key):
        raise DamagedFile(partial, "the new key does not open the new file")
    with closing(connect(partial, key=new_key, is_copy=True)) as connection, watched(connection, watch):
        found = broken_seals(connection)
        found += [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        held = counts_in(connection)
    if found or held != counts:
        raise DamagedFile(partial, found[0] if found else "rows are missing")


def _see_that_log_is_gone(path: Path) -> None:
    """A log of the old key beside the new file would be read as its own."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size > 0:
        raise BusyFile(path, "its log is still in use")
