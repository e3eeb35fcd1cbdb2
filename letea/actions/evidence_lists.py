"""Finding comparisons with the lists of others: by month, kind and source, with how their lines stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, and_, func, select

from db.ordering import fold, sort_key
from db.store import Store
from db.tables.benefits import BenefitKind
from db.tables.evidence import Agreement, Comparison, ComparisonLine, EvidenceKind
from letea.fields.evidence import KIND_NAMES
from letea.rules.benefit_payments import month_words


class ComparisonGroup(Enum):
    """The ready filters of the list of comparisons."""

    ALL = "all"
    WAITING = "waiting"
    PAYMENTS = "payments"
    CARERS = "carers"
    GOODS = "goods"


class ComparisonOrder(Enum):
    """What the list can be ordered by."""

    MONTH = "month"
    KIND = "kind"
    SOURCE = "source"
    WAITING = "waiting"
    COMPARED = "compared"


@dataclass(frozen=True)
class ComparisonRow:
    """A comparison as the list shows it; `waiting` lines do not agree and are not resolved."""

    id: int
    kind: EvidenceKind
    month_on: date
    benefit: str
    source: str
    file_name: str
    compared_on: date
    lines: int
    agree: int
    differ: int
    only_ours: int
    only_theirs: int
    waiting: int

    @property
    def month(self) -> str:
        """Its month in words."""
        return month_words(self.month_on)


def list_comparisons(
    store: Store,
    typed: str = "",
    *,
    group: ComparisonGroup = ComparisonGroup.ALL,
    order: ComparisonOrder = ComparisonOrder.MONTH,
    descending: bool = True,
) -> list[int]:
    """The ids of the comparisons found by month, kind, source or file, in order."""
    wanted = fold(typed).split()
    rows = [
        row
        for row in _rows(store)
        if _is_in(row, group) and all(word in fold(_words(row)) for word in wanted)
    ]
    rows.sort(key=lambda row: (-row.month_on.toordinal(), row.kind.value, sort_key(row.source), row.id))
    rows.sort(key=_KEYED[order], reverse=descending)
    return [row.id for row in rows]


def count_comparisons(store: Store) -> dict[ComparisonGroup, int]:
    """How many comparisons each ready filter finds."""
    rows = _rows(store)
    return {group: sum(_is_in(row, group) for row in rows) for group in ComparisonGroup}


def comparison_rows(store: Store, ids: Sequence[int]) -> list[ComparisonRow]:
    """The rows of these comparisons, in the order asked."""
    found = {row.id: row for row in _rows(store)}
    return [found[id] for id in ids if id in found]


_KEYED: dict[ComparisonOrder, Any] = {
    ComparisonOrder.MONTH: lambda row: row.month_on,
    ComparisonOrder.KIND: lambda row: sort_key(KIND_NAMES[row.kind]),
    ComparisonOrder.SOURCE: lambda row: sort_key(row.source),
    ComparisonOrder.WAITING: lambda row: row.waiting,
    ComparisonOrder.COMPARED: lambda row: row.compared_on,
}


def _is_in(row: ComparisonRow, group: ComparisonGroup) -> bool:
    if group is ComparisonGroup.ALL:
        return True
    return row.waiting > 0 if group is ComparisonGroup.WAITING else row.kind.value == group.value


def _words(row: ComparisonRow) -> str:
    return " ".join((row.month, KIND_NAMES[row.kind], row.benefit, row.source, row.file_name))


def _rows(store: Store) -> list[ComparisonRow]:
    """All of them: a few a month, each with its lines counted in one pass."""
    line = ComparisonLine
    is_open = and_(line.state != Agreement.AGREES, line.resolved_on.is_(None))
    asked = (
        select(Comparison, BenefitKind.name, func.count(line.id), *map(_counted, Agreement), _sum(is_open))
        .outerjoin(BenefitKind, BenefitKind.id == Comparison.benefit_kind_id)
        .outerjoin(line, and_(line.comparison_id == Comparison.id, line.deleted_at.is_(None)))
        .group_by(Comparison.id)
    )
    with store.reading() as session:
        return [_row(*row) for row in session.execute(asked)]


def _row(one: Comparison, benefit: str | None, *counts: int) -> ComparisonRow:
    return ComparisonRow(
        *(one.id, one.kind, one.month_on, benefit or "", one.source, one.file_name, one.compared_on), *counts
    )


def _counted(state: Agreement) -> ColumnElement[int]:
    return _sum(ComparisonLine.state == state)


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(ComparisonLine.id).filter(condition)
