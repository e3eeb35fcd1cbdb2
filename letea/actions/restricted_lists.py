"""Whom a restriction of processing leaves out of a list, and who is paid all the same."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute

from db.ordering import sort_key
from db.store import Store
from db.tables.benefits import BenefitFile, Grant, Payment
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import Guardianship
from db.tables.partners import ServiceContract
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from letea.actions.people_lists import person_names
from letea.actions.restrictions import restricted_persons
from letea.wording import _, counted

_ABOUT: Mapping[str, tuple[InstrumentedAttribute[Any], ...]] = {  # by the key of the page that lists them
    "people": (Person.id,),
    "benefits": (BenefitFile.applicant_id,),
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
}


def restricted_rows(store: Store, listed: str, ids: Sequence[int], today: date) -> frozenset[int]:
    """Which rows of a list are about a person whose data is restricted; `listed` is its page's key."""
    whose = restricted_persons(store, today)
    columns = _ABOUT.get(listed)
    if not whose or columns is None:
        return frozenset()
    kind = columns[0].class_
    asked = select(kind.id).where(or_(*(column.in_(whose) for column in columns)))
    with store.reading() as session:
        return frozenset(session.scalars(asked)) & frozenset(ids)


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
