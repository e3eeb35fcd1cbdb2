"""Making a new office file, telling what a file is, and bringing an older one to the present schema."""

from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from db.connection import APPLICATION_ID, engine_for, look
from db.trouble import DamagedFile, FileTrouble, ForeignFile, NewerFile, trouble_in

SCHEMA = 2
LOWEST_READER = 2
PROGRAM = "0.1.0"
_MIGRATIONS = Path(__file__).parent / "migrations"
_HEADER = b"SQLite format 3\x00"


def make_file(path: Path, *, key: bytes | None = None) -> None:
    """Make a new, empty office file.

    Raises:
        FileTrouble: when something is already there, or the place cannot be written.
    """
    if path.exists():
        raise ForeignFile(path, "already there")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _migrate(path, key)
    except Exception as error:
        clear_away(path)
        raise (trouble_in(error, path) or error) from error


def make_ready(path: Path, *, key: bytes | None = None) -> None:
    """See that the file is Letea's and of the present schema; an older one is upgraded.

    Raises:
        MissingFile, ForeignFile, DamagedFile, NewerFile: and the file is left untouched.
    """
    schema = schema_of(path, key=key)
    if schema < SCHEMA:
        try:
            _migrate(path, key)
        except Exception as error:
            raise (trouble_in(error, path) or error) from error


def schema_of(path: Path, *, key: bytes | None = None) -> int:
    """The schema number of an office file.

    Raises:
        MissingFile, ForeignFile, DamagedFile, NewerFile: when it cannot be opened, and why.
    """
    _look_at_header(path, encrypted=key is not None)
    try:
        with closing(look(path, key=key)) as connection:
            return _schema_in(connection, path)
    except dbapi2.Error as error:
        raise (trouble_in(error, path) or DamagedFile(path, str(error))) from error


def check_integrity(path: Path, *, key: bytes | None = None) -> list[str]:
    """What SQLite finds wrong in the file; an empty list for a sound one."""
    try:
        with closing(look(path, key=key)) as connection:
            found = _cut_short(connection, path)
            found += [row[0] for row in connection.execute("PRAGMA integrity_check")]
            orphans = [f"{row[0]} → {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")]
    except dbapi2.Error as error:
        return [str(error)]
    return [text for text in found if text != "ok"] + orphans


def _cut_short(connection: Any, path: Path) -> list[str]:
    """What a file cut at its end lacks: SQLite itself forgives a last page that is not whole."""
    if path.with_name(f"{path.name}-wal").exists():
        return []  # its last pages may still stand beside it
    pages, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    missing = pages * size - path.stat().st_size
    return [f"{missing} bytes are missing at the end"] if missing > 0 else []


def clear_away(path: Path) -> None:
    """A file made by half would be in the way of the next attempt."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with suppress(OSError):
            path.with_name(name).unlink()


def _look_at_header(path: Path, *, encrypted: bool) -> None:
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise (trouble_in(error, path) or FileTrouble(path, str(error))) from error
    if not encrypted and header != _HEADER:
        raise ForeignFile(path, "not a database")


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


def _migrate(path: Path, key: bytes | None) -> None:
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
