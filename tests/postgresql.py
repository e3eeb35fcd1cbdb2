"""A real PostgreSQL server of the tests' own, and a database of each test's own on it."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import NullPool

from db.county.base import CountyRow
from db.county.connection import engine_at
from db.county.upgrade import make_county_ready
from tests.patience import PATIENCE

TOOL = "pg_ctlcluster"  # Debian's, which comes with the server and, unlike it, is on the path
_PROGRAMS = Path("/usr/lib/postgresql")
_QUICK = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=")


class Server:
    """A server that answers on a socket in its folder, to whoever may enter there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0
        self._free: list[str] = []
        managing = self.address("postgres")
        self._engine = create_engine(managing, poolclass=NullPool, isolation_level="AUTOCOMMIT")

    def address(self, database: str) -> str:
        """What Letea is told to reach a database."""
        return f"postgresql+psycopg://postgres@/{database}?host={self._folder}"

    def run(self, statement: str, **values: object) -> None:
        """One statement of who manages the server, outside any transaction."""
        with self._engine.connect() as connection:
            connection.execute(text(statement), values)

    def new_database(self) -> str:
        """The address of an empty database."""
        self._made += 1
        self.run(f"CREATE DATABASE proba_{self._made} TEMPLATE template0")
        return self.address(f"proba_{self._made}")

    def lend(self) -> str:
        """The address of a database that has the county's tables, and nothing in them."""
        if self._free:
            return self._free.pop()
        address = self.new_database()
        engine = engine_at(address)
        make_county_ready(engine)
        engine.dispose()
        return address

    def take_back(self, address: str) -> None:
        """Empty it for the next: that takes a tenth of the time that a new one does."""
        self.cut_off(address)
        engine = create_engine(address, poolclass=NullPool)
        with engine.begin() as connection:
            tables = ", ".join(f'"{name}"' for name in CountyRow.metadata.tables)
            connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY"))
        self._free.append(address)

    def drop(self, address: str) -> None:
        """Do away with a database, whatever is still connected to it."""
        self.run(f"DROP DATABASE {make_url(address).database} WITH (FORCE)")

    def cut_off(self, address: str) -> None:
        """End whatever is still connected to a database."""
        ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = :name"
        self.run(ended, name=make_url(address).database)


def programs(debian_tool: Callable[[str], str]) -> Path:
    """Where the server's programs are; a test without them is left out."""
    debian_tool(TOOL)
    return max(_PROGRAMS.glob("*/bin"), key=lambda path: int(path.parent.name))


@contextmanager
def a_server(where: Path) -> Iterator[Server]:
    """A server that was just made, until the end; it stops when whoever started it dies."""
    folder = Path(tempfile.mkdtemp(prefix="letea-pg-"))  # a socket's path may have 107 bytes
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    data = folder / "date"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.STDOUT}
    settings = [word for told in (*_QUICK, f"unix_socket_directories={folder}") for word in ("-c", told)]
    try:
        made = [str(where / "initdb"), "--no-sync", "-A", "trust", "-U", "postgres", "-E", "UTF8", "-D"]
        subprocess.run([*_as_nobody(), *made, str(data)], check=True, cwd="/", **quiet)  # type: ignore[call-overload]
        command = [*_as_nobody(), str(where / "postgres"), "-D", str(data), *settings]
        with subprocess.Popen(command, cwd="/", **quiet) as running:  # type: ignore[call-overload]
            try:
                server = Server(folder)
                _wait_for(server)
                yield server
            finally:
                running.send_signal(signal.SIGINT)  # ends whoever is still connected
    finally:
        shutil.rmtree(folder)


def _as_nobody() -> list[str]:
    """The server refuses root, and a server whose tests died must not stay."""
    words = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() == 0:
        words += ["--reuid", "postgres", "--regid", "postgres", "--init-groups"]
    return words


def _wait_for(server: Server) -> None:
    end = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            return server.run("SELECT 1")
        except OperationalError:
            assert time.monotonic() < end, "PostgreSQL nu a pornit"
            time.sleep(0.01)
