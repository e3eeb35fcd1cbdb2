"""What is told of in confidence: violence, homelessness, children at risk, complaints, referrals."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class CaseKind(Enum):
    """What a case is of: violență domestică, fără adăpost, copil în risc, sesizare, trimitere, altele."""

    VIOLENCE = "violence"
    HOMELESS = "homeless"
    CHILD_RISK = "child risk"
    COMPLAINT = "complaint"
    REFERRAL = "referral"
    OTHER = "other"


class Case(Record):
    """What is told of in confidence (caz): violence, homelessness, a child at risk, a complaint, a referral.

    `person_id` is empty while nobody is known; `about` names them then. `sent_to` is where it was referred.
    """

    __tablename__ = "reported_case"

    kind: Mapped[CaseKind] = mapped_column(by_value(CaseKind))
    number: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    about: Mapped[str] = mapped_column(default="")
    reported_by: Mapped[str] = mapped_column(default="")
    reported_how: Mapped[str] = mapped_column(default="")
    facts: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    sent_to: Mapped[str] = mapped_column(default="")
    sent_number: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    outcome: Mapped[str] = mapped_column(default="")


class CaseOpening(Record):
    """That a case was opened: when (ISO, with the hour), by whom, why."""

    case_id: Mapped[int] = mapped_column(ForeignKey("reported_case.id"), index=True)
    opened_at: Mapped[str]
    opened_by: Mapped[str]
    reason: Mapped[str]
