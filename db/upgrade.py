"""Making a new office file, telling what a file is, and bringing an older one to the present schema."""

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.checking import cut_short
from db.connection import APPLICATION_ID, engine_for, look
from db.encryption import PLAIN_HEADER, FileKey, is_opened_by, is_sealed
from db.trouble import (
    DamagedFile,
    EmptyFile,
    FileTrouble,
    ForeignFile,
    NewerFile,
    ReadOnlyPlace,
    SealedFile,
    WrongKey,
    trouble_in,
)

SCHEMA = 6
LOWEST_READER = 6
PROGRAM = "0.6.0"
_MIGRATIONS = Path(__file__).parent / "migrations"


def make_file(path: Path, *, key: FileKey | None = None) -> None:
    """Make a new, empty office file; with a key, sealed with it.

    Raises:
        FileTrouble: when something is already there, or the place cannot be written.
    """
    if path.exists():
        raise ForeignFile(path, "already there")
    try:
        _make_place(path)
        _migrate(path, key)
    except Exception as error:
        clear_away(path)
        raise (trouble_in(error, path) or error) from error


def make_ready(
    path: Path, *, key: FileKey | None = None, before_upgrade: Callable[[], None] | None = None
) -> None:
    """See that the file is Letea's and of the present schema; an older one is upgraded in one transaction.

    `before_upgrade` is called first (to keep a verified copy); what it raises leaves the file as it was.

    Raises:
        FileTrouble: what the file is instead; it is left untouched.
    """
    if schema_of(path, key=key) >= SCHEMA:
        return
    if before_upgrade is not None:
        before_upgrade()
    try:
        _migrate(path, key)
    except Exception as error:
        raise (trouble_in(error, path) or error) from error


def schema_of(path: Path, *, key: FileKey | None = None) -> int:
    """The schema number of an office file.

    Raises:
        MissingFile, EmptyFile, ForeignFile, SealedFile, WrongKey, DamagedFile, NewerFile: why it cannot be
            opened.
    """
    look_from_outside(path, key)
    try:
        with closing(look(path, key=key)) as connection:
            schema = _schema_in(connection, path)
            missing = cut_short(connection, path)
    except dbapi2.Error as error:
        raise (trouble_in(error, path) or DamagedFile(path, str(error))) from error
    if missing:
        raise DamagedFile(path, missing[0])
    return schema


def is_an_offices_own(path: Path) -> bool:
    """Whether a plain file, of whatever schema, holds an office that is no demonstration."""
    try:
        with closing(look(path)) as connection:
            row = connection.execute("SELECT demonstration FROM office LIMIT 1").fetchone()
    except dbapi2.Error:
        return False
    return row is not None and not row[0]


def clear_away(path: Path) -> None:
    """A file made by half would be in the way of the next attempt."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(OSError):
            path.with_name(name).unlink()


def _make_place(path: Path) -> None:
    """An empty file that only its owner may read, in a folder that only its owner may look into."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
    except FileNotFoundError as error:  # the system refuses to make it, whatever it calls that
        raise ReadOnlyPlace(path, str(error)) from error


def look_from_outside(path: Path, key: FileKey | None) -> None:
    """Tell what a file is by its bytes alone, before it is opened.

    Raises:
        MissingFile, EmptyFile, ForeignFile, SealedFile, WrongKey: when it cannot be opened with this key.
    """
    try:
        with path.open("rb") as file:
            header = file.read(len(PLAIN_HEADER))
        if not header and not path.with_name(f"{path.name}-wal").exists():
            raise EmptyFile(path, "0 bytes")
        if header == PLAIN_HEADER and key is None:
            return
        if not is_sealed(path):
            raise ForeignFile(path, "neither a database nor sealed")
        if key is None:
            raise SealedFile(path, "no key")
        if not is_opened_by(path, key):
            raise WrongKey(path, "no page answers")
    except OSError as error:
        raise (trouble_in(error, path) or FileTrouble(path, str(error))) from error


def _schema_in(connection: Any, path: Path) -> int:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise ForeignFile(path, "no application id")
    row = connection.execute("SELECT schema, lowest_reader, written_by FROM file_format").fetchone()
    if row is None:
        raise DamagedFile(path, "no format")
    schema, lowest_reader, written_by = row
    if lowest_reader > SCHEMA:
        raise NewerFile(path, written_by)
    return int(schema)


def _migrate(path: Path, key: FileKey | None) -> None:
    from alembic import command  # noqa: PLC0415 - costs a third of a second, and is rarely needed
    from alembic.config import Config  # noqa: PLC0415 - same

    engine = engine_for(path, key=key, foreign_keys=False, pooled=False)
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.connect().execution_options(begin_mode="IMMEDIATE") as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        connection.exec_driver_sql("DELETE FROM file_format")
        connection.exec_driver_sql(
            "INSERT INTO file_format (schema, lowest_reader, written_by) VALUES (?, ?, ?)",
            (SCHEMA, LOWEST_READER, PROGRAM),
        )
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise DamagedFile(path, f"{len(broken)} references lead nowhere")
        connection.commit()
    engine.dispose()
