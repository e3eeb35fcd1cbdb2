"""The money of a year: benefits paid by kind and by month, what services cost, who has both."""

from collections import defaultdict
from datetime import date
from itertools import compress

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.people import Person
from db.tables.services import Enrolment, Service, ServiceBudget
from letea.actions import on_a_day, served_on_a_day
from letea.actions.benefit_sums import SumBy, SumRow, sum_payments
from letea.actions.home_figures import months_paid
from letea.rules.figures import Behind, Rows, rows_of, sums_of
from letea.rules.yearly import Both, Cost, Counted, Month, Paid, counted_of
from letea.wording import MONTHS


def paid_by_kind(store: Store, year: int) -> list[Paid]:
    """What falls due in a year for each kind of benefit, and what of it was paid."""
    return [
        Paid(row.words, row.people, row.payments, row.amount_bani, row.paid_bani, _rows_paid(row))
        for row in sum_payments(store, year, SumBy.KIND, traced=True)
    ]


def _rows_paid(row: SumRow) -> dict[str, Rows]:
    held = row.held
    sums = list(zip(held.ids, held.amounts_bani, strict=True))
    return {
        "people": rows_of(Behind.PEOPLE, set(held.person_ids)),
        "payments": rows_of(Behind.PAYMENTS, held.ids),
        "amount_bani": sums_of(Behind.PAYMENTS, sums),
        "paid_bani": sums_of(Behind.PAYMENTS, compress(sums, held.are_paid)),
    }


def paid_by_month(session: Session, year: int) -> list[Month]:
    """What falls due in each of the twelve months, and what of it was paid."""
    held = months_paid(session, year)
    return [Month(MONTHS[one.month_on.month - 1], one.amount_bani, one.paid_bani) for one in held]


def in_payment(session: Session, on: date) -> list[Counted]:
    """How many persons have a monthly grant of each kind that day."""
    rows = session.execute(
        select(BenefitKind.name, on_a_day.ids_of(Grant.beneficiary_id))
        .join(BenefitFile, BenefitFile.kind_id == BenefitKind.id)
        .join(Grant, Grant.file_id == BenefitFile.id)
        .join(Person, Person.id == Grant.beneficiary_id)
        .where(served_on_a_day.granted(on), on_a_day.present_on(on))
        .group_by(BenefitKind.id)
        .order_by(BenefitKind.place)
    )
    return [counted_of(row[0], rows_of(Behind.PEOPLE, on_a_day.ids_in(row[1]))) for row in rows]


def both(session: Session, year: int) -> Both:
    """The persons for whom a benefit fell due in the year, those who were in a service, those of both."""
    due = Payment.month_on.between(date(year, 1, 1), date(year, 12, 31))
    has_payment = select(Payment.id).where(Payment.grant_id == Grant.id, Payment.deleted_at.is_(None), due)
    paid = select(Grant.beneficiary_id).where(has_payment.exists())
    served = select(Enrolment.person_id).where(on_a_day.lasts_in(Enrolment.from_on, Enrolment.to_on, year))
    is_paid, is_served = Person.id.in_(paid), and_(Person.id.in_(served), on_a_day.followed_in(year))

    def people(*where: on_a_day.Where) -> Rows:
        return rows_of(Behind.PEOPLE, session.scalars(select(Person.id).where(*where)))

    rows = {"paid": people(is_paid), "served": people(is_served), "both": people(is_paid, is_served)}
    return Both(**{name: held.total for name, held in rows.items()}, rows=rows)


def costs(session: Session, year: int) -> list[Cost]:
    """Each service of the year with its budget, who was in it, and the cost standard."""
    services = session.scalars(
        select(Service)
        .where(on_a_day.lasts_in(Service.active_from_on, Service.active_to_on, year))
        .order_by(Service.place, Service.id)
    ).all()
    within = on_a_day.lasts_in(Enrolment.from_on, Enrolment.to_on, year)
    asked = select(Enrolment.service_id, on_a_day.ids_of(Enrolment.person_id))
    asked = asked.join(Person, Person.id == Enrolment.person_id).where(on_a_day.followed_in(year))
    rows = session.execute(asked.where(within).group_by(Enrolment.service_id))
    people = {row[0]: on_a_day.ids_in(row[1]) for row in rows}
    budgets: dict[int, list[ServiceBudget]] = defaultdict(list)
    for budget in session.scalars(select(ServiceBudget).where(ServiceBudget.year == year)):
        budgets[budget.service_id].append(budget)
    return [_cost(one, people.get(one.id, []), budgets[one.id]) for one in services]


def _cost(service: Service, people: list[int], budgets: list[ServiceBudget]) -> Cost:
    sums = [(one.id, one.amount_bani) for one in budgets if one.amount_bani is not None]
    rows = {"people": rows_of(Behind.PEOPLE, people)}
    if sums:
        rows["budget_bani"] = sums_of(Behind.BUDGETS, sums)
    phrases = dict.fromkeys(one.amount_text.strip() for one in budgets if one.amount_bani is None)
    return Cost(
        service.name,
        rows["people"].total,
        rows["budget_bani"].total if sums else None,
        "; ".join(phrase for phrase in phrases if phrase),
        service.standard_bani,
        rows,
        service.id,
    )
