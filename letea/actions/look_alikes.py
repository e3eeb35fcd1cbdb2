"""Persons already in the register who may be the one being typed: strong matches only, at most five."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import search_index
from db.ordering import fold
from db.store import Store
from db.tables.people import Person
from letea.actions.people_lists import address_of
from letea.rules.people import same_name
from letea.wording import _, day

MOST_LOOK_ALIKES = 5
_CNP_LENGTH = 13
_NEAR = 0.8  # how alike two names are, from 0 to 1, to be worth a look
_LOOKED_AT = 300


@dataclass(frozen=True)
class LookAlike:
    """A person already in the register who may be the one being typed, why, and what tells them apart."""

    id: int
    name: str
    reason: str
    note: str = ""


def look_alikes(store: Store, draft: Person) -> list[LookAlike]:
    """Persons who may be the one being typed: the same CNP, or the same name and day of birth."""
    with store.reading() as session:
        found = [_told(person, _("același CNP")) for person in _with_cnp(session, draft.cnp)]
        if draft.born_on:
            near = session.scalars(
                select(Person).where(
                    Person.id.in_(_ids_found(session, draft.name)), Person.born_on == draft.born_on
                )
            )
            reason = _("același nume și aceeași dată a nașterii")
            found += [_told(person, reason) for person in near if same_name(person, draft)]
    return _few(alike for alike in found if alike.id != draft.id)


def search_before_new(store: Store, typed: str) -> list[LookAlike]:
    """Persons who may be the one about to be registered, by a CNP or a name typed; the nearest first."""
    words = typed.split()
    with store.reading() as session:
        if typed.replace(" ", "").isdigit():
            return _few(_by_digits(session, typed.replace(" ", "")))
        if not words:
            return []
        ids = {*_ids_found(session, typed), *_ids_found(session, max(words, key=len))}
        people = session.scalars(select(Person).where(Person.id.in_(ids))).all()
    ranked = sorted(((_likeness(person, typed), person) for person in people), key=lambda pair: -pair[0])
    return _few(_told(person, _name_reason(rank)) for rank, person in ranked if rank >= _NEAR)


def _likeness(person: Person, typed: str) -> float:
    """1 for the same words in any order; near 1 where each word typed begins one; else how alike they are."""
    asked, held = sorted(fold(typed).split()), sorted(fold(person.name).replace("-", " ").split())
    if asked == held:
        return 1.0
    if all(any(word.startswith(begun) for word in held) for begun in asked):
        return 0.95
    if len(asked) < 2:  # noqa: PLR2004 - one word alone is too little to be merely alike
        return 0.0
    return min(0.9, SequenceMatcher(None, " ".join(asked), " ".join(held)).ratio())


def _name_reason(likeness: float) -> str:
    if likeness == 1:
        return _("același nume")
    return _("numele începe la fel") if likeness > 0.9 else _("nume asemănător")  # noqa: PLR2004 - see _likeness


def _by_digits(session: Session, digits: str) -> Iterable[LookAlike]:
    if len(digits) == _CNP_LENGTH:
        return [_told(person, _("același CNP")) for person in _with_cnp(session, digits)]
    begun = session.scalars(
        select(Person).where(Person.cnp.startswith(digits), Person.cnp != "").limit(MOST_LOOK_ALIKES)
    )
    return [_told(person, _("CNP-ul începe la fel")) for person in begun]


def _with_cnp(session: Session, cnp: str) -> list[Person]:
    return list(session.scalars(select(Person).where(Person.cnp == cnp))) if cnp else []


def _ids_found(session: Session, typed: str) -> list[int]:
    question = search_index.question(typed)
    if not question:
        return []
    matches = text(f"SELECT rowid FROM person_fts WHERE person_fts MATCH :question LIMIT {_LOOKED_AT}")  # noqa: S608 - our own number
    return list(session.scalars(matches, {"question": question}))


def _told(person: Person, reason: str) -> LookAlike:
    return LookAlike(person.id, person.name, reason, _note(person.born_on, person))


def _note(born_on: date | None, person: Person) -> str:
    born = _("n. {day}").format(day=day(born_on)) if born_on else ""
    address = address_of(person.village, person.street, person.house_number)
    return " · ".join(part for part in (born, address) if part)


def _few(found: Iterable[LookAlike]) -> list[LookAlike]:
    """The first few, each person once, with the first reason told."""
    once: dict[int, LookAlike] = {}
    for alike in found:
        once.setdefault(alike.id, alike)
    return list(once.values())[:MOST_LOOK_ALIKES]
