"""The semester's report on personal assistants as PDF or DOCX, as it is typed or kept."""

from datetime import date

from db.store import Store
from db.tables.carers import CarerReport
from letea.actions.carer_reports import semester_figures
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.documents.carer_report import carer_report
from letea.documents.outline import Outline
from letea.progress import Progress


def carer_report_outline(store: Store, report: CarerReport, today: date) -> Outline:
    """The report with the figures of its semester."""
    profile = open_profile(store)
    figures = semester_figures(store, report.year, report.semester, today)
    return carer_report(report, figures, profile.office, profile.officials)


def carer_report_pdf(store: Store, report: CarerReport, today: date, progress: Progress) -> bytes:
    """The report as PDF/A-1b."""
    return pdf_of(carer_report_outline(store, report, today), progress)


def carer_report_docx(store: Store, report: CarerReport, today: date, progress: Progress) -> bytes:
    """The report as a Word document."""
    return docx_of(carer_report_outline(store, report, today), progress)
