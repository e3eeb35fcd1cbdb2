"""Households: opening, checking, saving and deleting them with their members, incomes and goods."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.people import Person
from db.writing import Writing
from letea.errors import Problem, Refused, refuse_if
from letea.rules.households import check_goods, check_household, check_incomes, check_members
from letea.wording import _


@dataclass
class HouseholdFile:
    """A household with its members, their names, incomes and goods; `removed` are the rows taken out.

    `names` also tells apart members who bear the same name, by their year of birth.
    """

    household: Household
    members: list[HouseholdMember] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    incomes: list[Income] = field(default_factory=list)
    goods: list[Good] = field(default_factory=list)
    removed: list[Record] = field(default_factory=list)


@dataclass(frozen=True)
class Belongings:
    """What persons have, with their names and days of birth: for the members of a household."""

    names: dict[int, str]
    born: dict[int, date | None]
    incomes: list[Income]
    goods: list[Good]


def open_household(store: Store, household_id: int) -> HouseholdFile:
    """A household with its members, past ones included, and what those living there now have."""
    with store.reading() as session:
        household = session.get_one(Household, household_id)
        members = list(
            session.scalars(
                select(HouseholdMember)
                .where(HouseholdMember.household_id == household_id)
                .order_by(HouseholdMember.id)
            )
        )
    past = belongings_of(store, [member.person_id for member in members if member.to_on is not None])
    now = belongings_of(store, [member.person_id for member in members if member.to_on is None])
    return HouseholdFile(household, members, past.names | now.names, now.incomes, now.goods)


def belongings_of(store: Store, ids: Sequence[int]) -> Belongings:
    """The names, incomes and goods of these persons."""
    with store.reading() as session:
        people = session.scalars(
            select(Person).where(Person.id.in_(ids)).execution_options(include_deleted=True)
        ).all()
        incomes = session.scalars(select(Income).where(Income.person_id.in_(ids)).order_by(Income.id))
        goods = session.scalars(select(Good).where(Good.person_id.in_(ids)).order_by(Good.id))
        born = {person.id: person.born_on for person in people}
        return Belongings(_told_apart(people), born, list(incomes), list(goods))


def told_apart(theirs: Belongings, person_id: int, *, among: dict[int, str]) -> str:
    """The name of a person to stand among others, with the year of birth where one bears the same."""
    name, born_on = theirs.names[person_id], theirs.born[person_id]
    namesake = any(other == name for id, other in among.items() if id != person_id)
    return f"{name} ({born_on.year})" if namesake and born_on else name


def check_household_file(file: HouseholdFile, today: date) -> list[Problem]:
    """What the worker must mend in a household, its members and what they have."""
    return [
        *check_household(file.household, today),
        *check_members(file.members),
        *check_incomes(file.incomes, today),
        *check_goods(file.goods, today),
    ]


def save_household(store: Store, file: HouseholdFile, today: date) -> int:
    """Keep a new or changed household with its members and what they have; returns the id.

    Members without an address of their own take the household's. Rows in `removed` are deleted.
    """
    refuse_if([*check_household_file(file, today), *check_elsewhere(store, file)])
    label = _("Modificarea gospodăriei {name}") if file.household.id else _("Gospodărie nouă: {name}")
    with store.writing(label.format(name=file.household.name)) as writing:
        household = writing.keep(file.household)
        for row in file.removed:
            if row.id is not None:
                writing.remove(row)
        for member in file.members:
            member.household_id = household.id
            writing.keep(member)
        for row in (*file.incomes, *file.goods):
            writing.keep(row)
        _give_address(writing, household, file.members)
    return household.id


def remove_household(store: Store, household_id: int) -> None:
    """Delete a household and its list of members; the persons stay. It can be undone.

    Raises:
        Refused: while benefit files, inquiries, visits or plans of it are kept.
    """
    from letea.actions.in_use import kept_about_household  # noqa: PLC0415 - all tables, only on deleting

    file = open_household(store, household_id)
    with store.reading() as session:
        kept = kept_about_household(session, household_id)
    if kept:
        sentence = _("Despre gospodărie se țin: {kept}; fișa rămâne cât timp există acestea.")
        raise Refused([Problem("", sentence.format(kept=", ".join(kept)))])
    label = _("Ștergerea gospodăriei {name}").format(name=file.household.name)
    with store.writing(label) as writing:
        for member in file.members:
            writing.remove(member)
        writing.remove(file.household)


def household_of_person(store: Store, person_id: int) -> int | None:
    """The household a person lives in now."""
    with store.reading() as session:
        return session.scalar(
            select(HouseholdMember.household_id)
            .join(Household, Household.id == HouseholdMember.household_id)
            .where(HouseholdMember.person_id == person_id, HouseholdMember.to_on.is_(None))
        )


def check_elsewhere(store: Store, file: HouseholdFile) -> list[Problem]:
    """Nobody lives in two households at a time."""
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


def _give_address(writing: Writing, household: Household, members: Sequence[HouseholdMember]) -> None:
    for member in members:
        person = writing.session.get_one(Person, member.person_id)
        if not person.village and not person.house_number:
            person.village, person.street = household.village, household.street
            person.house_number = household.house_number


def _told_apart(people: Sequence[Person]) -> dict[int, str]:
    names = [person.name for person in people]
    return {
        person.id: f"{person.name} ({person.born_on.year})"
        if names.count(person.name) > 1 and person.born_on
        else person.name
        for person in people
    }
