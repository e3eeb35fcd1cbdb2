"""What services cost over the years, read from services, budgets and enrolments in one go."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.services import BudgetSource, Enrolment, Service, ServiceBudget
from letea.actions import on_a_day, yearly_money
from letea.actions.enrolments_read import enrolments
from letea.rules.figures import Behind, Rows, rows_of, sums_of
from letea.rules.services import enrolments_on, occupancy_figure
from letea.rules.yearly import Cost, counted_of, last_day
from letea.rules.yearly_costs import (
    BothOfKind,
    CostAnalysis,
    ServiceCosts,
    ServiceYear,
    months_served,
    years_compared,
)


def cost_analysis(store: Store, year: int, today: date) -> CostAnalysis:
    """The costs of a year's services beside those of the years before; until today while it goes on."""
    on = last_day(year, today)
    with store.reading() as session:
        admitted: dict[int, list[Enrolment]] = defaultdict(list)
        for one in enrolments(session):
            admitted[one.service_id].append(one)
        by_year = {
            held: {cost.service_id: cost for cost in yearly_money.costs(session, held)}
            for held in years_compared(year)
        }
        services = {one.id: one for one in session.scalars(select(Service))}
        told = [
            ServiceCosts(
                cost.name,
                [
                    _year_of(session, services[id], held, costs[id], admitted[id], today)
                    for held, costs in by_year.items()
                    if id in costs and (held == year or _says_something(costs[id]))
                ],
            )
            for id, cost in by_year[year].items()
        ]
        both = yearly_money.both(session, year)
        return CostAnalysis(year, on, told, both, both_by_kind(session, year, both.rows["served"]))


def both_by_kind(session: Session, year: int, served: Rows) -> list[BothOfKind]:
    """Who had each kind of benefit due in the year, and who of them is among those served."""
    rows = session.execute(
        select(BenefitKind.name, on_a_day.ids_of(Grant.beneficiary_id))
        .join(BenefitFile, BenefitFile.kind_id == BenefitKind.id)
        .join(Grant, Grant.file_id == BenefitFile.id)
        .join(Payment, Payment.grant_id == Grant.id)
        .where(Payment.month_on.between(date(year, 1, 1), date(year, 12, 31)))
        .group_by(BenefitKind.id)
        .order_by(BenefitKind.place)
    )
    among = set(served.ids)
    told = []
    for name, gathered in rows:
        people = on_a_day.ids_in(gathered)
        both = [id for id in people if id in among]
        told.append(
            BothOfKind(
                counted_of(name, rows_of(Behind.PEOPLE, people)),
                counted_of(name, rows_of(Behind.PEOPLE, both)),
            )
        )
    return told


def _says_something(cost: Cost) -> bool:
    return bool(cost.people) or cost.budget_bani is not None


def _year_of(
    session: Session,
    service: Service,
    year: int,
    cost: Cost,
    enrolments: Sequence[Enrolment],
    today: date,
) -> ServiceYear:
    on = last_day(year, today)
    budgets = session.scalars(
        select(ServiceBudget).where(ServiceBudget.service_id == service.id, ServiceBudget.year == year)
    )
    sources: dict[BudgetSource, Rows] = {
        one.source: sums_of(Behind.BUDGETS, [(one.id, one.amount_bani)])
        for one in budgets
        if one.amount_bani is not None
    }
    return ServiceYear(
        year,
        cost,
        months_served(enrolments, year, on),
        months_served(enrolments, year, date(year, 12, 31)),
        rows_of(Behind.ENROLMENTS, (one.id for one in enrolments_on(enrolments, on))),
        occupancy_figure(service, enrolments, on),
        sources,
    )
