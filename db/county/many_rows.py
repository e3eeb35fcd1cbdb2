"""Many rows put into a table at once, by the quickest way of each engine."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import JSON, Table, insert
from sqlalchemy.orm import Session

Row = Mapping[str, Any]
_AT_ONCE = 2_000  # rows in one statement


def put_rows(session: Session, table: Table, rows: Iterable[Row], still_goes: Callable[[], None]) -> None:
    """Put these rows into the table; `still_goes`, called now and then, may raise to stop it.

    All rows have the same columns. Ids are the engine's own.
    """
    for some in _in_pieces(rows):
        still_goes()
        if session.get_bind().dialect.name == "postgresql":
            _copy(session, table, some)
        else:
            session.execute(insert(table), some)


def _copy(session: Session, table: Table, rows: list[Row]) -> None:
    # a third of the time that inserting takes: PostgreSQL plans and answers once, not for each row
    quoted = session.get_bind().dialect.identifier_preparer
    columns = [table.c[name] for name in rows[0]]
    names = ", ".join(quoted.format_column(column) for column in columns)
    lists = {column.name for column in columns if isinstance(column.type, JSON)}
    driver = session.connection().connection.driver_connection
    assert driver is not None  # noqa: S101 - it is connected
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {quoted.format_table(table)} ({names}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row([json.dumps(row[name]) if name in lists else row[name] for name in row])


def _in_pieces(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rows = iter(rows)
    while some := list(islice(rows, _AT_ONCE)):
        yield some
