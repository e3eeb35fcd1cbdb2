"""Finding persons: lists with ready filters, search while typing, names and values typed before."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db import search_index
from db.record import uids_of_month
from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person, PersonCategory, PersonSituation, PersonState
from letea.rules.people import ADULT, ELDERLY, age_on, born_for_age

CERTIFICATE_NOTICE_DAYS = 90


class PeopleGroup(Enum):
    """The ready filters of the list of persons."""

    ALL = "all"
    NEW = "new"
    CHILDREN = "children"
    ELDERLY = "elderly"
    DISABLED = "disabled"
    EXPIRING = "expiring"
    NO_CNP = "no_cnp"
    GONE = "gone"


class PeopleOrder(Enum):
    """What the list of persons can be ordered by."""

    NAME = "name"
    CNP = "cnp"
    AGE = "age"
    ADDRESS = "address"
    HOUSEHOLD = "household"
    PHONE = "phone"
    STATE = "state"


_HOUSEHOLD_KEY = (
    "(SELECT household.name_key FROM household_member JOIN household ON household.id = household_id "
    "WHERE person_id = person.id AND household_member.deleted_at IS NULL AND to_on IS NULL LIMIT 1)"
)
_ORDERED = {  # what is not known stands last, whichever way the list is ordered
    PeopleOrder.NAME: "name_key {way}",
    PeopleOrder.CNP: "cnp = '', cnp {way}",
    PeopleOrder.AGE: "born_on IS NULL, born_on {other}",
    PeopleOrder.ADDRESS: "address_key {way}",
    PeopleOrder.HOUSEHOLD: f"{_HOUSEHOLD_KEY} IS NULL, {_HOUSEHOLD_KEY} {{way}}, name_key",
    PeopleOrder.PHONE: "phone = '', phone {way}, name_key",
    PeopleOrder.STATE: "state {way}, name_key",
}


@dataclass(frozen=True)
class PersonRow:
    """A person as the list shows them."""

    id: int
    name: str
    cnp: str
    born_on: date | None
    age: int | None
    address: str
    phone: str
    state: PersonState
    household: str
    categories: tuple[str, ...]
    situations: tuple[str, ...]


def address_of(village: str, street: str, house_number: str) -> str:
    """An address as lists show it: "Letea Veche, 112"."""
    return ", ".join(part for part in (village, street, house_number) if part)


def list_people(
    store: Store,
    typed: str = "",
    *,
    group: PeopleGroup = PeopleGroup.ALL,
    order: PeopleOrder = PeopleOrder.NAME,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the persons found, in order; all rows, no pages."""
    question = search_index.question(typed)
    where, values = _group_where(group, today)
    if question:
        where += " AND id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :question)"
        values["question"] = question
    way, other = ("DESC", "ASC") if descending else ("ASC", "DESC")
    ordered = _ORDERED[order].format(way=way, other=other)
    listed = f"SELECT id FROM person WHERE deleted_at IS NULL AND {where} ORDER BY {ordered}, id"  # noqa: S608 - our own words
    # All ids as one value: a hundred thousand rows handed over one by one take ten times as long.
    sql = f"SELECT json_group_array(id) FROM ({listed})"  # noqa: S608 - same
    with store.reading() as session:
        found: list[int] = json.loads(session.scalars(text(sql), values).one())
    return found


def count_people(store: Store, today: date) -> dict[PeopleGroup, int]:
    """How many persons each ready filter finds, each counted in the index that knows it best."""
    counted: list[str] = []
    values: dict[str, Any] = {}
    for group in PeopleGroup:
        where, asked = _group_where(group, today)
        counted.append(f"(SELECT count(*) FROM person WHERE deleted_at IS NULL AND {where})")  # noqa: S608 - our own words
        values |= asked
    sql = f"SELECT {', '.join(counted)}"
    with store.reading() as session:
        found = session.execute(text(sql), values).one()
    return dict(zip(PeopleGroup, found, strict=True))


def most_people(store: Store) -> int:
    """How many persons the register holds at most, told without counting them."""
    with store.reading() as session:
        return session.scalar(select(func.max(Person.id))) or 0


def people_rows(store: Store, ids: Sequence[int], today: date) -> list[PersonRow]:
    """The rows of these persons, in the order asked."""
    with store.reading() as session:
        people = {row.id: row for row in session.execute(_row_columns().where(Person.id.in_(ids)))}
        households = _households_of(session, ids)
        categories = _codes_of(session, PersonCategory, ids, today)
        situations = _codes_of(session, PersonSituation, ids, today)
    return [
        _row(
            people[id],
            households.get(id, ""),
            categories=tuple(categories.get(id, ())),
            situations=tuple(situations.get(id, ())),
            today=today,
        )
        for id in ids
        if id in people
    ]


