"""Copies of the office file (copii de siguranță): made, verified, kept by the ladder, tried and restored."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import history
from db.backup import Counts, check_copy, copy_bytes, copy_office, make_private
from db.encryption import FileKey
from db.store import Store
from db.tables.safety import SafetyKind
from letea.actions.office_file import told_plainly
from letea.actions.passwords import salt_mark
from letea.actions.safety_marks import add_mark, last_change_at, last_mark
from letea.folders import SUFFIX
from letea.progress import Progress
from letea.rules.copies import is_due, name_of_copy, time_of_copy, to_drop
from letea.wording import _

FOLDER = "Copii de siguranță"
BEFORE_UPGRADE = "înainte de actualizare"
DAMAGED = "fișier deteriorat"
REPLACED = "înlocuit"


@dataclass(frozen=True)
class Copy:
    """A copy that lies somewhere: where, of when, its size in bytes, and the mark of its password's time."""

    path: Path
    at: datetime
    size: int
    password: str


def copies_folder(office: Path) -> Path:
    """Where the copies of an office file stand: beside it, in a folder of their own."""
    return office.parent / FOLDER / office.stem


def copies_of(office: Path, folder: Path | None = None) -> list[Copy]:
    """The copies of an office file, the newest first; with a folder, those in that other place.

    Needs nothing of the office file itself: it may be missing or damaged. What a restore set aside is none:
    it may be damaged, and is newer than any.
    """
    return [copy for copy in _dated(folder or copies_folder(office)) if not _was_live(copy)]


def kept_files(office: Path) -> list[Copy]:
    """The files that a restore had set aside (înlocuite), the newest first; with their logs perhaps."""
    return [copy for copy in _dated(copies_folder(office)) if _was_live(copy)]


def copy_at(path: Path) -> Copy:
    """A copy the worker chose somewhere; its day is that of its name, else of the file.

    Raises:
        Trouble: when it cannot be read.
    """
    with told_plainly(path):
        told = path.stat()
        at = time_of_copy(path.name) or datetime.fromtimestamp(told.st_mtime).astimezone()
        return Copy(path, at, told.st_size, salt_mark(path))


def is_copy_due(store: Store, now: datetime) -> bool:
    """Whether something was kept in the office since its last verified copy."""
    if store.only_reads:
        return False
    made = last_mark(store, SafetyKind.COPY, only_sound=True)
    sealed = last_mark(store, SafetyKind.PASSWORD)  # no copy before it opens with the present password
    changes = [at for at in (last_change_at(store), sealed.at if sealed else None) if at is not None]
    return is_due(made.at if made is not None else None, max(changes, default=None), now)


def is_copy_owed(store: Store, now: datetime) -> bool:
    """Whether an earlier day ended with changes that no copy holds."""
    changed = last_change_at(store)
    return changed is not None and changed.astimezone().date() < now.date() and is_copy_due(store, now)


def make_copy(store: Store, progress: Progress, now: datetime) -> Copy:
    """Make a verified copy of the open office; only then older ones go, by the ladder.

    Raises:
        Trouble: when the disk fails or the file is damaged; the copies there stay.
        Cancelled: when the worker stopped it.
    """
    checked = last_mark(store, SafetyKind.CHECK)
    is_sound = checked is None or checked.sound
    name = (
        name_of_copy(store.path.stem, now) if is_sound else name_of_copy(store.path.stem, now, mark=DAMAGED)
    )
    target = copies_folder(store.path) / name
    begun = history.now()  # what is kept while the copy is made is not in it
    made = _copy(store.path, target, store.key, progress)
    add_mark(store, SafetyKind.COPY, place=target, size=made, sound=is_sound, at=begun)
    if is_sound:  # a copy of a damaged file never takes the place of a good one
        _drop_old(copies_of(store.path), now)
    return Copy(target, now, made, salt_mark(target))


def copy_before_upgrade(office: Path, key: FileKey | None, progress: Progress, now: datetime) -> None:
    """Keep a verified copy of an older file before it is brought to the present schema."""
    name = name_of_copy(office.stem, now, mark=BEFORE_UPGRADE)
    _copy(office, copies_folder(office) / name, key, progress)


