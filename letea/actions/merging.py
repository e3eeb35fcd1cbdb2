"""Two records of one person made one: laid side by side, checked, merged in one action that can be undone."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.contents import Attachment
from db.tables.deadlines import DeadlineMark
from db.tables.doubles import MergedPerson, NotDouble
from db.tables.history import ChangeRow
from db.tables.households import Good, HouseholdMember, Income
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonCategory, PersonSituation
from db.tables.services import Enrolment
from db.writing import Writing
from letea.actions.in_use import files_about_person, kept_about_person
from letea.actions.merge_conflicts import conflicts_between
from letea.actions.person_links import count_links, pointing_to
from letea.actions.restrictions import refuse_restricted
from letea.errors import Problem, Refused, refuse_if
from letea.rules.merging import Side, are_twins, differing, joined, merge_fields, proposed
from letea.rules.people import check_person, complete_from_cnp
from letea.wording import _, counted, day

# Rows that hold between two days: those that say the same of the same days become one.
_SPANNED: Mapping[type[Record], Callable[[Any], Hashable]] = {
    HouseholdMember: lambda row: row.household_id,
    Enrolment: lambda row: row.service_id,
    PersonCategory: lambda row: row.category,
    PersonSituation: lambda row: row.situation,
}
_LISTED = (IdentityPaper, DisabilityCertificate, Income, Good)


@dataclass
class Merge:
    """Two records side by side: the one that is kept, the one given up, and whose value stays of each field.

    `moves` says in words what passes to the one that is kept; `problems` is what stands in the way.
    """

    kept: Person
    given: Person
    sides: dict[str, Side]
    moves: list[str]
    problems: list[Problem]


def open_merge(store: Store, one_id: int, other_id: int, *, as_asked: bool = False) -> Merge:
    """Two records side by side; the one to which more points is kept, the older of equals.

    With `as_asked` the first one is kept.

    Raises:
        Refused: when one of them is no longer in the register.
    """
    with store.reading() as session:
        kept, given = _both(session, one_id, other_id)
        ties = [(-count_links(session, person), person.id, person) for person in (kept, given)]
        if not as_asked:
            kept, given = (person for _count, _id, person in sorted(ties, key=lambda tie: tie[:2]))
        sides = proposed(kept, given, _newer(session, kept, given))
        return Merge(kept, given, sides, _moves(session, given), conflicts_between(session, kept, given))


def check_merge(merge: Merge, today: date) -> list[Problem]:
    """What stands in the way of merging with the values chosen."""
    return [*merge.problems, *check_person(_result(merge), today)]


def merge_persons(store: Store, merge: Merge, today: date) -> int:
    """Make two records one: what points to the one given up passes to the one kept; returns its id.

    Raises:
        Refused: with what cannot stand; nothing is changed then.
        StaleRecord: when one of the records was changed meanwhile.
    """
    result, given = _result(merge), merge.given
    complete_from_cnp(result)
    label = _("Unirea fișelor: {name}, unită din {other}").format(name=result.name, other=_told(given))
    with store.writing(label) as writing:
        _both(writing.session, result.id, given.id)
        refuse_restricted(writing.session, [result.id, given.id], today)
        refuse_if([*conflicts_between(writing.session, merge.kept, given), *check_person(result, today)])
        writing.remove(given)  # its CNP is free from here on
        kept = writing.keep(result)
        _join_lists(writing, kept, given)
        _pass_on(writing, kept, given)
        _follow_told_apart(writing, kept, given)
        writing.keep(MergedPerson(person_id=kept.id, merged_id=given.id))
    return result.id


def _both(session: Session, one_id: int, other_id: int) -> tuple[Person, Person]:
    one, other = session.get(Person, one_id), session.get(Person, other_id)
    if one is None or other is None or one.deleted_at or other.deleted_at or one_id == other_id:
        raise Refused([Problem("", _("Una din fișe nu mai este în evidență; căutați din nou dublurile."))])
    return one, other


def _result(merge: Merge) -> Person:
    """The record that is kept as it will be; the merge itself stays as it is shown."""
    columns = [attribute.key for attribute in Person.__mapper__.column_attrs]
    result = Person(**{name: getattr(merge.kept, name) for name in columns})
    merge_fields(result, merge.given, merge.sides)
    return result


def _newer(session: Session, kept: Person, given: Person) -> set[str]:
    """The fields that were written later in the record given up, as history knows."""
    last = _last_written(session, kept), _last_written(session, given)
    return {
        name
        for name in differing(kept, given)
        if last[1].get(name, last[1].get("", 0)) > last[0].get(name, last[0].get("", 0))
    }


def _last_written(session: Session, person: Person) -> dict[str, int]:
    """The last change of each field; under no name, that which made the record."""
    rows = session.execute(
        select(ChangeRow.field, func.max(ChangeRow.id))
        .where(ChangeRow.record_table == Person.__tablename__, ChangeRow.record_id == person.id)
        .group_by(ChangeRow.field)
    )
    return {row[0]: row[1] for row in rows}


def _moves(session: Session, given: Person) -> list[str]:
    """What passes to the record that is kept, counted in words."""
    told = [*kept_about_person(session, given.id)]
    if numbers := files_about_person(session, given.id):
        told.insert(0, counted(len(numbers), _("dosar de beneficii"), _("dosare de beneficii")))
    for kind, one, many in (
        (HouseholdMember, _("apartenență la o gospodărie"), _("apartenențe la gospodării")),
        (Enrolment, _("admitere la servicii"), _("admiteri la servicii")),
        (PersonCategory, _("categorie"), _("categorii")),
        (PersonSituation, _("situație"), _("situații")),
        (DisabilityCertificate, _("certificat"), _("certificate")),
        (IdentityPaper, _("act de identitate"), _("acte de identitate")),
        (Income, _("venit"), _("venituri")),
        (Good, _("bun"), _("bunuri")),
    ):
        asked = select(func.count()).select_from(kind).where(kind.person_id == given.id)
        if number := session.scalar(asked):
            told.append(counted(number, one, many))
    return told


def _join_lists(writing: Writing, kept: Person, given: Person) -> None:
    """Rows of both that say the same become one, so that nobody is twice in a household or a service."""
    for kind, of in _SPANNED.items():
        ours, theirs = _rows(writing, kind, kept.id), _rows(writing, kind, given.id)
        writing.remove_all(joined(ours, theirs, of=of))
    for kind in _LISTED:
        _drop_twins(writing, _rows(writing, kind, kept.id), _rows(writing, kind, given.id))


def _drop_twins(writing: Writing, ours: Sequence[Record], theirs: Sequence[Record]) -> None:
    writing.remove_all([row for row in theirs if any(are_twins(row, one) for one in ours)])


def _rows(writing: Writing, kind: Any, person_id: int) -> list[Any]:
    return list(writing.session.scalars(select(kind).where(kind.person_id == person_id).order_by(kind.id)))


def _pass_on(writing: Writing, kept: Person, given: Person) -> None:
    """All that still points to the record given up, by a key or by its identity, points to the one kept."""
    session = writing.session
    files = list(session.scalars(select(Attachment).where(Attachment.owner_uid == kept.uid)))
    marks = session.scalars(select(DeadlineMark).where(DeadlineMark.owner_uid == kept.uid))
    marked = {(mark.rule, mark.due_on) for mark in marks}
    for record, name, held in list(pointing_to(session, given)):
        if _is_held(record, files, marked):
            writing.remove(record)
        else:
            setattr(record, name, kept.id if held == given.id else kept.uid)
            if isinstance(record, Attachment):
                record.place += len(files)
    session.flush()


def _is_held(record: Record, files: Sequence[Attachment], marked: Collection[tuple[str, date]]) -> bool:
    """Whether the record that is kept has the same file, or was told the same of a deadline."""
    match record:
        case Attachment():
            return any((record.sha, record.name) == (one.sha, one.name) for one in files)
        case DeadlineMark():
            return (record.rule, record.due_on) in marked
        case _:
            return False


def _follow_told_apart(writing: Writing, kept: Person, given: Person) -> None:
    """Who was told apart from the record given up is told apart from the one kept."""
    asked = select(NotDouble).where(or_(NotDouble.one_uid == given.uid, NotDouble.other_uid == given.uid))
    for mark in writing.session.scalars(asked).all():
        third = mark.other_uid if mark.one_uid == given.uid else mark.one_uid
        one, other = sorted((kept.uid, third))
        held = select(NotDouble.id).where(NotDouble.one_uid == one, NotDouble.other_uid == other)
        if third == kept.uid or writing.session.scalars(held).first() is not None:
            writing.remove(mark)
        else:
            mark.one_uid, mark.other_uid = one, other
    writing.session.flush()


def _told(person: Person) -> str:
    """The record given up, so that history tells which one it was."""
    born = _("n. {day}").format(day=day(person.born_on)) if person.born_on else ""
    more = ", ".join(
        part for part in (born, _("CNP {cnp}").format(cnp=person.cnp) if person.cnp else "") if part
    )
    return f"{person.name} ({more})" if more else person.name
