"""What must hold for a plan of services (plan de servicii, Legea 272/2004), and where it stands."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.errors import Problem
from letea.rules.people import check_span
from letea.wording import _, counted, day


class PlanStanding(Enum):
    """Where a plan of services stands."""

    UNDER_WAY = "under way"
    DUE = "due"
    CLOSED = "closed"


PLAN_STANDINGS = {
    PlanStanding.UNDER_WAY: _("În lucru"),
    PlanStanding.DUE: _("De reevaluat"),
    PlanStanding.CLOSED: _("Încheiat"),
}


def standing_of(closed_on: date | None, next_on: date | None, today: date) -> PlanStanding:
    """Closed, or due for evaluation from the day written for it on, or under way."""
    if closed_on is not None:
        return PlanStanding.CLOSED
    return PlanStanding.DUE if next_on is not None and next_on <= today else PlanStanding.UNDER_WAY


def check_service_plan(
    plan: ServicePlan, actions: Sequence[ServicePlanAction], *, bearing: Sequence[str], today: date
) -> list[Problem]:
    """What the worker must mend in a plan; `bearing` are the other plans under the same disposition.

    A disposition may approve several plans, so a number met again is only told.
    """
    return [
        *_check_beginning(plan, today),
        *check_span(plan.from_on, plan.to_on),
        *_check_disposition(plan, bearing, today),
        *_check_evaluation(plan, today),
        *_check_actions(plan, actions, today),
    ]


def _check_beginning(plan: ServicePlan, today: date) -> Iterator[Problem]:
    if not plan.person_id:
        yield Problem("person_id", _("Alegeți beneficiarul."))
    if plan.made_on > today:
        yield Problem("made_on", _("Data este în viitor; verificați."))
    if not plan.situation.strip():
        yield Problem("situation", _("Scrieți situația din care pornește planul."), blocking=False)


def _check_disposition(plan: ServicePlan, bearing: Sequence[str], today: date) -> Iterator[Problem]:
    number, on = plan.disposition_number.strip(), plan.disposition_on
    if number and on is None:
        yield Problem("disposition_on", _("Scrieți data dispoziției."), blocking=False)
    if on is None:
        return
    if not number:
        yield Problem("disposition_number", _("Scrieți numărul dispoziției."), blocking=False)
    if on > today:
        yield Problem("disposition_on", _("Data dispoziției este în viitor; verificați."))
    elif on < plan.made_on:
        told = _("Dispoziția este dinaintea planului ({day}); verificați data.")
        yield Problem("disposition_on", told.format(day=day(plan.made_on)), blocking=False)
    if number and bearing:
        told = _("Numărul este deja la {plans} din acest an: {names}.").format(
            plans=counted(len(bearing), _("plan"), _("planuri")), names=", ".join(bearing)
        )
        yield Problem("disposition_number", told, blocking=False)


def _check_evaluation(plan: ServicePlan, today: date) -> Iterator[Problem]:
    for name, on in (("evaluated_on", plan.evaluated_on), ("closed_on", plan.closed_on)):
        if on is not None and on > today:
            yield Problem(name, _("Data este în viitor; verificați."))
        elif on is not None and on < plan.made_on:
            yield Problem(name, _before(plan.made_on))
    if plan.evaluation.strip() and plan.evaluated_on is None:
        yield Problem("evaluated_on", _("Scrieți când s-a făcut evaluarea."), blocking=False)
    since = max(plan.made_on, plan.evaluated_on or plan.made_on)
    if plan.closed_on is not None:
        if not plan.evaluation.strip():
            yield Problem("evaluation", _("Scrieți cu ce rezultat se încheie planul."), blocking=False)
    elif plan.next_on is None:
        yield Problem("next_on", _("Scrieți când se reevaluează planul."), blocking=False)
    elif plan.next_on <= since:
        told = _("Reevaluarea trebuie să fie după {day}.")
        yield Problem("next_on", told.format(day=day(since)))


def _check_actions(plan: ServicePlan, actions: Sequence[ServicePlanAction], today: date) -> Iterator[Problem]:
    if not actions:
        told = _("Planul nu are încă nicio acțiune; adăugați cel puțin una.")
        yield Problem("actions", told, blocking=False)
    for place, one in enumerate(actions):
        where = f"actions.{place}."
        if not one.action.strip():
            yield Problem(f"{where}action", _("Scrieți serviciul sau acțiunea."))
        if not one.responsible.strip():
            yield Problem(f"{where}responsible", _("Scrieți cine răspunde."), blocking=False)
        if one.until_on is not None and one.until_on < plan.made_on:
            yield Problem(f"{where}until_on", _before(plan.made_on), blocking=False)
        if one.done_on is not None and one.done_on > today:
            yield Problem(f"{where}done_on", _("Data este în viitor; verificați."))
        elif one.done_on is not None and one.done_on < plan.made_on:
            yield Problem(f"{where}done_on", _before(plan.made_on))


def _before(made_on: date) -> str:
    return _("Data este dinaintea planului ({day}).").format(day=day(made_on))
