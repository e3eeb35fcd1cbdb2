"""The county's store: reading, one transaction per act, and word of what was received."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from db.county.connection import engine_trouble_in
from db.trouble import trouble_in

Listener = Callable[[], None]
_TURN = 0x4E524E52  # of PostgreSQL: who numbers what


class CountyStore:
    """What the county holds, open; rows come out detached and complete. `path` is its file, if it is one.

    Reading and writing raise a FileTrouble or an EngineTrouble where the disk or the engine failed.
    """

    def __init__(self, engine: Engine, *, who: str = "", path: Path | None = None) -> None:
        self.who = who
        self.path = path
        self.engine = engine
        self._sessions = sessionmaker(engine, expire_on_commit=False)
        self._listeners: list[Listener] = []
        self._lock = RLock() if engine.dialect.name == "sqlite" else None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reading, closed on leaving."""
        with self._told(), self._sessions() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction, committed on leaving, undone on any exception; who listens is told after it."""
        with self._told(), self._alone(), self._sessions() as session:
            if self._lock is not None:
                session.connection(execution_options={"begin_mode": "IMMEDIATE"})
            yield session
            session.commit()
        for listener in list(self._listeners):
            listener()

    def wait_turn(self, session: Session) -> None:
        """Wait until no other program numbers anything; held until the transaction ends."""
        if self._lock is None:
            session.execute(select(func.pg_advisory_xact_lock(_TURN)))

    def listen(self, listener: Listener) -> None:
        """Call this after each commit, on the thread that wrote."""
        self._listeners.append(listener)

    def forget(self, listener: Listener) -> None:
        """Call it no more."""
        self._listeners.remove(listener)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            found: Exception | None = (
                trouble_in(error, self.path) if self.path is not None else engine_trouble_in(error)
            )
            if found is None:
                raise
            raise found from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        # SQLite has one writer; PostgreSQL takes many, and rows of a commune wait for each other there
        if self._lock is None:
            yield
            return
        with self._lock:
            yield
