"""A new password is a new file, verified before it takes the old one's place."""

import itertools
from pathlib import Path

import pytest

from db import backup, sealing
from db.checking import check_integrity
from db.encryption import FileKey, is_opened_by, is_sealed, key_from_password, new_salt
from db.sealing import seal_anew
from db.store import Store
from db.trouble import DamagedFile, Stopped
from letea.actions.search import search_everywhere
from tests.samples import a_person


def another_key() -> FileKey:
    """A key of another password and another salt."""
    return FileKey(b"n" * 20, new_salt())


def test_a_new_key_opens_and_the_old_one_does_not(sealed_file: Path, office_key: FileKey) -> None:
    key = another_key()
    seal_anew(sealed_file, key=office_key, new_key=key)
    assert (is_opened_by(sealed_file, key), is_opened_by(sealed_file, office_key)) == (True, False)
    assert check_integrity(sealed_file, key=key) == []
    assert sealed_file.read_bytes()[:16] == key.salt


def test_a_plain_file_is_sealed_with_its_search_and_its_history(store: Store, office_key: FileKey) -> None:
    store.keep(a_person(), "Persoană nouă")
    store.close()
    seal_anew(store.path, key=None, new_key=office_key)
    assert is_sealed(store.path)
    opened = Store(store.path, key=office_key)
    opened.keep(a_person(given_name="Ilinca"), "Persoană nouă")
    assert len(search_everywhere(opened, "exemplu")) == 2
    opened.close()
    assert check_integrity(store.path, key=office_key) == []


def test_what_does_not_verify_never_takes_the_files_place(
    sealed_file: Path, office_key: FileKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = backup.counts_in
    calls = itertools.count()
    monkeypatch.setattr(sealing, "counts_in", lambda connection: held(connection) | {"person": next(calls)})
    with pytest.raises(DamagedFile):
        seal_anew(sealed_file, key=office_key, new_key=another_key())
    assert is_opened_by(sealed_file, office_key)
    assert check_integrity(sealed_file, key=office_key) == []
    assert not sealed_file.with_name(f".{sealed_file.name}.partial").exists()


def test_sealing_can_be_stopped(sealed_file: Path, office_key: FileKey) -> None:
    with pytest.raises(Stopped):
        seal_anew(sealed_file, key=office_key, new_key=another_key(), watch=lambda: True)
    assert is_opened_by(sealed_file, office_key)


def test_the_password_itself_makes_the_key(sealed_file: Path, office_key: FileKey) -> None:
    key = key_from_password("o parolă cu totul nouă", new_salt())
    seal_anew(sealed_file, key=office_key, new_key=key)
    assert is_opened_by(sealed_file, key_from_password("o parolă cu totul nouă", key.salt))
