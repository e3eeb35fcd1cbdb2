"""Doubles of the register: persons looked at and found to be two, and records united into one."""

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class NotDouble(Record):
    """That two persons were looked at and are two: by their identities, the lower first."""

    __table_args__ = (
        Index("ux_not_double", "one_uid", "other_uid", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    one_uid: Mapped[str] = mapped_column(String(36))
    other_uid: Mapped[str] = mapped_column(String(36), index=True)


class MergedPerson(Record):
    """That a record of the register was a double: `merged_id` was given up for `person_id`, which is kept."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    merged_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
