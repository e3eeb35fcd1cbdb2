"""The report of a comparison as PDF or DOCX, as its lines stand now."""

from db.store import Store
from letea.actions.evidence import open_comparison, report_name
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.printed import PaperOf
from letea.documents.evidence_report import ComparedOnPaper, evidence_report
from letea.documents.outline import Outline
from letea.progress import Progress


def evidence_outline(store: Store, comparison_id: int) -> Outline:
    """The report with all that is unlike, and the notes."""
    held, profile = open_comparison(store, comparison_id), open_profile(store)
    told = ComparedOnPaper(held.record, held.lines, held.benefit, report_name(held))
    return evidence_report(told, profile.office, profile.officials, store.who)


def evidence_pdf(store: Store, comparison_id: int, progress: Progress) -> bytes:
    """The report as PDF/A-1b."""
    return pdf_of(evidence_outline(store, comparison_id), progress)


def evidence_docx(store: Store, comparison_id: int, progress: Progress) -> bytes:
    """The report as a Word document."""
    return docx_of(evidence_outline(store, comparison_id), progress)


def evidence_paper_of(store: Store, comparison_id: int) -> PaperOf:
    """What the report is of."""
    return PaperOf("evidence", open_comparison(store, comparison_id).record.uid)
