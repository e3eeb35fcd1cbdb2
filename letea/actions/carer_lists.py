"""Finding personal assistants: the list, its filters, order and counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import Select, func, select, text
from sqlalchemy.orm import Session

from db import search_index
from db.store import Store
from db.tables.carers import Carer, CarerCheck, CarerTraining
from db.tables.people import DisabilityCertificate, Person
from letea.rules.carers import (
    CertificateState,
    certificate_standing,
    check_due_on,
    is_active,
)

LACKING = frozenset({CertificateState.OTHER_DEGREE, CertificateState.EXPIRED, CertificateState.NONE})


class CarerGroup(Enum):
    """The ready filters of the list of assistants."""

    ACTIVE = "active"
    CHECK_DUE = "check_due"
    UNTRAINED = "untrained"
    CERTIFICATE = "certificate"
    ENDED = "ended"


class CarerOrder(Enum):
    """What the list of assistants can be ordered by."""

    NAME = "name"
    CARED = "cared"
    FROM = "from"
    CHECK = "check"


@dataclass(frozen=True)
class CarerRow:
    """An assistant as the list shows them; `check_on` is when the next check is due, if any is."""

    id: int
    name: str
    cared: str
    relation: str
    from_on: date
    to_on: date | None
    certificate: CertificateState
    certificate_until_on: date | None
    permanent: bool
    checked_on: date | None
    check_on: date | None
    trained_on: date | None
    wage_bani: int | None
    name_key: str
    cared_key: str
    groups: frozenset[CarerGroup]


def list_carers(
    store: Store,
    typed: str = "",
    *,
    group: CarerGroup = CarerGroup.ACTIVE,
    order: CarerOrder = CarerOrder.NAME,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the contracts found by the assistant's or the person's words, in order."""
    rows = [row for row in carer_rows(store, _found(store, typed), today) if group in row.groups]
    rows.sort(key=lambda row: (row.name_key, row.id))
    keyed = {
        CarerOrder.NAME: lambda row: (row.name_key,),
        CarerOrder.CARED: lambda row: (row.cared_key,),
        CarerOrder.FROM: lambda row: (row.from_on,),
        CarerOrder.CHECK: lambda row: (row.check_on or date.max,),
    }
    return [row.id for row in sorted(rows, key=keyed[order], reverse=descending)]


def count_carers(store: Store, today: date) -> dict[CarerGroup, int]:
    """How many contracts each ready filter finds."""
    rows = carer_rows(store, _found(store, ""), today)
    return {group: sum(group in row.groups for row in rows) for group in CarerGroup}


def carer_rows(store: Store, ids: Sequence[int], today: date) -> list[CarerRow]:
    """The rows of these contracts, in the order asked."""
    with store.reading() as session:
        carers = {row.id: row for row in session.execute(_CARERS.where(Carer.id.in_(ids)))}
        people = _people(session, carers.values())
        cared = {row.cared_id for row in carers.values()}
        certificates: dict[int, list[DisabilityCertificate]] = {}
        asked = select(DisabilityCertificate).where(DisabilityCertificate.person_id.in_(cared))
        for row in session.scalars(asked):
            certificates.setdefault(row.person_id, []).append(row)
        checks = {row.carer_id: row for row in session.execute(_last_checks(ids))}
        trained = {row[0]: row[1] for row in session.execute(_last_trainings(ids))}
    return [
        _row(
            carer,
            people,
            certificates.get(carer.cared_id, ()),
            checked=checks.get(id),
            trained_on=trained.get(id),
            today=today,
        )
        for id in ids
        if (carer := carers.get(id)) is not None
    ]


# Columns instead of records: the whole list is read for each filter, and records take ten times as long.
_CARERS = select(
    *(Carer.id, Carer.person_id, Carer.cared_id, Carer.relation, Carer.from_on, Carer.to_on, Carer.wage_bani)
)


def _last_checks(ids: Sequence[int]) -> Select[int, date, date | None]:
    """The last check of each contract: SQLite takes `next_on` from the very row of the greatest day."""
    last_on = func.max(CarerCheck.checked_on).label("checked_on")
    last = select(CarerCheck.carer_id, last_on, CarerCheck.next_on)
    return last.where(CarerCheck.carer_id.in_(ids)).group_by(CarerCheck.carer_id)


def _last_trainings(ids: Sequence[int]) -> Select[int, date]:
    last = select(CarerTraining.carer_id, func.max(CarerTraining.held_on))
    return last.where(CarerTraining.carer_id.in_(ids)).group_by(CarerTraining.carer_id)


def _found(store: Store, typed: str) -> list[int]:
    """The contracts of whoever the words find, or all."""
    question = search_index.question(typed)
    sql = "SELECT id FROM carer WHERE deleted_at IS NULL"
    if question:
        found = "(SELECT rowid FROM person_fts WHERE person_fts MATCH :question)"
        sql += f" AND (person_id IN {found} OR cared_id IN {found} OR contract_number LIKE :number)"
    values = {"question": question, "number": f"{typed.strip()}%"} if question else {}
    with store.reading() as session:
        return list(session.scalars(text(sql), values))


def _people(session: Session, carers: Iterable[Any]) -> dict[int, tuple[str, str]]:
    """The name of each person named, and its key for order."""
    ids = {id for row in carers for id in (row.person_id, row.cared_id)}
    asked = select(Person.id, Person.family_name, Person.given_name, Person.name_key)
    found = session.execute(asked.where(Person.id.in_(ids)).execution_options(include_deleted=True))
    return {row[0]: (f"{row[1]} {row[2]}".strip(), row[3]) for row in found}


def _row(
    carer: Any,
    people: dict[int, tuple[str, str]],
    certificates: Sequence[DisabilityCertificate],
    *,
    checked: Any,
    trained_on: date | None,
    today: date,
) -> CarerRow:
    standing = certificate_standing(certificates, today)
    best = standing.certificate
    active = is_active(carer, today)
    due_on = check_due_on(carer, [checked] if checked else []) if active else None
    groups = {CarerGroup.ACTIVE if active else CarerGroup.ENDED}
    if active and due_on and due_on <= today:
        groups.add(CarerGroup.CHECK_DUE)
    if active and (trained_on is None or trained_on.year < today.year):
        groups.add(CarerGroup.UNTRAINED)
    if active and standing.state in LACKING:
        groups.add(CarerGroup.CERTIFICATE)
    (name, name_key), (cared, cared_key) = people[carer.person_id], people[carer.cared_id]
    return CarerRow(
        id=carer.id,
        name=name,
        cared=cared,
        relation=carer.relation,
        from_on=carer.from_on,
        to_on=carer.to_on,
        certificate=standing.state,
        certificate_until_on=best.until_on if best else None,
        permanent=bool(best and best.permanent),
        checked_on=checked.checked_on if checked else None,
        check_on=due_on,
        trained_on=trained_on,
        wage_bani=carer.wage_bani,
        name_key=name_key,
        cared_key=cared_key,
        groups=frozenset(groups),
    )
