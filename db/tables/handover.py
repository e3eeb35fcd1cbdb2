"""Hand-over: the office's signing key, the counties it seals for, the years closed, the packages sent."""

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import JSON, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Moment, Record, by_value
from db.tables.history import Trace


class Leaving(Enum):
    """What leaves the office (ce pleacă): sums and counts, rows without names, or rows with names."""

    FIGURES = "figures"
    PSEUDONYMOUS = "pseudonymous"
    NOMINAL = "nominal"


class Verdict(Enum):
    """What the county says of a draft plan as a whole (aviz consultativ)."""

    FAVOURABLE = "favourable"
    WITH_REMARKS = "with_remarks"
    UNFAVOURABLE = "unfavourable"


class OfficeKey(Trace):
    """A secret that signs the office's packages and makes its pseudonyms (20 bytes); the newest is used.

    It stands outside history, where it would be read by whoever reads what was changed.
    """

    __tablename__ = "office_key"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    secret: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime] = mapped_column(Moment)


class CountyKey(Record):
    """A county office that packages are sealed for: its name, its key ("age1…"), the day it was compared.

    `signer` is the key it signs receipts and opinions with (hexadecimal), "" until one was believed.
    """

    name: Mapped[str]
    recipient: Mapped[str]
    compared_on: Mapped[date | None] = mapped_column(default=None)
    signer: Mapped[str] = mapped_column(default="")


class Consolidation(Trace):
    """Where a county office keeps what communes hand over (centralizarea): an address; the newest holds.

    Without one it is a file beside the office's. It may hold a password, so it stands outside history.
    """

    __tablename__ = "consolidation"

    id: Mapped[int] = mapped_column(primary_key=True, default=None)
    address: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(Moment)


class YearClosing(Record):
    """A year of the office that is closed (închiderea anului); corrected only after a recorded reopening.

    `checks` are the checks of that day with what the worker answered, `totals` its figures.
    """

    year: Mapped[int]
    closed_on: Mapped[date]
    checks: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    totals: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    reopened_on: Mapped[date | None] = mapped_column(default=None)
    reopened_why: Mapped[str] = mapped_column(default="")


class SentPackage(Record):
    """A package handed over (predare): what it held, for whom, where it is told apart, its receipt.

    `period` is "2026", "2026-T1" or "2027-plan": the plan alone, `plan_uid` says which; `number` counts the
    office's packages; `before` is the hash of the one before; `counts` are rows by table; `receipt` and
    `opinion` are the files that the county signed.
    """

    period: Mapped[str]
    number: Mapped[int]
    leaving: Mapped[Leaving] = mapped_column(by_value(Leaving))
    categories: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    ground: Mapped[str] = mapped_column(default="")
    county: Mapped[str] = mapped_column(default="")
    recipient: Mapped[str] = mapped_column(default="")
    medium: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str]
    bytes: Mapped[int]
    sha256: Mapped[str]
    before: Mapped[str] = mapped_column(default="")
    replaces: Mapped[int] = mapped_column(default=0)
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    made_on: Mapped[date]
    plan_uid: Mapped[str] = mapped_column(String(36), default="")
    received_on: Mapped[date | None] = mapped_column(default=None)
    receipt: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    opinion: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
