"""The figures of the first page: how the register grows, what is paid by month, how far the plan is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitFile, Grant, Payment
from letea.actions.plan_progress import has_progress, open_progress
from letea.actions.plan_reading import PlanRow

MONTHS = 12


@dataclass(frozen=True)
class MonthPaid:
    """What falls due in a month and what of it was paid, in bani; `kind_id` is the benefit it is most of."""

    month_on: date
    amount_bani: int = 0
    paid_bani: int = 0
    kind_id: int = 0


@dataclass(frozen=True)
class PlanDone:
    """How much of a plan is done: measures done of all, at the end of the present period."""

    plan_id: int
    done: int
    total: int

    @property
    def percent(self) -> int:
        """The share done, in whole percent."""
        return round(100 * self.done / self.total) if self.total else 0


def months_paid(session: Session, year: int) -> tuple[MonthPaid, ...]:
    """The payments of each month of a year."""
    amount = func.sum(Payment.amount_bani)
    paid = func.sum(case((Payment.paid_on.is_not(None), Payment.amount_bani), else_=0))
    rows = session.execute(
        select(Payment.month_on, BenefitFile.kind_id, amount, paid)
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .where(Payment.month_on.between(date(year, 1, 1), date(year, MONTHS, 31)))
        .group_by(Payment.month_on, BenefitFile.kind_id)
        .order_by(amount)
    ).all()
    return tuple(
        _month(date(year, number, 1), [row[1:] for row in rows if row[0].month == number])
        for number in range(1, MONTHS + 1)
    )


def plan_of_year(plans: Sequence[PlanRow], year: int) -> PlanRow | None:
    """The annual plan of a year, or else the newest plan there is."""
    of_year = (plan for plan in plans if plan.is_annual and plan.year == year)
    return next(of_year, plans[0] if plans else None)


def plan_done(store: Store, plan_id: int, today: date) -> PlanDone | None:
    """How much of a plan is done; None while nothing is recorded of it."""
    if not has_progress(store, plan_id):
        return None
    figures = open_progress(store, plan_id, today).figures
    return PlanDone(plan_id, figures.done, figures.total)


def _month(month_on: date, kinds: Sequence[Sequence[int]]) -> MonthPaid:
    """The kinds come with the largest last."""
    if not kinds:
        return MonthPaid(month_on)
    return MonthPaid(
        month_on, sum(kind[1] for kind in kinds), sum(kind[2] for kind in kinds), kind_id=kinds[-1][0]
    )
