"""The card of the selected plan of services: whose it is, its actions, its evaluation, history."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.printed_lists import printed_of
from letea.actions.service_plans import ServicePlanFile, open_service_plan
from letea.fields import field_of
from letea.rules.service_plans import PLAN_STANDINGS, PlanStanding, standing_of
from letea.wording import _, day
from ui.parts.basics import label
from ui.parts.card import Card
from ui.parts.files_card import FilesCard
from ui.parts.history import HistoryView
from ui.parts.person_facts import person_facts
from ui.parts.pill import State
from ui.parts.printed_list import printed_list
from ui.parts.scroll import scrolled
from ui.room import Room

_LEAST = 36  # pixels: both lists scroll where the card is low
_TONES: dict[PlanStanding, State] = {
    PlanStanding.UNDER_WAY: "accent",
    PlanStanding.DUE: "warning",
    PlanStanding.CLOSED: "neutral",
}


class ServicePlanCard(Card):
    """What is known of a plan of services."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți un plan din listă."))
        self._room = room
        self.plan: ServicePlan | None = None

    def show_plan(self, plan_id: int | None) -> None:
        """Show a plan, or none."""
        if plan_id is None:
            self.plan = None
            self.clear()
            return
        file = open_service_plan(self._room.desk.store, plan_id)
        self.plan = file.plan
        standing = standing_of(file.plan.closed_on, file.plan.next_on, self._room.desk.today())
        history = HistoryView(self._room, ServicePlan, plan_id, children=[ServicePlanAction.plan_id])
        self.show_record(
            _("Planul de servicii {number}").format(number=file.plan.number),
            {
                _("Plan"): self._facts(file),
                _("Acțiuni"): _actions(file),
                _("Acte"): self._papers(file.plan),
                _("Istoric"): history,
            },
            state=PLAN_STANDINGS[standing],
            tone=_TONES[standing],
        )

    def _facts(self, file: ServicePlanFile) -> QScrollArea:
        plan = file.plan
        facts = [
            (field_of(ServicePlan.made_on).label, day(plan.made_on)),
            (field_of(ServicePlan.made_by).label, plan.made_by),
            (field_of(ServicePlan.household_id).label, file.household),
            (_("Dispoziția"), _disposition(plan)),
            (_("Perioada"), " – ".join(day(on) for on in (plan.from_on, plan.to_on) if on)),
            (field_of(ServicePlan.next_on).label, day(plan.next_on)),
            (field_of(ServicePlan.situation).label, plan.situation),
            (field_of(ServicePlan.purpose).label, plan.purpose),
        ]
        if plan.evaluated_on or plan.evaluation:
            facts.append((field_of(ServicePlan.evaluated_on).label, day(plan.evaluated_on)))
            facts.append((field_of(ServicePlan.evaluation).label, plan.evaluation))
        if plan.closed_on:
            facts.append((field_of(ServicePlan.closed_on).label, day(plan.closed_on)))
        return person_facts(self._room, plan.person_id, file.name, facts)

    def _papers(self, plan: ServicePlan) -> QWidget:
        """What was printed of the plan, and the files attached to it."""
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        printed = printed_list(self._room, printed_of(self._room.desk.store, [plan.uid]))
        area, inside = scrolled()
        for one in (printed, area):
            one.setMinimumHeight(_LEAST)
        column.addWidget(printed, 1)
        column.addWidget(label(_("Fișiere atașate"), "label"))
        told = _("Fișierele planului de servicii {number}").format(number=plan.number)
        inside.addWidget(FilesCard(self._room, plan.uid, label=told))
        column.addWidget(area, 1)
        return whole


def _disposition(plan: ServicePlan) -> str:
    if not plan.disposition_number:
        return ""
    told = _("nr. {number} din {day}") if plan.disposition_on else _("nr. {number}")
    return told.format(number=plan.disposition_number, day=day(plan.disposition_on))


def _actions(file: ServicePlanFile) -> QScrollArea:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    if not file.actions:
        column.addWidget(label(_("Planul nu are încă nicio acțiune."), "secondary", wrap=True))
    for one in file.actions:
        column.addWidget(label(one.action, wrap=True, selectable=True))
        column.addWidget(label(_told(one), "small", wrap=True))
        column.addSpacing(8)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area


def _told(one: ServicePlanAction) -> str:
    """Who answers for it, until when, what came of it."""
    if one.done_on:
        when = _("realizat la {day}").format(day=day(one.done_on))
    else:
        when = _("termen {day}").format(day=day(one.until_on)) if one.until_on else ""
    return " · ".join(part for part in (one.responsible, when, one.result) if part)
