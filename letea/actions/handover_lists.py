"""What the page of handing over lists: the office's years and how each stands, the packages sent."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.handover import SentPackage, YearClosing
from db.tables.history import ChangeRow, ChangeSet
from db.tables.plans import Plan
from letea.actions.benefit_sums import years_paid
from letea.actions.closing import closings
from letea.actions.handing_over import sent_packages
from letea.layouts import ANNUALS


class YearStanding(Enum):
    """How a year of the office stands."""

    OPEN = "open"
    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True)
class YearRow:
    """A year: how it stands since when, who did that, why; its newest closing. `id` is the year."""

    id: int
    standing: YearStanding
    since: date | None = None
    who: str = ""
    why: str = ""
    closing: YearClosing | None = field(default=None, repr=False)


def handover_years(store: Store, today: date) -> list[YearRow]:
    """The years that are over and were closed, planned or paid for, the newest first; last year always."""
    newest: dict[int, YearClosing] = {}
    for closing in closings(store):
        newest.setdefault(closing.year, closing)
    with store.reading() as session:
        planned = set(session.scalars(select(Plan.year).where(Plan.family.in_(ANNUALS))))
        years = {*newest, *planned, *years_paid(store), today.year - 1}
        return [
            _row(session, year, newest.get(year)) for year in sorted(years, reverse=True) if year < today.year
        ]


@dataclass(frozen=True)
class PackageRow:
    """A package handed over; `id` is the record's."""

    id: int
    sent: SentPackage = field(repr=False)


def package_rows(store: Store) -> list[PackageRow]:
    """The packages handed over, the newest first."""
    return [PackageRow(one.id, one) for one in sent_packages(store)]


def _row(session: Session, year: int, closing: YearClosing | None) -> YearRow:
    if closing is None:
        return YearRow(year, YearStanding.OPEN)
    if closing.reopened_on is None:
        who = _who(session, closing, "")
        return YearRow(year, YearStanding.CLOSED, closing.closed_on, who, closing=closing)
    who = _who(session, closing, YearClosing.reopened_on.key)
    return YearRow(
        year, YearStanding.REOPENED, closing.reopened_on, who, closing.reopened_why, closing=closing
    )


def _who(session: Session, closing: YearClosing, changed: str) -> str:
    """Who made the newest change of this column; "" is the making itself."""
    asked = (
        select(ChangeSet.who)
        .join(ChangeRow, ChangeRow.change_set_id == ChangeSet.id)
        .where(
            ChangeRow.record_table == YearClosing.__tablename__,
            ChangeRow.record_id == closing.id,
            ChangeRow.field == changed,
        )
        .order_by(ChangeRow.id.desc())
        .limit(1)
    )
    return session.scalar(asked) or ""
