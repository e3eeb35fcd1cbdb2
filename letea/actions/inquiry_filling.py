"""Reading from the register what is said of a person under the headings of an inquiry."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, FileState, Grant
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonSituation
from db.tables.services import Enrolment, Service
from letea.actions.choices import open_choices
from letea.actions.households import household_of_person
from letea.rules.inquiry_filling import HeldBenefit, Known, Member

T = TypeVar("T", Income, Good, DisabilityCertificate, PersonSituation)
_OVER = (FileState.REFUSED, FileState.ENDED, FileState.TRANSFERRED, FileState.ARCHIVED)


def known_of(store: Store, person_id: int, today: date) -> Known:
    """What the register knows of a person and their household today."""
    household_id = household_of_person(store, person_id)
    lists = open_choices(store).lists
    with store.reading() as session:
        person = session.get_one(Person, person_id)
        members = _members(session, household_id) if household_id else []
        ids = [one.person.id for one in members] or [person_id]
        return Known(
            person,
            today,
            lists,
            papers=session.scalars(select(IdentityPaper).where(IdentityPaper.person_id == person_id)).all(),
            household=session.get_one(Household, household_id) if household_id else None,
            members=members,
            names={one.person.id: one.person.name for one in members} | {person_id: person.name},
            incomes=_of(session, Income, ids),
            goods=_of(session, Good, ids),
            certificates=_of(session, DisabilityCertificate, [person_id]),
            benefits=_benefits(session, person_id, household_id, today),
            situations=_of(session, PersonSituation, [person_id]),
            services=_services(session, person_id, today),
            alone=session.scalars(
                select(ChildAlone).where(ChildAlone.child_id == person_id).order_by(ChildAlone.id.desc())
            ).first(),
            dependency=session.scalars(
                select(Dependency)
                .where(Dependency.person_id == person_id)
                .order_by(Dependency.assessed_on.desc(), Dependency.id.desc())
            ).first(),
        )


def _of(session: Session, kind: type[T], ids: Sequence[int]) -> Sequence[T]:
    """What these persons have, in the order of the persons and as it was entered."""
    found = session.scalars(select(kind).where(kind.person_id.in_(ids)).order_by(kind.id)).all()
    return sorted(found, key=lambda one: ids.index(one.person_id))


def _members(session: Session, household_id: int) -> list[Member]:
    asked = (
        select(Person, HouseholdMember.role)
        .join(HouseholdMember, HouseholdMember.person_id == Person.id)
        .where(
            HouseholdMember.household_id == household_id,
            HouseholdMember.to_on.is_(None),
            HouseholdMember.deleted_at.is_(None),
        )
        .order_by(HouseholdMember.id)
    )
    return [Member(person, role) for person, role in session.execute(asked)]


def _benefits(session: Session, person_id: int, household_id: int | None, today: date) -> list[HeldBenefit]:
    """The files that go on, with what they give a month now."""
    granted = select(Grant.file_id).where(Grant.beneficiary_id == person_id, Grant.deleted_at.is_(None))
    theirs = [BenefitFile.applicant_id == person_id, BenefitFile.id.in_(granted)]
    if household_id:
        theirs.append(BenefitFile.household_id == household_id)
    monthly = (
        select(func.sum(Grant.amount_bani))
        .where(
            Grant.file_id == BenefitFile.id,
            Grant.deleted_at.is_(None),
            Grant.once.is_(False),
            Grant.from_on <= today,
            or_(Grant.to_on.is_(None), Grant.to_on >= today),
        )
        .correlate(BenefitFile)
        .scalar_subquery()
    )
    asked = (
        select(BenefitFile.number, BenefitKind.name, BenefitFile.state, monthly)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(or_(*theirs), BenefitFile.state.not_in(_OVER), BenefitFile.requested_on <= today)
        .order_by(BenefitFile.requested_on, BenefitFile.id)
    )
    return [HeldBenefit(*row) for row in session.execute(asked)]


def _services(session: Session, person_id: int, today: date) -> Sequence[str]:
    asked = (
        select(Service.name)
        .join(Enrolment, Enrolment.service_id == Service.id)
        .where(
            Enrolment.person_id == person_id,
            Enrolment.deleted_at.is_(None),
            or_(Enrolment.to_on.is_(None), Enrolment.to_on >= today),
        )
        .order_by(Enrolment.from_on, Enrolment.id)
    )
    return session.scalars(asked).all()
