"""Listing what is told of in confidence: number, kind, day and state, and nothing else; yearly counts."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import select

from db.ordering import bare, comma_below
from db.store import Store
from db.tables.reported import Case, CaseKind
from letea.documents.reported_counts import CaseCount
from letea.fields.reported import CASE_KINDS
from letea.rules.reported import CaseStanding, standing_of


class CaseGroup(Enum):
    """The ready filters of the list of cases."""

    ALL = "all"
    UNDER_WAY = "under_way"
    DUE = "due"
    CLOSED = "closed"


class CaseOrder(Enum):
    """What the list of cases can be ordered by."""

    NUMBER = "number"
    KIND = "kind"
    OPENED = "opened"
    STANDING = "standing"


@dataclass(frozen=True)
class CaseRow:
    """A case as the list shows it: nobody is named and no fact is told."""

    id: int
    number: str
    kind: CaseKind
    opened_on: date
    standing: CaseStanding


def list_cases(
    store: Store,
    typed: str = "",
    *,
    group: CaseGroup = CaseGroup.ALL,
    order: CaseOrder = CaseOrder.NUMBER,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the cases found by number or kind, in order; what is told in them is not searched."""
    words = _folded(typed).split()
    found = [row for row in _rows(store, today) if _is_of(row, group) and _holds(row, words)]
    ordered = sorted(found, key=lambda row: (_key(row, order), row.id), reverse=descending)
    return [row.id for row in ordered]


def count_cases(store: Store, today: date) -> dict[CaseGroup, int]:
    """How many cases each ready filter finds."""
    rows = _rows(store, today)
    return {group: sum(_is_of(row, group) for row in rows) for group in CaseGroup}


def case_rows(store: Store, ids: Sequence[int], today: date) -> list[CaseRow]:
    """The rows of these cases, in the order asked."""
    found = {row.id: row for row in _rows(store, today)}
    return [found[id_] for id_ in ids if id_ in found]


def case_counts(store: Store) -> list[CaseCount]:
    """Counts per year and kind, for reports: the newest year first, kinds in their order."""
    cases: Counter[tuple[int, CaseKind]] = Counter()
    sent: Counter[tuple[int, CaseKind]] = Counter()
    closed: Counter[tuple[int, CaseKind]] = Counter()
    with store.reading() as session:
        asked = select(Case.opened_on, Case.kind, Case.sent_to != "", Case.closed_on.is_not(None))
        for opened_on, kind, was_sent, is_closed in session.execute(asked):
            key = opened_on.year, kind
            cases[key] += 1
            sent[key] += bool(was_sent)
            closed[key] += bool(is_closed)
    places = list(CASE_KINDS)
    keys = sorted(cases, key=lambda key: (-key[0], places.index(key[1])))
    return [CaseCount(*key, cases[key], sent[key], closed[key]) for key in keys]


def _rows(store: Store, today: date) -> list[CaseRow]:
    asked = select(Case.id, Case.number, Case.kind, Case.opened_on, Case.closed_on, Case.next_on)
    with store.reading() as session:
        found = session.execute(asked).all()
    return [
        CaseRow(id_, number, kind, opened_on, standing_of(closed_on, next_on, today))
        for id_, number, kind, opened_on, closed_on, next_on in found
    ]


def _is_of(row: CaseRow, group: CaseGroup) -> bool:
    match group:
        case CaseGroup.ALL:
            return True
        case CaseGroup.UNDER_WAY:
            return row.standing is not CaseStanding.CLOSED
        case CaseGroup.DUE:
            return row.standing is CaseStanding.DUE
        case CaseGroup.CLOSED:
            return row.standing is CaseStanding.CLOSED


def _holds(row: CaseRow, words: Sequence[str]) -> bool:
    told = _folded(f"{row.number} {CASE_KINDS[row.kind]}")
    return all(word in told for word in words)


def _key(row: CaseRow, order: CaseOrder) -> Any:
    match order:
        case CaseOrder.NUMBER:
            number, _slash, year = row.number.partition("/")
            return (year, int(number) if number.isdecimal() else 0, row.number)
        case CaseOrder.KIND:
            return list(CASE_KINDS).index(row.kind)
        case CaseOrder.OPENED:
            return row.opened_on
        case CaseOrder.STANDING:
            return list(CaseStanding).index(row.standing)


def _folded(text: str) -> str:
    return bare(comma_below(text))
