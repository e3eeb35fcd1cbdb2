"""Finding printed papers: the list with its filters, order and counts; those of a record."""

from calendar import monthrange
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import func, or_, select

from db.ordering import fold, sort_key
from db.store import Store
from db.tables.benefits import BenefitFile, Disposition, FileStep
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from letea.fields.printed import printed_kind
from letea.wording import day


class PrintedGroup(Enum):
    """The ready filters of the list of printed papers: when they were printed."""

    ALL = "all"
    TODAY = "today"
    MONTH = "month"
    YEAR = "year"
    BEFORE = "before"


class PrintedOrder(Enum):
    """What the list of printed papers can be ordered by."""

    PRINTED = "printed"
    KIND = "kind"
    TITLE = "title"
    PERSON = "person"
    NUMBER = "number"


@dataclass(frozen=True)
class PrintedRow:
    """A printed paper as lists show it; `size` in bytes."""

    id: int
    kind: str
    title: str
    number: str
    printed_on: date
    pages: int
    size: int
    person_id: int | None
    name: str
    owner_uid: str


_ORDERED: dict[PrintedOrder, Callable[[PrintedRow], Any]] = {
    PrintedOrder.PRINTED: lambda row: (row.printed_on, row.id),
    PrintedOrder.KIND: lambda row: (sort_key(printed_kind(row.kind)), row.printed_on, row.id),
    PrintedOrder.TITLE: lambda row: (sort_key(row.title), row.id),
    PrintedOrder.PERSON: lambda row: (sort_key(row.name), row.id),
    PrintedOrder.NUMBER: lambda row: (len(row.number), row.number, row.id),
}


def list_printed(
    store: Store,
    typed: str = "",
    *,
    group: PrintedGroup = PrintedGroup.ALL,
    kind: str = "",
    order: PrintedOrder = PrintedOrder.PRINTED,
    descending: bool = True,
    today: date,
) -> list[int]:
    """The ids of the printed papers that hold every word typed: title, kind, number, day or person."""
    words = fold(typed).split()
    asked = _asked()
    as_opened = order is PrintedOrder.PRINTED and not words
    if as_opened:  # no paper is read to order them
        asked = select(PrintedPaper.id)
    if group is not PrintedGroup.ALL:
        first, last = _span(group, today)
        asked = asked.where(PrintedPaper.printed_on.between(first, last))
    if kind:
        asked = asked.where(PrintedPaper.kind == kind)
    if as_opened:
        newest = PrintedPaper.printed_on, PrintedPaper.id
        with store.reading() as session:
            return list(
                session.scalars(asked.order_by(*(one.desc() if descending else one for one in newest)))
            )
    rows = [row for row in _rows(store, asked) if not words or _holds(row, words)]
    return [row.id for row in sorted(rows, key=_ORDERED[order], reverse=descending)]


def count_printed(store: Store, today: date, *, kind: str = "") -> dict[PrintedGroup, int]:
    """How many printed papers each ready filter finds."""
    spans = (_span(group, today) for group in PrintedGroup)
    asked = select(*(func.count().filter(PrintedPaper.printed_on.between(*span)) for span in spans))
    if kind:
        asked = asked.where(PrintedPaper.kind == kind)
    with store.reading() as session:
        counts = session.execute(asked.select_from(PrintedPaper)).one()
    return dict(zip(PrintedGroup, counts, strict=True))


def most_printed(store: Store) -> int:
    """How many printed papers there are at most, told without counting them."""
    with store.reading() as session:
        return session.scalar(select(func.max(PrintedPaper.id))) or 0


def printed_rows(store: Store, ids: Sequence[int]) -> list[PrintedRow]:
    """The rows of these papers, in the order asked."""
    found = {row.id: row for row in _rows(store, _asked().where(PrintedPaper.id.in_(ids)))}
    return [found[id] for id in ids if id in found]


def printed_of(store: Store, owners: Collection[str], *, person_id: int | None = None) -> list[PrintedRow]:
    """The papers printed of these records, by their uids, or about this person; newest first."""
    of_them = PrintedPaper.owner_uid.in_(list(owners))
    where = of_them if person_id is None else or_(of_them, PrintedPaper.person_id == person_id)
    newest = PrintedPaper.printed_on.desc(), PrintedPaper.id.desc()
    return _rows(store, _asked().where(where).order_by(*newest))


def printed_of_person(store: Store, person_id: int) -> list[PrintedRow]:
    """The papers printed about a person, of their benefit files or of dispositions that cover these."""
    files = select(BenefitFile.id).where(BenefitFile.applicant_id == person_id)
    given = select(FileStep.disposition_id).where(FileStep.file_id.in_(files))
    with store.reading() as session:
        owners = [
            *session.scalars(select(Person.uid).where(Person.id == person_id)),
            *session.scalars(select(BenefitFile.uid).where(BenefitFile.applicant_id == person_id)),
            *session.scalars(select(Disposition.uid).where(Disposition.id.in_(given))),
        ]
    return printed_of(store, owners, person_id=person_id)


def printed_kinds(store: Store) -> list[str]:
    """The kinds of paper that were printed, by their words."""
    with store.reading() as session:
        kinds = session.scalars(select(PrintedPaper.kind).distinct())
        return sorted(kinds, key=lambda kind: sort_key(printed_kind(kind)))


def _asked() -> Any:
    told = (
        PrintedPaper.id,
        PrintedPaper.kind,
        PrintedPaper.title,
        PrintedPaper.number,
        PrintedPaper.printed_on,
        PrintedPaper.pages,
        PrintedPaper.size,
        PrintedPaper.person_id,
    )
    return select(*told, Person.family_name, Person.given_name, PrintedPaper.owner_uid).outerjoin(
        Person, Person.id == PrintedPaper.person_id
    )


def _rows(store: Store, asked: Any) -> list[PrintedRow]:
    with store.reading() as session:
        kept = asked.where(PrintedPaper.deleted_at.is_(None))  # the name of a person deleted since stays
        return [_row(row) for row in session.execute(kept.execution_options(include_deleted=True))]


def _row(told: Any) -> PrintedRow:
    return PrintedRow(
        id=told.id,
        kind=told.kind,
        title=told.title,
        number=told.number,
        printed_on=told.printed_on,
        pages=told.pages,
        size=told.size,
        person_id=told.person_id,
        name=f"{told.family_name or ''} {told.given_name or ''}".strip(),
        owner_uid=told.owner_uid,
    )


def _holds(row: PrintedRow, words: Sequence[str]) -> bool:
    told = (printed_kind(row.kind), row.title, row.name, row.number, day(row.printed_on))
    whole = fold(" ".join(told))
    return all(word in whole for word in words)


def _span(group: PrintedGroup, today: date) -> tuple[date, date]:
    """The first and the last day of a filter."""
    match group:
        case PrintedGroup.TODAY:
            return today, today
        case PrintedGroup.MONTH:
            return today.replace(day=1), today.replace(day=monthrange(today.year, today.month)[1])
        case PrintedGroup.YEAR:
            return date(today.year, 1, 1), date(today.year, 12, 31)
        case PrintedGroup.BEFORE:
            return date.min, date(today.year - 1, 12, 31)
    return date.min, date.max
