"""The report of a comparison in its window: printed, saved, kept as it was given out."""

from PySide6.QtWidgets import QWidget

from letea.actions.evidence import open_comparison, report_name
from letea.actions.evidence_paper import evidence_docx, evidence_paper_of, evidence_pdf
from letea.wording import _, counted
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_report(room: Room, comparison_id: int, parent: QWidget) -> PaperDialog:
    """Show the report; what nobody resolved yet is told before it is printed."""
    store = room.desk.store
    held = open_comparison(store, comparison_id)
    waiting = len(held.waiting())
    told = _("{lines} încă nerezolvate; în raport apar ca „nerezolvat”.")
    lines = counted(waiting, _("diferență"), _("diferențe"))
    shown = ShownPaper(
        report_name(held),
        lambda progress: evidence_pdf(store, comparison_id, progress),
        lambda progress: evidence_docx(store, comparison_id, progress),
        warnings=[told.format(lines=lines)] if waiting else [],
        of=evidence_paper_of(store, comparison_id),
    )
    return open_paper(room, shown, parent)
