"""Terms of keeping: what the office set for each kind of file, and which files are past theirs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.ordering import sort_key
from db.store import Store
from db.tables.people import Person
from db.tables.personal import FileKind, RetentionTerm
from letea.actions.erasing import held_households, held_persons
from letea.actions.retention_ends import ENDED
from letea.errors import Problem, refuse_if
from letea.fields.personal import FILE_KINDS
from letea.rules.retention import check_term, is_past, kept_until
from letea.wording import _

_HOLDS = {FileKind.PERSON: held_persons, FileKind.HOUSEHOLD: held_households}


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
    ended = [row for row in ENDED[kind](session) if row[4] is not None and is_past(row[4], term, today)]
    held = _HOLDS[kind](session, [row[0] for row in ended]) if kind in _HOLDS else set()
    for id_, uid, person_id, number, ended_on in ended:
        until = kept_until(ended_on, term) if ended_on is not None else None
        if ended_on is not None and until is not None and id_ not in held:
            yield EndedFile(kind, id_, uid, person_id, "", number, ended_on, until)


def _names(session: Session, ids: set[int]) -> dict[int, str]:
    asked = select(Person.id, Person.family_name, Person.given_name).where(Person.id.in_(ids))
    found = session.execute(asked.execution_options(include_deleted=True))
    return {id_: f"{family} {given}".strip() for id_, family, given in found}
