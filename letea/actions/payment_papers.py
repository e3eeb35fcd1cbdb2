"""Papers of payments: the list of a month (borderou), and the sums of a year (centralizator)."""

from datetime import date
from typing import Any

from sqlalchemy import func, select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.office import Office
from db.tables.people import Person
from letea.actions.benefit_sums import SumBy
from letea.actions.office_reading import open_profile
from letea.actions.printed import PaperOf
from letea.documents.outline import Outline
from letea.documents.payment_list import PaidLine, payment_list, payment_list_title
from letea.documents.payment_summary import Summed, payment_summary, payment_summary_title
from letea.errors import Problem, Refused
from letea.wording import MONTHS, _

_MONTH_LETTERS = 3
SUMMED_BY = {
    SumBy.MONTH: (_("pe beneficii și luni"), _("Luna")),
    SumBy.VILLAGE: (_("pe beneficii și localități"), _("Localitatea")),
    SumBy.SOURCE: (_("pe beneficii și surse de finanțare"), _("Sursa de finanțare")),
}
_GROUPS: dict[SumBy, Any] = {
    SumBy.MONTH: Payment.month_on,
    SumBy.VILLAGE: Person.village,
    SumBy.SOURCE: BenefitKind.source,
}


def payment_list_outline(store: Store, kind_id: int, month_on: date, *, whole_cnp: bool = False) -> Outline:
    """The list of the month's payments of a kind, by name.

    Raises:
        Refused: the month has no payment of that kind.
    """
    profile = open_profile(store)
    asked = (
        select(Payment.amount_bani, BenefitFile.number, Person)
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(Person, Person.id == Grant.beneficiary_id)
        .where(BenefitFile.kind_id == kind_id, Payment.month_on == month_on)
        .order_by(Person.name_key, Payment.id)
    )
    with store.reading() as session:
        kind = session.get_one(BenefitKind, kind_id)
        rows = session.execute(asked).all()
    if not rows:
        raise Refused([Problem("payments", _("Luna nu are nicio plată; generați-o întâi."))])
    lines = [
        PaidLine(person.name, person.cnp, person.village, number, amount) for amount, number, person in rows
    ]
    return payment_list(profile.office, profile.officials, kind, month_on, lines=lines, whole_cnp=whole_cnp)


def payment_list_name(store: Store, kind_id: int, month_on: date) -> str:
    """What the list is called."""
    with store.reading() as session:
        return payment_list_title(session.get_one(BenefitKind, kind_id), month_on)


def payment_list_of(store: Store, kind_id: int) -> PaperOf:
    """What the list is of: its kind of benefit."""
    with store.reading() as session:
        return PaperOf("payment_list", session.get_one(BenefitKind, kind_id).uid)


def payment_summary_outline(store: Store, year: int, by: SumBy) -> Outline:
    """The year's payments of each kind, told apart by month, village or source.

    Raises:
        Refused: the year has no payments.
    """
    column = _GROUPS[by]
    asked = (
        select(BenefitKind.name, column, func.sum(Payment.amount_bani))
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == Grant.beneficiary_id)
        .where(Payment.month_on.between(date(year, 1, 1), date(year, 12, 31)))
        .group_by(BenefitKind.id, column)
        .order_by(BenefitKind.place, column)
    )
    with store.reading() as session:
        rows = session.execute(asked).all()
        office = session.scalars(select(Office)).one()
    if not rows:
        raise Refused([Problem("payments", _("Anul {year} nu are nicio plată.").format(year=year))])
    words, title = SUMMED_BY[by]
    groups = [_group(value) for value in sorted({row[1] for row in rows})]
    sums: dict[tuple[str, str], int] = {}
    for kind, value, amount in rows:
        sums[kind, _group(value)] = sums.get((kind, _group(value)), 0) + amount
    kinds = list(dict.fromkeys(row[0] for row in rows))
    return payment_summary(Summed(year, words, kinds, groups, sums, title), office)


def payment_summary_name(year: int, by: SumBy) -> str:
    """What the paper is called."""
    return payment_summary_title(year, SUMMED_BY[by][0])


def payment_summary_of(store: Store) -> PaperOf:
    """What the paper is of: the office."""
    with store.reading() as session:
        return PaperOf("payment_summary", session.scalars(select(Office)).one().uid)


def _group(value: object) -> str:
    if isinstance(value, date):
        name = MONTHS[value.month - 1]
        return name if len(name) <= _MONTH_LETTERS + 1 else f"{name[:_MONTH_LETTERS]}."
    return str(value or _("nu se știe"))
