"""Finding households: the list, its order, its counts, search by their own words and their members'."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db import search_index
from db.store import Store
from db.tables.households import Household, HouseholdMember, Income
from db.tables.people import Person
from letea.actions.people_lists import address_of
from letea.rules.households import HEAD
from letea.rules.people import ADULT, born_for_age

REASSESSED_AFTER_DAYS = 365


class HouseholdGroup(Enum):
    """The ready filters of the list of households."""

    ALL = "all"
    WITH_CHILDREN = "with_children"
    TO_ASSESS = "to_assess"


class HouseholdOrder(Enum):
    """What the list of households can be ordered by."""

    NAME = "name"
    ADDRESS = "address"
    MEMBERS = "members"
    ASSESSED = "assessed"


_ORDERED = {  # what is not known stands last, whichever way the list is ordered
    HouseholdOrder.NAME: "name_key {way}",
    HouseholdOrder.ADDRESS: "address_key {way}",
    HouseholdOrder.MEMBERS: (
        "(SELECT count(*) FROM household_member WHERE household_id = household.id AND deleted_at IS NULL "
        "AND to_on IS NULL) {way}, name_key"
    ),
    HouseholdOrder.ASSESSED: "assessed_on IS NULL, assessed_on {way}, name_key",
}


@dataclass(frozen=True)
class HouseholdRow:
    """A household as the list shows it; the income is what its members have in a month, in bani."""

    id: int
    name: str
    address: str
    head: str
    members: int
    children: int
    income_bani: int
    assessed_on: date | None


def list_households(
    store: Store,
    typed: str = "",
    *,
    today: date,
    group: HouseholdGroup = HouseholdGroup.ALL,
    order: HouseholdOrder = HouseholdOrder.NAME,
    descending: bool = False,
) -> list[int]:
    """The ids of the households found by their own words or by their members', in order."""
    question = search_index.question(typed)
    where, values = _group_where(group, today)
    if question:
        where += _FOUND
        values["question"] = question
    ordered = _ORDERED[order].format(way="DESC" if descending else "ASC")
    listed = f"SELECT id FROM household WHERE deleted_at IS NULL AND {where} ORDER BY {ordered}, id"  # noqa: S608 - our own words
    sql = f"SELECT json_group_array(id) FROM ({listed})"  # noqa: S608 - same
    with store.reading() as session:
        found: list[int] = json.loads(session.scalars(text(sql), values).one())
    return found


_FOUND = (
    " AND (id IN (SELECT rowid FROM household_fts WHERE household_fts MATCH :question) OR id IN "
    "(SELECT household_id FROM household_member WHERE deleted_at IS NULL AND to_on IS NULL AND person_id IN "
    "(SELECT rowid FROM person_fts WHERE person_fts MATCH :question)))"
)


def count_households(store: Store) -> int:
    """How many households the register has."""
    with store.reading() as session:
        return session.scalar(select(func.count(Household.id))) or 0


def count_groups(store: Store, today: date) -> dict[HouseholdGroup, int]:
    """How many households each ready filter finds."""
    counted: list[str] = []
    values: dict[str, Any] = {}
    for group in HouseholdGroup:
        where, asked = _group_where(group, today)
        counted.append(f"(SELECT count(*) FROM household WHERE deleted_at IS NULL AND {where})")  # noqa: S608 - our own words
        values |= asked
    with store.reading() as session:
        found = session.execute(text(f"SELECT {', '.join(counted)}"), values).one()
    return dict(zip(HouseholdGroup, found, strict=True))


def household_rows(store: Store, ids: Sequence[int], today: date) -> list[HouseholdRow]:
    """The rows of these households, in the order asked."""
    with store.reading() as session:
        found = {row.id: row for row in session.scalars(select(Household).where(Household.id.in_(ids)))}
        living = _living_in(session, ids)
        incomes = _incomes_of(session, [person.id for people in living.values() for person in people])
    minor_after = born_for_age(today, ADULT)
    return [_row(found[id], living.get(id, []), incomes, minor_after) for id in ids if id in found]


def _group_where(group: HouseholdGroup, today: date) -> tuple[str, dict[str, Any]]:
    long_ago = date.fromordinal(today.toordinal() - REASSESSED_AFTER_DAYS).isoformat()
    return {
        HouseholdGroup.ALL: ("1", {}),
        HouseholdGroup.WITH_CHILDREN: (_WITH_CHILDREN, {"adult": born_for_age(today, ADULT).isoformat()}),
        HouseholdGroup.TO_ASSESS: (
            "(assessed_on IS NULL OR assessed_on < :long_ago)",
            {"long_ago": long_ago},
        ),
    }[group]


_WITH_CHILDREN = (
    # "CROSS JOIN": SQLite begins with the children, who are fewer than the members.
    "id IN (SELECT household_id FROM person CROSS JOIN household_member ON person_id = person.id "
    "WHERE household_member.deleted_at IS NULL AND to_on IS NULL AND born_on > :adult)"
)


def _living_in(session: Session, ids: Sequence[int]) -> dict[int, list[Any]]:
    living: dict[int, list[Any]] = {}
    for member in session.execute(
        select(
            HouseholdMember.household_id,
            HouseholdMember.role,
            Person.id,
            Person.family_name,
            Person.given_name,
            Person.born_on,
        )
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(HouseholdMember.household_id.in_(ids), HouseholdMember.to_on.is_(None))
    ):
        living.setdefault(member.household_id, []).append(member)
    return living


def _incomes_of(session: Session, ids: Sequence[int]) -> dict[int, int]:
    sums = (
        select(Income.person_id, func.sum(Income.sum_bani))
        .where(Income.person_id.in_(ids))
        .group_by(Income.person_id)
    )
    return {row[0]: row[1] or 0 for row in session.execute(sums)}


def _row(
    household: Household, living: Sequence[Any], incomes: dict[int, int], minor_after: date
) -> HouseholdRow:
    head = next((member for member in living if member.role == HEAD), None)
    return HouseholdRow(
        id=household.id,
        name=household.name,
        address=address_of(household.village, household.street, household.house_number),
        head=f"{head.family_name} {head.given_name}" if head else "",
        members=len(living),
        children=sum(1 for member in living if member.born_on and member.born_on > minor_after),
        income_bani=sum(incomes.get(member.id, 0) for member in living),
        assessed_on=household.assessed_on,
    )
