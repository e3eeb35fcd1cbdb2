"""Finding guardianships: the list, its filters, order and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import select, text

from db import search_index
from db.ordering import fold, sort_key
from db.store import Store
from db.tables.guardianship import GuardianAccount, GuardianKind, Guardianship
from db.tables.people import Person
from letea.rules.guardianship import is_active, missing_years


class GuardianshipGroup(Enum):
    """The ready filters of the list of guardianships."""

    ACTIVE = "active"
    MISSING = "missing"
    ENDED = "ended"


class GuardianshipOrder(Enum):
    """What the list of guardianships can be ordered by."""

    NAME = "name"
    GUARDIAN = "guardian"
    KIND = "kind"
    FROM = "from"


@dataclass(frozen=True)
class GuardianshipRow:
    """A protection as the list shows it; `missing` are the years without an account past its day."""

    id: int
    name: str
    kind: GuardianKind
    guardian: str
    decision: str
    from_on: date
    to_on: date | None
    last_year: int | None
    missing: tuple[int, ...]
    name_key: str
    groups: frozenset[GuardianshipGroup]


def list_guardianships(
    store: Store,
    typed: str = "",
    *,
    group: GuardianshipGroup = GuardianshipGroup.ACTIVE,
    order: GuardianshipOrder = GuardianshipOrder.NAME,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the protections found by the words of those they name, in order."""
    rows = [row for row in guardianship_rows(store, _found(store, typed), today) if group in row.groups]
    rows.sort(key=lambda row: (row.name_key, row.id))
    kinds = list(GuardianKind)
    keyed = {
        GuardianshipOrder.NAME: lambda row: (row.name_key,),
        GuardianshipOrder.GUARDIAN: lambda row: (sort_key(row.guardian),),
        GuardianshipOrder.KIND: lambda row: (kinds.index(row.kind),),
        GuardianshipOrder.FROM: lambda row: (row.from_on,),
    }
    return [row.id for row in sorted(rows, key=keyed[order], reverse=descending)]


def count_guardianships(store: Store, today: date) -> dict[GuardianshipGroup, int]:
    """How many protections each ready filter finds."""
    rows = guardianship_rows(store, _found(store, ""), today)
    return {group: sum(group in row.groups for row in rows) for group in GuardianshipGroup}


def guardianship_rows(store: Store, ids: Sequence[int], today: date) -> list[GuardianshipRow]:
    """The rows of these protections, in the order asked."""
    with store.reading() as session:
        found = {row.id: row for row in session.execute(_HELD.where(Guardianship.id.in_(ids)))}
        wanted = {row.person_id for row in found.values()}
        named = _NAMED.where(Person.id.in_(wanted)).execution_options(include_deleted=True)
        people = {row.id: row for row in session.execute(named)}
        given: dict[int, list[Any]] = {}
        for row in session.execute(_GIVEN.where(GuardianAccount.guardianship_id.in_(ids))):
            given.setdefault(row.guardianship_id, []).append(row)
    return [
        _row(held, people[held.person_id], given.get(id, ()), today=today)
        for id in ids
        if (held := found.get(id)) is not None
    ]


# Columns instead of records: the whole list is read for each filter, and records take ten times as long.
_HELD = select(
    *(Guardianship.id, Guardianship.person_id, Guardianship.kind, Guardianship.guardian),
    *(Guardianship.decision_number, Guardianship.from_on, Guardianship.to_on, Guardianship.gives_accounts),
)
_NAMED = select(Person.id, Person.family_name, Person.given_name, Person.name_key)
_GIVEN = select(GuardianAccount.guardianship_id, GuardianAccount.year, GuardianAccount.submitted_on)


def _found(store: Store, typed: str) -> list[int]:
    """The protections of whoever the words find, or all; a guardian is found by a part of the name."""
    question = search_index.question(typed)
    sql = "SELECT id FROM guardianship WHERE deleted_at IS NULL"
    values = {}
    if question:
        found = "(SELECT rowid FROM person_fts WHERE person_fts MATCH :question)"
        sql += f" AND (person_id IN {found} OR guardian_id IN {found})"
        values = {"question": question}
    with store.reading() as session:
        ids = list(session.scalars(text(sql), values))
        if not question:
            return ids
        rows = session.execute(select(Guardianship.id, Guardianship.guardian, Guardianship.decision_number))
        words = fold(typed).split()
        named = [row[0] for row in rows if all(word in fold(f"{row[1]} {row[2]}") for word in words)]
    return list(dict.fromkeys([*ids, *named]))


def _row(held: Any, person: Any, accounts: Sequence[Any], *, today: date) -> GuardianshipRow:
    missing = missing_years(held, accounts, today)
    active = is_active(held, today)
    groups = {GuardianshipGroup.ACTIVE if active else GuardianshipGroup.ENDED}
    if missing:
        groups.add(GuardianshipGroup.MISSING)
    return GuardianshipRow(
        id=held.id,
        name=f"{person.family_name} {person.given_name}".strip(),
        kind=held.kind,
        guardian=held.guardian,
        decision=held.decision_number,
        from_on=held.from_on,
        to_on=held.to_on,
        last_year=max((row.year for row in accounts if row.submitted_on), default=None),
        missing=tuple(missing),
        name_key=person.name_key,
        groups=frozenset(groups),
    )
