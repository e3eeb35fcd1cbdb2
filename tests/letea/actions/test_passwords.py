"""A plain office of an older program gets its password before anything else, and no copy in the clear."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from db.encryption import FileKey
from db.store import Store
from db.upgrade import SCHEMA, schema_of
from letea.actions.copies import copies_of
from letea.actions.history_check import head_of, short_head
from letea.actions.office_file import NotSealed, is_sealed, key_for, key_for_code
from letea.actions.opening import open_with_care
from letea.actions.passwords import needs_sheet, recovery_sheet_of, seal_plain_office
from letea.errors import Refused
from letea.progress import Progress
from letea.rules.recovery_code import write_code
from tests.conftest import PASSWORD
from tests.faults.jobs import NOON
from tests.papers.outline_text import as_text
from tests.samples import TODAY

SHIPPED = Path(__file__).parents[2] / "db" / "shipped" / "schema-1.letea"


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """An office of the first schema, without a password."""
    return Path(shutil.copy(SHIPPED, tmp_path / "Exemplu.letea"))


def test_an_older_plain_office_is_not_touched_before_it_has_a_password(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(NotSealed):
        open_with_care(older, None, Progress(), NOON)
    assert older.read_bytes() == before
    assert copies_of(older) == []


def test_it_is_sealed_then_copied_then_upgraded(older: Path) -> None:
    key = seal_plain_office(older, PASSWORD, PASSWORD, Progress())
    assert schema_of(older, key=key) == 1
    with closing(open_with_care(older, key, Progress(), NOON)) as store:
        assert needs_sheet(store)
    assert schema_of(older, key=key_for(older, PASSWORD)) == SCHEMA
    copies = copies_of(older)
    assert [is_sealed(copy.path) for copy in copies] == [True]
    assert schema_of(copies[0].path, key=key) == 1


def test_the_sheet_opens_the_office_and_bears_the_mark_of_its_history(
    sealed_store: Store, office_key: FileKey
) -> None:
    sheet = as_text(recovery_sheet_of(sealed_store, TODAY))
    code = write_code(office_key.secret)
    assert all(group in sheet for group in code.split("-"))
    assert key_for_code(sealed_store.path, code) == office_key
    assert short_head(head_of(sealed_store)) in sheet


def test_a_weak_password_seals_nothing(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(Refused):
        seal_plain_office(older, "scurt", "scurt", Progress())
    assert older.read_bytes() == before
