"""Rows of every kind of record that points to a person, made from the tables themselves."""

import importlib
import inspect
import pkgutil
from datetime import date
from enum import Enum
from itertools import count
from typing import Any

from sqlalchemy import select

import db.tables
from db.record import Record
from db.store import Store
from db.tables.people import Person
from db.writing import Writing
from tests.samples import TODAY

for module in pkgutil.iter_modules(db.tables.__path__):
    importlib.import_module(f"db.tables.{module.name}")

KINDS: dict[str, type[Record]] = {
    mapper.class_.__tablename__: mapper.class_ for mapper in Record.registry.mappers
}
Pointer = tuple[str, str]
Rows = dict[tuple[str, int], dict[str, Any]]
_numbers = count(1)


def pointers() -> list[Pointer]:
    """Every column of the file that is a key to a person."""
    return [
        (table.name, column.name)
        for table in Record.metadata.sorted_tables
        for column in table.columns
        for key in column.foreign_keys
        if key.column.table is Person.__table__
    ]


def identities() -> list[Pointer]:
    """Every column of the file that holds the identity of some record."""
    return [
        (table.name, column.name)
        for table in Record.metadata.sorted_tables
        for column in table.columns
        if "uid" in column.name and column.name != "uid"
    ]


def a_row(writing: Writing, table: str, **given: Any) -> Record:
    """A row with all that it must hold, and the rows that it must point to."""
    kind = KINDS[table]
    needed = [
        kind.__table__.columns[name]
        for name, asked in inspect.signature(kind).parameters.items()
        if asked.default is inspect.Parameter.empty and name not in given
    ]
    return writing.keep(kind(**{column.name: _value(writing, column) for column in needed} | given))


def living(store: Store) -> Rows:
    """Every row that is not deleted, of every kind, as it stands but for its version."""
    with store.reading() as session:
        return {
            (name, row["id"]): {key: value for key, value in row.items() if key != "version"}
            for name, kind in KINDS.items()
            for row in session.execute(select(kind.__table__)).mappings()
            if row["deleted_at"] is None
        }


def _value(writing: Writing, column: Any) -> Any:
    for key in column.foreign_keys:
        return a_row(writing, key.column.table.name).id
    kind = column.type.python_type
    if issubclass(kind, Enum):
        return next(iter(kind))
    values: dict[type, Any] = {
        str: f"Exemplu {next(_numbers)}",
        date: TODAY,
        int: next(_numbers),
        bool: False,
    }
    return values[kind]
