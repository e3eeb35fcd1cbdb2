"""Of which kinds of records the office keeps anything: a count of what nobody writes down is no zero."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.benefits import Grant, Payment
from db.tables.carers import Carer
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import Guardianship
from db.tables.households import Household
from db.tables.people import DisabilityCertificate, PersonCategory, PersonSituation
from db.tables.reported import Case
from db.tables.services import Enrolment

_OF: dict[str, type[Record]] = {  # by the sources of the indicators of need, and more
    "situation": PersonSituation,
    "category": PersonCategory,
    "certificate": DisabilityCertificate,
    "dependency": Dependency,
    "benefit": Grant,
    "payment": Payment,
    "abroad": ChildAlone,
    "carers": Carer,
    "wards": Guardianship,
    "enrolled": Enrolment,
    "case": Case,
    "household": Household,
}
ALWAYS = frozenset({"age"})  # who is in the register has an age, or is told apart


def kept_sources(session: Session) -> frozenset[str]:
    """The sources of which anything was ever written."""
    found = {name for name, record in _OF.items() if session.scalar(select(select(record.id).exists()))}
    return ALWAYS | found
