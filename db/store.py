"""The store: reading, one transaction per action, history with it, and word of what changed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import TypeVar

from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import ORMExecuteState, Session, sessionmaker, with_loader_criteria
from sqlalchemy.orm.exc import StaleDataError
from sqlcipher3 import dbapi2

from db import history
from db.connection import engine_for
from db.record import Record
from db.reversal import reverse
from db.trouble import StaleRecord, trouble_in

R = TypeVar("R", bound=Record)
Listener = Callable[[frozenset[type[Record]]], None]


class Writing:
    """One transaction of one action; everything in it is kept, or nothing."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def keep(self, record: R) -> R:
        """Keep a new or changed record; the caller's draft stays its own.

        Raises:
            StaleRecord: when it was changed elsewhere since it was read.
        """
        with self._noticing_stale():
            kept = self.session.merge(record)
            self.session.flush()
        return kept

    def remove(self, record: Record) -> None:
        """Mark the record as deleted; history can bring it back.

        Raises:
            StaleRecord: when it was changed or deleted elsewhere since it was read.
        """
        with self._noticing_stale():
            kept = self.session.merge(record)
            kept.deleted_at = history.now()
            self.session.flush()

    @contextmanager
    def _noticing_stale(self) -> Iterator[None]:
        """A draft of a record deleted elsewhere is stale, not new."""
        self.session.info["include_deleted"] = True
        try:
            yield
        except StaleDataError as error:
            raise StaleRecord(str(error)) from error
        finally:
            del self.session.info["include_deleted"]

    def keep_list(self, present: Sequence[R], wanted: Sequence[R]) -> list[R]:
        """Keep a list edited as a whole: those wanted are kept, those no longer in it are deleted."""
        kept_ids = {record.id for record in wanted if record.id is not None}
        for record in present:
            if record.id not in kept_ids:
                self.remove(record)
        return [self.keep(record) for record in wanted]


class Store:
    """The open office file.

    Records come out detached and complete. Deleted ones are left out unless a statement asks for them
    with the execution option `include_deleted`.
    """

    def __init__(self, path: Path, *, key: bytes | None = None, who: str = "") -> None:
        self.path = path
        self.who = who
        self._engine = engine_for(path, key=key)
        self._sessions = sessionmaker(self._engine, expire_on_commit=False)
        self._listeners: list[Listener] = []
        self._lock = RLock()
        self._journal = history.Journal()
        event.listen(self._sessions, "do_orm_execute", _leave_out_deleted)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session for reading, closed on leaving."""
        with self._told_plainly(), self._sessions() as session:
            yield session

    @contextmanager
    def writing(self, label: str, *, undoes: int | None = None) -> Iterator[Writing]:
        """One transaction, committed on leaving, undone on any exception; history is written in it.

        Raises:
            FileTrouble: when the disk or the file fails.
        """
        with self._lock, self._told_plainly(), self._sessions() as session:
            session.connection(execution_options={"begin_mode": "IMMEDIATE"})
            recorder = history.Recorder(session, who=self.who, label=label, undoes=undoes)
            with recorder.listening():
                yield Writing(session)
                session.flush()
            change_set = recorder.close()
            session.commit()
            if change_set is not None:  # under the lock: actions of two threads stand as they were kept
                self._journal.add(change_set, label, undoes=undoes)
        if change_set is not None:
            self._tell(recorder.touched)

    @contextmanager
    def outside_history(self) -> Iterator[Session]:
        """A transaction that is no action: neither history, undo nor pages learn of it; for drafts only."""
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

    def keep_many(self, records: Sequence[Record], label: str) -> None:
        """Keep many new records in batches as one action, with its history, undone like any other."""
        with self.writing(label) as writing:
            history.insert_many(writing.session, records)

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
        self._journal = history.Journal()

    def listen(self, listener: Listener) -> None:
        """After each commit, tell this listener which kinds of record were touched."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _reverse(self, step: history.Step | None) -> str:
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
        state.statement = state.statement.options(
            with_loader_criteria(Record, lambda cls: cls.deleted_at.is_(None), include_aliases=True)
        )
