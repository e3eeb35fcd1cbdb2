"""A copy of the office file: made whole beside its place, verified, and only then given its name."""

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.checking import Watch, broken_seals, check_integrity, watched
from db.connection import connect, look
from db.encryption import FileKey
from db.trouble import DamagedFile, DiskFull, FileTrouble, trouble_in

Counts = dict[str, int]
_SPARE = 4 * 1024 * 1024  # bytes left free beside a copy


@dataclass(frozen=True)
class Copied:
    """A verified copy: its place, its size in bytes, and how many rows each table holds."""

    path: Path
    size: int
    counts: Counts


def copy_office(
    source: Path, target: Path, *, key: FileKey | None = None, watch: Watch | None = None
) -> Copied:
    """Copy the open office file as it stands now, verify the copy, and give it its name.

    The copy is sealed with the same key and salt. Whatever fails, nothing stands under that name that was not
    verified, and what stood there stays.

    Raises:
        Stopped: when `watch` asked for it.
        DamagedFile: when the copy does not hold what the file holds.
        FileTrouble: when the disk fails.
    """
    with _beside(source, target) as partial:
        with _reading(source), closing(connect(source, key=key)) as connection:
            before = counts_in(connection)
            with watched(connection, watch):
                connection.execute("VACUUM INTO ?", (str(partial),))
            after = counts_in(connection)
        partial.chmod(0o600)
        counts = _verify(partial, key, before, after, watch)
    return Copied(target, target.stat().st_size, counts)


def check_copy(path: Path, *, key: FileKey | None = None, watch: Watch | None = None) -> Counts:
    """Check a copy as thoroughly as can be, changing nothing; returns how many rows each table holds.

    Raises:
        DamagedFile: with what is wrong in it.
        Stopped: when `watch` asked for it.
    """
    found = check_integrity(path, key=key, watch=watch)
    if found:
        raise DamagedFile(path, found[0])
    with closing(look(path, key=key)) as connection:
        return counts_in(connection)


def copy_bytes(
    source: Path, target: Path, *, watch: Watch | None = None, told: Callable[[int], None] | None = None
) -> None:
    """Copy a closed file byte by byte, read it back, and only then give it its name.

    Raises:
        Stopped: when `watch` asked for it.
        DamagedFile: when the disk gives back something else than was written.
        FileTrouble: when the disk fails.
    """
    from db.bytes_copied import same_bytes, write_bytes  # noqa: PLC0415 - rarely needed

    with _beside(source, target) as partial:
        write_bytes(source, partial, watch=watch, told=told)
        if not same_bytes(source, partial, watch=watch):
            raise DamagedFile(target, "read back otherwise than written")


@contextmanager
def _beside(source: Path, target: Path) -> Iterator[Path]:
    """Where to make the target out of the source: beside its place, which it takes at the end.

    Raises:
        FileTrouble: when the disk fails or has too little room; what stood in the place stays.
    """
    partial = target.with_name(f".{target.name}.partial")
    try:
        make_private(target.parent)
        need_room(target.parent, source.stat().st_size)
        _discard(partial)
        yield partial
        put_in_place(partial, target)
    except (dbapi2.Error, OSError) as error:
        raise (trouble_in(error, target) or FileTrouble(target, str(error))) from error
    finally:
        _discard(partial)


@contextmanager
def _reading(source: Path) -> Iterator[None]:
    """Tell a source that cannot be read from a copy that cannot be written."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        trouble = trouble_in(error, source)
        if isinstance(trouble, DamagedFile):
            raise trouble from error
        raise


def counts_in(connection: Any) -> Counts:
    """How many rows each table of the office holds."""
    names = [
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE '%\\_fts%' ESCAPE '\\' ORDER BY name"
        )
    ]
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of our own
        for name in names
    }


def make_private(folder: Path) -> None:
    """Make a folder that only its owner may look into."""
    if not folder.parent.is_dir():
        make_private(folder.parent)  # `parents` would leave those between open to others
    folder.mkdir(mode=0o700, exist_ok=True)


def need_room(folder: Path, size: int) -> None:
    """See that a folder has room for a file of this size before it is begun.

    Raises:
        DiskFull: with what is needed.
    """
    import shutil  # noqa: PLC0415 - not at the start

    if shutil.disk_usage(folder).free < size + _SPARE:
        raise DiskFull(folder, "too little room", needed=size + _SPARE)


def put_in_place(partial: Path, target: Path) -> None:
    """Flush a finished file to the disk and give it its name, in one step that a crash cannot halve."""
    sync(partial)
    partial.replace(target)
    if os.name == "posix":
        sync(target.parent)


def sync(path: Path) -> None:
    """Have the disk itself hold a file, or a folder's list of names."""
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _verify(partial: Path, key: FileKey | None, before: Counts, after: Counts, watch: Watch | None) -> Counts:
    """Read every page of the copy; it holds what the file held while it was copied."""
    with closing(connect(partial, key=key, is_copy=True)) as connection:
        if "run_mark" in before:  # not in schema 1, which is copied before its upgrade
            connection.execute("UPDATE run_mark SET is_open = 0, token = ''")
        with watched(connection, watch):
            found = broken_seals(connection) if key else _broken_tables(connection)
        counts = counts_in(connection)
    if found:
        raise DamagedFile(partial, found[0])
    for name, held in counts.items():
        low, high = sorted((before.get(name, 0), after.get(name, 0)))
        if not low <= held <= high:
            raise DamagedFile(partial, f"{name}: {held} rows, not {low}")
    return counts


def _broken_tables(connection: Any) -> list[str]:
    return [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]


def _discard(partial: Path) -> None:
    for ending in ("", "-journal"):
        with suppress(OSError):
            partial.with_name(partial.name + ending).unlink(missing_ok=True)
