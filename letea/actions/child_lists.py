"""Finding children with parents abroad: the list, its filters, order and counts; their schools."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import select

from db.ordering import sort_key
from db.store import Store
from db.tables.children import Absent, ChildAlone
from db.tables.people import Person
from letea.actions.person_listing import PersonListing
from letea.rules.people import age_on


class ChildGroup(Enum):
    """The ready filters of the list of children; those whose parents are back stand in the last alone."""

    AWAY = "away"
    UNNOTIFIED = "unnotified"
    NO_KEEPER = "no_keeper"
    TO_VISIT = "to_visit"
    AT_RISK = "at_risk"
    BACK = "back"


class ChildOrder(Enum):
    """What the list of children can be ordered by."""

    NAME = "name"
    AGE = "age"
    SCHOOL = "school"
    NOTIFIED = "notified"
    NEXT = "next"


_AWAY = "back_on IS NULL"
CHILDREN = PersonListing(
    table="child_alone",
    person="child_id",
    words=("keeper", "country", "school"),
    groups={
        ChildGroup.AWAY: _AWAY,
        ChildGroup.UNNOTIFIED: f"{_AWAY} AND notified_on IS NULL AND notified_number = ''",
        ChildGroup.NO_KEEPER: f"{_AWAY} AND keeper = '' AND keeper_id IS NULL",
        ChildGroup.TO_VISIT: f"{_AWAY} AND next_on <= :today",
        ChildGroup.AT_RISK: f"{_AWAY} AND at_risk",
        ChildGroup.BACK: "back_on IS NOT NULL",
    },
    orders={  # what is not known stands last, whichever way the list is ordered
        ChildOrder.NAME: "person.name_key {way}",
        ChildOrder.AGE: "person.born_on IS NULL, person.born_on {way}",
        ChildOrder.SCHOOL: "child_alone.school = '', child_alone.school {way}, person.name_key",
        ChildOrder.NOTIFIED: "notified_on IS NULL, notified_on {way}",
        ChildOrder.NEXT: "next_on IS NULL, next_on {way}",
    },
)


@dataclass(frozen=True)
class ChildRow:
    """A child as the list shows them."""

    id: int
    name: str
    age: int | None
    born_on: date | None
    village: str
    school: str
    grade: str
    absent: Absent
    country: str
    notified_on: date | None
    keeper: str
    next_on: date | None
    back_on: date | None
    at_risk: bool


def list_children(
    store: Store,
    typed: str = "",
    *,
    group: ChildGroup = ChildGroup.AWAY,
    school: str = "",
    order: ChildOrder = ChildOrder.NAME,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the children found by name, keeper, country or school, in order."""
    return CHILDREN.find(
        *(store, typed, group),
        order=order,
        descending=descending,
        today=today,
        narrowed=_of_school(school),
        values={"school": school},
    )


def count_children(store: Store, today: date, *, school: str = "") -> dict[ChildGroup, int]:
    """How many children each ready filter finds."""
    return CHILDREN.count(store, today, narrowed=_of_school(school), values={"school": school})


def child_rows(store: Store, ids: Sequence[int], today: date) -> list[ChildRow]:
    """The rows of these children, in the order asked."""
    with store.reading() as session:
        asked = (
            select(ChildAlone, Person.family_name, Person.given_name, Person.born_on, Person.village)
            .join(Person, Person.id == ChildAlone.child_id)
            .where(ChildAlone.id.in_(ids))
        )
        found = {row[0].id: row for row in session.execute(asked)}
    return [
        _row(found[id][0], f"{found[id][1]} {found[id][2]}", found[id][3], found[id][4], today)
        for id in ids
        if id in found
    ]


def schools_of_children(store: Store) -> list[str]:
    """The schools of the children in evidence, as written, in the order of their names."""
    with store.reading() as session:
        asked = select(ChildAlone.school).where(ChildAlone.school != "").distinct()
        return sorted(session.scalars(asked), key=sort_key)


def _of_school(school: str) -> str:
    return "child_alone.school = :school" if school else "1"


def _row(child: ChildAlone, name: str, born_on: date | None, village: str, today: date) -> ChildRow:
    return ChildRow(
        id=child.id,
        name=name,
        age=age_on(today, born_on) if born_on else None,
        born_on=born_on,
        village=village,
        school=child.school,
        grade=child.grade,
        absent=child.absent,
        country=child.country,
        notified_on=child.notified_on,
        keeper=child.keeper,
        next_on=child.next_on,
        back_on=child.back_on,
        at_risk=child.at_risk,
    )
