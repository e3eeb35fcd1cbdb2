"""The semester's report on personal assistants in its window: seen, printed, saved."""

from PySide6.QtWidgets import QWidget

from db.tables.carers import CarerReport
from letea.actions.carer_report_paper import carer_report_docx, carer_report_pdf
from letea.actions.printed import PaperOf
from letea.rules.carer_reports import semester_words
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper
from ui.room import Room


def show_report(room: Room, report: CarerReport, parent: QWidget) -> PaperDialog:
    """Show the report as it is typed now."""
    store, today = room.desk.store, room.desk.today()
    semester = semester_words(report.year, report.semester)
    shown = ShownPaper(
        _("Raport privind asistenții personali, {semester}").format(semester=semester),
        lambda progress: carer_report_pdf(store, report, today, progress),
        lambda progress: carer_report_docx(store, report, today, progress),
        of=PaperOf("carer_report", report.uid, number=report.number) if report.id else None,
    )
    dialog = PaperDialog(room, shown, parent)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
