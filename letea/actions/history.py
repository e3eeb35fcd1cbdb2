"""What happened to a record, told from history; bringing back an old value; undo and redo."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.history import from_text
from db.record import Record
from db.store import Store
from db.tables.council import CouncilStep
from db.tables.doubles import MergedPerson
from db.tables.history import ChangeRow, ChangeSet
from db.tables.people import Person
from db.tables.plans import Basis, Node, Plan, Section
from letea.actions.frozen import refuse_frozen, refuse_frozen_section
from letea.actions.office_reading import vocabularies
from letea.actions.restrictions import refuse_restricted
from letea.errors import Problem, Refused
from letea.fields import Field, Kind, fields_of
from letea.fields.showing import Lists, shown
from letea.wording import _

ParentKey = InstrumentedAttribute[int]


@dataclass(frozen=True)
class HistoryRow:
    """One change: when, who, in which action, which field, from what to what; `change` is its row."""

    change: int
    at: datetime
    who: str
    action: str
    field: str
    old: str
    new: str
    can_return: bool


def history_of(
    store: Store, kind: type[Record], record_id: int, *, children: Sequence[ParentKey] = ()
) -> list[HistoryRow]:
    """The changes of a record and of the rows kept under it, newest first."""
    lists = vocabularies(store)
    with store.reading() as session:
        rows: list[HistoryRow] = []
        for table, ids in _tables(store, kind, record_id, children):
            found = session.execute(
                select(ChangeRow, ChangeSet)
                .join(ChangeSet, ChangeSet.id == ChangeRow.change_set_id)
                .where(ChangeRow.record_table == table.__tablename__, ChangeRow.record_id.in_(ids))
            )
            rows += [
                _of_merged(told) if table is kind and change.record_id != record_id else told
                for change, action in found
                if (told := _told(table, change, action, lists)) is not None
            ]
    return sorted(rows, key=lambda row: (row.at, row.change), reverse=True)


def told_change(kind: type[Record], change: ChangeRow, action: ChangeSet, lists: Lists) -> HistoryRow | None:
    """One change in words; None for a field that is nobody's to read."""
    return _told(kind, change, action, lists)


def return_value(store: Store, change: int, today: date | None = None) -> None:
    """Bring back the value a field had before a change ("readu această valoare").

    Raises:
        Refused: when its record was deleted meanwhile, another one bears the value now (a CNP), or it is of a
            plan that the council adopted, of a step that a plan follows, or of a person whose data is
            restricted on the day told.
    """
    with store.reading() as session:
        row = session.get_one(ChangeRow, change)
    kinds = {mapper.class_.__tablename__: mapper.class_ for mapper in Record.registry.mappers}
    try:
        with store.writing(_("Revenirea la o valoare din istoric")) as writing:
            record = writing.session.get(kinds[row.record_table], row.record_id)
            if record is None:
                raise Refused(
                    [Problem(row.field, _("Înregistrarea a fost ștearsă; aduceți-o întâi înapoi."))]
                )
            _refuse_frozen(writing.session, record)
            if today is not None:
                whose = record.id if isinstance(record, Person) else getattr(record, "person_id", None)
                refuse_restricted(writing.session, [whose] if whose else [], today)
            setattr(record, row.field, from_text(record, row.field, row.old))
    except IntegrityError as error:
        text = _("Valoarea veche este acum a altei înregistrări.")
        raise Refused([Problem(row.field, text)]) from error


def _refuse_frozen(session: Session, record: Record) -> None:
    """What an adopted plan holds is not brought back piece by piece, nor a step that a plan follows."""
    match record:
        case Plan():
            refuse_frozen(session, record.id)
        case Section():
            refuse_frozen(session, record.plan_id)
        case Basis() | Node():
            refuse_frozen_section(session, record.section_id)
        case CouncilStep():
            text = _("Etapele se schimbă în formularul dosarului, ca planul să le urmeze.")
            raise Refused([Problem("stage", text)])
        case _:
            pass


def _tables(
    store: Store, kind: type[Record], record_id: int, children: Sequence[ParentKey]
) -> list[tuple[type[Record], list[int]]]:
    with store.reading() as session:
        ids = [record_id, *_merged_into(session, kind, record_id)]
        tables: list[tuple[type[Record], list[int]]] = [(kind, ids)]
        for parent_key in children:
            child: type[Record] = parent_key.parent.class_
            statement = select(child.id).where(parent_key.in_(ids)).execution_options(include_deleted=True)
            tables.append((child, list(session.scalars(statement))))
    return tables


def _merged_into(session: Session, kind: type[Record], record_id: int) -> list[int]:
    """The records given up for a person, whose history goes on as theirs; of each, those given up before."""
    if kind is not Person:
        return []
    asked = select(MergedPerson.merged_id).where(MergedPerson.person_id == record_id)
    return list(session.scalars(asked))


def _of_merged(row: HistoryRow) -> HistoryRow:
    """A change of a record that was given up for this one: it is told as that, and nothing returns to it."""
    return replace(row, field=_("fișa unită: {field}").format(field=row.field), can_return=False)


def _told(kind: type[Record], change: ChangeRow, action: ChangeSet, lists: Lists) -> HistoryRow | None:
    if not change.field:
        return _row(change, action, _("înregistrare nouă"), "", "")
    if change.field == "deleted_at":
        return _row(change, action, _("ștearsă") if change.new else _("adusă înapoi"), "", "")
    described: Field | None = fields_of(kind).get(change.field)
    if described is None or described.kind is Kind.HIDDEN:
        return None
    old, new = (
        shown(described, _value(kind, change.field, text), lists) for text in (change.old, change.new)
    )
    return _row(change, action, described.label, old, new)


def _value(kind: type[Record], name: str, text: str | None) -> object:
    empty = kind.__new__(kind)
    assert inspect(kind).columns[name] is not None  # noqa: S101 - a field described is a column
    return from_text(empty, name, text)


def _row(change: ChangeRow, action: ChangeSet, field: str, old: str, new: str) -> HistoryRow:
    return HistoryRow(
        change.id,
        action.at,
        action.who,
        action.label,
        field,
        old,
        new,
        can_return=bool(change.field and old != new),
    )
