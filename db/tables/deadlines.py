"""Deadlines (termene): what the office set for their rules, and what it said of each that is due."""

from datetime import date

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class DeadlineRule(Record):
    """How a rule of deadlines is set: how many days before it tells, and whether it is in use."""

    __table_args__ = (Index("ux_deadline_rule", "key", unique=True, sqlite_where=text("deleted_at IS NULL")),)

    key: Mapped[str]
    days_before: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)


class DeadlineMark(Record):
    """What was said of one deadline: put off until a day with a reason, or done with a note.

    It is known by its rule, the record it is about and the day it falls on.
    """

    __table_args__ = (
        Index(
            *("ux_deadline_mark", "rule", "owner_uid", "due_on"),
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    rule: Mapped[str]
    owner_uid: Mapped[str] = mapped_column(String(36))
    due_on: Mapped[date]
    until_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