def copy_to_second_place(store: Store, place: Path, progress: Progress, now: datetime) -> Copy:
    """Bring the newest copy to a second place too (a stick, another disk), read back after it is written.

    Raises:
        Trouble: when there is no copy yet, the place is not there, or its disk fails.
        Cancelled: when the worker stopped it.
    """
    newest = next(iter(copies_of(store.path)), None) or make_copy(store, progress, now)
    folder = place / FOLDER / store.path.stem
    target = folder / newest.path.name
    stage = _("Se scrie copia și în al doilea loc")
    with told_plainly(target):
        if not target.exists():
            copy_bytes(
                newest.path,
                target,
                watch=progress.wants_stop,
                told=lambda written: progress.step(stage, written, newest.size),
            )
    add_mark(store, SafetyKind.SECOND_COPY, place=target, size=newest.size, at=newest.at)
    _drop_old(copies_of(store.path, folder), now)
    return Copy(target, newest.at, newest.size, newest.password)


def try_restoring(store: Store, copy: Copy, key: FileKey | None, progress: Progress) -> Counts:
    """Restore a copy to a place of its own, check it whole and clear it away (test de restaurare).

    Returns how many rows each table holds; the day is noted.

    Raises:
        Trouble: when the copy cannot be restored.
        Cancelled: when the worker stopped it.
    """
    progress.step(_("Se restaurează copia într-un loc de probă"))
    make_private(copies_folder(store.path))
    with (
        told_plainly(copy.path),
        tempfile.TemporaryDirectory(prefix=".proba-", dir=copies_folder(store.path)) as name,
    ):
        tried = Path(name) / copy.path.name
        copy_bytes(copy.path, tried, watch=progress.wants_stop)
        progress.step(_("Se verifică fișierul restaurat"))
        counts = check_copy(tried, key=key, watch=progress.wants_stop)
    add_mark(store, SafetyKind.DRILL, place=copy.path, size=copy.size)
    return counts


def restore(office: Path, copy: Copy, key: FileKey | None, progress: Progress, now: datetime) -> Path | None:
    """Put a copy in the office file's place, whatever stands there now; returns where that is kept.

    The copy is first written beside it, read back and checked whole; the present file and its log are kept
    under another name; only then does the copy take the name.

    Raises:
        Trouble: when the copy is not sound, the file is open elsewhere, or the disk fails.
        Cancelled: when the worker stopped it.
    """
    from db.restoring import put_back  # noqa: PLC0415 - rarely needed

    progress.step(_("Se verifică copia"))
    with told_plainly(office):
        make_private(office.parent)
        kept = copies_folder(office) / name_of_copy(office.stem, now, mark=REPLACED)
        step: Callable[[int], None] = lambda written: progress.step(  # noqa: E731 - said once, handed down
            _("Se scrie copia în locul fișierului"), written, copy.size
        )
        return put_back(copy.path, office, kept, key=key, watch=progress.wants_stop, told=step)


def _copy(office: Path, target: Path, key: FileKey | None, progress: Progress) -> int:
    progress.step(_("Se face copia de siguranță"))
    with told_plainly(target):
        return copy_office(office, target, key=key, watch=progress.wants_stop).size


def _dated(place: Path) -> list[Copy]:
    """The office files of a folder whose names tell of when they are, the newest first."""
    found: list[Copy] = []
    for path in place.glob(f"*{SUFFIX}"):
        at = time_of_copy(path.name)
        if at is not None and not path.name.startswith("."):
            with suppress(OSError):  # one that cannot be read hides no other
                found.append(Copy(path, at, path.stat().st_size, salt_mark(path)))
    return sorted(found, key=lambda copy: copy.at, reverse=True)


def _was_live(copy: Copy) -> bool:
    return copy.path.stem.endswith(f"({REPLACED})")


def _drop_old(copies: list[Copy], now: datetime) -> None:
    """Let go of the copies the ladder no longer asks for; one that is in use goes another time.

    Those of a damaged file stand outside: they never push out a good one.
    """
    good = [copy for copy in copies if not copy.path.stem.endswith(f"({DAMAGED})")]
    going = set(to_drop([copy.at for copy in good], now))
    for copy in good:
        if copy.at in going:
            with suppress(OSError):
                copy.path.unlink()
