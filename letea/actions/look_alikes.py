"""Persons already in the register who may be the one being typed: strict, the surest first, at most five."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db import search_index
from db.ordering import bare
from db.store import Store
from db.tables.people import Person
from letea.actions.known_people import known_draft, known_people, told_apart
from letea.actions.people_lists import address_of
from letea.rules.doubles import Alike, Known, alike, cnp_slips, name_words, near_names
from letea.wording import _, day

MOST_LOOK_ALIKES = 5
_CNP_LENGTH = 13
_BEGUN = 2  # letters of a word that are taken for rightly typed
_LEAST_SLIPPED = 4  # letters of a word that may have a slip beside words that are only begun
_BEGINS, _SHORTER, _NEAR = 0.95, 0.92, 0.9  # how near a name is: begun, with fewer words, with a slip
_TWO = 2  # words of a name that say enough
_LOOKED_AT, _BORN_LOOKED_AT = 300, 1_000


@dataclass(frozen=True)
class LookAlike:
    """A person already in the register who may be the one being typed, why, and what tells them apart."""

    id: int
    name: str
    reason: str
    note: str = ""


def look_alikes(store: Store, draft: Person) -> list[LookAlike]:
    """Persons who may be the one being typed, by the rule of doubles, without those told apart before."""
    with store.reading() as session:
        found = doubles_in(session, draft)[:MOST_LOOK_ALIKES]
        people = {person.id: person for person in _people(session, [id_ for id_, _alike in found])}
    return [_told(people[id_], told.reason) for id_, told in found]


def doubles_in(session: Session, person: Person) -> list[tuple[int, Alike]]:
    """All who may be a person, of the register or being typed, the surest first."""
    asked = known_draft(session, person)
    others = known_people(session, _may_be(session, person, asked))
    apart = _apart_from(session, person)
    found = [
        (other.id, told)
        for other in others
        if other.id not in apart and (told := alike(asked, other)) is not None
    ]
    return sorted(found, key=lambda pair: (pair[1].sure, pair[0]))


def _may_be(session: Session, person: Person, asked: Known) -> set[int]:
    """Who shares enough with a person to be looked at: CNP or a slip of it, day of birth, the whole name."""
    ids = set(_ids_found(session, person.name))
    if asked.cnp:
        near = Person.cnp.in_([asked.cnp, *cnp_slips(asked.cnp)])
        ids |= set(session.scalars(select(Person.id).where(near, Person.cnp != "")))
    if asked.born_on is not None:
        born = select(Person.id).where(Person.born_on == asked.born_on)
        ids |= set(session.scalars(born.limit(_BORN_LOOKED_AT)))
    return ids


def _apart_from(session: Session, person: Person) -> set[int]:
    """Who is certainly another: the person themselves, and those told apart from them."""
    if person.id is None:
        return set()
    uids = {uid for pair in told_apart(session, person.uid) for uid in pair}
    return {person.id, *session.scalars(select(Person.id).where(Person.uid.in_(uids)))}


def search_before_new(store: Store, typed: str) -> list[LookAlike]:
    """Persons who may be the one about to be registered, by a CNP or a name typed; the nearest first."""
    words = typed.split()
    with store.reading() as session:
        if typed.replace(" ", "").isdigit():
            return _few(_by_digits(session, typed.replace(" ", "")))
        if not words:
            return []
        nearest = _nearest(session, typed, _spelled(words)) or _nearest(
            session, typed, _spelled_otherwise(words)
        )
        people = {person.id: person for person in _people(session, [id_ for _rank, id_ in nearest])}
    return [_told(people[id_], _name_reason(-rank)) for rank, id_ in nearest]


def _nearest(session: Session, typed: str, spellings: Iterable[str]) -> list[tuple[float, int]]:
    """The nearest of those found for these spellings, as likeness below zero and id."""
    ids = {id_ for asked in spellings for id_ in _ids_found(session, asked)}
    named = session.execute(
        select(Person.id, Person.family_name, Person.given_name).where(
            Person.id.in_(ids), Person.deleted_at.is_(None)
        )
    )
    ranks = [(-_likeness(f"{family} {given}", typed), id_) for id_, family, given in named]
    return sorted(rank for rank in ranks if -rank[0] >= _NEAR)[:MOST_LOOK_ALIKES]


def _spelled(words: list[str]) -> list[str]:
    """What is looked up for a name: as it is, and each word by its first letters, as a slip may be in it."""
    return [" ".join(words), *_begun(words, _BEGUN)]


def _spelled_otherwise(words: list[str]) -> list[str]:
    """What is looked up where nobody was found: a slip near the beginning, a name that is not registered."""
    fewer = [[*words[:place], *words[place + 1 :]] for place in range(len(words)) if len(words) > _TWO]
    return [*_begun(words, 1), *(" ".join(spelled) for spelled in fewer)]


def _begun(words: list[str], letters: int) -> list[str]:
    begun = [[*words[:place], word[:letters], *words[place + 1 :]] for place, word in enumerate(words)]
    return [" ".join(spelled) for spelled in begun if len(words) > 1]


def _likeness(name: str, typed: str) -> float:
    """1 for the same words in any order; near 1 where each typed begins one; less for a letter's slip."""
    as_typed, held = sorted(name_words(typed)), sorted(name_words(name))
    without = sorted(bare(name).replace("-", " ").split())  # "Barsan" is typed for "Bârsan" too
    return max(_nearness(as_typed, spelled) for spelled in (held, without))


