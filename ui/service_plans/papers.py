"""The paper of a plan of services in its window: seen, printed, saved."""

from PySide6.QtWidgets import QWidget

from db.tables.service_plans import ServicePlan
from letea.actions.printed import PaperOf
from letea.actions.service_plan_paper import service_plan_docx, service_plan_pdf
from letea.wording import _, day
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_service_plan(room: Room, plan: ServicePlan, parent: QWidget) -> PaperDialog:
    """Show a plan as it prints."""
    store, plan_id = room.desk.store, plan.id
    shown = ShownPaper(
        _("Plan de servicii nr. {number} din {day}").format(number=plan.number, day=day(plan.made_on)),
        lambda progress: service_plan_pdf(store, plan_id, progress),
        lambda progress: service_plan_docx(store, plan_id, progress),
        of=PaperOf("service_plan", plan.uid, plan.person_id, plan.number),
    )
    return open_paper(room, shown, parent)
