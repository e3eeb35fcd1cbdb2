"""Finding plans of services: the list, its filters, order and counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sqlalchemy import case, func, select

from db.store import Store
from db.tables.people import Person
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.person_listing import PersonListing
from letea.rules.service_plans import PlanStanding, standing_of


class PlanGroup(Enum):
    """The ready filters of the list of plans of services."""

    ALL = "all"
    UNDER_WAY = "under_way"
    DUE = "due"
    CLOSED = "closed"


class PlanOrder(Enum):
    """What the list of plans of services can be ordered by."""

    NUMBER = "number"
    NAME = "name"
    VILLAGE = "village"
    MADE = "made"
    NEXT = "next"


PLANS = PersonListing(
    table="service_plan",
    person="person_id",
    words=("number", "disposition_number"),
    groups={
        PlanGroup.ALL: "1",
        PlanGroup.UNDER_WAY: "closed_on IS NULL",
        PlanGroup.DUE: "closed_on IS NULL AND next_on <= :today",
        PlanGroup.CLOSED: "closed_on IS NOT NULL",
    },
    orders={
        PlanOrder.NUMBER: (
            "CAST(substr(number, instr(number, '/') + 1) AS INTEGER) {way}, CAST(number AS INTEGER) {way}"
        ),
        PlanOrder.NAME: "person.name_key {way}",
        PlanOrder.VILLAGE: "person.address_key {way}",
        PlanOrder.MADE: "made_on {way}",
        PlanOrder.NEXT: "closed_on IS NOT NULL, next_on IS NULL, next_on {way}",
    },
)


@dataclass(frozen=True)
class ServicePlanRow:
    """A plan as the list shows it: how many of its actions are done, when it is looked at again."""

    id: int
    number: str
    name: str
    village: str
    made_on: date
    actions: int
    done: int
    next_on: date | None
    disposition: str
    standing: PlanStanding


def list_service_plans(
    store: Store,
    typed: str = "",
    *,
    group: PlanGroup = PlanGroup.ALL,
    order: PlanOrder = PlanOrder.NUMBER,
    descending: bool = False,
    today: date,
) -> list[int]:
    """The ids of the plans found by number, disposition or beneficiary, in order."""
    return PLANS.find(store, typed, group, order=order, descending=descending, today=today)


def count_service_plans(store: Store, today: date) -> dict[PlanGroup, int]:
    """How many plans each ready filter finds."""
    return PLANS.count(store, today)


def service_plan_rows(store: Store, ids: Sequence[int], today: date) -> list[ServicePlanRow]:
    """The rows of these plans, in the order asked."""
    with store.reading() as session:
        asked = (
            select(ServicePlan, Person.family_name, Person.given_name, Person.village)
            .join(Person, Person.id == ServicePlan.person_id)
            .where(ServicePlan.id.in_(ids))
        )
        found = {row[0].id: row for row in session.execute(asked)}
        done = func.sum(case((ServicePlanAction.done_on.is_not(None), 1), else_=0))
        sums = (
            select(ServicePlanAction.plan_id, func.count(), done)
            .where(ServicePlanAction.plan_id.in_(ids))
            .group_by(ServicePlanAction.plan_id)
        )
        actions = {row[0]: (row[1], row[2]) for row in session.execute(sums)}
    return [
        _row(found[id][0], f"{found[id][1]} {found[id][2]}", found[id][3], actions.get(id, (0, 0)), today)
        for id in ids
        if id in found
    ]


def _row(plan: ServicePlan, name: str, village: str, actions: tuple[int, int], today: date) -> ServicePlanRow:
    return ServicePlanRow(
        id=plan.id,
        number=plan.number,
        name=name,
        village=village,
        made_on=plan.made_on,
        actions=actions[0],
        done=actions[1],
        next_on=plan.next_on,
        disposition=plan.disposition_number,
        standing=standing_of(plan.closed_on, plan.next_on, today),
    )
