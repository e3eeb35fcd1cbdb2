"""One engine for the county's tables: a sealed SQLite file, or PostgreSQL."""

import socket
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError

from db.connection import engine_for
from db.encryption import SALT_BYTES, FileKey, new_salt
from db.trouble import EngineTrouble, FullEngine, SilentEngine

_POSTGRESQL = "postgresql+psycopg"
_PORT = 5432
_GLANCE = 1.0  # second
_FULL, _LOST = "53100", ("08", "57P")  # as SQL calls a full disk, a connection that failed or was ended
_WAITING = {  # a server that went away is not waited for without end
    "connect_timeout": 10,  # seconds, these too
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
    "tcp_user_timeout": 60_000,  # milliseconds
}


def is_address(address: str) -> bool:
    """Whether this is the address of a database engine Letea consolidates on (`postgresql+psycopg://…`)."""
    try:
        return make_url(address).drivername == _POSTGRESQL
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        return False


def engine_at(address: str) -> Engine:
    """An engine on PostgreSQL; nothing is connected yet."""
    return create_engine(address, pool_pre_ping=True, connect_args=dict(_WAITING))


def wait_for(address: str, still_waits: Callable[[], None]) -> None:
    """Wait until the server of an address takes connections; `still_waits`, called meanwhile, may raise.

    Raises:
        SilentEngine: when it does not within some seconds. One on a socket of this computer is not asked.
    """
    url = make_url(address)
    if not url.host or url.host.startswith("/"):
        return
    end = time.monotonic() + _WAITING["connect_timeout"]
    while True:
        still_waits()
        try:
            socket.create_connection((url.host, url.port or _PORT), timeout=_GLANCE).close()
        except (OSError, UnicodeError) as error:  # the latter for a name that is none
            if not isinstance(error, TimeoutError) or time.monotonic() > end:
                raise SilentEngine(detail=str(error)) from error
        else:
            return


def engine_trouble_in(error: DBAPIError) -> EngineTrouble | None:
    """What befell the engine behind this error; None where it is something else."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if state == _FULL:
        return FullEngine(detail=state)
    is_lost = error.connection_invalidated or state.startswith(_LOST)
    is_unreached = not state and isinstance(error, OperationalError | InterfaceError)
    return SilentEngine(detail=state) if is_lost or is_unreached else None


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
