"""Restoring works whatever stands in the file's place, and keeps it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.backup import copy_office
from db.encryption import FileKey
from db.lock import FileLock
from db.restoring import put_back
from db.store import Store
from db.trouble import BusyFile, DamagedFile, WrongKey
from letea.actions.office_file import open_office_file
from tests.db.test_hold import people
from tests.samples import a_person


@pytest.fixture
def copy(sealed_store: Store, office_key: FileKey, tmp_path: Path) -> Path:
    """A copy with one person; the office itself has two, and is closed."""
    sealed_store.keep(a_person(), "Persoană nouă")
    made = copy_office(sealed_store.path, tmp_path / "copii" / "copie.letea", key=office_key)
    sealed_store.keep(a_person(), "Persoană nouă")
    sealed_store.close()
    return made.path


def missing(path: Path) -> None:
    """No file."""
    path.unlink()


def empty(path: Path) -> None:
    """Nothing in it."""
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    """Half of it."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garbage(path: Path) -> None:
    """Something else."""
    path.write_bytes(b"Stimate domnule primar" * 1000)


def sound(_path: Path) -> None:
    """Nothing wrong."""


@pytest.mark.parametrize(
    "spoil", [missing, empty, truncated, garbage, sound], ids=lambda given: given.__name__
)
def test_a_copy_takes_the_place_of_whatever_is_there(
    sealed_store: Store, copy: Path, office_key: FileKey, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    office = sealed_store.path
    spoil(office)
    before = office.read_bytes() if office.exists() else None
    log = office.with_name(f"{office.name}-wal")
    log.write_bytes(b"yesterday's log")
    kept = put_back(copy, office, tmp_path / "copii" / "pastrat.letea", key=office_key)
    assert (kept.read_bytes() if kept else None) == before
    assert (tmp_path / "copii" / "pastrat.letea-wal").read_bytes() == b"yesterday's log"
    assert not log.exists()
    opened = open_office_file(office, key=office_key)
    assert people(opened) == 1
    opened.close()


def test_a_copy_that_is_not_sound_changes_nothing(
    sealed_store: Store, copy: Path, office_key: FileKey, tmp_path: Path
) -> None:
    content = bytearray(copy.read_bytes())
    content[-200] ^= 1
    copy.write_bytes(content)
    before = sealed_store.path.read_bytes()
    with pytest.raises(DamagedFile):
        put_back(copy, sealed_store.path, tmp_path / "pastrat.letea", key=office_key)
    assert sealed_store.path.read_bytes() == before
    assert not (tmp_path / "pastrat.letea").exists()


def test_a_copy_of_another_password_is_told(
    sealed_store: Store, copy: Path, office_key: FileKey, tmp_path: Path
) -> None:
    with pytest.raises(WrongKey):
        put_back(copy, sealed_store.path, tmp_path / "pastrat.letea", key=FileKey(b"x" * 20, office_key.salt))


def test_an_office_open_elsewhere_is_not_replaced(
    sealed_store: Store, copy: Path, office_key: FileKey, tmp_path: Path
) -> None:
    other = FileLock(sealed_store.path).take()
    with pytest.raises(BusyFile):
        put_back(copy, sealed_store.path, tmp_path / "pastrat.letea", key=office_key)
    other.release()
