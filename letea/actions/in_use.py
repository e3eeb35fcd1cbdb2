"""What the office keeps about a person or a household, for which their record must stay.

Benefit files of a person are told by their numbers. A printed paper stays whoever is deleted.
"""

from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.tables.benefits import BenefitFile, Grant
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.evidence import ComparisonLine
from db.tables.guardianship import Guardianship
from db.tables.needs import AlarmStep, NeedAssessment
from db.tables.partners import ServiceContract
from db.tables.personal import Disclosure, Restriction
from db.tables.registers import RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from letea.wording import _, counted

_FILES = (_("dosar de beneficii"), _("dosare de beneficii"))
_INQUIRIES = (_("anchetă socială"), _("anchete sociale"))
_VISITS = (_("vizită"), _("vizite"))
_PLANS = (_("plan de servicii"), _("planuri de servicii"))
_CHILDREN = (_("evidență de copil cu părinți plecați"), _("evidențe de copii cu părinți plecați"))
_CARERS = (_("contract de asistent personal"), _("contracte de asistent personal"))
_GUARDED = (_("tutelă sau curatelă"), _("tutele sau curatele"))

Named = tuple[InstrumentedAttribute[Any], tuple[str, str]]

ABOUT_PERSONS: tuple[Named, ...] = (
    (Inquiry.person_id, _INQUIRIES),
    (Visit.person_id, _VISITS),
    (ServicePlan.person_id, _PLANS),
    (ChildAlone.child_id, _CHILDREN),
    (ChildAlone.keeper_id, _CHILDREN),
    (Dependency.person_id, (_("evaluare a dependenței"), _("evaluări ale dependenței"))),
    (Case.person_id, (_("caz"), _("cazuri"))),
    (Carer.person_id, _CARERS),
    (Carer.cared_id, _CARERS),
    (Guardianship.person_id, _GUARDED),
    (Guardianship.guardian_id, _GUARDED),
    (ServiceContract.person_id, (_("contract de servicii"), _("contracte de servicii"))),
    (ComparisonLine.person_id, (_("rând de confruntare"), _("rânduri de confruntare"))),
    (Disclosure.person_id, (_("comunicare de date"), _("comunicări de date"))),
    (Restriction.person_id, (_("restricționare"), _("restricționări"))),
    (RegisterEntry.person_id, (_("înregistrare în registre"), _("înregistrări în registre"))),
)
ABOUT_HOUSEHOLDS: tuple[Named, ...] = (
    (BenefitFile.household_id, _FILES),
    (Inquiry.household_id, _INQUIRIES),
    (Visit.household_id, _VISITS),
    (ServicePlan.household_id, _PLANS),
    (NeedAssessment.household_id, (_("evaluare a nevoilor"), _("evaluări ale nevoilor"))),
    (AlarmStep.household_id, (_("însemnare la avertizări"), _("însemnări la avertizări"))),
)


def kept_about_person(session: Session, person_id: int) -> list[str]:
    """What is kept about a person, counted in words: "2 anchete sociale", "o vizită"."""
    return _kept(session, ABOUT_PERSONS, person_id)


def files_about_person(session: Session, person_id: int) -> list[str]:
    """The numbers of the benefit files asked for by the person or granted to them."""
    granted = select(Grant.file_id).where(Grant.beneficiary_id == person_id)
    theirs = or_(BenefitFile.applicant_id == person_id, BenefitFile.id.in_(granted))
    return list(session.scalars(select(BenefitFile.number).where(theirs).order_by(BenefitFile.id)))


def kept_about_household(session: Session, household_id: int) -> list[str]:
    """What is kept about a household, counted in words."""
    return _kept(session, ABOUT_HOUSEHOLDS, household_id)


def _kept(session: Session, named: tuple[Named, ...], id_: int) -> list[str]:
    counts: dict[tuple[str, str], int] = {}
    for column, words in named:
        asked = select(func.count()).select_from(column.class_).where(column == id_)
        counts[words] = counts.get(words, 0) + (session.scalar(asked) or 0)
    return [counted(count, *words) for words, count in counts.items() if count]
