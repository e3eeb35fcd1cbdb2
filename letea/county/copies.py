"""Copies of what a county consolidated in its file: made and verified beside the office's own, put back.

On PostgreSQL the engine has its own (docs/county.md).
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db.backup import check_copy, copy_bytes, copy_office
from db.encryption import FileKey, salt_of
from db.store import Store
from letea.actions.copies import FOLDER, REPLACED, copies_folder
from letea.actions.office_file import told_plainly
from letea.county.opening import SUFFIX, consolidation_address, county_file, secret_for
from letea.folders import SUFFIX as OFFICE_SUFFIX
from letea.progress import Progress
from letea.rules.copies import name_of_copy, time_of_copy, to_drop
from letea.wording import _


@dataclass(frozen=True)
class CountyCopy:
    """A copy that lies somewhere, and of when it is."""

    path: Path
    at: datetime


def county_copies(office: Store, folder: Path | None = None) -> list[CountyCopy]:
    """The copies of a county's file, the newest first; with a folder, those in that other place."""
    found = []
    for path in (folder or copies_folder(office.path)).glob(f"*{SUFFIX}"):
        at = time_of_copy(f"{path.stem}{OFFICE_SUFFIX}")
        if at is not None and not path.stem.endswith(f"({REPLACED})"):
            found.append(CountyCopy(path, at))
    return sorted(found, key=lambda copy: copy.at, reverse=True)


def is_county_copy_due(office: Store) -> bool:
    """Whether something was written to the county's file since its newest copy."""
    path = county_file(office)
    if consolidation_address(office) or not path.exists():
        return False
    newest = next(iter(county_copies(office)), None)
    return newest is None or _changed_at(path) > newest.at.timestamp() + 1


def is_county_copy_owed(office: Store, now: datetime) -> bool:
    """Whether an earlier day ended with something received that no copy holds."""
    if not is_county_copy_due(office):
        return False
    return datetime.fromtimestamp(_changed_at(county_file(office))).astimezone().date() < now.date()


def copy_county(office: Store, progress: Progress, now: datetime, second: Path | None = None) -> CountyCopy:
    """Make a verified copy of the county's file, in a second place too; only then older ones go.

    Raises:
        Trouble: when the disk fails or the file is damaged; the copies there stay.
        Cancelled: when the worker stopped it.
    """
    progress.step(_("Se face copia centralizării"))
    path, folder = county_file(office), copies_folder(office.path)
    target = folder / _name(path, now)
    with told_plainly(target):
        copy_office(path, target, key=_key(office, path), watch=progress.wants_stop)
    _drop_old(county_copies(office), now)
    if second is not None and second.is_dir():
        there = second / FOLDER / office.path.stem
        with told_plainly(there):
            copy_bytes(target, there / target.name, watch=progress.wants_stop)
        _drop_old(county_copies(office, there), now)
    return CountyCopy(target, now)


def restore_county(office: Store, copy: CountyCopy, progress: Progress, now: datetime) -> Path | None:
    """Put a copy in the place of the county's file, which is kept under another name; returns where.

    Nothing of the county may be open meanwhile.

    Raises:
        Trouble: when the copy is not sound or the disk fails; the file stays as it was.
        Cancelled: when the worker stopped it.
    """
    from db.restoring import set_aside  # noqa: PLC0415 - rarely needed

    progress.step(_("Se verifică copia"))
    path = county_file(office)
    with told_plainly(path):
        check_copy(copy.path, key=_key(office, copy.path), watch=progress.wants_stop)
        kept = set_aside(path, copies_folder(office.path) / _name(path, now, REPLACED))
        progress.step(_("Se scrie copia în locul fișierului"))
        copy_bytes(copy.path, path)
        return kept


def _name(path: Path, now: datetime, mark: str = "") -> str:
    return name_of_copy(path.stem, now, mark).removesuffix(OFFICE_SUFFIX) + SUFFIX


def _key(office: Store, path: Path) -> FileKey:
    return FileKey(secret_for(office, path), salt_of(path))


def _changed_at(path: Path) -> float:
    log = path.with_name(f"{path.name}-wal")
    return max(one.stat().st_mtime for one in (path, log) if one.exists())


def _drop_old(copies: list[CountyCopy], now: datetime) -> None:
    going = set(to_drop([copy.at for copy in copies], now))
    for copy in copies:
        if copy.at in going:
            with suppress(OSError):
                copy.path.unlink()
