"""A list of the window as a paper: the rows and columns in sight, as PDF or DOCX."""

from datetime import date

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.documents.listing import ListOnPaper, seen_outline
from letea.documents.outline import Outline
from letea.progress import Progress


def seen_list_outline(store: Store, listed: ListOnPaper, today: date) -> Outline:
    """The list under the office's letterhead."""
    return seen_outline(open_profile(store).office, listed, today=today)


def seen_list_pdf(store: Store, listed: ListOnPaper, today: date, progress: Progress) -> bytes:
    """The list as PDF/A-1b."""
    return pdf_of(seen_list_outline(store, listed, today), progress)


def seen_list_docx(store: Store, listed: ListOnPaper, today: date, progress: Progress) -> bytes:
    """The list as a Word document."""
    return docx_of(seen_list_outline(store, listed, today), progress)