def _nearness(asked: list[str], held: list[str]) -> float:
    if asked == held:
        return 1.0
    unmet = [begun for begun in asked if not any(word.startswith(begun) for word in held)]
    if not unmet:
        return _BEGINS
    if len(asked) == 1:
        return 0.0  # one word alone is too little
    if len(held) >= _TWO and set(held) < set(asked):
        return _SHORTER
    has_slip = len(unmet) == 1 and len(unmet[0]) >= _LEAST_SLIPPED
    if near_names(asked, held) or (has_slip and any(near_names(unmet, [word]) for word in held)):
        return _NEAR
    return 0.0


def _name_reason(likeness: float) -> str:
    if likeness == 1:
        return _("același nume")
    if likeness == _SHORTER:
        return _("nume scris mai pe scurt")
    return _("numele începe la fel") if likeness > _NEAR else _("nume cu o literă diferită")


def _by_digits(session: Session, digits: str) -> Iterable[LookAlike]:
    if len(digits) == _CNP_LENGTH:
        return [_told(person, _("același CNP")) for person in _with_cnp(session, digits)]
    begun = session.scalars(
        select(Person).where(Person.cnp.startswith(digits), Person.cnp != "").limit(MOST_LOOK_ALIKES)
    )
    return [_told(person, _("CNP-ul începe la fel")) for person in begun]


def _people(session: Session, ids: Iterable[int]) -> list[Person]:
    return list(session.scalars(select(Person).where(Person.id.in_(list(ids)))))


def _with_cnp(session: Session, cnp: str) -> list[Person]:
    return list(session.scalars(select(Person).where(Person.cnp == cnp, Person.cnp != ""))) if cnp else []


def _ids_found(session: Session, typed: str) -> list[int]:
    question = search_index.question(typed)
    if not question:
        return []
    matches = text(f"SELECT rowid FROM person_fts WHERE person_fts MATCH :question LIMIT {_LOOKED_AT}")  # noqa: S608 - our own number
    return list(session.scalars(matches, {"question": question}))


def told_of(person: Person) -> tuple[str, str]:
    """A person's name, and what tells them apart from namesakes: day of birth and address."""
    return person.name, _note(person.born_on, person)


def _told(person: Person, reason: str) -> LookAlike:
    name, note = told_of(person)
    return LookAlike(person.id, name, reason, note)


def _note(born_on: date | None, person: Person) -> str:
    born = _("n. {day}").format(day=day(born_on)) if born_on else ""
    address = address_of(person.village, person.street, person.house_number)
    return " · ".join(part for part in (born, address) if part)


def _few(found: Iterable[LookAlike]) -> list[LookAlike]:
    """The first few, each person once, with the first reason told."""
    once: dict[int, LookAlike] = {}
    for one in found:
        once.setdefault(one.id, one)
    return list(once.values())[:MOST_LOOK_ALIKES]
