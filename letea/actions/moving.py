"""Bringing an office file from a stick, the network or a cloud folder onto this computer."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.backup import copy_bytes
from db.lock import FileLock
from db.trouble import BusyFile, FileTrouble
from letea.actions.office_file import told_plainly
from letea.folders import SUFFIX
from letea.progress import Progress
from letea.wording import _

_LOG = "-wal"


def place_here(office: Path, home: Path) -> Path:
    """Where a file brought to this computer would stand; never where another stands already."""
    number, place = 1, home / f"{office.stem}{SUFFIX}"
    while place.exists() or place.with_name(place.name + _LOG).exists():
        number += 1
        place = home / f"{office.stem} ({number}){SUFFIX}"
    return place


def bring_here(office: Path, home: Path, progress: Progress) -> Path:
    """Copy a closed office file to this computer, read back and flushed; returns its new place.

    The log of a run that did not close comes along, and first: the file never stands here without it.

    Raises:
        Trouble: when it is open somewhere, or a disk fails; nothing is left behind here then.
        Cancelled: when the worker stopped it.
    """
    target = place_here(office, home)
    log, its_log = (path.with_name(path.name + _LOG) for path in (office, target))
    stage = _("Se copiază fișierul")
    with told_plainly(office), _closed(office):
        size = office.stat().st_size
        try:
            if log.exists():
                copy_bytes(log, its_log, watch=progress.wants_stop)
            copy_bytes(
                office,
                target,
                watch=progress.wants_stop,
                told=lambda written: progress.step(stage, written, size),
            )
        except BaseException:
            its_log.unlink(missing_ok=True)
            raise
    return target


@contextmanager
def _closed(office: Path) -> Iterator[None]:
    """While nobody else writes to the file; a place that takes no lock cannot be written either."""
    lock = FileLock(office)
    try:
        lock.take()
    except BusyFile:
        raise
    except FileTrouble:
        yield
        return
    try:
        yield
    finally:
        lock.release()
