"""Writing: what one action keeps and deletes, in the one transaction that the store gives it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from db.record import Record
from db.trouble import StaleRecord

R = TypeVar("R", bound=Record)


class Writing:
    """One transaction of one action; everything in it is kept, or nothing."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def keep(self, record: R) -> R:
        """Keep a new or changed record; the caller's draft stays its own.

        Raises:
            StaleRecord: when it was changed elsewhere since it was read.
        """
        return self.keep_all([record])[0]

    def keep_all(self, records: Sequence[R]) -> list[R]:
        """Keep several records that do not wait for one another's ids, written together."""
        with self._noticing_stale():
            with self.session.no_autoflush:  # else each is written alone, before the next
                kept = [self.session.merge(record) for record in records]
            self.session.flush()
        return kept

    def remove(self, record: Record) -> None:
        """Mark the record as deleted; history can bring it back.

        Raises:
            StaleRecord: when it was changed or deleted elsewhere since it was read.
        """
        self.remove_all([record])

    def remove_all(self, records: Sequence[Record]) -> None:
        """Mark several records as deleted, written together."""
        from db.history import now  # noqa: PLC0415 - loaded by whoever writes, not by who only reads

        with self._noticing_stale():
            for record in records:
                self.session.merge(record).deleted_at = now()
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
