"""The dialog of a plan of services: whose it is, its actions, its evaluation."""

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.service_plans import ServicePlan
from letea.actions.people_lists import find_people, person_names
from letea.actions.service_plans import (
    ServicePlanFile,
    check_plan_file,
    new_service_plan,
    open_service_plan,
    save_service_plan,
)
from letea.errors import Problem
from letea.wording import _
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.room import Room
from ui.service_plans.form import EvaluationForm, PlanForm, action_lines

_WIDTH, _HEIGHT = 960, 680


def open_service_plan_dialog(room: Room, plan_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of a plan, or bring it to the front."""

    def make() -> QDialog:
        return ServicePlanDialog(room, open_service_plan(room.desk.store, plan_id), parent=parent)

    return open_once(("service plan", plan_id), make)


def ask_service_plan(room: Room, parent: QWidget | None, person_id: int = 0) -> "ServicePlanDialog":
    """Make a plan, of a person where they are known already."""
    file = new_service_plan(room.desk.store, room.desk.today(), person_id)
    return ServicePlanDialog(room, file, parent=parent)


class ServicePlanDialog(RecordDialog[ServicePlanFile]):
    """Edits one plan, new or of the office."""

    def __init__(self, room: Room, file: ServicePlanFile, *, parent: QWidget | None = None) -> None:
        plan = file.plan
        title = (
            _("Planul de servicii {number}").format(number=plan.number)
            if plan.id
            else _("Plan de servicii nou")
        )
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._file = room, file
        store, today = room.desk.store, room.desk.today()
        self.form = PlanForm(
            find=lambda text: find_people(store, text),
            name_of=lambda id_: person_names(store, [id_]).get(id_, ""),
            today=today,
        )
        self.lines = action_lines(today=today)
        self.evaluation = EvaluationForm(today=today)
        self.add_part(self.form, _("Planul"))
        self.add_part(self.lines, _("Acțiuni"))
        self.add_part(self.evaluation, _("Evaluare"))
        self.form.show(plan)
        self.form.take_next.offer(offered=not plan.id)
        self.lines.show(file.actions)
        self.evaluation.show(plan)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"service-plan:{plan.uid if plan.id else 'new'}")
        self.form.box(ServicePlan.situation if plan.person_id else ServicePlan.person_id).setFocus()

    def draft(self) -> ServicePlanFile:
        """The plan as it stands on the screen."""
        self.form.fill(self._file.plan)
        self._file.take_next = self.form.take_next.isChecked()
        self.evaluation.fill(self._file.plan)
        self._file.actions = self.lines.records()
        return self._file

    def check(self, draft: ServicePlanFile) -> list[Problem]:
        """What the rules say."""
        return check_plan_file(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: ServicePlanFile) -> int:
        """Keep the plan with its actions."""
        return save_service_plan(self._room.desk.store, draft, self._room.desk.today())
