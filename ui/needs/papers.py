"""The grid of a household in its window: seen, printed, saved, kept."""

from PySide6.QtWidgets import QWidget

from letea.actions.need_paper import (
    need_grid_docx,
    need_grid_name,
    need_grid_of,
    need_grid_pdf,
    to_know_before_printing,
)
from letea.actions.needs import course_of
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_need_grid(room: Room, household_id: int, assessment_id: int, parent: QWidget | None) -> PaperDialog:
    """Show an assessment as it prints."""
    store, today = room.desk.store, room.desk.today()
    course = course_of(store, household_id)
    shown = ShownPaper(
        need_grid_name(course, assessment_id),
        lambda progress: need_grid_pdf(store, household_id, assessment_id, today, progress),
        lambda progress: need_grid_docx(store, household_id, assessment_id, today, progress),
        to_know_before_printing(course, assessment_id),
        of=need_grid_of(course),
    )
    return open_paper(room, shown, parent)
