"""Households: listing, opening, saving and deleting them with their members."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from sqlalchemy import func, select, text

from db import search_index
from db.store import Store
from db.tables.households import Household, HouseholdMember, Income
from db.tables.people import Person
from letea.actions.people_lists import address_of
from letea.errors import Problem, refuse_if
from letea.rules.households import HEAD, check_household, check_members
from letea.wording import _


class HouseholdOrder(Enum):
    """What the list of households can be ordered by."""

    NAME = "name_key"
    ADDRESS = "address_key"
    ASSESSED = "assessed_on"


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


@dataclass
class HouseholdFile:
    """A household with its members and their names."""

    household: Household
    members: list[HouseholdMember] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)


def list_households(
    store: Store,
    typed: str = "",
    *,
    order: HouseholdOrder = HouseholdOrder.NAME,
    descending: bool = False,
) -> list[int]:
    """The ids of the households found by their own words or by their members', in order."""
    question = search_index.question(typed)
    found = ""
    if question:
        found = (
            " AND (id IN (SELECT rowid FROM household_fts WHERE household_fts MATCH :question) OR id IN "
            "(SELECT household_id FROM household_member WHERE deleted_at IS NULL AND to_on IS NULL AND person_id IN "
            "(SELECT rowid FROM person_fts WHERE person_fts MATCH :question)))"
        )
    direction = "DESC" if descending else "ASC"
    sql = f"SELECT id FROM household WHERE deleted_at IS NULL{found} ORDER BY {order.value} {direction}, id"  # noqa: S608 - our own words
    with store.reading() as session:
        return list(session.scalars(text(sql), {"question": question} if question else {}))


def count_households(store: Store) -> int:
    """How many households the register has."""
    with store.reading() as session:
        return session.scalar(select(func.count(Household.id))) or 0


def household_rows(store: Store, ids: Sequence[int], today: date) -> list[HouseholdRow]:
    """The rows of these households, in the order asked."""
    with store.reading() as session:
        found = {row.id: row for row in session.scalars(select(Household).where(Household.id.in_(ids)))}
        members = session.execute(
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
        ).all()
        incomes: dict[int, int] = {
            row[0]: row[1] or 0
            for row in session.execute(
                select(Income.person_id, func.sum(Income.sum_bani))
                .where(Income.person_id.in_([member.id for member in members]))
                .group_by(Income.person_id)
            )
        }
    minor_after = date(today.year - 18, today.month, min(today.day, 28))
    rows = []
    for id in ids:
        if id not in found:
            continue
        household = found[id]
        living = [member for member in members if member.household_id == id]
        head = next((member for member in living if member.role == HEAD), None)
        rows.append(
            HouseholdRow(
                id=id,
                name=household.name,
                address=address_of(household.village, household.street, household.house_number),
                head=f"{head.family_name} {head.given_name}" if head else "",
                members=len(living),
                children=sum(1 for member in living if member.born_on and member.born_on > minor_after),
                income_bani=sum(incomes.get(member.id, 0) for member in living),
                assessed_on=household.assessed_on,
            )
        )
    return rows


def open_household(store: Store, household_id: int) -> HouseholdFile:
    """A household with its members, past ones included, and their names."""
    with store.reading() as session:
        household = session.get_one(Household, household_id)
        members = list(
            session.scalars(
                select(HouseholdMember)
                .where(HouseholdMember.household_id == household_id)
                .order_by(HouseholdMember.id)
            )
        )
        names = session.execute(
            select(Person.id, Person.family_name, Person.given_name).where(
                Person.id.in_([member.person_id for member in members])
            )
        )
        return HouseholdFile(household, members, {row[0]: f"{row[1]} {row[2]}" for row in names})


def check_household_file(file: HouseholdFile, today: date) -> list[Problem]:
    """What the worker must mend in a household and its members."""
    return [*check_household(file.household, today), *check_members(file.members)]


def save_household(store: Store, file: HouseholdFile, today: date) -> int:
    """Keep a new or changed household with its members; returns the id.

    Members without an address of their own take the household's.
    """
    refuse_if([*check_household_file(file, today), *_check_elsewhere(store, file)])
    new = file.household.id is None
    present = [] if new else open_household(store, file.household.id).members
    label = _("Gospodărie nouă: {name}") if new else _("Modificarea gospodăriei {name}")
    with store.writing(label.format(name=file.household.name)) as writing:
        household = writing.keep(file.household)
        for member in file.members:
            member.household_id = household.id
        writing.keep_list(present, file.members)
        for member in file.members:
            person = writing.session.get_one(Person, member.person_id)
            if not person.village and not person.house_number:
                person.village, person.street = household.village, household.street
                person.house_number = household.house_number
    return household.id


def remove_household(store: Store, household_id: int) -> None:
    """Delete a household and its list of members; the persons stay. It can be undone."""
    file = open_household(store, household_id)
    label = _("Ștergerea gospodăriei {name}").format(name=file.household.name)
    with store.writing(label) as writing:
        for member in file.members:
            writing.remove(member)
        writing.remove(file.household)


def household_of_person(store: Store, person_id: int) -> int | None:
    """The household a person lives in now."""
    with store.reading() as session:
        return session.scalar(
            select(HouseholdMember.household_id).where(
                HouseholdMember.person_id == person_id, HouseholdMember.to_on.is_(None)
            )
        )


def _check_elsewhere(store: Store, file: HouseholdFile) -> list[Problem]:
    ids = {member.person_id for member in file.members if member.to_on is None}
    with store.reading() as session:
        rows = session.execute(
            select(HouseholdMember.person_id, Household.name)
            .join(Household, Household.id == HouseholdMember.household_id)
            .where(
                HouseholdMember.person_id.in_(ids),
                HouseholdMember.to_on.is_(None),
                HouseholdMember.household_id != (file.household.id or 0),
            )
        )
        elsewhere = {row[0]: row[1] for row in rows}
    sentence = _("Persoana este acum în gospodăria „{name}”; încheiați întâi acolo.")
    return [
        Problem(f"members.{index}.person_id", sentence.format(name=elsewhere[member.person_id]))
        for index, member in enumerate(file.members)
        if member.to_on is None and member.person_id in elsewhere
    ]
