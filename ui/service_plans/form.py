"""The forms of a plan of services, and its actions as lines."""

from collections.abc import Callable
from datetime import date

from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.wording import _
from ui.parts.form import Form
from ui.parts.picker import Find
from ui.parts.take_number import TakeNumber
from ui.parts.wrapped_lines import WrappedLines


class PlanForm(Form):
    """Whose plan it is, from what it starts and what it is for."""

    def __init__(self, *, find: Find, name_of: Callable[[int], str], today: date) -> None:
        super().__init__(today=today)
        self.pick(ServicePlan.person_id, find=find, name_of=name_of)
        number = self.text(ServicePlan.number)
        self.row(
            number,
            self.day(ServicePlan.made_on, past=True),
            self.text(ServicePlan.made_by),
        )
        self.take_next = TakeNumber(number)
        self.place(self.take_next)
        self.long_text(ServicePlan.situation)
        self.long_text(ServicePlan.purpose, lines=2)
        self.row(
            self.day(ServicePlan.from_on),
            self.day(ServicePlan.to_on),
            self.text(ServicePlan.disposition_number),
            self.day(ServicePlan.disposition_on, past=True),
        )


class EvaluationForm(Form):
    """When the plan is looked at again, what was found, and whether it is closed."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.row(
            self.day(ServicePlan.next_on),
            self.day(ServicePlan.evaluated_on, past=True),
            self.day(ServicePlan.closed_on, past=True),
        )
        self.long_text(ServicePlan.evaluation, lines=6)


def action_lines(*, today: date) -> WrappedLines[ServicePlanAction]:
    """What is done in a plan, a line each."""
    lines: WrappedLines[ServicePlanAction] = WrappedLines(
        _("Obiective, servicii și acțiuni"),
        lambda: ServicePlanAction(plan_id=0),
        key="actions",
        order=ServicePlanAction.place,
        empty=_("Niciun rând. Scrieți câte un rând pentru fiecare serviciu sau acțiune."),
        today=today,
    )
    lines.long_text(ServicePlanAction.objective, width=170)
    lines.long_text(ServicePlanAction.action, width=190)
    lines.long_text(ServicePlanAction.responsible, width=150)
    lines.day(ServicePlanAction.until_on, width=104)
    lines.day(ServicePlanAction.done_on, width=104)
    lines.long_text(ServicePlanAction.result, width=150)
    return lines
