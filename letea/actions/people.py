"""Persons: opening, checking, saving and deleting them with what the register keeps about each."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.households import Good, Income
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
)
from db.tables.services import Enrolment, Service
from letea.actions.people_lists import household_of
from letea.actions.restrictions import refuse_restricted
from letea.errors import Problem, refuse_if
from letea.rules.households import check_goods, check_incomes
from letea.rules.people import (
    check_categories,
    check_certificates,
    check_papers,
    check_person,
    check_situations,
    complete_from_cnp,
)
from letea.wording import _

PersonChild = IdentityPaper | PersonCategory | PersonSituation | DisabilityCertificate | Income | Good
Child = TypeVar("Child", IdentityPaper, PersonCategory, PersonSituation, DisabilityCertificate, Income, Good)


@dataclass
class PersonFile:
    """A person with everything kept about them; `removed` are the rows the worker took out of its lists."""

    person: Person
    papers: list[IdentityPaper] = field(default_factory=list)
    categories: list[PersonCategory] = field(default_factory=list)
    situations: list[PersonSituation] = field(default_factory=list)
    certificates: list[DisabilityCertificate] = field(default_factory=list)
    incomes: list[Income] = field(default_factory=list)
    goods: list[Good] = field(default_factory=list)
    removed: list[Record] = field(default_factory=list)

    def rows(self) -> list[PersonChild]:
        """Every row of its lists."""
        lists = (self.papers, self.categories, self.situations, self.certificates, self.incomes, self.goods)
        return [row for rows in lists for row in rows]


def open_person(store: Store, person_id: int) -> PersonFile:
    """A person with everything kept about them."""
    with store.reading() as session:
        person = session.get_one(Person, person_id)
        return PersonFile(
            person,
            papers=_children(session, IdentityPaper, person_id),
            categories=_children(session, PersonCategory, person_id),
            situations=_children(session, PersonSituation, person_id),
            certificates=_children(session, DisabilityCertificate, person_id),
            incomes=_children(session, Income, person_id),
            goods=_children(session, Good, person_id),
        )


def check_person_file(file: PersonFile, today: date) -> list[Problem]:
    """What the worker must mend in a person and their lists."""
    return [
        *check_person(file.person, today),
        *check_papers(file.papers),
        *check_categories(file.categories),
        *check_situations(file.situations),
        *check_certificates(file.certificates),
        *check_incomes(file.incomes, today),
        *check_goods(file.goods, today),
    ]


def check_unique_cnp(store: Store, person: Person) -> list[Problem]:
    """One CNP stands once in the register."""
    if not person.cnp:
        return []
    with store.reading() as session:
        same = session.scalars(
            # "<> ''" is said so that SQLite sees that the index of CNPs holds whoever has one.
            select(Person).where(Person.cnp == person.cnp, Person.cnp != "", Person.id != (person.id or 0))
        ).first()
    if same is None:
        return []
    return [Problem("cnp", _("CNP-ul este deja în evidență, la {name}.").format(name=same.name))]


def save_person(store: Store, file: PersonFile, today: date) -> int:
    """Keep a new or changed person with their lists; returns the id.

    Rows of the lists that are not in the file stay as they are; those in `removed` are deleted.

    Raises:
        Refused: with what blocks, or while the processing of their data is restricted.
    """
    complete_from_cnp(file.person)
    refuse_if([*check_person_file(file, today), *check_unique_cnp(store, file.person)])
    label = _("Modificarea persoanei {name}") if file.person.id else _("Persoană nouă: {name}")
    with store.writing(label.format(name=file.person.name)) as writing:
        refuse_restricted(writing.session, [file.person.id] if file.person.id else [], today)
        person = writing.keep(file.person)
        for row in file.removed:
            if row.id is not None:
                writing.remove(row)
        for row in file.rows():
            row.person_id = person.id
            writing.keep(row)
    return person.id


def remove_person(store: Store, person_id: int) -> None:
    """Delete a person from the register; it can be undone.

    Raises:
        Refused: while they are a member of a household, enrolled in a service, or something is kept of them.
    """
    from letea.actions.in_use import files_about_person, kept_about_person  # noqa: PLC0415 - all tables, only on deleting

    with store.reading() as session:
        person = session.get_one(Person, person_id)
        household = household_of(session, person_id)
        service = _service_of(session, person_id)
        files = files_about_person(session, person_id)
        kept = kept_about_person(session, person_id)
    problems = []
    if household:
        sentence = _("Persoana este membru al gospodăriei „{name}”; scoateți-o întâi din gospodărie.")
        problems.append(Problem("", sentence.format(name=household)))
    if service:
        sentence = _("Persoana este înscrisă la „{name}”; încheiați întâi înscrierea.")
        problems.append(Problem("", sentence.format(name=service)))
    if files:
        sentence = _("Persoana are dosare de beneficii ({numbers}); fișa rămâne cât timp există dosarele.")
        problems.append(Problem("", sentence.format(numbers=", ".join(files))))
    if kept:
        sentence = _("Despre persoană se țin: {kept}; fișa rămâne cât timp există acestea.")
        problems.append(Problem("", sentence.format(kept=", ".join(kept))))
    refuse_if(problems)
    store.remove(person, _("Ștergerea persoanei {name}").format(name=person.name))


def _service_of(session: Session, person_id: int) -> str:
    """A service in which the person is enrolled, with no end told."""
    name = select(Service.name).join(Enrolment, Enrolment.service_id == Service.id)
    return session.scalar(name.where(Enrolment.person_id == person_id, Enrolment.to_on.is_(None))) or ""


def _children(session: Session, kind: type[Child], person_id: int) -> list[Child]:
    return list(session.scalars(select(kind).where(kind.person_id == person_id).order_by(kind.id)))
