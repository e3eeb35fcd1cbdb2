"""How the records behind a figure are read: a row of a list, and the registers of the day's work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import literal, select

from db.tables.benefits import BenefitFile, Disposition
from db.tables.carers import Carer, CarerCheck
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.outreach import Campaign, Meeting, Publication
from db.tables.partners import Partnership, ServiceContract
from db.tables.people import Person
from db.tables.service_plans import ServicePlan
from letea.inquiry_forms import inquiry_forms
from letea.rules.figures import Behind
from letea.wording import _, day


@dataclass(frozen=True)
class FigureRow:
    """A record behind a figure, and the page and record where it opens. `brings` is one, bani or persons."""

    id: int
    words: str
    detail: str
    period: str
    brings: int
    page: str
    record: int | None


@dataclass(frozen=True)
class FigureRegister:
    """How the records of a register are read: their selection, its order, a row made of what is selected."""

    key: Any
    asked: Any
    order: tuple[Any, ...]
    row: Callable[[Any, int], FigureRow]


def name_in(one: Any) -> str:
    """The person's name within a selection."""
    return f"{one.family_name} {one.given_name}".strip()


def _of_person(
    key: Any, person: Any, on: Any, detail: Any, *, page: str, record: Any = None
) -> FigureRegister:
    """Records about a person: who, what the record says of itself, its day, where it opens."""
    asked = select(
        key,
        Person.family_name,
        Person.given_name,
        on.label("on"),
        detail.label("detail"),
        (key if record is None else record).label("record"),
    ).join(Person, Person.id == person)

    def row(one: Any, brings: int) -> FigureRow:
        told = _DETAILS.get(page, _plain)(one.detail)
        return FigureRow(one[0], name_in(one), told, _day(one.on), brings, page, one.record)

    return FigureRegister(key, asked, (Person.name_key, on, key), row)


def _of_itself(
    key: Any, words: Any, on: Any, detail: Any, *, page: str, record: Any = None
) -> FigureRegister:
    """Records that name themselves: a partner, a campaign."""
    opened = literal(None) if record is None else record
    asked = select(key, words.label("words"), on.label("on"), detail.label("detail"), opened.label("record"))

    def row(one: Any, brings: int) -> FigureRow:
        words = one.words or _("fără număr")
        return FigureRow(one[0], words, one.detail or "", _day(one.on), brings, page, one.record)

    return FigureRegister(key, asked, (on, key), row)


def _day(on: Any) -> str:
    return "" if on is None else str(on) if isinstance(on, int) else day(on)


def _plain(detail: str) -> str:
    return detail or ""


def _form(key: str) -> str:
    forms = inquiry_forms()
    return forms[key].name if key in forms else key


_DETAILS: dict[str, Callable[[str], str]] = {"inquiries": _form}


def _of(attribute: Any, of: Any) -> Any:
    """Whom a record of another record is about: the carer of a check, the ward of an account."""
    return select(attribute).where(of).scalar_subquery()


WORK = {
    Behind.INQUIRIES: _of_person(
        Inquiry.id, Inquiry.person_id, Inquiry.dated_on, Inquiry.form, page="inquiries"
    ),
    Behind.VISITS: _of_person(Visit.id, Visit.person_id, Visit.visited_on, Visit.purpose, page="visits"),
    Behind.SERVICE_PLANS: _of_person(
        ServicePlan.id, ServicePlan.person_id, ServicePlan.made_on, ServicePlan.number, page="service_plans"
    ),
    Behind.ASSESSMENTS: _of_person(
        Dependency.id, Dependency.person_id, Dependency.assessed_on, Dependency.sheet_number, page="elderly"
    ),
    Behind.CHILDREN: _of_person(
        ChildAlone.id, ChildAlone.child_id, ChildAlone.left_on, ChildAlone.school, page="children"
    ),
    Behind.CARERS: _of_person(Carer.id, Carer.person_id, Carer.from_on, Carer.contract_number, page="carers"),
    Behind.CARER_CHECKS: _of_person(
        CarerCheck.id,
        _of(Carer.person_id, Carer.id == CarerCheck.carer_id),
        CarerCheck.checked_on,
        CarerCheck.checked_by,
        page="carers",
        record=CarerCheck.carer_id,
    ),
    Behind.GUARDIANSHIPS: _of_person(
        Guardianship.id,
        Guardianship.person_id,
        Guardianship.from_on,
        Guardianship.decision_number,
        page="guardianship",
    ),
    Behind.ACCOUNTS: _of_person(
        GuardianAccount.id,
        _of(Guardianship.person_id, Guardianship.id == GuardianAccount.guardianship_id),
        GuardianAccount.submitted_on,
        literal(""),
        page="guardianship",
        record=GuardianAccount.guardianship_id,
    ),
    Behind.FILES: _of_person(
        BenefitFile.id,
        BenefitFile.applicant_id,
        BenefitFile.requested_on,
        BenefitFile.number,
        page="benefits",
    ),
    Behind.DISPOSITIONS: _of_itself(
        Disposition.id, Disposition.number, Disposition.dated_on, Disposition.subject, page="benefits"
    ),
    Behind.CONTRACTS: _of_person(
        ServiceContract.id,
        ServiceContract.person_id,
        ServiceContract.signed_on,
        ServiceContract.number,
        page="contracts",
    ),
    Behind.PARTNERSHIPS: _of_itself(
        Partnership.id,
        Partnership.partner,
        Partnership.signed_on,
        Partnership.subject,
        page="partnerships",
        record=Partnership.id,
    ),
    Behind.PUBLICATIONS: _of_itself(
        Publication.id, Publication.text, Publication.renewed_on, Publication.frequency, page="outreach"
    ),
    Behind.CAMPAIGNS: _of_itself(Campaign.id, Campaign.name, Campaign.year, Campaign.period, page="outreach"),
    Behind.MEETINGS: _of_itself(
        Meeting.id, Meeting.participants, Meeting.year, Meeting.description, page="outreach"
    ),
}
