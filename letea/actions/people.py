"""Persons: opening, checking, saving and deleting them with what the register keeps about each."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import search_index
from db.store import Store
from db.tables.households import Good, Income
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
)
from letea.actions.people_lists import household_of
from letea.errors import Problem, refuse_if
from letea.rules.households import check_goods, check_incomes
from letea.rules.people import (
    check_categories,
    check_certificates,
    check_papers,
    check_person,
    check_situations,
    complete_from_cnp,
    same_name,
)
from letea.wording import _

MOST_LOOK_ALIKES = 5

Child = TypeVar("Child", IdentityPaper, PersonCategory, PersonSituation, DisabilityCertificate, Income, Good)


@dataclass
class PersonFile:
    """A person with everything the register keeps about them."""

    person: Person
    papers: list[IdentityPaper] = field(default_factory=list)
    categories: list[PersonCategory] = field(default_factory=list)
    situations: list[PersonSituation] = field(default_factory=list)
    certificates: list[DisabilityCertificate] = field(default_factory=list)
    incomes: list[Income] = field(default_factory=list)
    goods: list[Good] = field(default_factory=list)


@dataclass(frozen=True)
class LookAlike:
    """A person already in the register who may be the one being typed, and why."""

    id: int
    name: str
    reason: str


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


def save_person(store: Store, file: PersonFile, today: date) -> int:
    """Keep a new or changed person with their lists; returns the id."""
    complete_from_cnp(file.person)
    refuse_if([*check_person_file(file, today), *_check_unique_cnp(store, file.person)])
    new = file.person.id is None
    present = PersonFile(file.person) if new else open_person(store, file.person.id)
    label = _("Persoană nouă: {name}") if new else _("Modificarea persoanei {name}")
    with store.writing(label.format(name=file.person.name)) as writing:
        person = writing.keep(file.person)
        for was, wanted in (
            (present.papers, file.papers),
            (present.categories, file.categories),
            (present.situations, file.situations),
            (present.certificates, file.certificates),
            (present.incomes, file.incomes),
            (present.goods, file.goods),
        ):
            for row in wanted:
                row.person_id = person.id
            writing.keep_list(was, wanted)
    return person.id


def remove_person(store: Store, person_id: int) -> None:
    """Delete a person from the register; it can be undone.

    Raises:
        Refused: while they are a member of a household or enrolled in a service.
    """
    with store.reading() as session:
        person = session.get_one(Person, person_id)
        household = household_of(session, person_id)
    if household:
        sentence = _("Persoana este membru al gospodăriei „{name}”; scoateți-o întâi din gospodărie.")
        refuse_if([Problem("", sentence.format(name=household))])
    store.remove(person, _("Ștergerea persoanei {name}").format(name=person.name))


def look_alikes(store: Store, draft: Person) -> list[LookAlike]:
    """Persons who may be the one being typed: the same CNP, or the same name and day of birth."""
    found: list[LookAlike] = []
    with store.reading() as session:
        if draft.cnp:
            same = session.execute(
                select(Person.id, Person.family_name, Person.given_name).where(Person.cnp == draft.cnp)
            )
            found += [
                LookAlike(row[0], f"{row[1]} {row[2]}", _("același CNP"))
                for row in same
                if row[0] != draft.id
            ]
        question = search_index.question(f"{draft.family_name} {draft.given_name}")
        if question and draft.born_on:
            matches = text("SELECT rowid FROM person_fts WHERE person_fts MATCH :question LIMIT 200")
            ids = list(session.scalars(matches, {"question": question}))
            near = session.scalars(select(Person).where(Person.id.in_(ids), Person.born_on == draft.born_on))
            found += [
                LookAlike(person.id, person.name, _("același nume și aceeași dată a nașterii"))
                for person in near
                if person.id != draft.id and same_name(person, draft)
            ]
    return list({alike.id: alike for alike in reversed(found)}.values())[:MOST_LOOK_ALIKES]


def _children(session: Session, kind: type[Child], person_id: int) -> list[Child]:
    return list(session.scalars(select(kind).where(kind.person_id == person_id).order_by(kind.id)))


def _check_unique_cnp(store: Store, person: Person) -> list[Problem]:
    if not person.cnp:
        return []
    with store.reading() as session:
        same = session.scalars(
            select(Person).where(Person.cnp == person.cnp, Person.id != (person.id or 0))
        ).first()
    if same is None:
        return []
    return [Problem("cnp", _("CNP-ul este deja în evidență, la {name}.").format(name=same.name))]
