"""The figures of the first page: how the register grows, what is paid by month, how far the plan is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.store import Store
from letea.actions.plan_progress import has_progress, open_progress
from letea.actions.plan_reading import PlanRow

MONTHS = 12
_PAID = """
    SELECT payment.month_on, file.kind_id, sum(payment.amount_bani) AS amount,
        sum(CASE WHEN payment.paid_on IS NOT NULL THEN payment.amount_bani ELSE 0 END)
    FROM payment JOIN "grant" AS given ON given.id = payment.grant_id
        JOIN benefit_file AS file ON file.id = given.file_id
    WHERE payment.month_on BETWEEN :first AND :last
        AND payment.deleted_at IS NULL AND given.deleted_at IS NULL AND file.deleted_at IS NULL
    GROUP BY payment.month_on, file.kind_id
    ORDER BY amount
"""


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
    days = {"first": date(year, 1, 1).isoformat(), "last": date(year, MONTHS, 31).isoformat()}
    rows = session.connection().exec_driver_sql(_PAID, days).all()
    months = (date(year, number, 1) for number in range(1, MONTHS + 1))
    return tuple(_month(one, [row[1:] for row in rows if row[0] == one.isoformat()]) for one in months)


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
