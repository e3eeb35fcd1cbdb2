"""Benefits (beneficii): their kinds, files, states, grants, payments, dispositions, hours worked."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class FileState(Enum):
    """Where a benefit file is: cerere înregistrată, în verificare, incomplet, aprobat, respins, în plată …"""

    REQUESTED = "requested"
    CHECKING = "checking"
    INCOMPLETE = "incomplete"
    APPROVED = "approved"
    REFUSED = "refused"
    PAYING = "paying"
    SUSPENDED = "suspended"
    CHANGED = "changed"
    ENDED = "ended"
    TRANSFERRED = "transferred"
    ARCHIVED = "archived"


class Twice(Enum):
    """Whether the same kind may be granted twice at one time.

    strict: never for the same person or household without a reason; loose: it repeats (emergency aid).
    """

    STRICT = "strict"
    LOOSE = "loose"


class Holder(Enum):
    """Whose a benefit of this kind is: a person's or a household's."""

    PERSON = "person"
    HOUSEHOLD = "household"


class DispositionKind(Enum):
    """What a disposition of the mayor does (acordă, respinge, modifică, suspendă, încetează)."""

    GRANT = "grant"
    REFUSE = "refuse"
    CHANGE = "change"
    SUSPEND = "suspend"
    RESUME = "resume"
    END = "end"


class BenefitKind(Record):
    """A kind of benefit; the texts are the worker's to change. `code` is what files and papers know it by.

    `source` is who pays, in words; `historic` kinds (VMG, ASF) are kept for old files and not offered.
    """

    __table_args__ = (Index("ux_benefit_kind", "code", unique=True, sqlite_where=text("deleted_at IS NULL")),)

    code: Mapped[str]
    name: Mapped[str]
    law: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(default="")
    source: Mapped[str] = mapped_column(default="")
    frequency: Mapped[str] = mapped_column(default="")
    keeps: Mapped[str] = mapped_column(default="")
    holder: Mapped[Holder] = mapped_column(by_value(Holder), default=Holder.PERSON)
    twice: Mapped[Twice] = mapped_column(by_value(Twice), default=Twice.STRICT)
    historic: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    place: Mapped[int] = mapped_column(default=0)


class Disposition(Record):
    """A disposition of the mayor; its number is text, and one may cover many files (heating lists)."""

    number: Mapped[str]
    dated_on: Mapped[date]
    kind: Mapped[DispositionKind] = mapped_column(by_value(DispositionKind), default=DispositionKind.GRANT)
    subject: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class BenefitFile(Record):
    """A file (dosar): who asks for what. `allowed` is why it stands beside another of its kind."""

    kind_id: Mapped[int] = mapped_column(ForeignKey("benefit_kind.id"), index=True)
    number: Mapped[str] = mapped_column(default="")
    requested_on: Mapped[date]
    applicant_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    state: Mapped[FileState] = mapped_column(by_value(FileState), default=FileState.REQUESTED)
    allowed: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class FileStep(Record):
    """A change of a file's state: when, by which disposition, why."""

    file_id: Mapped[int] = mapped_column(ForeignKey("benefit_file.id"), index=True)
    state: Mapped[FileState] = mapped_column(by_value(FileState))
    changed_on: Mapped[date]
    disposition_id: Mapped[int | None] = mapped_column(ForeignKey("disposition.id"), index=True, default=None)
    reason: Mapped[str] = mapped_column(default="")


class Grant(Record):
    """What is granted in a file: to whom, how much a month (or once), from when until when."""

    file_id: Mapped[int] = mapped_column(ForeignKey("benefit_file.id"), index=True)
    beneficiary_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    amount_bani: Mapped[int]
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    once: Mapped[bool] = mapped_column(default=False)
    disposition_id: Mapped[int | None] = mapped_column(ForeignKey("disposition.id"), index=True, default=None)
    note: Mapped[str] = mapped_column(default="")


class Payment(Record):
    """A payment of a grant for a month (`month_on` is its first day).

    `paid_on` is empty while it is only due; `note` says why it differs from the grant.
    """

    __table_args__ = (
        Index("ix_payment_granted", "grant_id", "month_on", sqlite_where=text("deleted_at IS NULL")),
    )

    grant_id: Mapped[int] = mapped_column(ForeignKey("grant.id"), index=True)
    month_on: Mapped[date] = mapped_column(index=True)
    amount_bani: Mapped[int]
    paid_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class WorkedHours(Record):
    """Hours of local work for VMI in a month: how many were due, how many done."""

    file_id: Mapped[int] = mapped_column(ForeignKey("benefit_file.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    month_on: Mapped[date]
    due_hours: Mapped[int] = mapped_column(default=0)
    done_hours: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(default="")
