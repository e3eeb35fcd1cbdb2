"""The printed list of elderly persons with their degrees, as PDF or DOCX."""

from collections.abc import Sequence
from datetime import date

from db.store import Store
from letea.actions.elderly_lists import elderly_rows
from letea.actions.office_reading import open_profile, vocabularies
from letea.actions.paper_formats import docx_of, pdf_of
from letea.documents.elderly_list import ElderlyOnPaper, elderly_list
from letea.documents.outline import Outline
from letea.progress import Progress


def elderly_outline(store: Store, ids: Sequence[int], today: date) -> Outline:
    """These assessments as a paper, in their order."""
    degrees = dict(vocabularies(store).get("dependency_degree", ()))
    rows = [
        ElderlyOnPaper(
            *(row.name, row.age, row.address, degrees.get(row.degree, row.degree), row.sheet_number),
            *(row.assessed_on, row.next_on, row.carer),
        )
        for row in elderly_rows(store, ids, today)
    ]
    return elderly_list(open_profile(store).office, rows, list(degrees.values()), today, store.who)


def elderly_pdf(store: Store, ids: Sequence[int], today: date, progress: Progress) -> bytes:
    """The list as PDF/A-1b."""
    return pdf_of(elderly_outline(store, ids, today), progress)


def elderly_docx(store: Store, ids: Sequence[int], today: date, progress: Progress) -> bytes:
    """The list as a Word document."""
    return docx_of(elderly_outline(store, ids, today), progress)
