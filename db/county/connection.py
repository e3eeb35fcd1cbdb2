"""One engine for the county's tables: a sealed SQLite file, or PostgreSQL."""

from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError

from db.connection import engine_for
from db.encryption import SALT_BYTES, FileKey, new_salt

_POSTGRESQL = "postgresql+psycopg"
_WAIT_SECONDS = 10


def is_address(address: str) -> bool:
    """Whether this is the address of a database engine Letea consolidates on (`postgresql+psycopg://…`)."""
    try:
        return make_url(address).drivername == _POSTGRESQL
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        return False


def engine_at(address: str) -> Engine:
    """An engine on PostgreSQL; nothing is connected yet."""
    return create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": _WAIT_SECONDS})


def engine_of(path: Path, secret: bytes) -> Engine:
    """An engine on a sealed SQLite file, made by whoever first writes to it."""
    return engine_for(path, key=FileKey(secret, _salt_of(path)))


def _salt_of(path: Path) -> bytes:
    try:
        with path.open("rb") as held:
            found = held.read(SALT_BYTES)
    except FileNotFoundError:
        found = b""
    return found if len(found) == SALT_BYTES else new_salt()
