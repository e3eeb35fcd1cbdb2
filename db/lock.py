"""One writer: an operating system's lock beside the office file, which dies with the program."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

from db.trouble import BusyFile, FileTrouble, trouble_in

_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


def lock_path(path: Path) -> Path:
    """The file whose lock stands for the office file's; it is never removed: only the lock means anything."""
    return path.with_name(f".{path.name}.lock")


class FileLock:
    """Held as long as the office is open. The file keeps the mark of the run that wrote last (`note`)."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor: int | None = None

    def take(self) -> "FileLock":
        """Take the lock.

        Raises:
            BusyFile: when another program holds it.
            FileTrouble: when the folder may not be written.
        """
        try:
            descriptor = os.open(lock_path(self.path), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise (trouble_in(error, self.path) or FileTrouble(self.path, str(error))) from error
        try:
            _lock(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD:
                raise BusyFile(self.path, "held by another program") from error
            raise (trouble_in(error, self.path) or FileTrouble(self.path, str(error))) from error
        self._descriptor = descriptor
        return self

    def release(self) -> None:
        """Let others open the file."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = None

    def noted(self) -> str:
        """The mark of the run that wrote to the file last; empty where none did on this computer."""
        assert self._descriptor is not None  # noqa: S101 - read under the lock only
        os.lseek(self._descriptor, _NOTE_AT, os.SEEK_SET)
        return os.read(self._descriptor, 100).decode("ascii", "replace").strip()

    def note(self, mark: str) -> None:
        """Keep the mark of this run, on the disk."""
        assert self._descriptor is not None  # noqa: S101 - written under the lock only
        os.lseek(self._descriptor, _NOTE_AT, os.SEEK_SET)
        os.write(self._descriptor, f"{mark:<64}".encode("ascii"))
        os.fsync(self._descriptor)


_NOTE_AT = 1  # Windows forbids reading a byte that is locked: the lock is on the one before

if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
