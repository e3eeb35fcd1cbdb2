"""Personal assistants: opening, checking, saving and deleting contracts with what was written to each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from db.tables.people import DisabilityCertificate, Person
from letea.actions.attachments import attachments_in
from letea.actions.people_lists import person_names
from letea.errors import Problem, refuse_if
from letea.rules.carers import (
    CertificateStanding,
    Elsewhere,
    certificate_standing,
    check_carer,
    check_checks,
    check_replacements,
    check_trainings,
    next_check,
)
from letea.wording import _

C = TypeVar("C", CarerReplacement, CarerCheck, CarerTraining)


@dataclass
class CarerFile:
    """A contract with its replacements, checks and trainings, each in order of days."""

    carer: Carer
    replacements: list[CarerReplacement] = field(default_factory=list)
    checks: list[CarerCheck] = field(default_factory=list)
    trainings: list[CarerTraining] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)


def open_carer(store: Store, carer_id: int) -> CarerFile:
    """A contract with everything kept about it."""
    with store.reading() as session:
        carer = session.get_one(Carer, carer_id)
        file = CarerFile(carer, *_children(session, carer_id))
    file.names = person_names(store, [carer.person_id, carer.cared_id])
    return file


def new_carer(store: Store, today: date, person_id: int = 0) -> CarerFile:
    """A contract about to be written down, for a person to be cared for where they are known."""
    carer = Carer(person_id=0, cared_id=person_id, from_on=today, hours_a_day=8)
    return CarerFile(carer, names=person_names(store, [person_id]))


def standing_of(store: Store, person_id: int, today: date) -> CertificateStanding:
    """Where a person stands with their certificate."""
    asked = select(DisabilityCertificate).where(DisabilityCertificate.person_id == person_id)
    with store.reading() as session:
        return certificate_standing(list(session.scalars(asked)), today)


def check_carer_file(store: Store, file: CarerFile, today: date) -> list[Problem]:
    """What the worker must mend in a contract and what was written to it."""
    carer = file.carer
    with store.reading() as session:
        born_on = session.scalar(select(Person.born_on).where(Person.id == carer.person_id))
        others = _elsewhere(session, carer, Carer.cared_id == carer.cared_id)
        mine = Carer.person_id == carer.person_id
        same = _elsewhere(session, carer, mine, Carer.cared_id != carer.cared_id)
    return [
        *check_carer(
            carer,
            standing=standing_of(store, carer.cared_id, today),
            born_on=born_on,
            others=others,
            same_assistant=same,
            today=today,
        ),
        *check_replacements(file.replacements, carer),
        *check_checks(file.checks, carer, today),
        *check_trainings(file.trainings, carer, today),
    ]


def save_carer(store: Store, file: CarerFile, today: date) -> int:
    """Keep a new or changed contract with its lists; returns the id.

    A check that says nothing of the next one is followed by one in half a year.
    """
    for check in file.checks:
        check.next_on = check.next_on or next_check(check.checked_on)
    refuse_if(check_carer_file(store, file, today))
    carer = file.carer
    name = person_names(store, [carer.person_id]).get(carer.person_id, "")
    label = _("Modificarea asistentului personal {name}") if carer.id else _("Asistent personal nou: {name}")
    with store.writing(label.format(name=name)) as writing:
        kept = writing.keep(carer)
        present = _children(writing.session, kept.id)
        for rows in (file.replacements, file.checks, file.trainings):
            for row in rows:
                row.carer_id = kept.id
        writing.keep_list(present[0], file.replacements)
        writing.keep_list(present[1], file.checks)
        writing.keep_list(present[2], file.trainings)
    return kept.id


def remove_carer(store: Store, carer_id: int) -> None:
    """Delete a contract with what was written and attached to it; it can be undone."""
    file = open_carer(store, carer_id)
    name = file.names.get(file.carer.person_id, "")
    with store.writing(_("Ștergerea asistentului personal {name}").format(name=name)) as writing:
        attached = attachments_in(writing.session, [file.carer.uid])
        writing.remove_all([*file.replacements, *file.checks, *file.trainings, *attached])
        writing.remove(file.carer)


def relations_used(store: Store) -> list[str]:
    """What assistants were told to be to the persons they care for, most used first."""
    asked = select(Carer.relation).where(Carer.relation != "").group_by(Carer.relation)
    with store.reading() as session:
        return list(session.scalars(asked.order_by(func.count().desc())))


def _elsewhere(session: Session, carer: Carer, *where: object) -> list[Elsewhere]:
    """Other contracts, with the names of both."""
    asked = select(Carer).where(*where, Carer.id != (carer.id or 0))  # type: ignore[arg-type]
    rows = list(session.scalars(asked.order_by(Carer.from_on)))
    ids = {row.person_id for row in rows} | {row.cared_id for row in rows}
    people = session.scalars(select(Person).where(Person.id.in_(ids)).execution_options(include_deleted=True))
    names = {person.id: person.name for person in people}
    return [
        Elsewhere(names.get(row.person_id, ""), names.get(row.cared_id, ""), row.from_on, row.to_on)
        for row in rows
    ]


def _children(
    session: Session, carer_id: int
) -> tuple[list[CarerReplacement], list[CarerCheck], list[CarerTraining]]:
    return (
        _of(session, CarerReplacement, carer_id, "from_on"),
        _of(session, CarerCheck, carer_id, "checked_on"),
        _of(session, CarerTraining, carer_id, "held_on"),
    )


def _of(session: Session, kind: type[C], carer_id: int, ordered: str) -> list[C]:
    asked: Sequence[C] = session.scalars(
        select(kind).where(kind.carer_id == carer_id).order_by(getattr(kind, ordered), kind.id)
    ).all()
    return list(asked)
