"""The papers of what is told of in confidence, as PDF or DOCX; of a case that was opened already."""

from datetime import date

from db.store import Store
from db.tables.people import Person
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people_lists import address_of
from letea.actions.reported import read_case
from letea.actions.reported_lists import case_counts
from letea.documents.outline import Outline
from letea.documents.reported import Concerned, case_sheet, referral_letter
from letea.documents.reported_counts import case_statistics
from letea.progress import Progress


def case_outline(store: Store, case_id: int, today: date) -> Outline:
    """The sheet of a case."""
    file = read_case(store, case_id)
    office = open_profile(store).office
    return case_sheet(office, file.case, file.openings, _concerned(store, file.case.person_id), today=today)


def letter_outline(store: Store, case_id: int) -> Outline:
    """The letter that sends a case on."""
    profile, case = open_profile(store), read_case(store, case_id).case
    return referral_letter(profile.office, profile.officials, case, _concerned(store, case.person_id))


def counts_outline(store: Store, today: date) -> Outline:
    """The counts per year and kind."""
    return case_statistics(open_profile(store).office, case_counts(store), today)


def case_pdf(store: Store, case_id: int, today: date, progress: Progress) -> bytes:
    """The sheet as PDF/A-1b."""
    return pdf_of(case_outline(store, case_id, today), progress)


def case_docx(store: Store, case_id: int, today: date, progress: Progress) -> bytes:
    """The sheet as a Word document."""
    return docx_of(case_outline(store, case_id, today), progress)


def letter_pdf(store: Store, case_id: int, progress: Progress) -> bytes:
    """The letter as PDF/A-1b."""
    return pdf_of(letter_outline(store, case_id), progress)


def letter_docx(store: Store, case_id: int, progress: Progress) -> bytes:
    """The letter as a Word document."""
    return docx_of(letter_outline(store, case_id), progress)


def counts_pdf(store: Store, today: date, progress: Progress) -> bytes:
    """The counts as PDF/A-1b."""
    return pdf_of(counts_outline(store, today), progress)


def counts_docx(store: Store, today: date, progress: Progress) -> bytes:
    """The counts as a Word document."""
    return docx_of(counts_outline(store, today), progress)


def _concerned(store: Store, person_id: int | None) -> Concerned:
    if person_id is None:
        return Concerned()
    with store.reading() as session:
        session.info["include_deleted"] = True  # a case outlasts the card of its person
        person = session.get_one(Person, person_id)
    address = address_of(person.village, person.street, person.house_number)
    return Concerned(person.name, person.cnp, address)
