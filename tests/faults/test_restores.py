"""A copy of each schema ever shipped is restored over whatever is left of the live file, and opens whole."""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from db.checking import check_integrity
from db.connection import connect
from db.encryption import FileKey, salt_of
from db.sealing import seal_anew
from db.upgrade import SCHEMA, make_ready, schema_of
from letea.actions.copies import Copy, kept_files, restore
from letea.actions.office_reading import open_profile
from letea.actions.opening import open_with_care
from letea.progress import Progress
from tests import damage
from tests.db.migrations.test_versions import SHIPPED, rows_in
from tests.faults.conftest import KEY, Tell
from tests.faults.jobs import NOON

LEFT: dict[str, Callable[[Path], None]] = {
    "whole": lambda _path: None,
    "missing": damage.go_missing,
    "empty": damage.empty,
    "cut in half": damage.cut_in_half,
    "zeros": damage.fill_with_zeros,
    "garbage": damage.scramble_pages,
    "another file": damage.become_pdf,
}


@pytest.mark.parametrize("key", [KEY, None], ids=["sealed", "plain"])
@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda path: path.stem)
def test_a_copy_of_each_shipped_schema_is_restored(
    shipped: Path, key: FileKey | None, made_sealed: Path, tmp_path: Path, tell: Tell
) -> None:
    """Restores of a copy of each schema"""
    copy = a_copy(shipped, key, tmp_path)
    expected = rows_in(upgraded(shipped, tmp_path))
    for name, spoil in LEFT.items():
        office = tmp_path / name / "Exemplu.letea"
        office.parent.mkdir()
        shutil.copy(made_sealed, office)
        spoil(office)
        left = office.read_bytes() if office.exists() else None
        restore(office, copy, key, Progress(), NOON)
        assert [kept.path.read_bytes() for kept in kept_files(office)] == ([left] if left is not None else [])
        with closing(open_with_care(office, key, Progress(), NOON)) as store:
            assert open_profile(store).office.unit_name
        assert (schema_of(office, key=key), check_integrity(office, key=key)) == (SCHEMA, [])
        assert rows_in(office, key=key)["person"] == expected["person"]
    tell(
        f"{shipped.stem}, {'sealed' if key else 'plain'}: over {len(LEFT)} states of the live file, all whole"
    )


def a_copy(shipped: Path, key: FileKey | None, folder: Path) -> Copy:
    """A shipped file as a copy; a plain one may only be of a demonstration."""
    path = Path(shutil.copy(shipped, folder / "copie.letea"))
    if key is not None:
        seal_anew(path, key=None, new_key=key)
    else:
        with closing(connect(path)) as connection:
            connection.execute("UPDATE office SET demonstration = 1")
    return Copy(path, NOON, path.stat().st_size, salt_of(path).hex() if key else "")


def upgraded(shipped: Path, folder: Path) -> Path:
    """The shipped file at the present schema, never copied nor sealed."""
    path = Path(shutil.copy(shipped, folder / "asteptat.letea"))
    make_ready(path)
    return path
