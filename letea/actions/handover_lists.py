"""What the page of handing over lists: the packages sent, the office's years and how each stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.ordering import fold
from db.store import Store
from db.tables.handover import SentPackage, YearClosing
from db.tables.history import ChangeRow, ChangeSet
from db.tables.plans import Plan
from letea.actions.benefit_sums import years_paid
from letea.actions.closing import closings
from letea.actions.handing_over import sent_packages
from letea.fields.handover import LEAVING
from letea.handover.terms import term_of
from letea.layouts import ANNUALS
from letea.wording import _, day

_LATEST = date.max


class YearStanding(Enum):
    """How a year of the office stands."""

    OPEN = "open"
    CLOSED = "closed"
    REOPENED = "reopened"


STANDINGS = {
    YearStanding.OPEN: _("deschis"),
    YearStanding.CLOSED: _("închis"),
    YearStanding.REOPENED: _("redeschis"),
}


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
    newest = _newest_closings(store)
    with store.reading() as session:
        planned = set(session.scalars(select(Plan.year).where(Plan.family.in_(ANNUALS))))
        years = {*newest, *planned, *years_paid(store), today.year - 1}
        return [
            _row(session, year, newest.get(year)) for year in sorted(years, reverse=True) if year < today.year
        ]


def _newest_closings(store: Store) -> dict[int, YearClosing]:
    newest: dict[int, YearClosing] = {}
    for closing in closings(store):
        newest.setdefault(closing.year, closing)
    return newest


@dataclass(frozen=True)
class PackageRow:
    """A package handed over; `id` is the record's."""

    id: int
    sent: SentPackage = field(repr=False)


def package_rows(store: Store) -> list[PackageRow]:
    """The packages handed over, the newest first."""
    return [PackageRow(one.id, one) for one in sent_packages(store)]


class HandoverGroup(Enum):
    """The ready filters of the page: every package, those whose receipt is awaited, the years."""

    PACKAGES = "packages"
    AWAITED = "awaited"
    YEARS = "years"


class HandoverOrder(Enum):
    """What the packages can be ordered by."""

    NUMBER = "number"
    PERIOD = "period"
    COUNTY = "county"
    SENT = "sent"
    RECEIVED = "received"


_KEYS: dict[HandoverOrder, Callable[[SentPackage], Any]] = {
    HandoverOrder.NUMBER: lambda sent: sent.number,
    HandoverOrder.PERIOD: lambda sent: (term_of(sent.period).last, sent.period, sent.number),
    HandoverOrder.COUNTY: lambda sent: (fold(sent.county), sent.number),
    HandoverOrder.SENT: lambda sent: (sent.made_on, sent.number),
    HandoverOrder.RECEIVED: lambda sent: (sent.received_on or _LATEST, sent.number),
}


def package_state(sent: SentPackage) -> str:
    """Where a package stands: handed over, received by the county, answered with its opinion."""
    if sent.opinion:
        return _("avizat")
    return _("primit de județ") if sent.received_on is not None else _("fără recipisă")


def leaving_words(sent: SentPackage) -> str:
    """What a package holds."""
    return _("numai planul, pentru aviz") if sent.plan_uid else LEAVING[sent.leaving]


def list_packages(
    store: Store,
    typed: str = "",
    *,
    group: HandoverGroup = HandoverGroup.PACKAGES,
    order: HandoverOrder = HandoverOrder.NUMBER,
    descending: bool = True,
) -> list[int]:
    """The ids of the packages that hold every word typed: an office sends a few a year."""
    words = fold(typed).split()
    found = [one for one in sent_packages(store) if _is_of(one, group) and _holds(_told(one), words)]
    return [one.id for one in sorted(found, key=_KEYS[order], reverse=descending)]


def list_years(store: Store, typed: str, today: date, *, descending: bool = True) -> list[int]:
    """The years that hold every word typed; looked for among all payments."""
    words = fold(typed).split()
    rows = [row for row in handover_years(store, today) if _holds(_year_told(row), words)]
    return sorted((row.id for row in rows), reverse=descending)


def package_rows_of(store: Store, ids: Sequence[int]) -> list[PackageRow]:
    """The rows of these packages, in the order asked."""
    found = {row.id: row for row in package_rows(store)}
    return [found[one] for one in ids if one in found]


def year_rows_of(store: Store, years: Sequence[int]) -> list[YearRow]:
    """The rows of these years, in the order asked."""
    newest = _newest_closings(store)
    with store.reading() as session:
        return [_row(session, year, newest.get(year)) for year in years]


def is_awaited(sent: SentPackage) -> bool:
    """Whether no receipt of a package came back yet."""
    return _is_of(sent, HandoverGroup.AWAITED)


def _is_of(sent: SentPackage, group: HandoverGroup) -> bool:
    return group is HandoverGroup.PACKAGES or (sent.received_on is None and not sent.opinion)


def _holds(told: str, words: Sequence[str]) -> bool:
    return all(word in told for word in words)


def _told(sent: SentPackage) -> str:
    days = (day(sent.made_on), day(sent.received_on))
    named = (sent.county, sent.medium, sent.file_name, sent.sha256, leaving_words(sent), package_state(sent))
    return fold(" ".join((str(sent.number), term_of(sent.period).words, *named, *days)))


def _year_told(row: YearRow) -> str:
    return fold(" ".join((str(row.id), STANDINGS[row.standing], day(row.since), row.who, row.why)))


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
