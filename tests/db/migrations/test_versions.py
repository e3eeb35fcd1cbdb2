"""Every schema ever shipped is brought to the present one, with all that it held.

`tests/db/shipped/schema-N.letea` is a small office as the last program of schema N wrote it. To add one
before SCHEMA is raised, with that program's code: `make_file`, then `Store(path, who="Ana Exemplu")` with
`set_up_office(an_office())`, two persons kept, one of them changed and the other deleted; then, to keep it
small, `PRAGMA journal_mode = DELETE`, `PRAGMA page_size = 1024`, `VACUUM`, `PRAGMA journal_mode = WAL`.
Schema 1 was written by commit d76e30f, schema 2 by 3b4563b, schema 3 by 6c6a024,
schema 4 by 168bee6 (its pages are of 512 bytes: it has a hundred tables),
schema 5 by 94d4694 (of 512 bytes too; its 400 tables and indexes take at least a page each).
"""

import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from db.checking import check_integrity
from db.connection import look
from db.encryption import FileKey
from db.history_chain import check_chain
from db.store import Store
from db.upgrade import SCHEMA, make_file, make_ready, schema_of
from tests.samples import a_person

SHIPPED = sorted((Path(__file__).parents[1] / "shipped").glob("schema-*.letea"))
OF_THE_FILE_ITSELF = {"alembic_version", "file_format", "history_head"}
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture(params=SHIPPED, ids=lambda path: path.stem)
def shipped(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of a shipped file."""
    return Path(shutil.copy(request.param, tmp_path / "Exemplu.letea"))


def rows_in(path: Path, *, key: FileKey | None = None) -> Rows:
    """All that the tables hold, without the hashes that chain history."""
    with closing(look(path, key=key)) as connection:
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        held: Rows = {}
        for name in set(names) - OF_THE_FILE_ITSELF:
            cursor = connection.execute(f'SELECT * FROM "{name}"')  # noqa: S608 - the file's own tables
            columns = [column[0] for column in cursor.description]
            held[name] = [dict(zip(columns, row, strict=True)) | {"hash": ""} for row in cursor]
        return held


def schema_in(path: Path) -> dict[tuple[str, str], str]:
    """What makes the file's tables, indexes and triggers, whatever the spaces."""
    with closing(look(path)) as connection:
        made = connection.execute("SELECT type, name, sql FROM sqlite_master")
        return {(kind, name): " ".join((sql or "").split()) for kind, name, sql in made}


def test_every_schema_before_this_one_is_kept() -> None:
    numbers = [int(path.stem.removeprefix("schema-")) for path in SHIPPED]
    assert numbers == list(range(1, SCHEMA))
    assert all(path.stat().st_size < 600_000 for path in SHIPPED)


def test_a_shipped_file_is_upgraded_sound_with_all_it_held(shipped: Path) -> None:
    before = rows_in(shipped)
    make_ready(shipped)
    after = rows_in(shipped)
    assert (schema_of(shipped), check_integrity(shipped)) == (SCHEMA, [])
    assert {name: after[name] for name in before} == before
    assert len(before["person"]) == 2


def test_the_history_of_a_shipped_file_is_whole_and_goes_on(shipped: Path) -> None:
    make_ready(shipped)
    with closing(Store(shipped)) as store:
        store.keep(a_person(given_name="Ana"), "Persoană nouă")
    with closing(look(shipped)) as connection:
        verdict = check_chain(connection)
    assert (verdict.wrong, verdict.sets) == (None, 6)


def test_a_shipped_file_becomes_what_a_new_one_is(shipped: Path, tmp_path: Path) -> None:
    make_ready(shipped)
    make_file(tmp_path / "new.letea")
    assert schema_in(shipped) == schema_in(tmp_path / "new.letea")


@pytest.mark.parametrize("table", ["change_set", "change_row"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET id = id + 1000", "DELETE FROM {}"])
def test_the_file_itself_refuses_to_change_history(shipped: Path, table: str, statement: str) -> None:
    make_ready(shipped)
    connection = dbapi2.connect(str(shipped), isolation_level=None)
    with closing(connection), pytest.raises(dbapi2.IntegrityError, match="history is never changed"):
        connection.execute(statement.format(table))