def find_people(store: Store, typed: str, *, limit: int = 20) -> list[tuple[int, str, str]]:
    """Persons for a picker: id, name, and what tells them apart (year of birth, address)."""
    question = search_index.question(typed)
    if not question:
        return []
    sql = text(
        "SELECT person.id, family_name, given_name, born_on, village, house_number, name_key FROM person_fts "
        "JOIN person ON person.id = person_fts.rowid "
        "WHERE person_fts MATCH :question AND deleted_at IS NULL LIMIT :limit"
    )
    with store.reading() as session:
        rows = session.execute(sql, {"question": question, "limit": limit}).all()
    return [
        (row.id, f"{row.family_name} {row.given_name}", _note(row.born_on, row.village, row.house_number))
        for row in sorted(rows, key=lambda row: str(row.name_key))
    ]


def person_names(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """The names of these persons."""
    with store.reading() as session:
        rows = session.execute(
            select(Person.id, Person.family_name, Person.given_name)
            .where(Person.id.in_(ids))
            .execution_options(include_deleted=True)
        )
        return {row[0]: f"{row[1]} {row[2]}" for row in rows}


def household_name(store: Store, household_id: int) -> str:
    """The name of a household."""
    with store.reading() as session:
        return session.scalar(select(Household.name).where(Household.id == household_id)) or ""


def values_used(store: Store, column: str) -> list[str]:
    """What was typed before in a column that completes itself (village, street, school)."""
    if column not in {"village", "street", "school", "house_number"}:
        raise ValueError(column)
    attribute = getattr(Person, column)
    with store.reading() as session:
        rows = session.execute(
            select(attribute)
            .where(attribute != "")
            .group_by(attribute)
            .order_by(func.count().desc())
            .limit(200)
        )
        return [row[0] for row in rows]


def household_of(session: Session, person_id: int) -> str:
    """The name of the household the person lives in now; empty for none."""
    return _households_of(session, [person_id]).get(person_id, "")


def _note(born_on: str | None, village: str, house_number: str) -> str:
    year = (born_on or "")[:4]
    return ", ".join(part for part in (year, village, house_number) if part)


def _group_where(group: PeopleGroup, today: date) -> tuple[str, dict[str, Any]]:
    here = "state = 'active'"
    day = today.isoformat()
    soon = date.fromordinal(today.toordinal() + CERTIFICATE_NOTICE_DAYS).isoformat()
    return {
        PeopleGroup.ALL: (here, {}),
        # "+": they are few by their identities, and the index of the state would lead to all.
        PeopleGroup.NEW: (f"+{here} AND uid >= :new_from AND uid < :new_to", uids_of_month(today)),
        PeopleGroup.CHILDREN: (
            f"{here} AND born_on > :adult",
            {"adult": born_for_age(today, ADULT).isoformat()},
        ),
        PeopleGroup.ELDERLY: (
            f"{here} AND born_on <= :elderly",
            {"elderly": born_for_age(today, ELDERLY).isoformat()},
        ),
        PeopleGroup.DISABLED: (
            f"{here} AND {_holding('permanent OR until_on IS NULL OR until_on >= :today')}",
            {"today": day},
        ),
        PeopleGroup.EXPIRING: (  # a certificate already renewed does not expire
            f"{here} AND {_holding(_ENDING)} AND NOT {_holding('permanent OR until_on > :soon')}",
            {"today": day, "soon": soon},
        ),
        PeopleGroup.NO_CNP: (f"{here} AND cnp = ''", {}),
        PeopleGroup.GONE: ("state <> 'active'", {}),
    }[group]


_ENDING = "NOT permanent AND until_on BETWEEN :today AND :soon"


def _holding(term: str) -> str:
    return f"id IN (SELECT person_id FROM disability_certificate WHERE deleted_at IS NULL AND ({term}))"  # noqa: S608 - our own words


def _row_columns() -> Any:
    return select(
        Person.id,
        Person.family_name,
        Person.given_name,
        Person.cnp,
        Person.born_on,
        Person.village,
        Person.street,
        Person.house_number,
        Person.phone,
        Person.state,
    )


def _row(
    person: Any, household: str, *, categories: tuple[str, ...], situations: tuple[str, ...], today: date
) -> PersonRow:
    return PersonRow(
        id=person.id,
        name=f"{person.family_name} {person.given_name}",
        cnp=person.cnp,
        born_on=person.born_on,
        age=age_on(today, person.born_on) if person.born_on else None,
        address=address_of(person.village, person.street, person.house_number),
        phone=person.phone,
        state=person.state,
        household=household,
        categories=categories,
        situations=situations,
    )


def _households_of(session: Session, ids: Sequence[int]) -> dict[int, str]:
    rows = session.execute(
        select(HouseholdMember.person_id, Household.name)
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(HouseholdMember.person_id.in_(ids), HouseholdMember.to_on.is_(None))
    )
    return {row[0]: row[1] for row in rows}


def _codes_of(
    session: Session, kind: type[PersonCategory | PersonSituation], ids: Sequence[int], today: date
) -> dict[int, list[str]]:
    code = PersonCategory.category if kind is PersonCategory else PersonSituation.situation
    found: dict[int, list[str]] = {}
    for person_id, one in session.execute(
        select(kind.person_id, code)
        .where(kind.person_id.in_(ids), (kind.to_on.is_(None)) | (kind.to_on >= today))
        .order_by(kind.id)
    ):
        found.setdefault(person_id, []).append(one)
    return found
