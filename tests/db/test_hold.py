"""Holding the file: a crash is noticed, and a log that is another's is set aside."""

import shutil
from pathlib import Path

import pytest

from db.encryption import FileKey
from db.store import Store
from db.trouble import BusyFile, SealedFile
from letea.actions.office_file import open_office_file
from letea.errors import Trouble
from tests.samples import a_person


def people(store: Store) -> int:
    """How many persons the office holds."""
    with store.reading() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM person").scalar() or 0)


def as_after_a_crash(path: Path, folder: Path) -> Path:
    """The file and what lies beside it, as they are on the disk now."""
    folder.mkdir()
    for beside in path.parent.glob(f"*{path.name}*"):
        shutil.copy(beside, folder / beside.name)
    return folder / path.name


def test_a_file_that_was_closed_is_known_to_be(sealed_store: Store, office_key: FileKey) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    sealed_store.close()
    again = open_office_file(sealed_store.path, key=office_key)
    assert again.ended_well
    again.close()


def test_a_crash_is_noticed_and_what_was_kept_is_there(
    sealed_store: Store, office_key: FileKey, tmp_path: Path
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    crashed = as_after_a_crash(sealed_store.path, tmp_path / "crashed")
    again = open_office_file(crashed, key=office_key)
    assert (again.ended_well, again.log_set_aside, people(again)) == (False, None, 1)
    again.close()
    third = open_office_file(crashed, key=office_key)
    assert third.ended_well
    third.close()


def test_yesterdays_log_beside_a_file_put_back_by_hand_is_set_aside(
    sealed_store: Store, office_key: FileKey, tmp_path: Path
) -> None:
    sealed_store.close()
    older = shutil.copy(sealed_store.path, tmp_path / "din ianuarie.letea")
    running = open_office_file(sealed_store.path, key=office_key)
    running.keep(a_person(), "Persoană nouă")
    crashed = as_after_a_crash(running.path, tmp_path / "crashed")
    running.close()
    shutil.copy(older, crashed)
    again = open_office_file(crashed, key=office_key)
    assert people(again) == 0
    assert again.log_set_aside is not None
    assert again.log_set_aside.exists()
    assert not again.ended_well
    again.close()


def test_one_file_is_held_once(sealed_store: Store, office_key: FileKey) -> None:
    with pytest.raises(Trouble) as caught:
        open_office_file(sealed_store.path, key=office_key)
    assert isinstance(caught.value.__cause__, BusyFile)


def test_a_locked_office_gives_nothing_and_goes_on_with_its_key(
    sealed_store: Store, office_key: FileKey
) -> None:
    sealed_store.keep(a_person(), "Persoană nouă")
    sealed_store.lock()
    assert sealed_store.key is None
    with pytest.raises(SealedFile):
        people(sealed_store)
    with pytest.raises(SealedFile):
        sealed_store.keep(a_person(), "Persoană nouă")
    with pytest.raises(Trouble):
        open_office_file(sealed_store.path, key=office_key)
    sealed_store.unlock(office_key)
    assert people(sealed_store) == 1
    assert sealed_store.undo() == "Persoană nouă"


def test_closing_a_locked_office_needs_no_key(sealed_store: Store, office_key: FileKey) -> None:
    sealed_store.lock()
    sealed_store.close()
    again = open_office_file(sealed_store.path, key=office_key)
    assert again.ended_well
    again.close()
