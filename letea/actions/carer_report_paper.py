"""The semester's report on personal assistants as PDF or DOCX, as it is typed or kept."""

from datetime import date
from io import BytesIO

from db.store import Store
from db.tables.carers import CarerReport
from letea.actions.carer_reports import semester_figures
from letea.actions.office_reading import open_profile
from letea.documents.carer_report import carer_report
from letea.documents.outline import Outline
from letea.progress import Progress
from letea.wording import _


def carer_report_outline(store: Store, report: CarerReport, today: date) -> Outline:
    """The report with the figures of its semester."""
    profile = open_profile(store)
    figures = semester_figures(store, report.year, report.semester, today)
    return carer_report(report, figures, profile.office, profile.officials)


def carer_report_pdf(store: Store, report: CarerReport, today: date, progress: Progress) -> bytes:
    """The report as PDF/A-1b."""
    from letea.documents.pdf_archive import archived  # noqa: PLC0415 - pikepdf only when a paper is made

    progress.step(_("Se alcătuiește raportul"))
    outline = carer_report_outline(store, report, today)
    progress.step(_("Se așază paginile"))
    return archived(outline)


def carer_report_docx(store: Store, report: CarerReport, today: date, progress: Progress) -> bytes:
    """The report as a Word document."""
    from letea.documents.to_docx import write_docx  # noqa: PLC0415 - python-docx only when it is asked for

    progress.step(_("Se alcătuiește raportul"))
    out = BytesIO()
    write_docx(carer_report_outline(store, report, today), out)
    return out.getvalue()
