"""Benefit files: opening, checking, saving and deleting them with their history, grants and payments."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import Select, select

from db.record import Record
from db.store import Store
from db.tables.benefits import (
    BenefitFile,
    Disposition,
    FileState,
    FileStep,
    Grant,
    Payment,
)
from db.tables.households import Household
from letea.actions.benefit_kinds import open_kinds
from letea.actions.benefit_twice import check_granted_elsewhere, files_in_the_way
from letea.actions.households import household_of_person
from letea.actions.people_lists import person_names
from letea.errors import Problem, refuse_if
from letea.rules.benefit_payments import check_grants, check_paid
from letea.rules.benefits import as_number, check_file, check_number, check_steps
from letea.wording import _

C = TypeVar("C", FileStep, Grant)


@dataclass
class Dossier:
    """A benefit file with its states, grants and payments; `removed` are the rows the worker took out."""

    file: BenefitFile
    steps: list[FileStep] = field(default_factory=list)
    grants: list[Grant] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    dispositions: dict[int, Disposition] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    household: str = ""
    removed: list[Record] = field(default_factory=list)


def open_dossier(store: Store, file_id: int) -> Dossier:
    """A benefit file with everything kept about it."""
    with store.reading() as session:
        file = session.get_one(BenefitFile, file_id)
        steps = list(session.scalars(_of(FileStep, file_id).order_by(FileStep.changed_on, FileStep.id)))
        grants = list(session.scalars(_of(Grant, file_id).order_by(Grant.from_on, Grant.id)))
        paid = select(Payment).where(Payment.grant_id.in_([grant.id for grant in grants]))
        payments = list(session.scalars(paid.order_by(Payment.month_on.desc(), Payment.id)))
        decided = {row.disposition_id for row in steps} | {row.disposition_id for row in grants}
        dispositions = session.scalars(select(Disposition).where(Disposition.id.in_(decided)))
        dossier = Dossier(file, steps, grants, payments, {row.id: row for row in dispositions})
        asked = select(Household.name).where(Household.id == file.household_id)
        dossier.household = session.scalar(asked.execution_options(include_deleted=True)) or ""
    dossier.names = person_names(store, [file.applicant_id, *(grant.beneficiary_id for grant in grants)])
    return dossier


def new_dossier(store: Store, today: date, applicant_id: int = 0) -> Dossier:
    """An application about to be registered, with the next number of the year."""
    file = BenefitFile(kind_id=0, requested_on=today, applicant_id=applicant_id)
    file.number = next_number(store, today.year)
    return Dossier(file, names=person_names(store, [applicant_id]))


def next_number(store: Store, year: int) -> str:
    """The next number of a file in a year."""
    with store.reading() as session:
        numbers = session.scalars(select(BenefitFile.number).where(BenefitFile.number.endswith(f"/{year}")))
        return as_number(list(numbers), year)


def take_household(store: Store, file: BenefitFile) -> None:
    """The household of a new file is the one its applicant lives in."""
    if not file.id:
        file.household_id = household_of_person(store, file.applicant_id) if file.applicant_id else None


def check_dossier(store: Store, dossier: Dossier, today: date) -> list[Problem]:
    """What the worker must mend in a file and its grants, with the file that stands in the way."""
    file = dossier.file
    kind = next((kind for kind in open_kinds(store) if kind.id == file.kind_id), None)
    return [
        *check_file(file, kind, in_the_way=files_in_the_way(store, file, kind), today=today),
        *check_steps(file, dossier.steps),
        *_check_number(store, file),
        *check_grants(dossier.grants, file.requested_on),
        *check_granted_elsewhere(store, file, dossier.grants, kind),
        *_check_removed(dossier),
        *check_paid(dossier.grants, dossier.payments),
    ]


def save_dossier(store: Store, dossier: Dossier, today: date) -> int:
    """Register an application or change a file with its grants; returns the id."""
    file = dossier.file
    take_household(store, file)
    refuse_if(check_dossier(store, dossier, today))
    name = person_names(store, [file.applicant_id]).get(file.applicant_id, "")
    label = _("Modificarea dosarului {number}, {name}") if file.id else _("Cerere nouă: {number}, {name}")
    with store.writing(label.format(number=file.number, name=name)) as writing:
        kept = writing.keep(file)
        begins = FileStep(file_id=kept.id, state=FileState.REQUESTED, changed_on=file.requested_on)
        first = dossier.steps[0] if dossier.steps else begins
        if first.state is FileState.REQUESTED:
            first.changed_on = file.requested_on
            writing.keep(first)
        writing.remove_all([row for row in dossier.removed if row.id is not None])
        for grant in dossier.grants:
            grant.file_id = kept.id
            writing.keep(grant)
    return kept.id


def remove_dossier(store: Store, file_id: int) -> None:
    """Delete a file with its states and grants; it can be undone.

    Raises:
        Refused: while it has payments.
    """
    dossier = open_dossier(store, file_id)
    if dossier.payments:
        told = _("Dosarul are plăți; dacă sunt greșite, ștergeți-le întâi, altfel treceți-l la „încetat”.")
        refuse_if([Problem("", told)])
    with store.writing(_("Ștergerea dosarului {number}").format(number=dossier.file.number)) as writing:
        writing.remove_all([*dossier.steps, *dossier.grants])
        writing.remove(dossier.file)


def _check_removed(dossier: Dossier) -> list[Problem]:
    """What was paid keeps its grant."""
    paid = {payment.grant_id for payment in dossier.payments}
    if any(isinstance(row, Grant) and row.id in paid for row in dossier.removed):
        told = _("Un drept din care s-a plătit nu se șterge; puneți-l înapoi și scrieți-i sfârșitul.")
        return [Problem("grants", told)]
    return []


def _check_number(store: Store, file: BenefitFile) -> list[Problem]:
    number = file.number.strip()
    asked = select(BenefitFile.number).where(BenefitFile.number == number, BenefitFile.id != (file.id or 0))
    with store.reading() as session:
        return check_number(number, session.scalars(asked.limit(1)).all())


def _of(kind: type[C], file_id: int) -> Select[C]:
    return select(kind).where(kind.file_id == file_id)
