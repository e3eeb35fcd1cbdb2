"""Personal assistants (asistenți personali, Legea 448/2006): contracts, replacements, checks, reports."""

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class Carer(Record):
    """A personal assistant's contract: who cares for whom, from when until when; the wage is bani a month."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    cared_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    relation: Mapped[str] = mapped_column(default="")
    contract_number: Mapped[str] = mapped_column(default="")
    contract_on: Mapped[date | None] = mapped_column(default=None)
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    hours_a_day: Mapped[int | None] = mapped_column(default=None)
    wage_bani: Mapped[int | None] = mapped_column(default=None)
    disposition_number: Mapped[str] = mapped_column(default="")
    disposition_on: Mapped[date | None] = mapped_column(default=None)
    ended_why: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class CarerReplacement(Record):
    """Who takes an assistant's place during leave (înlocuitor), or how the person is cared for meanwhile."""

    carer_id: Mapped[int] = mapped_column(ForeignKey("carer.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    reason: Mapped[str] = mapped_column(default="")
    replaced_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class CarerCheck(Record):
    """A check at home of how an assistant does the work (verificare la domiciliu)."""

    carer_id: Mapped[int] = mapped_column(ForeignKey("carer.id"), index=True)
    checked_on: Mapped[date]
    findings: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    checked_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(default=None)


class CarerTraining(Record):
    """A training an assistant took part in (instruire)."""

    carer_id: Mapped[int] = mapped_column(ForeignKey("carer.id"), index=True)
    held_on: Mapped[date]
    topic: Mapped[str] = mapped_column(default="")
    held_by: Mapped[str] = mapped_column(default="")
    hours: Mapped[int | None] = mapped_column(default=None)
    paper: Mapped[str] = mapped_column(default="")


class CarerReport(Record):
    """A semester's report to the council (Legea 448/2006 art. 40; HG 268/2007 art. 29), its decision."""

    __table_args__ = (
        Index(*("ux_carer_report", "year", "semester"), unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    year: Mapped[int]
    semester: Mapped[int]
    number: Mapped[str] = mapped_column(default="")
    reported_on: Mapped[date | None] = mapped_column(default=None)
    findings: Mapped[str] = mapped_column(default="")
    proposals: Mapped[str] = mapped_column(default="")
    decision_number: Mapped[str] = mapped_column(default="")
    decision_on: Mapped[date | None] = mapped_column(default=None)
