"""The lists kept for each year, edited as a whole: training, outreach, proposed services, programmes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import select

from db.store import Store
from db.tables.children import SchoolList
from db.tables.outreach import Campaign, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.services import ProgrammeRow, ProposedService
from db.tables.training import TrainingRow
from letea.errors import Problem, refuse_if

YearRow = TypeVar(
    "YearRow",
    TrainingRow,
    Publication,
    Campaign,
    Meeting,
    CounsellingTopic,
    PressMessage,
    ProposedService,
    ProgrammeRow,
    SchoolList,
)
_NOT_COPIED = {
    *("id", "uid", "version", "deleted_at", "year", "renewed_on"),
    *("asked_number", "asked_on", "received_number", "received_on", "children"),  # of a school's list
}


@dataclass(frozen=True)
class YearEdit(Generic[YearRow]):
    """A list of a year, or a part of one, as the worker left it.

    `rows` are in the worker's order; `before` are those it had when it was opened.
    """

    rows: Sequence[YearRow]
    before: Sequence[YearRow]


def year_rows(store: Store, kind: type[YearRow], year: int) -> list[YearRow]:
    """The rows of a year's list, in the worker's order."""
    with store.reading() as session:
        return list(session.scalars(select(kind).where(kind.year == year).order_by(kind.place, kind.id)))


def save_year(
    store: Store,
    edits: Sequence[YearEdit[Any]],
    *,
    year: int,
    label: str,
    problems: Sequence[Problem] = (),
) -> None:
    """Keep lists of a year, of one kind or several, as one action; rows no longer there are deleted.

    Raises:
        Refused: with the blocking problems found by the subject's rules.
    """
    refuse_if(problems)
    with store.writing(label) as writing:
        for edit in edits:
            for place, row in enumerate(edit.rows):
                row.year, row.place = year, place
            writing.keep_list(list(edit.before), list(edit.rows))


def years_with(store: Store, kind: type[YearRow]) -> list[int]:
    """The years that have rows in this list, newest first."""
    with store.reading() as session:
        return list(session.scalars(select(kind.year).distinct().order_by(kind.year.desc())))


def copies_for(store: Store, kind: type[YearRow], *, from_year: int, to_year: int) -> list[YearRow]:
    """A year's rows as new rows of another year, not kept yet; the days of renewal are left out."""
    return [_copy(row, to_year) for row in year_rows(store, kind, from_year)]


def _copy(row: YearRow, year: int) -> YearRow:
    values = {
        name: getattr(row, name)
        for name in row.__mapper__.columns.keys()  # noqa: SIM118 - not a dict
        if name not in _NOT_COPIED
    }
    return type(row)(year=year, **values)
