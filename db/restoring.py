"""Putting a copy in the office file's place: first beside it, checked whole, then by names alone."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from db.backup import check_copy, make_private, need_room, sync
from db.bytes_copied import same_bytes, write_bytes
from db.checking import Watch
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


def set_aside(office: Path, kept: Path) -> Path | None:
    """Keep the office file under another name, and its log: the file first, lest it lack its log."""
    is_there = office.exists()
    make_private(kept.parent)
    if is_there:
        office.replace(kept)
    for ending in _SIDES:
        side = office.with_name(office.name + ending)
        if side.exists():
            side.replace(kept.with_name(kept.name + ending))
    return kept if is_there else None
