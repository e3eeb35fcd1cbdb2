"""What was changed in the whole office, of any kind of record, for what has no card of its own too."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.ordering import fold
from db.record import Record
from db.store import Store
from db.tables.history import ChangeRow, ChangeSet
from db.tables.registers import Register, RegisterEntry, RegisterOpening
from db.tables.reported import Case, CaseOpening
from letea.actions.history import HistoryRow, told_change
from letea.actions.office_reading import vocabularies
from letea.fields import Kind, described, fields_of
from letea.fields.showing import Lists
from letea.wording import _

# What is told in confidence is read where it was opened on purpose.
CONFIDENTIAL = frozenset({Case, CaseOpening, RegisterOpening})
_LOOKED_AT, _TOLD = 4_000, 300  # the newest changes that are looked through, and those told of them
_HIDDEN = _("date sensibile")


def office_history(store: Store, kinds: Collection[type[Record]] = (), typed: str = "") -> list[HistoryRow]:
    """The newest changes of these kinds of record, or of all, that hold every word typed.

    Values that tell of health or ethnicity are not shown here, but in the record's own history.
    """
    known = {kind.__tablename__: kind for kind in (kinds or described()) if kind not in CONFIDENTIAL}
    lists, words = vocabularies(store), fold(typed).split()
    with store.reading() as session:
        found = [
            row
            for row in _changes(session, known, lists)
            if not words or all(word in fold(_words(row)) for word in words)
        ]
    return found[:_TOLD]


def _changes(session: Session, known: dict[str, type[Record]], lists: Lists) -> Iterator[HistoryRow]:
    hidden = select(RegisterEntry.id).join(Register, Register.id == RegisterEntry.register_id)
    confidential = set(session.scalars(hidden.where(Register.confidential.is_(True))))
    asked = (
        select(ChangeRow, ChangeSet)
        .join(ChangeSet, ChangeSet.id == ChangeRow.change_set_id)
        .where(ChangeRow.record_table.in_(known))
        .order_by(ChangeRow.id.desc())
        .limit(_LOOKED_AT)
    )
    named: dict[tuple[str, int], str] = {}
    for change, action in session.execute(asked):
        kind = known[change.record_table]
        if kind is RegisterEntry and change.record_id in confidential:
            continue
        told = told_change(kind, change, action, lists)
        if told is not None:
            at = (change.record_table, change.record_id)
            if at not in named:
                named[at] = _name_of(session, kind, change.record_id)
            yield _of_record(_masked(kind, change.field, told), named[at])


def _of_record(row: HistoryRow, name: str) -> HistoryRow:
    field = f"{name} · {row.field}" if name else row.field
    return replace(row, field=field, can_return=False)


def _masked(kind: type[Record], name: str, row: HistoryRow) -> HistoryRow:
    field = fields_of(kind).get(name)
    if field is None or not field.private:
        return row
    return replace(row, old=_HIDDEN if row.old else "", new=_HIDDEN if row.new else "")


def _name_of(session: Session, kind: type[Record], record_id: int) -> str:
    """What a record goes by: its name, else its first words that tell nothing private."""
    record: Any = session.get(kind, record_id, execution_options={"include_deleted": True})
    if record is None:
        return ""
    if isinstance(name := getattr(record, "name", None), str) and name:
        return name
    plain = (name for name, field in fields_of(kind).items() if field.kind is Kind.TEXT and not field.private)
    values = (getattr(record, one) for one in plain)
    return next((value for value in values if isinstance(value, str) and value), "")


def _words(row: HistoryRow) -> str:
    return f"{row.action} {row.who} {row.field} {row.old} {row.new}"
