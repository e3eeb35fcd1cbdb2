"""Many rows read in one go, past what makes each of them comfortable."""

from collections.abc import Generator
from contextlib import closing
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

_AT_ONCE = 1_000


def many_rows(session: Session, asked: Select[*tuple[Any, ...]]) -> Generator[tuple[Any, ...], None, None]:
    """The rows of a statement as the file keeps them: days and words of lists are texts, flags are 0 or 1.

    Deleted records are left out as ever; no more than a thousand rows are held at a time.
    """
    result: Any = session.execute(asked)
    with closing(result.raw) as held:
        while some := held.cursor.fetchmany(_AT_ONCE):
            yield from some
