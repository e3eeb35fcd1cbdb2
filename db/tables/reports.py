"""The yearly reports of the office: what is written by hand in them, and what they follow over the years."""

from enum import Enum

from sqlalchemy import JSON, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class ReportKind(Enum):
    """Raportul anual de activitate; diagnoza socială ("Starea socială a comunei"); analiza costurilor."""

    ACTIVITY = "activity"
    DIAGNOSIS = "diagnosis"
    COSTS = "costs"


class YearlyReport(Record):
    """The free texts of a report of a year; figures are never kept, but read anew each time.

    `indicators` are keys of resources/indicators/needs.toml in print order; empty where nobody chose yet.
    """

    __table_args__ = (
        Index(*("ux_yearly_report", "kind", "year"), unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    kind: Mapped[ReportKind] = mapped_column(by_value(ReportKind))
    year: Mapped[int]
    introduction: Mapped[str] = mapped_column(default="")
    difficulties: Mapped[str] = mapped_column(default="")
    proposals: Mapped[str] = mapped_column(default="")
    indicators: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
