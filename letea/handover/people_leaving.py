"""Persons, households, payments and enrolments as they leave: without names, or with them on purpose.

There are many of them: each record is made with its columns in the order in which they are written.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, select

from db.many_rows import many_rows
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person, PersonCategory, PersonSituation
from db.tables.services import Enrolment, Service
from letea.actions import on_a_day
from letea.actions.restrictions import restricted_persons
from letea.handover.reading import Reading, Row, day_told

_MONTH = len("2026-03")


def _present(reading: Reading) -> ColumnElement[bool]:
    return on_a_day.present_on(reading.asked.on)


def _codes(
    reading: Reading, kind: type[PersonCategory] | type[PersonSituation], code: Any
) -> Mapping[int, list[str]]:
    held: dict[int, list[str]] = defaultdict(list)
    asked = select(kind.person_id, code).where(on_a_day.lasts_on(kind.from_on, kind.to_on, reading.asked.on))
    for person_id, found in many_rows(reading.session, asked.order_by(code)):
        held[person_id].append(found)
    return held


def person(reading: Reading) -> Iterator[Row]:
    """Whom the office follows, without names."""
    categories = _codes(reading, PersonCategory, PersonCategory.category)
    situations = _codes(reading, PersonSituation, PersonSituation.situation)
    rows = many_rows(
        reading.session,
        select(Person.id, Person.uid, Person.born_on, Person.sex, Person.village)
        .where(_present(reading))
        .order_by(Person.uid),
    )
    for person_id, uid, born_on, sex, village in rows:
        yield {
            "birth_year": int(born_on[:4]) if born_on else None,
            "categories": categories.get(person_id, []),
            "sex": sex,
            "situations": situations.get(person_id, []),
            "village": village,
            "who": reading.who(uid),
        }


def household(reading: Reading) -> Iterator[Row]:
    """Households and who is in them, without names."""
    rows = many_rows(
        reading.session,
        select(HouseholdMember.household_id, Person.uid)
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(on_a_day.lasts_on(HouseholdMember.from_on, HouseholdMember.to_on, reading.asked.on))
        .where(_present(reading)),
    )
    members: dict[int, list[str]] = defaultdict(list)
    for household_id, uid in rows:
        members[household_id].append(reading.who(uid))
    households = select(Household.id, Household.uid, Household.village).order_by(Household.uid)
    for household_id, uid, village in many_rows(reading.session, households):
        yield {
            "household": reading.who(uid),
            "members": sorted(members.get(household_id, [])),
            "village": village,
        }


def payment(reading: Reading) -> Iterator[Row]:
    """What fell due to each person in the months of the term, without names."""
    paid = Payment.paid_on.is_not(None)
    rows = many_rows(
        reading.session,
        select(Person.uid, BenefitKind.code, Payment.month_on, Payment.amount_bani, paid)
        .select_from(Payment)
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == Grant.beneficiary_id)
        .where(Payment.month_on.between(reading.asked.term.first, reading.asked.on))
        .order_by(Payment.month_on, Payment.id),
    )
    for uid, kind, month, amount, is_paid in rows:
        yield {
            "kind": kind,
            "month": month[:_MONTH],
            "paid": is_paid == 1,
            "sum_bani": amount,
            "who": reading.who(uid),
        }


def enrolment(reading: Reading) -> Iterator[Row]:
    """Who was in which service in the term, without names and days."""
    begins, ends = Enrolment.from_on <= reading.asked.on, Enrolment.to_on
    rows = many_rows(
        reading.session,
        select(Person.uid, Service.uid, Enrolment.from_on, Enrolment.to_on)
        .select_from(Enrolment)
        .join(Person, Person.id == Enrolment.person_id)
        .join(Service, Service.id == Enrolment.service_id)
        .where(begins, ends.is_(None) | (ends >= reading.asked.term.first))
        .order_by(Service.place, Enrolment.id),
    )
    for uid, service, from_on, to_on in rows:
        yield {
            "who": reading.who(uid),
            "service": service,
            "from_month": from_on and from_on[:_MONTH],
            "to_month": to_on and to_on[:_MONTH],
        }


def named_person(reading: Reading) -> Iterator[Row]:
    """Persons of the categories chosen, with their names; not whose data is restricted (art. 18 (2) GDPR)."""
    kept_back = restricted_persons(reading.store, reading.asked.today)
    chosen = on_a_day.in_category(reading.asked.on, list(reading.asked.categories))
    wanted = select(Person).where(_present(reading), Person.id.in_(chosen)).order_by(Person.name_key)
    for person in reading.session.scalars(wanted) if reading.asked.categories else ():
        if person.id in kept_back:
            continue
        yield {
            "who": reading.who(person.uid),
            "family_name": person.family_name,
            "given_name": person.given_name,
            "cnp": person.cnp,
            "born_on": day_told(person.born_on),
            "village": person.village,
            "street": person.street,
            "house_number": person.house_number,
        }
