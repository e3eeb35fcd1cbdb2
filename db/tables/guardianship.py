"""The guardianship authority (autoritate tutelară): tutors and curators, their yearly accounts."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class GuardianKind(Enum):
    """What protects a person: tutela minorului, tutela specială, consiliere judiciară, curatelă."""

    MINOR = "minor"
    SPECIAL = "special"
    COUNSEL = "counsel"
    CURATOR = "curator"
    SPECIAL_CURATOR = "special curator"


class Guardianship(Record):
    """A protection ordered for a person: by which decision, by whom it is held, from when until when."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[GuardianKind] = mapped_column(by_value(GuardianKind), default=GuardianKind.MINOR)
    court: Mapped[str] = mapped_column(default="")
    decision_number: Mapped[str] = mapped_column(default="")
    decision_on: Mapped[date | None] = mapped_column(default=None)
    guardian: Mapped[str] = mapped_column(default="")
    guardian_relation: Mapped[str] = mapped_column(default="")
    guardian_address: Mapped[str] = mapped_column(default="")
    guardian_phone: Mapped[str] = mapped_column(default="")
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    purpose: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    gives_accounts: Mapped[bool] = mapped_column(default=True)
    ended_why: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class GuardianAccount(Record):
    """A guardian's yearly account (dare de seamă anuală) of what came in and went out, in bani."""

    __table_args__ = (
        Index(
            *("ux_guardian_account", "guardianship_id", "year"),
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    guardianship_id: Mapped[int] = mapped_column(ForeignKey("guardianship.id"), index=True)
    year: Mapped[int]
    number: Mapped[str] = mapped_column(default="")
    submitted_on: Mapped[date | None] = mapped_column(default=None)
    income_bani: Mapped[int | None] = mapped_column(default=None)
    expense_bani: Mapped[int | None] = mapped_column(default=None)
    goods: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    checked_on: Mapped[date | None] = mapped_column(default=None)
