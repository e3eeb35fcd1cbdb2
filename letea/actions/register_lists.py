"""Finding the entries of a register: of a year or a period, by words in any cell, in order; their sums."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session

from db.ordering import bare, comma_below, sort_key
from db.store import Store
from db.tables.people import Person
from db.tables.registers import ColumnKind, RegisterColumn, RegisterEntry
from letea.actions.register_designs import Design
from letea.rules.registers import number_words

NUMBER, DAY, WHO, UNTIL, DONE = "number", "day", "who", "until", "done"
CELL = "cells."  # the order by a column is "cells.<key>"
SUMMED = (ColumnKind.MONEY, ColumnKind.COUNT)
_WORDED = (ColumnKind.TEXT, ColumnKind.LONG_TEXT, ColumnKind.CHOICE)
_JSON = dict.fromkeys(ColumnKind, ("text",)) | {
    ColumnKind.COUNT: ("integer",),
    ColumnKind.MONEY: ("integer",),
    ColumnKind.YES_NO: ("true", "false"),
}


@dataclass(frozen=True)
class EntryRow:
    """An entry as the list shows it; `who` is its person, or the words in their place."""

    id: int
    number: str
    entered_on: date
    who: str
    until_on: date | None
    done_on: date | None
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class Found:
    """The entries found, in order, and the sum of each column of sums and counts, by its key."""

    ids: list[int] = field(default_factory=list)
    sums: Mapping[str, int] = field(default_factory=dict)


def find_entries(
    store: Store,
    design: Design,
    *,
    year: int | None = None,
    period: tuple[date, date] | None = None,
    typed: str = "",
    order: str = NUMBER,
    descending: bool = False,
) -> Found:
    """The entries of a year, or between two days, in which each of the words typed begins one somewhere."""
    where = [RegisterEntry.register_id == design.register.id]
    if year is not None:
        where.append(RegisterEntry.year == year)
    if period is not None:
        where.append(RegisterEntry.entered_on.between(*period))
    words = re.findall(r"\w+", bare(comma_below(typed)))
    where += [or_(_has(RegisterEntry.finder, word), _has(Person.finder, word)) for word in words]
    summed = [column for column in design.columns if column.kind in SUMMED]
    with store.reading() as session:
        ids = _ordered(session, design, where, order=order, descending=descending)
        totals = [func.sum(_value(one)) for one in summed]
        sums = session.execute(_of_entries(*totals, where=where)).one() if totals else ()
    return Found(ids, {one.key: total or 0 for one, total in zip(summed, sums, strict=True)})


def entry_rows(store: Store, design: Design, ids: Sequence[int]) -> list[EntryRow]:
    """The rows of these entries, in the order asked."""
    asked = select(RegisterEntry).where(RegisterEntry.id.in_(ids))
    with store.reading() as session:
        entries = {entry.id: entry for entry in session.scalars(asked)}
        names = _names(session, entries.values())
    return [
        EntryRow(
            id,
            number_words(design.register, entry.number),
            entry.entered_on,
            names.get(entry.person_id or 0, "") or entry.about,
            entry.until_on,
            entry.done_on,
            entry.cells,
        )
        for id in ids
        if (entry := entries.get(id)) is not None
    ]


def years_entered(store: Store) -> list[int]:
    """The years in which anything was entered, newest first."""
    with store.reading() as session:
        asked = select(RegisterEntry.year).distinct().order_by(RegisterEntry.year.desc())
        return list(session.scalars(asked))


def place_of_entry(store: Store, entry_id: int) -> tuple[int, int] | None:
    """The register and the year an entry stands in; None where it is gone."""
    with store.reading() as session:
        entry = session.scalars(select(RegisterEntry).where(RegisterEntry.id == entry_id)).first()
        return (entry.register_id, entry.year) if entry is not None else None


def _has(finder: Any, word: str) -> Any:
    return func.instr(" " + func.coalesce(finder, ""), f" {word}") > 0


def _of_entries(*asked: Any, where: Sequence[Any]) -> Select[Any]:
    joined = select(*asked).select_from(RegisterEntry)
    return joined.outerjoin(Person, Person.id == RegisterEntry.person_id).where(*where)


def _value(column: RegisterColumn) -> Any:
    """What stands in a column, where it is of its kind."""
    path = f'$."{column.key}"'
    is_kept = func.json_type(RegisterEntry.cells, path).in_(_JSON[column.kind])
    return case((is_kept, func.json_extract(RegisterEntry.cells, path)))


def _ordered(
    session: Session, design: Design, where: Sequence[Any], *, order: str, descending: bool
) -> list[int]:
    """The ids in order; what is not known stands last, whichever way."""
    column = next((one for one in design.columns if f"{CELL}{one.key}" == order), None)
    if order == WHO or (column is not None and column.kind in _WORDED):
        value = RegisterEntry.about if column is None else _value(column)
        asked = _of_entries(RegisterEntry.id, value, Person.name_key, where=where)
        rows = session.execute(asked.order_by(RegisterEntry.year, RegisterEntry.number)).all()
        keyed = [((row[2] if column is None else None) or sort_key(row[1] or ""), row[0]) for row in rows]
        known = sorted((one for one in keyed if one[0]), key=lambda one: one[0], reverse=descending)
        return [id for _words, id in [*known, *(one for one in keyed if not one[0])]]
    ways: list[Any] = [RegisterEntry.year, RegisterEntry.number]
    if order == DAY:
        ways.insert(0, RegisterEntry.entered_on)
    asked = _of_entries(RegisterEntry.id, where=where)
    by = {UNTIL: RegisterEntry.until_on, DONE: RegisterEntry.done_on}.get(order)
    first: Any = by if column is None else _value(column)
    if first is not None:
        asked = asked.order_by(first.is_(None), first.desc() if descending else first)
        return list(session.scalars(asked.order_by(*ways)))
    return list(session.scalars(asked.order_by(*(way.desc() if descending else way for way in ways))))


def _names(session: Session, entries: Any) -> dict[int, str]:
    ids = {entry.person_id for entry in entries if entry.person_id}
    asked = select(Person.id, Person.family_name, Person.given_name).where(Person.id.in_(ids))
    found = session.execute(asked.execution_options(include_deleted=True))
    return {row[0]: f"{row[1]} {row[2]}".strip() for row in found}
