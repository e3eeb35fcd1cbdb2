"""Sums and counts of what was paid in a year: for each kind of benefit, month, village or source."""

import json
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import case, func, literal, select, text

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.people import Person
from letea.rules.benefit_payments import month_words
from letea.wording import _


class SumBy(Enum):
    """What the sums of a year are told apart by."""

    KIND = "kind"
    MONTH = "month"
    VILLAGE = "village"
    SOURCE = "source"


_COLUMNS: dict[SumBy, Any] = {
    SumBy.KIND: BenefitKind.name,
    SumBy.MONTH: Payment.month_on,
    SumBy.VILLAGE: Person.village,
    SumBy.SOURCE: BenefitKind.source,
}
_ORDERS: dict[SumBy, Any] = {
    SumBy.KIND: BenefitKind.place,
    SumBy.MONTH: Payment.month_on,
    SumBy.VILLAGE: Person.village,
    SumBy.SOURCE: BenefitKind.source,
}

_YEARS = text(  # from the first month of a year to that of the next: in the index, without going through all
    """
    WITH RECURSIVE first(month_on) AS (
        SELECT min(month_on) FROM payment WHERE deleted_at IS NULL
        UNION ALL
        SELECT (
            SELECT min(later.month_on) FROM payment AS later
            WHERE later.month_on > substr(first.month_on, 1, 4) || '-12-31' AND later.deleted_at IS NULL
        )
        FROM first WHERE first.month_on IS NOT NULL
    )
    SELECT CAST(substr(month_on, 1, 4) AS INTEGER) FROM first WHERE month_on IS NOT NULL
    """
)


@dataclass(frozen=True)
class PaymentsHeld:
    """The payments within a sum, side by side: whose each is, how much, whether it bears a day of payment."""

    ids: tuple[int, ...] = ()
    person_ids: tuple[int, ...] = ()
    amounts_bani: tuple[int, ...] = ()
    are_paid: tuple[int, ...] = ()


@dataclass(frozen=True)
class SumRow:
    """What was paid for one kind, month, village or source; `paid_bani` is what carries a day of payment.

    `held` are its payments, where they were asked for.
    """

    id: int
    words: str
    files: int
    people: int
    payments: int
    amount_bani: int
    paid_bani: int
    held: PaymentsHeld = PaymentsHeld()


def sum_payments(
    store: Store, year: int, by: SumBy, *, kind_id: int | None = None, traced: bool = False
) -> list[SumRow]:
    """The payments of a year, summed; of one kind alone where it is told, with each payment if `traced`."""
    column = _COLUMNS[by]
    gathered = func.json_array(Payment.id, Person.id, Payment.amount_bani, Payment.paid_on.is_not(None))
    asked = (
        select(
            column,
            func.json_group_array(gathered) if traced else literal("[]"),
            func.count(func.distinct(BenefitFile.id)),
            func.count(func.distinct(Person.id)),
            func.count(Payment.id),
            func.sum(Payment.amount_bani),
            func.sum(case((Payment.paid_on.is_not(None), Payment.amount_bani), else_=0)),
        )
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == Grant.beneficiary_id)
        .where(Payment.month_on.between(date(year, 1, 1), date(year, 12, 31)))
        .group_by(column)
        .order_by(func.min(_ORDERS[by]))
    )
    if kind_id is not None:
        asked = asked.where(BenefitFile.kind_id == kind_id)
    with store.reading() as session:
        rows = session.execute(asked).all()
    return [
        SumRow(place, _words(row[0]), *(*row[2:], _held(row[1]))) for place, row in enumerate(rows, start=1)
    ]


def years_paid(store: Store) -> list[int]:
    """The years that have payments."""
    with store.reading() as session:
        return list(session.scalars(_YEARS))


def _held(gathered: str) -> PaymentsHeld:
    told = json.loads(gathered)
    if told and isinstance(told[0], str):
        told = [json.loads(one) for one in told]
    return PaymentsHeld(*zip(*told, strict=True))


def _words(value: object) -> str:
    if isinstance(value, date):
        return month_words(value)
    return str(value or _("nu se știe"))
