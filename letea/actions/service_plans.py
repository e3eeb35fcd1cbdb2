"""Plans of services: opening, checking, saving and deleting them with their actions."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import extract, select

from db.store import Store
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.households import household_of_person
from letea.actions.people_lists import household_name, person_names
from letea.actions.register_numbers import take_office_number
from letea.errors import Problem, refuse_if
from letea.rules.benefits import as_number
from letea.rules.service_plans import check_service_plan
from letea.wording import _


@dataclass
class ServicePlanFile:
    """A plan of services with its actions; `before` are the actions it had when it was opened.

    `take_next`: at saving it takes the next number of the office's own register.
    """

    plan: ServicePlan
    actions: list[ServicePlanAction] = field(default_factory=list)
    before: list[ServicePlanAction] = field(default_factory=list)
    name: str = ""
    household: str = ""
    take_next: bool = False


def open_service_plan(store: Store, plan_id: int) -> ServicePlanFile:
    """A plan with its actions, in their order."""
    with store.reading() as session:
        plan = session.get_one(ServicePlan, plan_id)
        asked = select(ServicePlanAction).where(ServicePlanAction.plan_id == plan_id)
        ordered = asked.order_by(ServicePlanAction.place, ServicePlanAction.id)
        actions = list(session.scalars(ordered))
    name = person_names(store, [plan.person_id]).get(plan.person_id, "")
    home = household_name(store, plan.household_id) if plan.household_id else ""
    return ServicePlanFile(plan, actions, list(actions), name, home)


def new_service_plan(store: Store, today: date, person_id: int = 0) -> ServicePlanFile:
    """A plan about to be made, with the next number of the year."""
    plan = ServicePlan(made_on=today, person_id=person_id, made_by=store.who)
    with store.reading() as session:
        numbers = session.scalars(
            select(ServicePlan.number).where(ServicePlan.number.endswith(f"/{today.year}"))
        )
        plan.number = as_number(list(numbers), today.year)
    return ServicePlanFile(plan, name=person_names(store, [person_id]).get(person_id, ""))


def check_plan_file(store: Store, file: ServicePlanFile, today: date) -> list[Problem]:
    """What the worker must mend in a plan and its actions; a number met again is told."""
    bearing = _under_same_disposition(store, file.plan)
    return [
        *([] if file.take_next else _check_number(store, file.plan)),
        *check_service_plan(file.plan, file.actions, bearing=bearing, today=today),
    ]


def save_service_plan(store: Store, file: ServicePlanFile, today: date) -> int:
    """Keep a new or changed plan with its actions; returns the id.

    Raises:
        Refused: with what blocks.
    """
    plan = file.plan
    if not plan.id:
        plan.household_id = household_of_person(store, plan.person_id) if plan.person_id else None
    refuse_if(check_plan_file(store, file, today))
    name = person_names(store, [plan.person_id]).get(plan.person_id, "")
    label = (
        _("Modificarea planului de servicii {number}, {name}")
        if plan.id
        else _("Plan de servicii nou: {number}, {name}")
    )
    number = _("număr din registru") if file.take_next else plan.number
    with store.writing(label.format(number=number, name=name)) as writing:
        if file.take_next:
            plan.number = take_office_number(
                *(writing, plan.made_on),
                about=_("Plan de servicii, {name}").format(name=name),
                person_id=plan.person_id,
                owner_uid=plan.uid,
            )
        kept = writing.keep(plan)
        for place, one in enumerate(file.actions):
            one.plan_id, one.place = kept.id, place
        writing.keep_list(file.before, file.actions)
    return kept.id


def remove_service_plan(store: Store, plan_id: int) -> None:
    """Delete a plan with its actions; it can be undone."""
    file = open_service_plan(store, plan_id)
    label = _("Ștergerea planului de servicii {number}").format(number=file.plan.number)
    with store.writing(label) as writing:
        writing.remove_all(file.actions)
        writing.remove(file.plan)


def _check_number(store: Store, plan: ServicePlan) -> list[Problem]:
    number = plan.number.strip()
    if not number:
        return [Problem("number", _("Scrieți numărul planului."))]
    with store.reading() as session:
        asked = select(ServicePlan.id).where(ServicePlan.number == number, ServicePlan.id != (plan.id or 0))
        same = session.scalar(asked)
    if same is None:
        return []
    return [Problem("number", _("Numărul este deja la alt plan; verificați."), blocking=False)]


def _under_same_disposition(store: Store, plan: ServicePlan) -> list[str]:
    """The numbers of the other plans that bear this disposition, in the same year."""
    number, on = plan.disposition_number.strip(), plan.disposition_on
    if not number or on is None:
        return []
    asked = select(ServicePlan.number).where(
        ServicePlan.disposition_number == number,
        extract("year", ServicePlan.disposition_on) == on.year,
        ServicePlan.id != (plan.id or 0),
    )
    with store.reading() as session:
        return list(session.scalars(asked.order_by(ServicePlan.id)))
