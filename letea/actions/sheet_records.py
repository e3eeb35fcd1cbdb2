"""A target of tables made from what a subject says of its records: judged, kept and given out alike."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.inserting import insert_many
from db.record import Record
from db.store import Store
from db.tables.people import Person
from letea.actions.office_reading import vocabularies
from letea.actions.people_import import known_people
from letea.actions.sheet_targets import Target, no_lists, nothing_above
from letea.exchange.target_book import write_target_book
from letea.fields import Field, Kind
from letea.fields.showing import Lists
from letea.progress import Progress
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_persons import Persons
from letea.rules.sheet_records import Draft, Judging, Manners, Part, RecordEntry, Role, Shape
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow
from letea.wording import _, counted

_AT_ONCE, _TELL_EVERY = 500, 200
_PEOPLE = (_("persoană nouă"), _("persoane noi"))
_PERSON_NAMES = ("nume si prenume", "numele si prenumele", "nume")
Values = dict[str, Any]


@dataclass(frozen=True)
class Subject:
    """What makes a target: its words, its columns, the shape of its rows, what it holds against them.

    `manners` reads what the rules ask for, beside the records held; `values` gives records by their ids as
    rows of the workbook, whose columns are all but those in `not_out`.
    """

    key: str
    name: str
    explained: str
    about: str
    wanted: Sequence[Wanted]
    needed: Sequence[frozenset[str]]
    shape: Shape
    manners: Callable[[Store, Mapping[type[Record], Sequence[Any]], date], Manners]
    values: Callable[[Session, Sequence[int]], Iterable[Values]]
    code: str = _("CNP")
    not_out: frozenset[str] = frozenset({"family_name", "given_name"})
    lists: Callable[[Store], Lists] = no_lists
    told_above: Callable[[Sequence[str]], Mapping[str, Any]] = field(default=nothing_above)


def target_from(subject: Subject) -> Target:
    """The target of a subject."""
    return Target(
        subject.key,
        subject.name,
        subject.explained,
        subject.about,
        subject.wanted,
        subject.needed,
        partial(_judge, subject),
        partial(_keep, subject),
        partial(_write_book, subject),
        subject.lists,
        subject.told_above,
        code=subject.code,
    )


def person_wanted(role: str, name: str, cnp: str, born: str, *more: str) -> tuple[Wanted, ...]:
    """The columns of a person who is one of two in a row: the whole name, the CNP, the day of birth."""
    described = [alias for word in more for alias in (word, *(f"{one} {word}" for one in _PERSON_NAMES))]
    codes = [f"cnp {word}" for word in more]
    return (
        Wanted(f"{role}.full_name", Field(name), tuple(described)),
        Wanted(f"{role}.cnp", Field(cnp), tuple(codes)),
        Wanted(f"{role}.born_on", Field(born, kind=Kind.DAY), tuple(f"data nasterii {one}" for one in more)),
    )


def person_values(role: str, person: Person) -> Values:
    """The columns of a person; who has no CNP is known by the day of birth."""
    key = Role(role).key
    born_on = {} if person.cnp else {key("born_on"): person.born_on}
    return {key("full_name"): person.name, key("cnp"): person.cnp} | born_on


def filled(kind: type[Record], record: Record, columns: Mapping[str, str]) -> Values:
    """What a record holds, by the keys of its columns."""
    return {key: getattr(record, name) for key, name in columns.items() if hasattr(kind, name)}


def records_by(session: Session, kind: type[Any], name: str, ids: Iterable[int]) -> dict[int, list[Any]]:
    """Records of a kind by what their attribute points to, in the order they were written."""
    found: dict[int, list[Any]] = {}
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        asked = select(kind).where(getattr(kind, name).in_(wanted[start : start + _AT_ONCE]))
        for record in session.scalars(asked.order_by(kind.id)):
            found.setdefault(getattr(record, name), []).append(record)
    return found


def _judge(
    subject: Subject, store: Store, rows: Sequence[Filled], today: date, progress: Progress
) -> list[JudgedRow]:
    """The verdict of each row against the register; nothing is changed."""
    progress.step(_("Se compară cu registrul"), 0, len(rows))
    persons = Persons(known_people(store) if subject.shape.roles else [], count(-1, -1), today)
    with store.reading() as session:
        held = {part.kind: session.scalars(select(part.kind)).all() for part in subject.shape.parts}
    lists = {**vocabularies(store), **subject.lists(store)}
    labels = {one.key: one.label for one in subject.wanted}
    judging = Judging(subject.shape, persons, held, subject.manners(store, held, today), lists, labels)
    judged = []
    for done, row in enumerate(rows):
        if done % _TELL_EVERY == 0:
            progress.step(_("Se compară cu registrul"), done, len(rows))
        judged.append(judging.judge(row))
    return judged


def _keep(
    subject: Subject, store: Store, rows: Sequence[JudgedRow], _today: date, progress: Progress
) -> BroughtIn:
    """Keep these rows as one action that undoes as one."""
    entries: list[RecordEntry] = [row.held for row in rows]
    if not entries:
        return BroughtIn(0)
    told = _("Import din tabel, {name}: {rows}").format(
        name=subject.name.lower(), rows=counted(len(entries), _("rând"), _("rânduri"))
    )
    counts = []
    with store.writing(told) as writing:
        session = writing.session
        progress.step(_("Se înregistrează rândurile"), 0, len(entries))
        people = {id: person for entry in entries for id, person in entry.new_people.items()}
        insert_many(session, list(people.values()))
        ids = {id: person.id for id, person in people.items()}
        for part in subject.shape.parts:
            drafts = [entry.drafts[part.kind] for entry in entries if part.kind in entry.drafts]
            counts += [*_insert(session, part, drafts, ids), *_change(session, part, drafts, ids)]
        more = [record for entry in entries for record in subject.shape.more(entry)]
        for record in more:
            _point(record, ids)
        insert_many(session, more)
        progress.step(_("Se salvează"))
        session.flush()
    return BroughtIn(len(entries), (*counts, (len(people), *_PEOPLE)))


def _insert(
    session: Session, part: Part, drafts: Sequence[Draft], ids: dict[int, int]
) -> list[tuple[int, str, str]]:
    """Keep the new records of a part; the numbers they had until now are known by their ids from here on."""
    new = {draft.id: draft.record for draft in drafts if draft.id < 0}
    for record in new.values():
        _point(record, ids)
    insert_many(session, list(new.values()))
    ids |= {number: record.id for number, record in new.items()}
    return [(len(new), *part.news)]


def _change(
    session: Session, part: Part, drafts: Sequence[Draft], ids: Mapping[int, int]
) -> list[tuple[int, str, str]]:
    """Write what the rows change of the records held."""
    changes: dict[int, dict[str, Any]] = {}
    for draft in drafts:
        if draft.changes:
            changes.setdefault(draft.id, {}).update(draft.changes)
    wanted = list(changes)
    for start in range(0, len(wanted), _AT_ONCE):
        asked = select(part.kind).where(part.kind.id.in_(wanted[start : start + _AT_ONCE]))
        for record in session.scalars(asked):
            for name, value in changes[record.id].items():
                setattr(record, name, ids.get(value, value) if name.endswith("_id") else value)
    session.flush()
    return [(len(changes), *part.changed)]


def _point(record: Record, ids: Mapping[int, int]) -> None:
    """Point a record at what was kept before it."""
    for column in record.__table__.columns:
        value = getattr(record, column.key)
        if column.foreign_keys and isinstance(value, int) and value < 0:
            setattr(record, column.key, ids[value])


def _write_book(
    subject: Subject, store: Store, path: Path, ids: Sequence[int], _today: date, progress: Progress
) -> int:
    wanted = [one for one in subject.wanted if one.key not in subject.not_out]
    wanted = [one for one in wanted if one.field.kind is not Kind.HIDDEN]
    progress.step(_("Se citește registrul"), 0, len(ids))
    with store.reading() as session:
        rows = list(subject.values(session, ids)) if ids else []
    lists = {**vocabularies(store), **subject.lists(store)}
    return write_target_book(path, subject.name, wanted, rows, lists, progress=progress)
