"""The county's own rows: communes, their keys, what they handed over, what was refused, opinions."""

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.county.base import CountyRow
from db.record import by_value
from db.tables.handover import Verdict


class Source(Enum):
    """How a commune handed over: a sealed package, or the editable workbook, which nothing seals."""

    SEALED = "sealed"
    WORKBOOK = "workbook"


class Commune(CountyRow):
    """A commune or town of the county (UAT) that is expected to hand over; `kind` as SIRUTA names it."""

    __tablename__ = "commune"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    siruta: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str]
    county: Mapped[str]
    kind: Mapped[str]
    expected: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(default="")


class CommuneKey(CountyRow):
    """A key that a commune signs with, believed since its fingerprint was compared on paper.

    `public` is its 64 hexadecimal digits; a retired key signs nothing new.
    """

    __tablename__ = "commune_key"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    commune_id: Mapped[int] = mapped_column(ForeignKey("commune.id"), index=True)
    public: Mapped[str] = mapped_column(unique=True)
    accepted_on: Mapped[date]
    accepted_by: Mapped[str] = mapped_column(default="")
    retired_on: Mapped[date | None] = mapped_column(default=None)
    retired_why: Mapped[str] = mapped_column(default="")


class Package(CountyRow):
    """What a commune handed over for a period, verified and consolidated.

    `sha256` and `size` (bytes) are of the whole file. `year` and `quarter` say the period as numbers (0: the
    whole year, -1: the plan alone); `number`, `before` and `replaces` are the commune's; `signer` the key it
    was signed with ("" for a workbook). `is_current` is false for one that a later package of the same period
    replaced; `changes` is what that one changed. `receipt` is the signed file that goes back.
    """

    __tablename__ = "package"
    __table_args__ = (Index("ix_package_period", "commune_id", "year", "quarter"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    commune_id: Mapped[int] = mapped_column(ForeignKey("commune.id"))
    source: Mapped[Source] = mapped_column(by_value(Source))
    period: Mapped[str]
    year: Mapped[int]
    quarter: Mapped[int]
    number: Mapped[int]
    before: Mapped[str] = mapped_column(default="")
    replaces: Mapped[int] = mapped_column(default=0)
    leaving: Mapped[str]
    ground: Mapped[str] = mapped_column(default="")
    made_on: Mapped[date]
    program: Mapped[str]
    office_schema: Mapped[int]
    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    file_name: Mapped[str]
    signer: Mapped[str] = mapped_column(default="")
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    received_at: Mapped[datetime]
    received_by: Mapped[str] = mapped_column(default="")
    is_current: Mapped[bool] = mapped_column(default=True)
    changes: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    receipt_number: Mapped[int | None] = mapped_column(unique=True, default=None)
    receipt: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)


class PackageFile(CountyRow):
    """The package itself, byte for byte as it came: still locked, names in it are read from nowhere else."""

    __tablename__ = "package_file"

    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"), primary_key=True)
    held: Mapped[bytes] = mapped_column(LargeBinary)


class PlanHeld(CountyRow):
    """The plan that came with a package: its data (plan file) and its PDF."""

    __tablename__ = "plan_held"

    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"), primary_key=True)
    data: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
    pdf: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)


class Refusal(CountyRow):
    """A file that was refused: what was wrong with it, a sentence each; nothing of it was kept."""

    __tablename__ = "refusal"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    commune_id: Mapped[int | None] = mapped_column(ForeignKey("commune.id"), index=True, default=None)
    period: Mapped[str] = mapped_column(default="")
    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str]
    sha256: Mapped[str]
    problems: Mapped[list[str]] = mapped_column(JSON, default_factory=list)


class Opinion(CountyRow):
    """The county's advisory opinion on a commune's draft plan (aviz consultativ), with its remarks.

    `remarks` are {section, title, text}; `answer` is the signed file that goes back, once made.
    """

    __tablename__ = "opinion"
    __table_args__ = (UniqueConstraint("package_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    package_id: Mapped[int] = mapped_column(ForeignKey("package.id"))
    number: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date | None] = mapped_column(default=None)
    verdict: Mapped[Verdict] = mapped_column(by_value(Verdict), default=Verdict.FAVOURABLE)
    remarks: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    answer: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
    answered_at: Mapped[datetime | None] = mapped_column(default=None)
