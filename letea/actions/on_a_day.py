"""Who there was on a day, by the dated records: the conditions and selections that all figures share."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.many_rows import many_rows
from db.tables.households import Household, HouseholdMember
from db.tables.people import DisabilityCertificate, Person, PersonCategory, PersonSituation, PersonState
from db.tables.services import Enrolment
from letea.rules.figures import Behind, Rows, rows_of
from letea.rules.people import born_for_age

Where = ColumnElement[bool]
Ids = Select[int]
Day = InstrumentedAttribute[Any]


def present_on(on: date) -> Where:
    """Persons the office followed that day: those it follows still, and those who left later."""
    stayed = or_(Person.state == PersonState.ACTIVE, Person.state_on > on)
    return and_(stayed, or_(Person.born_on.is_(None), Person.born_on <= on))


def lasts_on(begin: Day, end: Day, on: date) -> Where:
    """What holds that day; an unknown beginning was always, an unknown end is not yet."""
    return and_(or_(begin.is_(None), begin <= on), or_(end.is_(None), end >= on))


def lasts_in(begin: Day, end: Day, year: int) -> Where:
    """What holds on any day of a year."""
    return and_(
        or_(begin.is_(None), begin <= date(year, 12, 31)), or_(end.is_(None), end >= date(year, 1, 1))
    )


def followed_in(year: int) -> Where:
    """Persons followed on some day of a year; whose day of leaving is not known are not told of."""
    return or_(Person.state == PersonState.ACTIVE, Person.state_on > date(year, 1, 1))


def aged(on: date, *, from_age: int = 0, to_age: int = 0) -> Where:
    """Persons of these full years that day, the last not included; nobody whose birth is not known."""
    told: list[Where] = [Person.born_on.is_not(None)]
    if from_age:
        told.append(Person.born_on <= born_for_age(on, from_age))
    if to_age:
        told.append(Person.born_on > born_for_age(on, to_age))
    return and_(*told)


def in_situation(on: date, codes: Sequence[str] = ()) -> Ids:
    """Persons in one of these situations that day, in any where none is named."""
    asked = select(PersonSituation.person_id).where(
        lasts_on(PersonSituation.from_on, PersonSituation.to_on, on)
    )
    return asked.where(PersonSituation.situation.in_(codes)) if codes else asked


def in_category(on: date, codes: Sequence[str] = ()) -> Ids:
    """Persons of one of these categories that day, of any where none is named."""
    asked = select(PersonCategory.person_id).where(lasts_on(PersonCategory.from_on, PersonCategory.to_on, on))
    return asked.where(PersonCategory.category.in_(codes)) if codes else asked


def certified(on: date, degrees: Sequence[str]) -> Ids:
    """Persons with a certificate of disability of these degrees that holds that day."""
    ends = or_(
        DisabilityCertificate.permanent,
        DisabilityCertificate.until_on.is_(None),
        DisabilityCertificate.until_on >= on,
    )
    begun = or_(DisabilityCertificate.issued_on.is_(None), DisabilityCertificate.issued_on <= on)
    return select(DisabilityCertificate.person_id).where(
        DisabilityCertificate.degree.in_(degrees), begun, ends
    )


def enrolled(on: date) -> Ids:
    """Persons admitted to a service that day."""
    return select(Enrolment.person_id).where(lasts_on(Enrolment.from_on, Enrolment.to_on, on))


def count_people(session: Session, on: date, *where: Where) -> int:
    """How many persons of that day fulfil all this."""
    return people_of(session, on, *where).total


def people_of(session: Session, on: date, *where: Where) -> Rows:
    """The persons of that day who fulfil all this."""
    rows = many_rows(session, select(Person.id).where(present_on(on), *where))
    return rows_of(Behind.PEOPLE, [row[0] for row in rows])


def households_on(session: Session, on: date) -> Rows:
    """The households of that day: somebody followed lived there, or nobody was ever written to live there."""
    told = HouseholdMember.household_id == Household.id, HouseholdMember.deleted_at.is_(None)
    anybody = select(HouseholdMember.id).where(*told).exists()
    living = (
        select(HouseholdMember.id)
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(*told, lasts_on(HouseholdMember.from_on, HouseholdMember.to_on, on))
        .where(Person.deleted_at.is_(None), present_on(on))
        .exists()
    )
    asked = select(Household.id).where(or_(living, ~anybody)).order_by(Household.id)
    return rows_of(Behind.HOUSEHOLDS, session.scalars(asked))


def ids_of(of: ColumnElement[Any] | Day) -> ColumnElement[Any]:
    """The ids that a group holds, each once, gathered into a text that `ids_in` reads."""
    return func.group_concat(of.distinct())


def ids_in(gathered: str | None) -> list[int]:
    """The ids that `ids_of` gathered."""
    return [int(one) for one in gathered.split(",")] if gathered else []
