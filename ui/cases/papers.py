"""The papers of inquiries and visits in their window: seen, printed, saved."""

from PySide6.QtWidgets import QWidget

from letea.actions.inquiries import open_inquiry
from letea.actions.inquiry_paper import inquiry_docx, inquiry_name, inquiry_pdf, to_know_before_printing
from letea.actions.printed import PaperOf
from letea.actions.visit_paper import visit_docx, visit_name, visit_pdf
from letea.actions.visits import open_visit
from letea.inquiry_forms import inquiry_form
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_inquiry(room: Room, inquiry_id: int, parent: QWidget | None) -> PaperDialog:
    """Show an inquiry as it prints."""
    store = room.desk.store
    file = open_inquiry(store, inquiry_id)
    form = inquiry_form(file.inquiry.form)
    shown = ShownPaper(
        inquiry_name(file),
        lambda progress: inquiry_pdf(store, inquiry_id, progress),
        lambda progress: inquiry_docx(store, inquiry_id, progress),
        to_know_before_printing(file),
        of=PaperOf(
            form.paper if form else "inquiry",
            file.inquiry.uid,
            file.inquiry.person_id,
            file.inquiry.number,
        ),
    )
    return open_paper(room, shown, parent)


def show_visit(room: Room, visit_id: int, parent: QWidget) -> PaperDialog:
    """Show the report of a visit as it prints."""
    store = room.desk.store
    file = open_visit(store, visit_id)
    shown = ShownPaper(
        visit_name(file),
        lambda progress: visit_pdf(store, visit_id, progress),
        lambda progress: visit_docx(store, visit_id, progress),
        of=PaperOf("visit", file.visit.uid, file.visit.person_id),
    )
    return open_paper(room, shown, parent)
