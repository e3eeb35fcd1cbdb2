"""Safety: what was done so that the file is not lost, the run that holds it, and where its history ends."""

from datetime import datetime
from enum import Enum

from sqlalchemy import Boolean, Column, Integer, String, Table
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Moment, Record, by_value
from db.tables.history import Trace


class SafetyKind(Enum):
    """What was done for the safety of the file."""

    COPY = "copy"
    SECOND_COPY = "second_copy"
    DRILL = "drill"
    SHEET = "sheet"
    PASSWORD = "password"  # noqa: S105 - the deed of setting one
    CODE_USED = "code_used"
    CHECK = "check"
    HISTORY_CHECK = "history_check"


class SafetyMark(Trace):
    """One thing done for safety: where, how many bytes it came to, and whether all was well.

    It stands outside history and is never deleted: copying a file changes nothing of the office.
    """

    __tablename__ = "safety_mark"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    kind: Mapped[SafetyKind] = mapped_column(by_value(SafetyKind), index=True)
    at: Mapped[datetime] = mapped_column(Moment)
    place: Mapped[str] = mapped_column(default="")
    bytes: Mapped[int] = mapped_column(default=0)
    sound: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")


run_mark = Table(  # one row: the run of the program that opened the file last
    "run_mark",
    Record.metadata,
    Column("token", String, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("opened_at", String, nullable=False),
)

history_head = Table(  # one row: the newest link of history's chain
    "history_head",
    Record.metadata,
    Column("change_set_id", Integer, nullable=False),
    Column("hash", String, nullable=False),
)
