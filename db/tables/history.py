"""History: one change set per action of the worker, with what changed beneath it."""

from datetime import datetime
from typing import dataclass_transform

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column

from db.record import Moment, Record


@dataclass_transform(kw_only_default=True, eq_default=False, field_specifiers=(mapped_column,))
class Trace(MappedAsDataclass, DeclarativeBase, kw_only=True, eq=False, repr=False):
    """The base of history's own tables: never edited, never deleted, without a history of their own."""

    metadata = Record.metadata


class ChangeSet(Trace):
    """One action of the worker: its label, who and when; `undoes` names the set it reverses.

    `hash` chains it to the one before (`db.history_chain`).
    """

    __tablename__ = "change_set"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    at: Mapped[datetime] = mapped_column(Moment)
    who: Mapped[str] = mapped_column(default="")
    label: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("change_set.id"), default=None)
    hash: Mapped[str] = mapped_column(default="")


class ChangeRow(Trace):
    """What an action did to one field of one record; values are JSON. A new record is one row, field ''."""

    __tablename__ = "change_row"
    __table_args__ = (Index("ix_change_row_record", "record_table", "record_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    change_set_id: Mapped[int] = mapped_column(ForeignKey("change_set.id"), index=True)
    record_table: Mapped[str]
    record_id: Mapped[int]
    record_uid: Mapped[str]
    field: Mapped[str] = mapped_column(default="")
    old: Mapped[str | None] = mapped_column(default=None)
    new: Mapped[str | None] = mapped_column(default=None)
