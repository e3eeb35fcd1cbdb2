"""Finding benefit files: the list, its filters, order and counts; those of a person or household."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import func, or_, select, text
from sqlalchemy.orm import Session

from db import search_index
from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, FileState, Grant, Payment
from db.tables.people import Person


class FileGroup(Enum):
    """The ready filters of the list of files."""

    ALL = "all"
    WAITING = "waiting"
    PAYING = "paying"
    SUSPENDED = "suspended"
    CLOSED = "closed"


class FileOrder(Enum):
    """What the list of files can be ordered by."""

    NUMBER = "number"
    KIND = "kind"
    NAME = "name"
    VILLAGE = "village"
    STATE = "state"
    REQUESTED = "requested"


_FOR_DISABILITY = "code IN ('AP', 'IND_AP', 'IND_HAND', 'CARD_PARCARE')"  # of a kind
_ORDERED = {
    FileOrder.NUMBER: (
        "CAST(substr(benefit_file.number, instr(benefit_file.number, '/') + 1) AS INTEGER) {way}, "
        "CAST(benefit_file.number AS INTEGER) {way}"
    ),
    FileOrder.KIND: "benefit_kind.place {way}, person.name_key",
    FileOrder.NAME: "person.name_key {way}",
    FileOrder.VILLAGE: "person.address_key {way}",
    FileOrder.STATE: "benefit_file.state {way}, person.name_key",
    FileOrder.REQUESTED: "benefit_file.requested_on {way}",
}
_STATES = {
    FileGroup.WAITING: "('requested', 'checking', 'incomplete')",
    FileGroup.PAYING: "('approved', 'paying', 'changed')",
    FileGroup.SUSPENDED: "('suspended')",
    FileGroup.CLOSED: "('refused', 'ended', 'transferred', 'archived')",
}
_JOINED = {  # what an order needs beside the files; any other reads these alone
    FileOrder.KIND: "JOIN benefit_kind ON benefit_kind.id = kind_id JOIN person ON person.id = applicant_id",
    FileOrder.NAME: "JOIN person ON person.id = applicant_id",
    FileOrder.VILLAGE: "JOIN person ON person.id = applicant_id",
    FileOrder.STATE: "JOIN person ON person.id = applicant_id",
}


@dataclass(frozen=True)
class FileRow:
    """A file as the list shows it: what is granted a month, and the month of the last payment."""

    id: int
    number: str
    kind: str
    name: str
    village: str
    state: FileState
    requested_on: date
    amount_bani: int | None
    paid_month_on: date | None


def list_files(
    store: Store,
    typed: str = "",
    *,
    group: FileGroup = FileGroup.ALL,
    kind_id: int | None = None,
    order: FileOrder = FileOrder.NUMBER,
    descending: bool = False,
    limit: int = -1,
) -> list[int]:
    """The ids of the files found by number, kind or applicant, in order; so many at most, or all."""
    where, values = _where(group, kind_id)
    question = search_index.question(typed)
    if question:
        where += (
            " AND (applicant_id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :question)"
            " OR benefit_file.number LIKE :number"
            " OR kind_id IN (SELECT id FROM benefit_kind WHERE code LIKE :number))"
        )
        values |= {"question": question, "number": f"{typed.strip()}%"}
    ordered = _ORDERED[order].format(way="DESC" if descending else "ASC")
    listed = (
        f"SELECT benefit_file.id AS id FROM benefit_file {_JOINED.get(order, '')} "  # noqa: S608 - our own words
        f"WHERE benefit_file.deleted_at IS NULL AND {where} ORDER BY {ordered}, benefit_file.id LIMIT :limit"
    )
    sql = f"SELECT json_group_array(id) FROM ({listed})"  # noqa: S608 - same
    with store.reading() as session:
        found: list[int] = json.loads(session.scalars(text(sql), {**values, "limit": limit}).one())
    return found


def count_files(store: Store, *, kind_id: int | None = None) -> dict[FileGroup, int]:
    """How many files each ready filter finds, counted in one pass."""
    counted = ", ".join(f"count(*) FILTER (WHERE {_where(group, None)[0]})" for group in FileGroup)
    of_kind = "1" if kind_id is None else "kind_id = :kind"
    sql = f"SELECT {counted} FROM benefit_file WHERE deleted_at IS NULL AND {of_kind}"  # noqa: S608 - our own words
    with store.reading() as session:
        found = session.execute(text(sql), {} if kind_id is None else {"kind": kind_id}).one()
    return dict(zip(FileGroup, found, strict=True))


def file_rows(store: Store, ids: Sequence[int], today: date) -> list[FileRow]:
    """The rows of these files, in the order asked."""
    with store.reading() as session:
        found = {row[0]: row for row in session.execute(_row_columns().where(BenefitFile.id.in_(ids)))}
        granted = _granted(session, ids, today)
        paid = _last_paid(session, ids)
    return [
        FileRow(
            *(id, row[1], row[2], f"{row[3]} {row[4]}", row[5], row[6], row[7]),
            granted.get(id),
            paid.get(id),
        )
        for id in ids
        if (row := found.get(id)) is not None
    ]


def kinds_for_disability(store: Store, ids: Sequence[int]) -> list[str]:
    """The kinds among these files that are given for a disability: who has such a file is told of by it."""
    asked = text(
        f"SELECT name FROM benefit_kind WHERE {_FOR_DISABILITY} AND id IN "  # noqa: S608 - our own words
        "(SELECT kind_id FROM benefit_file WHERE id IN (SELECT value FROM json_each(:ids))) ORDER BY place"
    )
    with store.reading() as session:
        return list(session.scalars(asked, {"ids": json.dumps(list(ids))}))


def files_for_disability(store: Store, ids: Sequence[int]) -> frozenset[int]:
    """Those of these files whose kind is given for a disability."""
    asked = text(
        f"SELECT id FROM benefit_file WHERE kind_id IN (SELECT id FROM benefit_kind WHERE {_FOR_DISABILITY})"  # noqa: S608 - our own words
        " AND id IN (SELECT value FROM json_each(:ids))"
    )
    with store.reading() as session:
        return frozenset(session.scalars(asked, {"ids": json.dumps(list(ids))}))


def files_of_person(store: Store, person_id: int) -> list[int]:
    """The files of a person, asked for by them or granted to them, newest first."""
    granted = select(Grant.file_id).where(Grant.beneficiary_id == person_id, Grant.deleted_at.is_(None))
    return _files(store, or_(BenefitFile.applicant_id == person_id, BenefitFile.id.in_(granted)))


def files_of_household(store: Store, household_id: int) -> list[int]:
    """The files of a household, newest first."""
    return _files(store, BenefitFile.household_id == household_id)


def find_files(store: Store, typed: str, *, limit: int) -> list[tuple[int, str, str]]:
    """Files for the search box: id, number with kind, applicant."""
    rows = file_rows(store, list_files(store, typed, descending=True, limit=limit), date.min)
    return [(row.id, f"{row.number} {row.kind}", row.name) for row in rows]


def _files(store: Store, where: Any) -> list[int]:
    with store.reading() as session:
        asked = select(BenefitFile.id).where(where)
        return list(session.scalars(asked.order_by(BenefitFile.requested_on.desc(), BenefitFile.id.desc())))


def _where(group: FileGroup, kind_id: int | None) -> tuple[str, dict[str, Any]]:
    states = f"benefit_file.state IN {_STATES[group]}" if group in _STATES else "1"
    if kind_id is None:
        return states, {}
    return f"{states} AND kind_id = :kind", {"kind": kind_id}


def _row_columns() -> Any:
    return (
        select(
            BenefitFile.id,
            BenefitFile.number,
            BenefitKind.name,
            Person.family_name,
            Person.given_name,
            Person.village,
            BenefitFile.state,
            BenefitFile.requested_on,
        )
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == BenefitFile.applicant_id)
    )


def _granted(session: Session, ids: Sequence[int], today: date) -> dict[int, int]:
    """What is granted a month, now or from a later day on; what is given once does not count twice."""
    sums = (
        select(Grant.file_id, func.sum(Grant.amount_bani))
        .where(Grant.file_id.in_(ids), or_(Grant.to_on.is_(None), Grant.to_on >= today))
        .group_by(Grant.file_id)
    )
    return {row[0]: row[1] for row in session.execute(sums)}


def _last_paid(session: Session, ids: Sequence[int]) -> dict[int, date]:
    last = (
        select(Grant.file_id, func.max(Payment.month_on))
        .join(Grant, Grant.id == Payment.grant_id)
        .where(Grant.file_id.in_(ids), Payment.paid_on.is_not(None))
        .group_by(Grant.file_id)
    )
    return {row[0]: row[1] for row in session.execute(last)}
