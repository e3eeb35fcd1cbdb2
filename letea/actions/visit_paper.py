"""The report of a visit, as PDF or DOCX."""

from db.store import Store
from db.tables.people import Person
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people_lists import address_of
from letea.actions.visits import VisitFile, open_visit
from letea.documents.outline import Outline
from letea.documents.visit import Visited, visit_paper, visit_title
from letea.progress import Progress


def visit_outline(store: Store, visit_id: int) -> Outline:
    """The visit as a paper."""
    profile, file = open_profile(store), open_visit(store, visit_id)
    with store.reading() as session:
        person = session.get_one(Person, file.visit.person_id)
    whom = Visited(
        name=person.name,
        cnp=person.cnp,
        address=address_of(person.village, person.street, person.house_number),
        household=file.household,
    )
    return visit_paper(profile.office, file.visit, whom)


def visit_pdf(store: Store, visit_id: int, progress: Progress) -> bytes:
    """The paper as PDF/A-1b."""
    return pdf_of(visit_outline(store, visit_id), progress)


def visit_docx(store: Store, visit_id: int, progress: Progress) -> bytes:
    """The paper as a Word document."""
    return docx_of(visit_outline(store, visit_id), progress)


def visit_name(file: VisitFile) -> str:
    """What the paper is called in its window and among the printed papers."""
    return visit_title(file.visit, file.name)
