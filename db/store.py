"""The store: reading, one transaction per action, history with it, and word of what changed."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar

from sqlalchemy import Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker, with_loader_criteria
from sqlcipher3 import dbapi2

from db.connection import engine_for, look, reading_engine
from db.encryption import FileKey
from db.hold import Hold
from db.journal import Journal, RowChange, Step
from db.record import Record
from db.trouble import OnlyRead, SealedFile, trouble_in
from db.writing import Writing

R = TypeVar("R", bound=Record)
Listener = Callable[[frozenset[type[Record]]], None]
_NOT_DELETED = with_loader_criteria(Record, lambda cls: cls.deleted_at.is_(None), include_aliases=True)
Watch = Callable[[Session, Iterable[RowChange]], None]


class Store:
    """The open office file.

    Records come out detached and complete. Deleted ones are left out unless a statement asks for them
    with the execution option `include_deleted`.
    """

    def __init__(
        self,
        path: Path,
        *,
        key: FileKey | None = None,
        who: str = "",
        hold: Hold | None = None,
        only_reads: bool = False,
    ) -> None:
        self.path = path
        self.who = who
        self.key = key
        self.only_reads = only_reads
        self.is_locked = False
        self.last_kept_at: datetime | None = None
        self._hold = hold
        self._engine = self._made_engine()
        self._sessions = sessionmaker(self._engine, expire_on_commit=False)
        self._listeners: list[Listener] = []
        self._watches: list[Watch] = []
        self._lock = RLock()
        self._journal = Journal()
        event.listen(self._sessions, "do_orm_execute", _leave_out_deleted)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reading, closed on leaving."""
        with self._told_plainly(), self._sessions() as session:
            yield session

    @contextmanager
    def writing(self, label: str, *, undoes: int | None = None, stays: bool = False) -> Iterator[Writing]:
        """One transaction, committed on leaving, undone on any exception; history is written in it.

        What `stays` is never offered to be undone: the note of who opened what is told in confidence.

        Raises:
            FileTrouble: when the disk or the file fails, or the file is open only to be read.
        """
        from db import history  # noqa: PLC0415 - who only reads starts without it

        self._see_that_it_writes()
        with self._lock, self._told_plainly(), self._sessions() as session:
            session.connection(execution_options={"begin_mode": "IMMEDIATE"})
            recorder = history.Recorder(session, who=self.who, label=label, undoes=undoes)
            with recorder.listening():
                yield Writing(session)
                session.flush()
            for watch in self._watches:
                watch(session, recorder.changes())
            change_set = recorder.close()
            session.commit()
            self.last_kept_at = history.now()
            if change_set is not None and not stays:
                # under the lock: actions of two threads stand as they were kept
                self._journal.add(change_set, label, undoes=undoes)
        if change_set is not None:
            self._tell(recorder.touched)

    @contextmanager
    def outside_history(self) -> Iterator[Session]:
        """A transaction that is no action: neither history, undo nor pages learn of it; for drafts only."""
        self._see_that_it_writes()
        with self._lock, self._told_plainly(), self._sessions() as session:
            session.connection(execution_options={"begin_mode": "IMMEDIATE"})
            yield session
            session.commit()

    def keep(self, record: R, label: str) -> R:
        """Keep one record as one action."""
        with self.writing(label) as writing:
            return writing.keep(record)

    def remove(self, record: Record, label: str) -> None:
        """Delete one record as one action; it can be undone."""
        with self.writing(label) as writing:
            writing.remove(record)

    def undo_label(self) -> str:
        """What Ctrl+Z would undo; empty when there is nothing."""
        return self._journal.undo_label

    def redo_label(self) -> str:
        """What Ctrl+Y would do again; empty when there is nothing."""
        return self._journal.redo_label

    def undo(self) -> str:
        """Reverse the last action of this run of the program; returns its label.

        Raises:
            StaleRecord: when a record was changed since, by an action that cannot be undone first.
        """
        with self._lock:
            return self._reverse(self._journal.to_undo())

    def redo(self) -> str:
        """Do again what was undone last; returns its label."""
        with self._lock:
            return self._reverse(self._journal.to_redo())

    def forget_undo(self) -> None:
        """Let what was done so far stand: it is no longer offered to be undone."""
        self._journal = Journal()

    def listen(self, listener: Listener) -> None:
        """After each commit, tell this listener which kinds of record were touched."""
        self._listeners.append(listener)

    def watch(self, watch: Watch) -> None:
        """Before each commit, ask this watch about the changes; what it raises undoes the action."""
        self._watches.append(watch)

    @property
    def ended_well(self) -> bool:
        """Whether the run before this one closed the file; else it deserves a full check."""
        return self._hold is None or self._hold.ended_well

    @property
    def log_set_aside(self) -> Path | None:
        """The log that stood beside the file and was not its own, where one did."""
        return self._hold.set_aside if self._hold is not None else None

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        if self._hold is not None:
            if not self.is_locked:
                self._hold.rest(self.key)
            self._hold.let_go()
            self._hold = None

    def leave(self) -> None:
        """Let go of a damaged file as it lies, with its log; the next start checks it whole."""
        with self._lock, suppress(dbapi2.Error), closing(look(self.path, key=self.key)) as last:
            # The last to close writes the log into the file, unless it may only read.
            last.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
            self._engine.dispose()
        self._engine.dispose()
        if self._hold is not None:
            self._hold.let_go()
            self._hold = None

    def lock(self) -> None:
        """Close the file and forget its key, while what is on the screen waits for the password."""
        with self._lock:
            if self.key is None or self.is_locked:
                return
            self._engine.dispose()
            if self._hold is not None:
                self._hold.rest(self.key)
            self.key, self.is_locked = None, True

    def unlock(self, key: FileKey) -> None:
        """Go on with the file after `lock`.

        Raises:
            FileTrouble: when the file or the disk fails meanwhile.
        """
        with self._lock:
            if self._hold is not None:
                self._hold.begin(key)
            self.key, self.is_locked = key, False
            self._engine = self._made_engine()
            self._sessions.configure(bind=self._engine)

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Hold nothing of the file open while it is replaced (a new password); nobody writes meanwhile.

        The lock stays. `key` may be set inside; the file is opened again on leaving.
        """
        with self._lock:
            self._engine.dispose()
            try:
                yield
            finally:
                self._engine = self._made_engine()
                self._sessions.configure(bind=self._engine)

    def _see_that_it_writes(self) -> None:
        if self.only_reads:
            raise OnlyRead(self.path, "open only to be read")

    def _made_engine(self) -> Engine:
        if self.only_reads:
            return reading_engine(self.path, key=self.key)
        return engine_for(self.path, key=self.key)

    def _reverse(self, step: Step | None) -> str:
        from db.reversal import reverse  # noqa: PLC0415 - who only reads starts without it

        if step is None:
            return ""
        with self.writing(step.label, undoes=step.change_set) as writing:
            reverse(writing.session, step.change_set)
        return step.label

    def _tell(self, touched: frozenset[type[Record]]) -> None:
        for listener in self._listeners:
            listener(touched)

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        if self.is_locked:
            raise SealedFile(self.path, "locked")
        try:
            yield
        except (DBAPIError, dbapi2.Error, OSError) as error:
            trouble = trouble_in(error, self.path)
            if trouble is None:
                raise
            raise trouble from error


def _leave_out_deleted(state: ORMExecuteState) -> None:
    asked = state.execution_options.get("include_deleted", False) or state.session.info.get("include_deleted")
    if state.is_select and not asked:
        state.statement = state.statement.options(_NOT_DELETED)
