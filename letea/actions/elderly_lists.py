"""Finding assessments of dependency: the newest of each person, those due, the earlier ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import select

from db.store import Store
from db.tables.elderly import Dependency
from db.tables.people import Person
from letea.actions.people_lists import address_of
from letea.actions.person_listing import PersonListing
from letea.rules.people import age_on


class ElderlyGroup(Enum):
    """The ready filters; each person stands in the first with the newest assessment alone."""

    ALL = "all"
    DUE = "due"
    NO_SHEET = "no_sheet"
    EARLIER = "earlier"


class ElderlyOrder(Enum):
    """What the list can be ordered by."""

    NAME = "name"
    AGE = "age"
    VILLAGE = "village"
    DEGREE = "degree"
    ASSESSED = "assessed"
    NEXT = "next"


_OLD = (
    "EXISTS (SELECT 1 FROM dependency AS newer WHERE newer.person_id = dependency.person_id "
    "AND newer.deleted_at IS NULL "
    "AND (newer.assessed_on, newer.id) > (dependency.assessed_on, dependency.id))"
)
# The degrees as the office's own list orders them.
_PLACE = (
    "(SELECT item.place FROM vocabulary_item AS item WHERE item.list_name = 'dependency_degree' "
    "AND item.code = degree AND item.deleted_at IS NULL)"
)
ASSESSMENTS = PersonListing(
    table="dependency",
    person="person_id",
    words=("sheet_number", "carer", "degree"),
    groups={
        ElderlyGroup.ALL: f"NOT {_OLD}",
        ElderlyGroup.DUE: f"NOT {_OLD} AND next_on <= :today",
        ElderlyGroup.NO_SHEET: f"NOT {_OLD} AND sheet_number = ''",
        ElderlyGroup.EARLIER: _OLD,
    },
    orders={
        ElderlyOrder.NAME: "person.name_key {way}",
        ElderlyOrder.AGE: "person.born_on IS NULL, person.born_on {way}",
        ElderlyOrder.VILLAGE: "person.address_key {way}",
        ElderlyOrder.DEGREE: f"{_PLACE} {{way}}, person.name_key",
        ElderlyOrder.ASSESSED: "assessed_on {way}",
        ElderlyOrder.NEXT: "next_on IS NULL, next_on {way}",
    },
)


@dataclass(frozen=True)
class ElderlyRow:
    """An assessment as the list shows it."""

    id: int
    name: str
    age: int | None
    born_on: date | None
    village: str
    address: str
    degree: str
    sheet_number: str
    assessed_on: date
    next_on: date | None
    carer: str


def list_elderly(
    store: Store,
    typed: str = "",
    *,
    group: ElderlyGroup = ElderlyGroup.ALL,
    degree: str = "",
    order: ElderlyOrder = ElderlyOrder.NAME,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the assessments found by name, sheet, carer or degree, in order."""
    return ASSESSMENTS.find(
        *(store, typed, group),
        order=order,
        descending=descending,
        today=today,
        narrowed=_of_degree(degree),
        values={"degree": degree},
    )


def count_elderly(store: Store, today: date, *, degree: str = "") -> dict[ElderlyGroup, int]:
    """How many assessments each ready filter finds."""
    return ASSESSMENTS.count(store, today, narrowed=_of_degree(degree), values={"degree": degree})


def elderly_rows(store: Store, ids: Sequence[int], today: date) -> list[ElderlyRow]:
    """The rows of these assessments, in the order asked."""
    with store.reading() as session:
        asked = (
            select(Dependency, Person)
            .join(Person, Person.id == Dependency.person_id)
            .where(Dependency.id.in_(ids))
        )
        found = {row[0].id: (row[0], row[1]) for row in session.execute(asked)}
    return [_row(*found[id], today) for id in ids if id in found]


def _of_degree(degree: str) -> str:
    return "degree = :degree" if degree else "1"


def _row(one: Dependency, person: Person, today: date) -> ElderlyRow:
    return ElderlyRow(
        id=one.id,
        name=person.name,
        age=age_on(today, person.born_on) if person.born_on else None,
        born_on=person.born_on,
        village=person.village,
        address=address_of(person.village, person.street, person.house_number),
        degree=one.degree,
        sheet_number=one.sheet_number,
        assessed_on=one.assessed_on,
        next_on=one.next_on,
        carer=one.carer,
    )
