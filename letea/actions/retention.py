"""Terms of keeping: what the office set for each kind of file, and which files are past theirs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from db.ordering import sort_key
from db.store import Store
from db.tables.benefits import BenefitFile, FileState, FileStep, Grant
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import Guardianship
from db.tables.partners import ServiceContract
from db.tables.people import Person, PersonState
from db.tables.personal import Disclosure, FileKind, RetentionTerm
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from letea.actions.erasing import held_persons
from letea.errors import Problem, refuse_if
from letea.fields.personal import FILE_KINDS
from letea.rules.retention import check_term, is_past, kept_until
from letea.wording import _

_OVER = (FileState.ENDED, FileState.REFUSED, FileState.TRANSFERRED, FileState.ARCHIVED)


@dataclass(frozen=True)
class EndedFile:
    """A file that ended: of which kind, whose, its number, since when, until when it is kept."""

    kind: FileKind
    id: int
    uid: str
    person_id: int | None
    name: str
    number: str
    ended_on: date
    until_on: date


Ended = tuple[int, str, int | None, str, date | None]


def terms(store: Store) -> dict[FileKind, RetentionTerm]:
    """The term of every kind of file; one that the office did not set yet is new."""
    with store.reading() as session:
        held = {one.kind: one for one in session.scalars(select(RetentionTerm))}
    return {kind: held.get(kind) or RetentionTerm(kind=kind) for kind in FileKind}


def save_term(store: Store, term: RetentionTerm, today: date) -> int:
    """Keep the term of a kind of file; returns its id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_term(term, today))
    return store.keep(term, _("Termen de păstrare: {kind}").format(kind=FILE_KINDS[term.kind])).id


def check_term_kept(term: RetentionTerm, today: date) -> list[Problem]:
    """What the worker must mend in a term."""
    return check_term(term, today)


def past_files(store: Store, today: date) -> list[EndedFile]:
    """The files past the term of their kind, by kind, then those kept longest over it first."""
    known = terms(store)
    asked = {kind: term for kind, term in known.items() if term.years is not None}
    with store.reading() as session:
        found = [file for kind, term in asked.items() for file in _past(session, kind, term, today)]
        names = _names(session, {file.person_id for file in found if file.person_id})
    places = list(FileKind)
    named = [EndedFile(**{**vars(file), "name": names.get(file.person_id or 0, file.name)}) for file in found]
    return sorted(
        named, key=lambda file: (places.index(file.kind), file.until_on, sort_key(file.name), file.id)
    )


def _past(session: Session, kind: FileKind, term: RetentionTerm, today: date) -> Iterator[EndedFile]:
    ended = [row for row in _ENDED[kind](session) if row[4] is not None and is_past(row[4], term, today)]
    held = held_persons(session, [row[0] for row in ended]) if kind is FileKind.PERSON else set()
    for id_, uid, person_id, number, ended_on in ended:
        until = kept_until(ended_on, term) if ended_on is not None else None
        if ended_on is not None and until is not None and id_ not in held:
            yield EndedFile(kind, id_, uid, person_id, "", number, ended_on, until)


def _names(session: Session, ids: set[int]) -> dict[int, str]:
    asked = select(Person.id, Person.family_name, Person.given_name).where(Person.id.in_(ids))
    found = session.execute(asked.execution_options(include_deleted=True))
    return {id_: f"{family} {given}".strip() for id_, family, given in found}


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
        *(RegisterEntry.id, RegisterEntry.uid, RegisterEntry.person_id),
        *(Register.name, RegisterEntry.number, RegisterEntry.year),
        *(RegisterEntry.done_on, RegisterEntry.entered_on),
    ).join(Register, Register.id == RegisterEntry.register_id)
    for id_, uid, person, name, number, year, done_on, entered_on in session.execute(asked):
        yield id_, uid, person, f"{name}, {number}/{year}", done_on or entered_on


def _dependencies(session: Session) -> Iterator[Ended]:
    """Assessments end when the person left the register: the newest one says how they live until then."""
    asked = select(
        *(Dependency.id, Dependency.uid, Dependency.person_id, Dependency.sheet_number, Person.state_on)
    ).join(Person, Person.id == Dependency.person_id)
    for row in session.execute(asked.where(Person.state != PersonState.ACTIVE)):
        id_, uid, person, number, day = row
        yield id_, uid, person, number, day


_ENDED: Mapping[FileKind, Callable[[Session], Iterator[Ended]]] = {
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
    FileKind.REPORTED: _ended(Case, Case.person_id, Case.number, Case.closed_on),
    FileKind.CONTRACT: _ended(
        *(ServiceContract, ServiceContract.person_id, ServiceContract.number),
        func.coalesce(ServiceContract.ended_on, ServiceContract.to_on),
    ),
    FileKind.CHILD: _ended(ChildAlone, ChildAlone.child_id, ChildAlone.notified_number, ChildAlone.back_on),
    FileKind.DEPENDENCY: _dependencies,
    FileKind.REGISTER: _entries,
    FileKind.DISCLOSURE: _ended(Disclosure, Disclosure.person_id, Disclosure.given_to, Disclosure.given_on),
    FileKind.PERSON: _ended(
        Person, Person.id, Person.cnp, Person.state_on, Person.state != PersonState.ACTIVE
    ),
}
