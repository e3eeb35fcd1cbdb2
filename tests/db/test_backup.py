"""Copies: whole, verified, private; what fails leaves what was there."""

import shutil
from pathlib import Path

import pytest

from db.backup import check_copy, copy_bytes, copy_office, need_room
from db.checking import check_integrity
from db.encryption import FileKey, is_opened_by
from db.store import Store
from db.trouble import DamagedFile, DiskFull, Stopped
from letea.actions.office_file import open_office_file
from tests.samples import a_person, keep_many


def test_a_copy_holds_what_the_open_office_holds(
    sealed_store: Store, office_key: FileKey, tmp_path: Path
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    made = copy_office(sealed_store.path, tmp_path / "copii" / "a.letea", key=office_key)
    assert made.counts["person"] == 1
    assert made.size == made.path.stat().st_size
    assert check_copy(made.path, key=office_key) == made.counts
    assert [path.name for path in made.path.parent.iterdir()] == ["a.letea"]


def test_a_copy_is_sealed_and_for_its_owner_only(
    sealed_store: Store, office_key: FileKey, tmp_path: Path
) -> None:
    made = copy_office(sealed_store.path, tmp_path / "copii" / "a.letea", key=office_key)
    assert is_opened_by(made.path, office_key)
    assert (made.path.stat().st_mode & 0o777, made.path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_copy_opens_as_a_file_that_was_closed(
    sealed_store: Store, office_key: FileKey, tmp_path: Path
) -> None:
    made = copy_office(sealed_store.path, tmp_path / "copii" / "a.letea", key=office_key)
    opened = open_office_file(made.path, key=office_key)
    assert opened.ended_well
    opened.close()


def test_a_copy_that_is_stopped_leaves_what_was_there(
    sealed_store: Store, office_key: FileKey, tmp_path: Path
) -> None:
    keep_many(sealed_store, [a_person() for _number in range(3_000)], "Multe")
    target = tmp_path / "copii" / "a.letea"
    copy_office(sealed_store.path, target, key=office_key)
    before = target.read_bytes()
    with pytest.raises(Stopped):
        copy_office(sealed_store.path, target, key=office_key, watch=lambda: True)
    assert target.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == ["a.letea"]


def test_damage_in_the_file_never_becomes_a_copy(
    sealed_file: Path, office_key: FileKey, tmp_path: Path
) -> None:
    content = bytearray(sealed_file.read_bytes())
    content[20 * 4096 : 60 * 4096] = bytes(40 * 4096)
    sealed_file.write_bytes(content)
    with pytest.raises(DamagedFile) as caught:
        copy_office(sealed_file, tmp_path / "copii" / "a.letea", key=office_key)
    assert caught.value.path == sealed_file
    assert list((tmp_path / "copii").iterdir()) == []


def test_a_damaged_copy_is_found(sealed_store: Store, office_key: FileKey, tmp_path: Path) -> None:
    made = copy_office(sealed_store.path, tmp_path / "a.letea", key=office_key)
    content = bytearray(made.path.read_bytes())
    content[-100] ^= 1
    made.path.write_bytes(content)
    assert check_integrity(made.path, key=office_key) != []
    with pytest.raises(DamagedFile):
        check_copy(made.path, key=office_key)


def test_bytes_are_read_back_after_they_are_written(sealed_file: Path, tmp_path: Path) -> None:
    told: list[int] = []
    copy_bytes(sealed_file, tmp_path / "stick" / "b.letea", told=told.append)
    assert (tmp_path / "stick" / "b.letea").read_bytes() == sealed_file.read_bytes()
    assert told[-1] == sealed_file.stat().st_size


def test_too_little_room_is_told_before_anything_is_written(
    sealed_store: Store, office_key: FileKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage._replace(free=1000))
    with pytest.raises(DiskFull) as caught:
        copy_office(sealed_store.path, tmp_path / "copii" / "a.letea", key=office_key)
    assert caught.value.needed > sealed_store.path.stat().st_size
    with pytest.raises(DiskFull):
        need_room(tmp_path, 5000)
    assert list((tmp_path / "copii").iterdir()) == []
