"""Putting a copy in the office file's place: first beside it, checked whole, then by names alone."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from db.backup import check_copy, make_private, need_room, sync
from db.bytes_copied import same_bytes, write_bytes
from db.checking import Watch
from db.connection import connect
from db.encryption import FileKey
from db.lock import FileLock
from db.trouble import DamagedFile, FileTrouble, trouble_in
from db.upgrade import clear_away, schema_of

_SIDES = ("-wal", "-shm")


def put_back(
    copy: Path,
    office: Path,
    kept: Path,
    *,
    key: FileKey | None = None,
    watch: Watch | None = None,
    told: Callable[[int], None] | None = None,
) -> Path | None:
    """Restore a copy over the office file, which is kept as `kept` with its log; None where there was none.

    A crash at any moment leaves the old file, or none under that name and the old one kept, or the new one:
    an old log never stands beside the new file.

    Raises:
        BusyFile: when the office is open somewhere.
        DamagedFile, WrongKey, NewerFile: when the copy itself will not do; nothing was changed.
        Stopped: when `watch` asked for it.
        FileTrouble: when the disk fails.
    """
    partial = office.with_name(f".{office.name}.partial")
    lock = FileLock(office).take()
    try:
        schema_of(copy, key=key)
        need_room(office.parent, copy.stat().st_size)
        clear_away(partial)
        write_bytes(copy, partial, watch=watch, told=told)
        if not same_bytes(copy, partial, watch=watch):
            raise DamagedFile(office, "read back otherwise than written")
        _take_in_log(copy, partial, key)
        check_copy(partial, key=key, watch=watch)
        found = set_aside(office, kept)
        partial.replace(office)
        with suppress(OSError):  # Windows cannot flush a folder
            sync(office.parent)
        lock.note("")
    except OSError as error:
        raise (trouble_in(error, office) or FileTrouble(office, str(error))) from error
    finally:
        clear_away(partial)
        lock.release()
    return found


def _take_in_log(copy: Path, partial: Path, key: FileKey | None) -> None:
    """A file kept when another was restored may have a log: what was written last stands only there."""
    log = copy.with_name(f"{copy.name}-wal")
    if log.exists():
        write_bytes(log, partial.with_name(f"{partial.name}-wal"))
        try:
            connect(partial, key=key, is_copy=True).close()
        except dbapi2.Error as error:
            raise (trouble_in(error, copy) or DamagedFile(copy, str(error))) from error


def set_aside(office: Path, kept: Path) -> Path | None:
    """Keep the office file under another name, and its log, of which it is never without one beside it.

    The log is copied first: a crash before the file is moved leaves it with its own, one after with the copy.
    """
    is_there = office.exists()
    make_private(kept.parent)
    log, kept_log = (path.with_name(f"{path.name}-wal") for path in (office, kept))
    if is_there and log.exists():
        try:
            write_bytes(log, kept_log)
        except OSError:
            clear_away(kept)
            raise
    if is_there:
        office.replace(kept)
    elif log.exists():
        log.replace(kept_log)
    for ending in _SIDES:
        office.with_name(office.name + ending).unlink(missing_ok=True)
    return kept if is_there else None
