"""The paper of a contract of social services, as PDF or DOCX."""

from sqlalchemy import select

from db.store import Store
from db.tables.partners import ServiceContract
from db.tables.people import IdentityPaper, Person
from db.tables.services import Licence, Service
from letea.actions.office_reading import open_profile
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.paper_templates import wording_of
from letea.actions.people_lists import address_of
from letea.documents.outline import Outline
from letea.documents.service_contract import CONTRACT, Contracted, service_contract
from letea.progress import Progress
from letea.wording import _, day


def contract_outline(store: Store, contract_id: int) -> Outline:
    """The contract, with the licence and the identity paper in force when it was signed, if any."""
    profile = open_profile(store)
    with store.reading() as session:
        contract = session.get_one(ServiceContract, contract_id)
        person = session.get_one(Person, contract.person_id)
        service = session.get_one(Service, contract.service_id)
        papers = select(IdentityPaper).where(IdentityPaper.person_id == person.id)
        identity = session.scalars(papers.order_by(IdentityPaper.issued_on.desc())).first()
        licences = select(Licence).where(Licence.service_id == service.id)
        licence = session.scalars(licences.order_by(Licence.until_on.desc())).first()
    of = Contracted(
        contract=contract,
        person=person,
        address=address_of(person.village, person.street, person.house_number),
        identity=identity,
        service=service.name,
        code=service.code,
        licence=_licence(licence) if licence else "",
    )
    return service_contract(profile.office, profile.officials, of, wording_of(store, CONTRACT))


def blank_contract(store: Store) -> Outline:
    """The contract with nobody's data in it, in the office's own wording or in Letea's."""
    profile = open_profile(store)
    return service_contract(profile.office, profile.officials, None, wording_of(store, CONTRACT))


def has_own_model(store: Store) -> bool:
    """Whether the office put its own wording in place of Letea's."""
    return wording_of(store, CONTRACT) is not None


def contract_pdf(store: Store, contract_id: int, progress: Progress) -> bytes:
    """The contract as PDF/A-1b."""
    return pdf_of(contract_outline(store, contract_id), progress)


def contract_docx(store: Store, contract_id: int, progress: Progress) -> bytes:
    """The contract as a Word document."""
    return docx_of(contract_outline(store, contract_id), progress)


def _licence(licence: Licence) -> str:
    told = _("seria {series} nr. {number}").format(series=licence.series, number=licence.number)
    until = _(", valabilă până la {day}").format(day=day(licence.until_on)) if licence.until_on else ""
    return f"{told}{until}"
