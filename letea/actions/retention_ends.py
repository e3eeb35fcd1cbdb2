"""When each kind of file ended: what its term of keeping is counted from."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, null, select
from sqlalchemy.orm import Session

from db.record import uid_made_on
from db.tables.benefits import BenefitFile, FileState, FileStep, Grant
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.evidence import Comparison
from db.tables.guardianship import Guardianship
from db.tables.households import Household, HouseholdMember
from db.tables.needs import AlarmStep, NeedAssessment
from db.tables.partners import ServiceContract
from db.tables.people import Person, PersonState
from db.tables.personal import Disclosure, FileKind
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from letea.fields.evidence import KIND_NAMES
from letea.rules.benefit_payments import month_words

Ended = tuple[int, str, int | None, str, date | None]  # id, uid, person, number, day
_OVER = (FileState.ENDED, FileState.REFUSED, FileState.TRANSFERRED, FileState.ARCHIVED)


def _benefits(session: Session) -> Iterator[Ended]:
    """Files that ended, were refused, moved or archived: since their last step or the last day granted."""
    step = select(func.max(FileStep.changed_on)).where(FileStep.file_id == BenefitFile.id).scalar_subquery()
    last = select(func.max(Grant.to_on)).where(Grant.file_id == BenefitFile.id).scalar_subquery()
    asked = select(
        *(BenefitFile.id, BenefitFile.uid, BenefitFile.applicant_id, BenefitFile.number),
        *(BenefitFile.requested_on, step, last),
    ).where(BenefitFile.state.in_(_OVER))
    for id_, uid, person, number, *days in session.execute(asked):
        yield id_, uid, person, number, max(day for day in days if day is not None)


def _ended(
    record: Any, person: Any, number: Any, ended_on: Any, *where: ColumnElement[bool]
) -> Callable[[Session], Iterator[Ended]]:
    """Reads records that end on a day of their own."""
    asked: Select[Any] = select(record.id, record.uid, person, number, ended_on).where(*where)

    def read(session: Session) -> Iterator[Ended]:
        for row in session.execute(asked):
            id_, uid, person_id, told, day = row
            yield id_, uid, person_id, str(told or ""), day

    return read


def _entries(session: Session) -> Iterator[Ended]:
    """Entries of registers end with the day they were done, else with the one they were made on."""
    asked = select(
        *(RegisterEntry.id, RegisterEntry.uid, RegisterEntry.person_id, Register.confidential),
        *(Register.name, RegisterEntry.number, RegisterEntry.year),
        *(RegisterEntry.done_on, RegisterEntry.entered_on),
    ).join(Register, Register.id == RegisterEntry.register_id)
    for id_, uid, person, hidden, name, number, year, done_on, entered_on in session.execute(asked):
        yield id_, uid, None if hidden else person, f"{name}, {number}/{year}", done_on or entered_on


def _dependencies(session: Session) -> Iterator[Ended]:
    """Assessments end when the person left the register: the newest one says how they live until then."""
    asked = select(
        *(Dependency.id, Dependency.uid, Dependency.person_id, Dependency.sheet_number, Person.state_on)
    ).join(Person, Person.id == Dependency.person_id)
    for row in session.execute(asked.where(Person.state != PersonState.ACTIVE)):
        id_, uid, person, number, day = row
        yield id_, uid, person, number, day


def _comparisons(session: Session) -> Iterator[Ended]:
    """Comparisons are over on the day they are made: they are a picture of it."""
    for one in session.scalars(select(Comparison)):
        told = f"{KIND_NAMES[one.kind]}, {month_words(one.month_on)}, {one.source}"
        yield one.id, one.uid, None, told, one.compared_on


def _households(session: Session) -> Iterator[Ended]:
    """Households end when the last who lived there left or died: nobody adds to them then.

    One whose members were erased before it has no day of theirs left; it ends with what was learned of it
    last, or with the day it was registered.
    """
    lives = (
        select(HouseholdMember.household_id)
        .join(Person, Person.id == HouseholdMember.person_id)
        .where(HouseholdMember.to_on.is_(None), Person.state == PersonState.ACTIVE)
    )
    last: dict[int, date] = {}
    for asked in (
        select(HouseholdMember.household_id, HouseholdMember.to_on),
        select(HouseholdMember.household_id, Person.state_on).join(
            Person, Person.id == HouseholdMember.person_id
        ),
        select(NeedAssessment.household_id, NeedAssessment.assessed_on),
        select(AlarmStep.household_id, AlarmStep.done_on),
    ):
        for household, day in session.execute(asked):
            if day is not None:
                last[household] = max(day, last.get(household, day))
    empty = select(Household.id, Household.uid, Household.name, Household.assessed_on)
    for id_, uid, name, assessed_on in session.execute(empty.where(Household.id.not_in(lives))):
        known = [day for day in (last.get(id_), assessed_on) if day is not None]
        yield id_, uid, None, name, max(known) if known else uid_made_on(uid)


ENDED: Mapping[FileKind, Callable[[Session], Iterator[Ended]]] = {
    FileKind.BENEFIT: _benefits,
    # An inquiry made for a benefit file is a part of it and goes with it.
    FileKind.INQUIRY: _ended(
        Inquiry, Inquiry.person_id, Inquiry.number, Inquiry.dated_on, Inquiry.file_id.is_(None)
    ),
    FileKind.VISIT: _ended(Visit, Visit.person_id, Visit.purpose, Visit.visited_on),
    FileKind.SERVICE_PLAN: _ended(
        ServicePlan, ServicePlan.person_id, ServicePlan.number, ServicePlan.closed_on
    ),
    FileKind.CARER: _ended(Carer, Carer.person_id, Carer.contract_number, Carer.to_on),
    FileKind.GUARDIANSHIP: _ended(
        Guardianship, Guardianship.person_id, Guardianship.decision_number, Guardianship.to_on
    ),
    # Whom a case told in confidence is about stays behind its opening.
    FileKind.REPORTED: _ended(Case, null(), Case.number, Case.closed_on),
    FileKind.CONTRACT: _ended(
        *(ServiceContract, ServiceContract.person_id, ServiceContract.number),
        func.coalesce(ServiceContract.ended_on, ServiceContract.to_on),
    ),
    FileKind.CHILD: _ended(ChildAlone, ChildAlone.child_id, ChildAlone.notified_number, ChildAlone.back_on),
    FileKind.DEPENDENCY: _dependencies,
    FileKind.REGISTER: _entries,
    FileKind.DISCLOSURE: _ended(Disclosure, Disclosure.person_id, Disclosure.given_to, Disclosure.given_on),
    FileKind.COMPARISON: _comparisons,
    FileKind.HOUSEHOLD: _households,
    FileKind.PERSON: _ended(
        Person, Person.id, Person.cnp, Person.state_on, Person.state != PersonState.ACTIVE
    ),
}
