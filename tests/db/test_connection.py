"""A connection is set as the office needs it, and one that only looks changes nothing."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlcipher3 import dbapi2

from db.connection import APPLICATION_ID, connect, engine_for, look, reading_engine
from db.encryption import FileKey
from db.store import Store
from db.tables.people import Person
from tests.samples import a_person

KEY = FileKey(b"k" * 20, b"s" * 16)


def test_a_connection_writes_ahead_fully_synchronised_with_foreign_keys(office_file: Path) -> None:
    connection = connect(office_file)
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema")
    settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names]
    connection.close()
    assert settings == ["wal", 2, 1, 1, 0]


def test_an_office_file_bears_leteas_mark(office_file: Path) -> None:
    assert int.from_bytes(office_file.read_bytes()[68:72], "big") == APPLICATION_ID


def test_what_was_written_out_for_one_file_serves_the_next(
    store: Store, sealed_store: Store, office_file: Path
) -> None:
    for opened in (store, sealed_store):
        opened.keep(a_person(), "Persoană nouă")
        with opened.reading() as session:
            assert len(session.scalars(select(Person)).all()) == 1
    one, other = engine_for(office_file), reading_engine(office_file)
    kept = [engine.get_execution_options()["compiled_cache"] for engine in (one, other)]
    assert kept[0] is kept[1]
    assert one.dialect is other.dialect
    assert any("FROM person" in str(written) for written in kept[0].values())


def test_looking_cannot_write(office_file: Path) -> None:
    connection = look(office_file)
    with pytest.raises(dbapi2.OperationalError, match="readonly"):
        connection.execute("DELETE FROM file_format")
    connection.close()


def test_looking_leaves_another_programs_file_in_its_own_mode(tmp_path: Path) -> None:
    path = tmp_path / "altul.db"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE tracks (name TEXT)")
    made.close()
    before = path.read_bytes()
    look(path).close()
    assert path.read_bytes() == before


def test_looking_leaves_the_log_of_a_crash_beside_its_file(store: Store, tmp_path: Path) -> None:
    crashed = tmp_path / "crash" / "Exemplu.letea"
    crashed.parent.mkdir()
    store.keep(a_person(), "Persoană nouă")
    for ending in ("", "-wal"):
        shutil.copy(f"{store.path}{ending}", f"{crashed}{ending}")
    log = crashed.with_name(f"{crashed.name}-wal")
    before = crashed.read_bytes(), log.read_bytes()
    with closing(look(crashed)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone() == (1,)
    assert (crashed.read_bytes(), log.read_bytes()) == before


def test_a_file_made_with_a_key_opens_only_with_it(tmp_path: Path) -> None:
    path = tmp_path / "secret.letea"
    connection = connect(path, key=KEY)
    connection.execute("CREATE TABLE person (name TEXT)")
    connection.close()
    assert b"person" not in path.read_bytes()
    again = connect(path, key=KEY)
    assert again.execute("SELECT count(*) FROM person").fetchone() == (0,)
    again.close()
    with pytest.raises(dbapi2.DatabaseError):
        connect(path, key=FileKey(b"x" * 20, KEY.salt))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="numai Linux spune ce este deschis")
def test_a_file_that_cannot_be_opened_is_not_held(sealed_file: Path, office_key: FileKey) -> None:
    content = sealed_file.read_bytes()
    sealed_file.write_bytes(content[:4000] + bytes(96) + content[4096:])
    with pytest.raises(dbapi2.DatabaseError) as refused:
        connect(sealed_file, key=office_key)
    held = [one.readlink() for one in Path("/proc/self/fd").iterdir() if one.exists()]
    assert [path for path in held if path.is_relative_to(sealed_file.parent)] == []
    assert refused.value is not None  # its traceback would hold an open connection
