"""Finding the entries of a register: of a year or a period, by words in any cell, in order; their sums."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, func, or_, select
from sqlalchemy.orm import Session

from db.ordering import bare, comma_below, sort_key
from db.store import Store
from db.tables.people import Person
from db.tables.registers import ColumnKind, RegisterColumn, RegisterEntry
from letea.actions.register_designs import Design
from letea.rules.registers import cell_of, number_words

NUMBER, DAY, WHO, UNTIL, DONE = "number", "day", "who", "until", "done"
CELL = "cells."  # the order by a column is "cells.<key>"
SUMMED = (ColumnKind.MONEY, ColumnKind.COUNT)


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
    asked = select(
        RegisterEntry.id,
        RegisterEntry.year,
        RegisterEntry.number,
        RegisterEntry.entered_on,
        RegisterEntry.until_on,
        RegisterEntry.done_on,
        RegisterEntry.about,
        RegisterEntry.cells,
        Person.name_key,
    )
    asked = asked.outerjoin(Person, Person.id == RegisterEntry.person_id)
    asked = asked.where(RegisterEntry.register_id == design.register.id)
    if year is not None:
        asked = asked.where(RegisterEntry.year == year)
    if period is not None:
        asked = asked.where(RegisterEntry.entered_on.between(*period))
    for word in re.findall(r"\w+", bare(comma_below(typed))):
        asked = asked.where(or_(_has(RegisterEntry.finder, word), _has(Person.finder, word)))
    with store.reading() as session:
        rows = list(session.execute(asked.order_by(RegisterEntry.year, RegisterEntry.number)))
    key = _key_of(order, design.columns)
    known = [row for row in rows if key(row) is not None]
    known.sort(key=key, reverse=descending)
    unknown = [row for row in rows if key(row) is None]  # what is not known stands last, either way
    return Found([row.id for row in [*known, *unknown]], _sums(design.columns, rows))


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


def count_entries(store: Store, register_id: int, year: int | None = None) -> int:
    """How many entries a register has, in a year or in all."""
    asked = select(func.count(RegisterEntry.id)).where(RegisterEntry.register_id == register_id)
    if year is not None:
        asked = asked.where(RegisterEntry.year == year)
    with store.reading() as session:
        return session.scalar(asked) or 0


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


def _sums(columns: Sequence[RegisterColumn], rows: Sequence[Row[Any]]) -> dict[str, int]:
    return {
        column.key: sum(cell_of(column, row.cells) or 0 for row in rows)
        for column in columns
        if column.kind in SUMMED
    }


def _key_of(order: str, columns: Sequence[RegisterColumn]) -> Callable[[Row[Any]], Any]:
    if order == DAY:
        return lambda row: (row.entered_on, row.number)
    if order == WHO:
        return lambda row: row.name_key or (sort_key(row.about) or None)
    if order == UNTIL:
        return lambda row: row.until_on
    if order == DONE:
        return lambda row: row.done_on
    column = next((one for one in columns if f"{CELL}{one.key}" == order), None)
    if column is None:
        return lambda row: (row.year, row.number)
    return lambda row: _sortable(cell_of(column, row.cells))


def _sortable(value: Any) -> Any:
    return sort_key(value) if isinstance(value, str) else value


def _names(session: Session, entries: Any) -> dict[int, str]:
    ids = {entry.person_id for entry in entries if entry.person_id}
    asked = select(Person.id, Person.family_name, Person.given_name).where(Person.id.in_(ids))
    found = session.execute(asked.execution_options(include_deleted=True))
    return {row[0]: f"{row[1]} {row[2]}".strip() for row in found}
