"""Whom a restriction of processing leaves out of a list, and who is paid all the same.

Every list of the window is named here, so that a new one is not given out with restricted persons in it by
oversight: it is about persons (`_ABOUT`), has to do with them through what stands beside it (`_THROUGH`), or
is given whole (`GIVEN_WHOLE`). So is every table that goes out with the columns that come back. A household
is kept back whole while a restricted person lives there: its row tells what is theirs, as its incomes and the
reasons of early warnings, and these cannot be told apart from the others'.

Restricted persons are paid all the same, by the list of a month (borderou), which whoever pays needs whole.
The list of all payments pays nobody: it leaves them out as the list of benefit files does.

What is no list of persons is not asked: the rows behind a figure are looked at and never given out, a count
holds no name, and the report of a comparison backs payments and contracts that the law asks to be made and
checked all the same.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from db.ordering import sort_key
from db.store import Store
from db.tables.benefits import BenefitFile, Grant, Payment
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.evidence import ComparisonLine
from db.tables.guardianship import Guardianship
from db.tables.households import HouseholdMember
from db.tables.partners import ServiceContract
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from db.tables.registers import RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from db.tables.services import Enrolment
from letea.actions.people_lists import person_names
from letea.actions.restrictions import restricted_persons
from letea.wording import _, counted

_ABOUT: Mapping[str, tuple[InstrumentedAttribute[Any], ...]] = {  # by the key of the page that lists them
    "people": (Person.id,),
    "benefits": (BenefitFile.applicant_id,),
    "benefit_files": (BenefitFile.applicant_id,),
    "inquiries": (Inquiry.person_id,),
    "visits": (Visit.person_id,),
    "service_plans": (ServicePlan.person_id,),
    "children": (ChildAlone.child_id,),
    "elderly": (Dependency.person_id,),
    "reported": (Case.person_id,),
    "carers": (Carer.person_id, Carer.cared_id),
    "guardianship": (Guardianship.person_id, Guardianship.guardian_id),
    "contracts": (ServiceContract.person_id,),
    "papers": (PrintedPaper.person_id,),
    "registers": (RegisterEntry.person_id,),
    "evidence_lines": (ComparisonLine.person_id,),  # within the page of comparisons
}
_MEMBERS = select(HouseholdMember.household_id).where(HouseholdMember.to_on.is_(None))
_THROUGH: Mapping[str, tuple[Select[int], InstrumentedAttribute[Any]]] = {  # which rows, and whose they are
    "households": (_MEMBERS, HouseholdMember.person_id),
    "needs": (_MEMBERS, HouseholdMember.person_id),
    "payments": (select(Payment.id).join(Grant, Grant.id == Payment.grant_id), Grant.beneficiary_id),
    "enrolments": (select(Enrolment.service_id), Enrolment.person_id),  # services, with all their admissions
}
TABLES = frozenset({"benefit_files", "enrolments"})  # that are given out under another key than a page's
HOLDS_BACK = frozenset(_ABOUT) | frozenset(_THROUGH)
GIVEN_WHOLE: Mapping[str, str] = {  # by the key of the page, and why nobody is left out of it
    "evidence": "comparisons, which count their lines and name nobody",
    "council": "files of the council",
    "handover": "packages and years, which name nobody",
    "providers": "organisations",
    "partnerships": "organisations",
    "procedures": "the office's own procedures",
    "services": "services, and those proposed, contracted or subsidised",
    "training": "courses, which name nobody",
    "outreach": "publications, campaigns and meetings",
    "school_lists": "schools, with the number of their children",
    "deadlines": "terms that the law sets run for whoever is restricted too",
    "personal": "the account of what is done with personal data, the restrictions among it",
}
TABLES_WHOLE: Mapping[str, str] = {  # by the key of the table, and why nobody is left out of it
    "providers": "organisations",
    "school_lists": "schools that were asked, which name no child",
    "training": "what the office's own people learnt",
}


def restricted_rows(store: Store, listed: str, ids: Sequence[int], today: date) -> frozenset[int]:
    """Which rows of a list are about a person whose data is restricted.

    `listed` is the key of its page or of the table that goes out; what follows a full stop tells its columns
    apart ("needs.warnings").
    """
    page = listed.partition(".")[0]
    whose = restricted_persons(store, today)
    if not whose or page not in HOLDS_BACK:
        return frozenset()
    with store.reading() as session:
        return frozenset(session.scalars(_rows_about(page, whose))).intersection(ids)


def _rows_about(page: str, whose: Collection[int]) -> Select[int]:
    if page in _THROUGH:
        rows, person = _THROUGH[page]
        return rows.where(person.in_(whose))
    columns = _ABOUT[page]
    return select(columns[0].class_.id).where(or_(*(column.in_(whose) for column in columns)))


def generated_words(store: Store, kind_id: int, month_on: date, today: date, *, count: int) -> str:
    """What is said once the payments of a month were written; also that restricted persons are among them."""
    if not count:
        return _("Nimic de adăugat: niciun drept în vigoare nu mai așteaptă plata acestei luni.")
    added = counted(count, _("plată adăugată."), _("plăți adăugate."))
    names = restricted_paid(store, kind_id, month_on, today)
    if not names:
        return added
    told = _("Plătiți deși prelucrarea le este restricționată, fiindcă legea o cere: {names}.")
    return f"{added} {told.format(names=', '.join(names))}"


def restricted_paid(store: Store, kind_id: int, month_on: date, today: date) -> list[str]:
    """The names of whose data is restricted and who are paid in a month all the same, as the law asks."""
    asked = (
        select(Grant.beneficiary_id)
        .join(Payment, Payment.grant_id == Grant.id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .where(BenefitFile.kind_id == kind_id, Payment.month_on == month_on)
    )
    whose = restricted_persons(store, today)
    if not whose:
        return []
    with store.reading() as session:
        paid = set(session.scalars(asked.where(Grant.beneficiary_id.in_(whose))))
    return sorted(person_names(store, list(paid)).values(), key=sort_key)
