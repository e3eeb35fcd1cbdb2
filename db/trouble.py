"""What can go wrong with the file itself, named; the office turns each into a sentence."""

import errno
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2


class FileTrouble(Exception):  # noqa: N818 - the file's trouble, not the caller's error
    """Something about the office file or its disk."""

    def __init__(self, path: Path | None = None, detail: str = "") -> None:
        self.path = path
        self.detail = detail
        super().__init__(f"{type(self).__name__}: {detail}")


class MissingFile(FileTrouble):
    """There is no file at this path."""


class EmptyFile(FileTrouble):
    """The file is there and holds nothing, as a copy leaves that was stopped."""


class ForeignFile(FileTrouble):
    """The file was not written by Letea."""


class SealedFile(FileTrouble):
    """The file is encrypted, and no key was given."""


class WrongKey(FileTrouble):
    """The password or the recovery code is not this file's; the file itself may be sound."""


class DamagedFile(FileTrouble):
    """The file is Letea's, or was, and cannot be read whole."""


class NewerFile(FileTrouble):
    """The file was written by a newer Letea; `detail` is the version that can read it."""


class BusyFile(FileTrouble):
    """Another window or program holds the file."""


class DiskFull(FileTrouble):
    """There is no room left on the disk; `needed` is how many bytes the work asks for, where known."""

    def __init__(self, path: Path | None = None, detail: str = "", *, needed: int = 0) -> None:
        super().__init__(path, detail)
        self.needed = needed


class ReadOnlyPlace(FileTrouble):
    """The file or its folder may not be written."""


class OnlyRead(FileTrouble):
    """The file was opened only to be read, and something was to be written."""


class DiskFault(FileTrouble):
    """The disk or the stick failed while reading or writing."""


class EngineTrouble(Exception):  # noqa: N818 - the engine's trouble, not the caller's error
    """Something about the database engine that a county consolidates on; `detail` is its own code."""

    def __init__(self, detail: str = "") -> None:
        self.detail = detail
        super().__init__(f"{type(self).__name__}: {detail}")


class SilentEngine(EngineTrouble):
    """It does not answer, or ended the connection."""


class FullEngine(EngineTrouble):
    """There is no room left on its disk."""


class Stopped(Exception):  # noqa: N818 - a wish, not an error
    """Who watched a long statement asked for its end; nothing was changed."""


class StaleRecord(Exception):  # noqa: N818 - a fact about the record
    """The record was changed elsewhere since it was read."""


_SENTENCES = (
    ("database or disk is full", DiskFull),
    ("database is locked", BusyFile),
    ("attempt to write a readonly database", ReadOnlyPlace),
    ("unable to open database file", ReadOnlyPlace),
    ("disk I/O error", DiskFault),
    ("database disk image is malformed", DamagedFile),
    ("vtable constructor failed", DamagedFile),  # the index of names (FTS5) cannot be read
    ("file is not a database", DamagedFile),  # whose it is was told before it was opened
)


_ROOM_BESIDE = 64 * 1024  # bytes: a log just begun and its index (`-wal`, `-shm`)
_NUMBERS: dict[int | None, type[FileTrouble]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EFBIG: DiskFull,
    errno.EACCES: ReadOnlyPlace,
    errno.EPERM: ReadOnlyPlace,
    errno.EROFS: ReadOnlyPlace,
    errno.EISDIR: ReadOnlyPlace,
    errno.ENOTDIR: ReadOnlyPlace,
    errno.EEXIST: ReadOnlyPlace,
    errno.ENAMETOOLONG: ReadOnlyPlace,
    errno.EIO: DiskFault,
    errno.ENXIO: DiskFault,
    errno.ENODEV: DiskFault,
    errno.ENOTCONN: DiskFault,  # a stick whose file system is run by a process, pulled out
    errno.ECONNABORTED: DiskFault,
    errno.ENOENT: MissingFile,
}


def trouble_in(error: BaseException, path: Path | None = None) -> FileTrouble | None:
    """The file trouble behind a driver's or the system's error; None where it is something else."""
    cause: BaseException | None = getattr(error, "orig", None) or error
    if isinstance(cause, dbapi2.Error | sqlite3.Error):
        for sentence, kind in _SENTENCES:
            if sentence in str(cause):
                is_full = kind in {DiskFault, ReadOnlyPlace} and _is_full(path)
                return (DiskFull if is_full else kind)(path, str(cause))
    if isinstance(cause, OSError) and cause.errno in _NUMBERS:
        return _NUMBERS[cause.errno](path or _named_by(cause), str(cause))
    return None


def _is_full(path: Path | None) -> bool:
    """Whether SQLite lacked the room for the files beside the database, which it calls otherwise."""
    import shutil  # noqa: PLC0415 - only when something failed

    with suppress(OSError):
        return path is not None and shutil.disk_usage(path.parent).free < _ROOM_BESIDE
    return False


def _named_by(error: OSError) -> Path | None:
    return Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else None
