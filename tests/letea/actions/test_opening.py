"""Where an office may not be written it opens to be read."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from db.encryption import FileKey
from letea.actions.office_reading import open_profile
from letea.actions.opening import open_as_may_be
from letea.progress import Progress

NOBODY = 65534


@pytest.fixture
def foreign_place(sealed_file: Path) -> Iterator[Path]:
    """The sealed office in a folder of its own; who runs the tests as root becomes nobody: root may all."""
    if not hasattr(os, "geteuid"):
        pytest.skip("drepturile asupra fișierelor sunt altele pe acest sistem")
    was_root = os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copy(sealed_file, name))
        if was_root:
            shutil.chown(path, NOBODY)
            shutil.chown(path.parent, NOBODY)
            os.seteuid(NOBODY)
        yield path
        if was_root:
            os.seteuid(0)
        path.parent.chmod(0o700)


@pytest.mark.parametrize(("of_file", "of_folder"), [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)])
def test_what_may_not_be_written_opens_to_be_read(
    foreign_place: Path, office_key: FileKey, of_file: int, of_folder: int
) -> None:
    foreign_place.chmod(of_file)
    foreign_place.parent.chmod(of_folder)
    store = open_as_may_be(foreign_place, office_key, Progress(), datetime.now().astimezone())
    assert store.only_reads
    assert open_profile(store).office.unit_name == "Exemplu"
    store.close()


def test_what_may_be_written_opens_to_work_in(sealed_file: Path, office_key: FileKey) -> None:
    store = open_as_may_be(sealed_file, office_key, Progress(), datetime.now().astimezone())
    assert not store.only_reads
    store.close()
