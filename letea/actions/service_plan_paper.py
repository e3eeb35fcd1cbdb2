"""The paper of a plan of services, as PDF or DOCX."""

from db.store import Store
from db.tables.people import Person
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people_lists import address_of
from letea.actions.service_plans import open_service_plan
from letea.documents.outline import Outline
from letea.documents.service_plan import Beneficiary, service_plan_paper
from letea.progress import Progress


def service_plan_outline(store: Store, plan_id: int) -> Outline:
    """The plan as a paper."""
    profile, file = open_profile(store), open_service_plan(store, plan_id)
    with store.reading() as session:
        person = session.get_one(Person, file.plan.person_id)
    whose = Beneficiary(
        name=person.name,
        cnp=person.cnp,
        born_on=person.born_on,
        address=address_of(person.village, person.street, person.house_number),
        household=file.household,
    )
    return service_plan_paper(profile.office, profile.officials, file.plan, file.actions, whose)


def service_plan_pdf(store: Store, plan_id: int, progress: Progress) -> bytes:
    """The paper as PDF/A-1b."""
    return pdf_of(service_plan_outline(store, plan_id), progress)


def service_plan_docx(store: Store, plan_id: int, progress: Progress) -> bytes:
    """The paper as a Word document."""
    return docx_of(service_plan_outline(store, plan_id), progress)
