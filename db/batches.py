"""Rows written in batches by the driver itself: what SQLAlchemy does for each takes longer than the file."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Enum, Table
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import Session

_BATCH = 5_000
Process = Callable[[Any], Any]


def write_rows(session: Session, table: Table, names: tuple[str, ...], rows: Sequence[Sequence[Any]]) -> None:
    """Insert rows with these columns, in order, their values as records hold them."""
    connection = session.connection()
    processes = _processes(connection.dialect, table, names)
    places = ", ".join(f'"{table.columns[name].name}"' for name in names)
    asked = ", ".join("?" * len(names))
    statement = f'INSERT INTO "{table.name}" ({places}) VALUES ({asked})'  # noqa: S608 - our own names
    for start in range(0, len(rows), _BATCH):
        columns: list[Iterable[Any]] = list(zip(*rows[start : start + _BATCH], strict=True))
        for place, process in processes:
            columns[place] = map(process, columns[place])
        connection.exec_driver_sql(statement, list(zip(*columns, strict=True)))


@cache
def _processes(dialect: Dialect, table: Table, names: tuple[str, ...]) -> tuple[tuple[int, Process], ...]:
    """What turns a column's values into those of the file, by the column's place; most need nothing."""
    found = []
    for place, name in enumerate(names):
        kind = table.columns[name].type
        is_enum = isinstance(kind, Enum)  # kept by value: what SQLAlchemy looks up for each is told by itself
        process = _value if is_enum else kind.dialect_impl(dialect).bind_processor(dialect)
        if process is not None:
            found.append((place, process))
    return tuple(found)


def _value(member: Any) -> Any:
    return None if member is None else member.value
