"""The lists kept for each year, edited as a whole: training, outreach, proposed services, programmes."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import select

from db.store import Store
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
)


def year_rows(store: Store, kind: type[YearRow], year: int) -> list[YearRow]:
    """The rows of a year's list, in the worker's order."""
    with store.reading() as session:
        return list(session.scalars(select(kind).where(kind.year == year).order_by(kind.place, kind.id)))


def save_year_rows(
    store: Store,
    kind: type[YearRow],
    rows: Sequence[YearRow],
    *,
    year: int,
    label: str,
    problems: Sequence[Problem] = (),
    within: Sequence[YearRow] | None = None,
) -> list[YearRow]:
    """Keep a year's list as it stands, in this order; rows no longer in it are deleted.

    `within` are the rows of that list the caller edits, where it edits only a part of them.

    Raises:
        Refused: with the blocking problems found by the subject's rules.
    """
    refuse_if(problems)
    present = list(within) if within is not None else year_rows(store, kind, year)
    for place, row in enumerate(rows):
        row.year, row.place = year, place
    with store.writing(label) as writing:
        return writing.keep_list(present, list(rows))


def years_with(store: Store, kind: type[YearRow]) -> list[int]:
    """The years that have rows in this list, newest first."""
    with store.reading() as session:
        return list(session.scalars(select(kind.year).distinct().order_by(kind.year.desc())))


def copy_year(store: Store, kind: type[YearRow], *, from_year: int, to_year: int, label: str) -> int:
    """Copy a year's list into a year that has none; returns how many rows were copied."""
    if year_rows(store, kind, to_year):
        return 0
    fresh = [_copy(row, to_year) for row in year_rows(store, kind, from_year)]
    with store.writing(label) as writing:
        for row in fresh:
            writing.keep(row)
    return len(fresh)


def _copy(row: YearRow, year: int) -> YearRow:
    own = {"id", "uid", "version", "deleted_at", "year"}
    values = {name: getattr(row, name) for name in row.__mapper__.columns.keys() if name not in own}  # noqa: SIM118 - not a dict
    return type(row)(year=year, **values)
