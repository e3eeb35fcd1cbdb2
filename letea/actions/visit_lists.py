"""Finding visits: the list, its filters, order and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import select, text

from db.store import Store
from db.tables.cases import Visit
from db.tables.people import Person
from letea.actions.person_listing import PersonListing
from letea.rules.inquiries import NextStanding, standing_of

_SOON_DAYS = 30
_FOLLOWED = (
    "EXISTS (SELECT 1 FROM visit AS newer WHERE newer.person_id = visit.person_id"
    " AND newer.deleted_at IS NULL AND (newer.visited_on, newer.id) > (visit.visited_on, visit.id))"
)


class VisitGroup(Enum):
    """The ready filters of the list of visits."""

    ALL = "all"
    DUE = "due"
    SOON = "soon"
    THIS_YEAR = "this_year"


class VisitOrder(Enum):
    """What the list of visits can be ordered by."""

    VISITED = "visited"
    NAME = "name"
    VILLAGE = "village"
    PURPOSE = "purpose"
    NEXT = "next"


VISITS = PersonListing(
    table="visit",
    person="person_id",
    words=("purpose", "made_by"),
    groups={
        VisitGroup.ALL: "1",
        VisitGroup.DUE: f"visit.next_on <= :today AND NOT {_FOLLOWED}",
        VisitGroup.SOON: f"visit.next_on > :today AND visit.next_on <= :soon AND NOT {_FOLLOWED}",
        VisitGroup.THIS_YEAR: "visit.visited_on BETWEEN :first AND :last",
    },
    orders={
        VisitOrder.VISITED: "visited_on {way}",
        VisitOrder.NAME: "person.name_key {way}",
        VisitOrder.VILLAGE: "person.address_key {way}",
        VisitOrder.PURPOSE: "purpose {way}",
        VisitOrder.NEXT: "visit.next_on IS NULL, visit.next_on {way}",
    },
)


@dataclass(frozen=True)
class VisitRow:
    """A visit as the list shows it, and where the next one stands."""

    id: int
    visited_on: date
    name: str
    village: str
    purpose: str
    made_by: str
    next_on: date | None
    standing: NextStanding


def list_visits(
    store: Store,
    typed: str = "",
    *,
    group: VisitGroup = VisitGroup.ALL,
    order: VisitOrder = VisitOrder.VISITED,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the visits found by purpose or person, in order."""
    return VISITS.find(
        store, typed, group, order=order, descending=descending, today=today, values=_values(today)
    )


def count_visits(store: Store, today: date) -> dict[VisitGroup, int]:
    """How many visits each ready filter finds."""
    return VISITS.count(store, today, values=_values(today))


def visit_rows(store: Store, ids: Sequence[int], today: date) -> list[VisitRow]:
    """The rows of these visits, in the order asked."""
    asked = (
        select(Visit, Person.family_name, Person.given_name, Person.village, text(_FOLLOWED))
        .join(Person, Person.id == Visit.person_id)
        .where(Visit.id.in_(ids))
    )
    with store.reading() as session:
        found = {row[0].id: row for row in session.execute(asked)}
    return [_row(found[id], today) for id in ids if id in found]


def purposes_used(store: Store) -> list[str]:
    """The purposes written before, the most used first, to be offered again."""
    asked = text(
        "SELECT purpose FROM visit WHERE purpose <> '' AND deleted_at IS NULL"
        " GROUP BY purpose ORDER BY count(*) DESC, purpose LIMIT 100"
    )
    with store.reading() as session:
        return list(session.scalars(asked))


def _row(found: Any, today: date) -> VisitRow:
    visit, family, given, village, followed = found
    return VisitRow(
        id=visit.id,
        visited_on=visit.visited_on,
        name=f"{family} {given}",
        village=village,
        purpose=visit.purpose,
        made_by=visit.made_by,
        next_on=visit.next_on,
        standing=standing_of(visit.next_on, today, followed=bool(followed)),
    )


def _values(today: date) -> dict[str, str]:
    return {
        "soon": (today + timedelta(days=_SOON_DAYS)).isoformat(),
        "first": f"{today.year}-01-01",
        "last": f"{today.year}-12-31",
    }
