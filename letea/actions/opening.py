"""Opening an office with care: the check after a crash, the copy before an upgrade, the copy that is due."""

from datetime import datetime
from pathlib import Path

from db.checking import check_integrity
from db.encryption import FileKey
from db.store import Store
from db.tables.safety import SafetyKind
from db.trouble import DamagedFile, ReadOnlyPlace
from letea.actions.copies import copy_before_upgrade
from letea.actions.office_file import (
    Care,
    look_into_office,
    open_office,
    see_that_it_may_be_used,
    told_plainly,
)
from letea.actions.safety_marks import add_mark
from letea.errors import Trouble
from letea.progress import Progress
from letea.wording import _


def open_with_care(path: Path, key: FileKey | None, progress: Progress, now: datetime) -> Store:
    """Open an office to work in it.

    A file that was not closed (a crash, a power cut) is checked whole before anything is written; an older
    one is copied before it is upgraded.

    Raises:
        NotSealed: when it is an office's own and has no password yet.
        Trouble: when it cannot be opened; a damaged file is left as it was.
        Cancelled: when the worker stopped it.
    """
    checked = False

    def check() -> None:
        nonlocal checked
        _check(path, key, progress)
        checked = True

    def keep_copy() -> None:
        copy_before_upgrade(path, key, progress, now)
        progress.step(_("Se aduce fișierul la zi"))

    progress.step(_("Se deschide fișierul"))
    store = open_office(path, key=key, care=Care(check, keep_copy))
    try:
        with told_plainly(path):
            if checked:
                add_mark(store, SafetyKind.CHECK)
    except BaseException:
        store.close()
        raise
    return store


def open_as_may_be(path: Path, key: FileKey | None, progress: Progress, now: datetime) -> Store:
    """Open an office to work in it or, where its file or folder may not be written, only to read it.

    Raises:
        Trouble, NotSealed, Cancelled: as `open_with_care` does.
    """
    try:
        return open_with_care(path, key, progress, now)
    except Trouble as error:
        cause = error.__cause__
        if not isinstance(cause, ReadOnlyPlace) or cause.path != path:
            raise
        return look_closely(path, key)


def look_closely(path: Path, key: FileKey | None) -> Store:
    """Open an office only to read it, once it is seen that what it holds can be read.

    Raises:
        NotSealed: when it is an office's own and has no password yet.
        Trouble: when not even that can be done.
    """
    store = look_into_office(path, key=key)
    try:
        see_that_it_may_be_used(store)
    except BaseException:
        store.close()
        raise
    return store


def check_whole(store: Store, progress: Progress) -> None:
    """Check the open file whole: seals, tables, references; the day and the verdict are noted.

    Raises:
        Trouble: when it is damaged.
        Cancelled: when the worker stopped it.
    """
    try:
        _check(store.path, store.key, progress)
    except DamagedFile as error:
        add_mark(store, SafetyKind.CHECK, sound=False, note=error.detail)
        with told_plainly(store.path):
            raise
    add_mark(store, SafetyKind.CHECK)


def _check(path: Path, key: FileKey | None, progress: Progress) -> None:
    progress.step(_("Se verifică fișierul întreg"))
    found = check_integrity(path, key=key, watch=progress.wants_stop)
    if found:
        raise DamagedFile(path, found[0])
