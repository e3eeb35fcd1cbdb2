"""What can go wrong with the file itself, named; the office turns each into a sentence."""

import errno
import sqlite3
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


class ForeignFile(FileTrouble):
    """The file was not written by Letea."""


class DamagedFile(FileTrouble):
    """The file is Letea's, or was, and cannot be read whole."""


class NewerFile(FileTrouble):
    """The file was written by a newer Letea; `detail` is the version that can read it."""


class BusyFile(FileTrouble):
    """Another window or program holds the file."""


class DiskFull(FileTrouble):
    """There is no room left on the disk."""


class ReadOnlyPlace(FileTrouble):
    """The file or its folder may not be written."""


class DiskFault(FileTrouble):
    """The disk or the stick failed while reading or writing."""


class StaleRecord(Exception):  # noqa: N818 - a fact about the record
    """The record was changed elsewhere since it was read."""


_SENTENCES = (
    ("database or disk is full", DiskFull),
    ("database is locked", BusyFile),
    ("attempt to write a readonly database", ReadOnlyPlace),
    ("unable to open database file", ReadOnlyPlace),
    ("disk I/O error", DiskFault),
    ("database disk image is malformed", DamagedFile),
    ("file is not a database", ForeignFile),
)


def trouble_in(error: BaseException, path: Path | None = None) -> FileTrouble | None:
    """The file trouble behind a driver's or the system's error; None where it is something else."""
    cause: BaseException | None = getattr(error, "orig", None) or error
    if isinstance(cause, dbapi2.Error | sqlite3.Error):
        for sentence, kind in _SENTENCES:
            if sentence in str(cause):
                return kind(path, str(cause))
    if isinstance(cause, OSError):
        if cause.errno == errno.ENOSPC:
            return DiskFull(path, str(cause))
        if cause.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            return ReadOnlyPlace(path, str(cause))
        if cause.errno == errno.EIO:
            return DiskFault(path, str(cause))
        if cause.errno == errno.ENOENT:
            return MissingFile(path, str(cause))
    return None
