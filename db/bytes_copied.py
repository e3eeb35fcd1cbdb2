"""Bytes from one file into another, down to the disk, and read back past what the computer remembers."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from db.checking import Watch
from db.trouble import Stopped

_BLOCK = 1024 * 1024


def write_bytes(
    source: Path, target: Path, *, watch: Watch | None = None, told: Callable[[int], None] | None = None
) -> None:
    """Write what one file holds into another, down to the disk; `told` hears how many bytes are there."""
    written = 0
    with source.open("rb") as held, open(target, "wb", opener=_private) as out:
        while block := held.read(_BLOCK):
            stop_if_asked(watch)
            out.write(block)
            written += len(block)
            if told is not None:
                told(written)
        out.flush()
        os.fsync(out.fileno())


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def same_bytes(source: Path, target: Path, *, watch: Watch | None = None) -> bool:
    """Whether the disk gives back what was written."""
    return digest(source, watch=watch) == digest(target, watch=watch)


def digest(path: Path, *, watch: Watch | None = None) -> str:
    """SHA-256 of a file, read from the disk itself where the system can be told to."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        while block := file.read(_BLOCK):
            stop_if_asked(watch)
            found.update(block)
    return found.hexdigest()


def stop_if_asked(watch: Watch | None) -> None:
    """Stop between two blocks.

    Raises:
        Stopped: when `watch` asked for it.
    """
    if watch is not None and watch():
        raise Stopped
