"""A plan's life: progress, what was carried over, versions, warnings set aside."""

from datetime import date, datetime
from enum import Enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class ProgressState(Enum):
    """How far a measure is (neînceput, în curs, realizat, amânat, abandonat)."""

    NOT_STARTED = "not_started"
    ONGOING = "ongoing"
    DONE = "done"
    POSTPONED = "postponed"
    ABANDONED = "abandoned"


class Progress(Record):
    """How far a measure was in a period, with what was achieved of one of its indicators.

    `indicator` is the indicator as the measure writes it, empty where it has one or none; `achieved` is the
    value as typed ("2 evenimente"). `evidence` says what proves it; files are attached to the record.
    `next_on` is the day when the measure is looked at again.
    """

    node_id: Mapped[int] = mapped_column(ForeignKey("node.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date]
    state: Mapped[ProgressState] = mapped_column(by_value(ProgressState), default=ProgressState.NOT_STARTED)
    indicator: Mapped[str] = mapped_column(default="")
    achieved: Mapped[str] = mapped_column(default="")
    evidence: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(default=None)


class Outcome(Enum):
    """What became of last year's measure in the new plan (preluată, realizată, la care s-a renunțat)."""

    CARRIED = "carried"
    DONE = "done"
    DROPPED = "dropped"


class CarriedNode(Record):
    """What became of a node of last year's plan: `words` are its number and text, `reason` says why."""

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    from_uid: Mapped[str] = mapped_column(String(36))
    words: Mapped[str] = mapped_column(default="")
    outcome: Mapped[Outcome] = mapped_column(by_value(Outcome), default=Outcome.CARRIED)
    reason: Mapped[str] = mapped_column(default="")


class SetAside(Record):
    """A warning of *Verificarea planului* that the worker looked at and set aside, with the reason.

    `field` and `words` are those of the problem; where they change, it is told again.
    """

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    field: Mapped[str]
    words: Mapped[str]
    reason: Mapped[str]


class PlanVersion(Record):
    """A plan as the council adopted or amended it: frozen whole, printable for ever.

    `plan_sha` and `pdf_sha` (SHA-256, hexadecimal) name its plan file and its printed annex among the
    contents of the office file. `number` counts the versions of a plan from 1.
    """

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    number: Mapped[int]
    decision_number: Mapped[str] = mapped_column(default="")
    decision_on: Mapped[date | None] = mapped_column(default=None)
    frozen_at: Mapped[datetime]
    plan_sha: Mapped[str] = mapped_column(String(64))
    pdf_sha: Mapped[str] = mapped_column(String(64))
