"""What a restore sets aside is no copy: it is offered to be put back, and stands in for none."""

from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from db.encryption import FileKey
from letea.actions.copies import copies_of, copy_to_second_place, kept_files, make_copy, restore
from letea.actions.office_file import open_office_file
from letea.actions.safety import try_newest_copy
from letea.progress import Progress
from tests import damage

NOW = datetime(2026, 11, 26, 9, 30).astimezone()


@pytest.fixture
def restored(sealed_file: Path, office_key: FileKey) -> Path:
    """A sealed office that was damaged and restored from its copy of an hour before."""
    with closing(open_office_file(sealed_file, key=office_key)) as store:
        make_copy(store, Progress(), NOW - timedelta(hours=1))
    damage.scramble_pages(sealed_file)
    restore(sealed_file, copies_of(sealed_file)[0], office_key, Progress(), NOW)
    return sealed_file


def test_the_damaged_file_is_kept_and_is_no_copy(restored: Path) -> None:
    assert [copy.at for copy in copies_of(restored)] == [NOW - timedelta(hours=1)]
    assert [copy.at for copy in kept_files(restored)] == [NOW]


def test_the_drill_tries_the_copy(restored: Path, office_key: FileKey) -> None:
    with closing(open_office_file(restored, key=office_key)) as store:
        assert try_newest_copy(store, Progress()).at == NOW - timedelta(hours=1)


def test_the_second_place_gets_the_copy(restored: Path, office_key: FileKey, tmp_path: Path) -> None:
    with closing(open_office_file(restored, key=office_key)) as store:
        brought = copy_to_second_place(store, tmp_path / "stick", Progress(), NOW)
    assert brought.at == NOW - timedelta(hours=1)


def test_the_ladder_leaves_it_alone(restored: Path, office_key: FileKey) -> None:
    with closing(open_office_file(restored, key=office_key)) as store:
        make_copy(store, Progress(), NOW + timedelta(days=3000))
    assert len(kept_files(restored)) == 1
