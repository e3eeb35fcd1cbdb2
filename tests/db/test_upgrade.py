"""What a file is, told without touching it; new files and the present schema."""

import hashlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlcipher3 import dbapi2

from db.checking import check_integrity
from db.connection import engine_for
from db.record import Record
from db.store import Store
from db.trouble import DamagedFile, EmptyFile, FileTrouble, ForeignFile, MissingFile, NewerFile, ReadOnlyPlace
from db.upgrade import SCHEMA, make_file, make_ready, schema_of
from tests.samples import a_person

PAGE = 4096


def hash_of(folder: Path) -> dict[str, str]:
    """Every file of a folder by what it holds."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def change(path: Path, sql: str) -> None:
    """Change a file behind the program's back."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(sql)
    connection.close()


def missing(path: Path) -> None:
    """No file at all."""
    path.unlink()


def empty(path: Path) -> None:
    """A file of no length, as a broken copy leaves."""
    path.write_bytes(b"")


def text(path: Path) -> None:
    """Not a database."""
    path.write_text("Aceasta este o scrisoare, nu un birou.", encoding="utf-8")


def another_programs(path: Path) -> None:
    """A sound database of another program."""
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE tracks (name TEXT)")
    connection.commit()
    connection.close()


def truncated(path: Path) -> None:
    """Half a file, as a stick pulled too early leaves."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def without_format(path: Path) -> None:
    """Letea's file that does not say what it is."""
    change(path, "DELETE FROM file_format")


def overwritten(path: Path) -> None:
    """A file whose first table is rubbish."""
    content = bytearray(path.read_bytes())
    content[100 : 3 * PAGE] = b"\xa5" * (3 * PAGE - 100)
    path.write_bytes(content)


def newer(path: Path) -> None:
    """A file that only a later Letea can read."""
    change(path, "UPDATE file_format SET schema = 99, lowest_reader = 99, written_by = '9.1.0'")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (missing, MissingFile),
        (empty, EmptyFile),
        (text, ForeignFile),
        (another_programs, ForeignFile),
        (truncated, DamagedFile),
        (without_format, DamagedFile),
        (overwritten, DamagedFile),
        (newer, NewerFile),
    ],
    ids=lambda given: given.__name__,
)
def test_a_file_that_cannot_be_opened_is_named_and_left_untouched(
    office_file: Path, spoil: Callable[[Path], None], told: type[FileTrouble]
) -> None:
    spoil(office_file)
    before = hash_of(office_file.parent)
    with pytest.raises(FileTrouble) as caught:
        make_ready(office_file)
    assert (type(caught.value), caught.value.path) == (told, office_file)
    assert hash_of(office_file.parent) == before


def test_a_newer_file_names_the_version_that_reads_it(office_file: Path) -> None:
    newer(office_file)
    with pytest.raises(NewerFile) as caught:
        schema_of(office_file)
    assert caught.value.detail == "9.1.0"


def test_a_newer_file_that_this_program_can_read_is_opened(office_file: Path) -> None:
    change(office_file, "UPDATE file_format SET schema = 99, written_by = '9.1.0'")
    make_ready(office_file)
    assert schema_of(office_file) == 99


def test_a_sound_file_is_of_the_present_schema(office_file: Path) -> None:
    make_ready(office_file)
    assert schema_of(office_file) == SCHEMA


def test_what_a_crash_left_in_the_log_is_seen(office_file: Path, tmp_path: Path) -> None:
    store = Store(office_file)
    store.keep(a_person(), "Persoană nouă")
    crashed = tmp_path / "crashed"
    crashed.mkdir()
    for path in tmp_path.glob(f"{office_file.name}*"):
        (crashed / path.name).write_bytes(path.read_bytes())
    store.close()
    make_ready(crashed / office_file.name)
    again = Store(crashed / office_file.name)
    with again.reading() as session:
        assert session.connection().exec_driver_sql("SELECT count(*) FROM person").scalar() == 1
    again.close()


def test_a_new_file_is_made_in_a_new_folder(tmp_path: Path) -> None:
    path = tmp_path / "Comuna Exemplu" / "birou.letea"
    make_file(path)
    assert schema_of(path) == SCHEMA


def test_a_new_file_never_takes_the_place_of_another(office_file: Path) -> None:
    before = office_file.read_bytes()
    with pytest.raises(FileTrouble):
        make_file(office_file)
    assert office_file.read_bytes() == before


def test_a_file_cannot_be_made_beneath_a_file(office_file: Path) -> None:
    with pytest.raises(ReadOnlyPlace):
        make_file(office_file / "birou.letea")


def test_a_file_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "birou.letea-wal").mkdir()
    with pytest.raises(FileTrouble):
        make_file(tmp_path / "birou.letea")
    assert not (tmp_path / "birou.letea").exists()


def test_the_migrated_file_is_what_the_records_say(office_file: Path) -> None:
    engine = engine_for(office_file)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _parents: kind != "table" or "_fts" not in (name or "")},
        )
        assert compare_metadata(context, Record.metadata) == []
    engine.dispose()


def test_a_sound_file_has_nothing_to_find(office_file: Path) -> None:
    assert check_integrity(office_file) == []


def test_a_row_that_points_nowhere_is_found(office_file: Path) -> None:
    change(
        office_file,
        "INSERT INTO identity_paper (uid, version, person_id, kind, series, number, issuer) "
        "VALUES ('x', 1, 777, '', '', '', '')",
    )
    assert check_integrity(office_file) == ["identity_paper → person"]


@pytest.mark.parametrize("spoil", [truncated, overwritten, text], ids=lambda given: given.__name__)
def test_damage_is_told_not_raised(office_file: Path, spoil: Callable[[Path], None]) -> None:
    spoil(office_file)
    assert check_integrity(office_file) != []


def test_damage_in_the_middle_of_a_file_that_opens_is_found(office_file: Path) -> None:
    content = bytearray(office_file.read_bytes())
    content[-PAGE:] = b"\xa5" * PAGE
    office_file.write_bytes(content)
    make_ready(office_file)
    assert check_integrity(office_file) != []


def test_a_file_cut_by_its_last_byte_is_not_called_whole(office_file: Path) -> None:
    assert check_integrity(office_file) == []
    office_file.write_bytes(office_file.read_bytes()[:-1])
    assert check_integrity(office_file) == ["1 bytes are missing at the end"]
