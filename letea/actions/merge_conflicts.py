"""What cannot stand once two records are one person, told before they are merged, with what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.tables.benefits import BenefitFile, BenefitKind, Grant, Holder, Twice, WorkedHours
from db.tables.carers import Carer
from db.tables.children import ChildAlone
from db.tables.guardianship import Guardianship
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person
from letea.errors import Problem
from letea.rules.benefit_payments import month_words
from letea.rules.benefits import OPEN
from letea.rules.guardianship import is_twice
from letea.rules.people import overlap
from letea.wording import _

Days = tuple[date | None, date | None]


@dataclass(frozen=True)
class _Claim:
    """A file in which a person has or asks for a benefit, and for which days."""

    file: BenefitFile
    kind: BenefitKind
    days: tuple[Days, ...]


def conflicts_between(session: Session, kept: Person, given: Person) -> list[Problem]:
    """What cannot stand, in sentences; empty where the two may be made one."""
    told = [
        *_two_households(session, kept.id, given.id),
        *_two_files(session, kept.id, given.id),
        *_one_file_twice(session, kept.id, given.id),
        *_hours_twice(session, kept.id, given.id),
        *_two_children(session, kept.id, given.id),
        *_in_own_care(session, kept.id, given.id),
        *_two_assistants(session, kept.id, given.id),
        *_two_protections(session, kept.id, given.id),
    ]
    return [Problem("", sentence) for sentence in told]


def _two_households(session: Session, kept: int, given: int) -> Iterator[str]:
    lives = select(HouseholdMember.household_id, Household.name).join(
        Household, Household.id == HouseholdMember.household_id
    )
    homes = [
        session.execute(
            lives.where(HouseholdMember.person_id == one, HouseholdMember.to_on.is_(None))
        ).first()
        for one in (kept, given)
    ]
    if homes[0] and homes[1] and homes[0][0] != homes[1][0]:
        text = _(
            "Cele două fișe sunt acum în gospodării diferite, „{one}” și „{other}”. "
            "Scoateți persoana din cea în care nu locuiește."
        )
        yield text.format(one=homes[0][1], other=homes[1][1])


def _two_files(session: Session, kept: int, given: int) -> Iterator[str]:
    for one, other in product(_claims(session, kept), _claims(session, given)):
        is_same = one.kind.id == other.kind.id and one.file.id != other.file.id
        allowed = one.file.allowed.strip() or other.file.allowed.strip()
        if is_same and not allowed and any(overlap(*days) for days in product(one.days, other.days)):
            text = _(
                "Dosarele {one} și {other} sunt amândouă deschise pentru {kind}, "
                "care nu se acordă de două ori. "
                "Încetați unul sau scrieți în el motivul pentru care stau împreună."
            )
            yield text.format(one=_numbered(one.file), other=_numbered(other.file), kind=f"„{one.kind.name}”")


def _claims(session: Session, person: int) -> list[_Claim]:
    """The open files, of kinds that are never granted twice, that are a person's own."""
    granted = select(Grant.file_id).where(Grant.beneficiary_id == person)
    asked = (
        select(BenefitFile, BenefitKind)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(
            or_(BenefitFile.applicant_id == person, BenefitFile.id.in_(granted)),
            BenefitFile.state.in_(OPEN),
            BenefitKind.twice == Twice.STRICT,
        )
        .order_by(BenefitFile.id)
    )
    found = []
    for file, kind in session.execute(asked).all():
        grants = session.scalars(select(Grant).where(Grant.file_id == file.id)).all()
        own = tuple((grant.from_on, grant.to_on) for grant in grants if grant.beneficiary_id == person)
        if own or not grants or kind.holder is Holder.HOUSEHOLD:
            found.append(_Claim(file, kind, own or ((file.requested_on, None),)))
    return found


def _one_file_twice(session: Session, kept: int, given: int) -> Iterator[str]:
    """Both are granted something in one file for the same days, as two children of a family would be."""
    grants = [
        session.scalars(select(Grant).where(Grant.beneficiary_id == one)).all() for one in (kept, given)
    ]
    files = {
        one.file_id
        for one, other in product(*grants)
        if one.file_id == other.file_id and overlap((one.from_on, one.to_on), (other.from_on, other.to_on))
    }
    for file in session.scalars(select(BenefitFile).where(BenefitFile.id.in_(files))):
        text = _("În dosarul {number} au amândouă fișele sume în aceeași perioadă; lăsați una singură.")
        yield text.format(number=_numbered(file))


def _hours_twice(session: Session, kept: int, given: int) -> Iterator[str]:
    asked = select(WorkedHours).order_by(WorkedHours.month_on)
    hours = [session.scalars(asked.where(WorkedHours.person_id == one)).all() for one in (kept, given)]
    for one, other in product(*hours):
        if (one.file_id, one.month_on) == (other.file_id, other.month_on):
            file = session.get_one(BenefitFile, one.file_id)
            text = _("Orele lucrate în {month} stau de două ori în dosarul {number}; lăsați un singur rând.")
            yield text.format(month=month_words(one.month_on), number=_numbered(file))


def _two_children(session: Session, kept: int, given: int) -> Iterator[str]:
    found = [
        session.scalars(
            select(ChildAlone.id).where(ChildAlone.child_id == one, ChildAlone.back_on.is_(None))
        ).first()
        for one in (kept, given)
    ]
    if None not in found:
        yield _(
            "Copilul are două fișe deschise la copiii cu părinți plecați. "
            "Completați una și încheiați-o sau ștergeți-o pe cealaltă."
        )


def _in_own_care(session: Session, kept: int, given: int) -> Iterator[str]:
    """Who cares for, keeps or protects the other cannot be the same person."""
    both = (kept, given)
    text = _(
        "{what}: cele două fișe apar ca două persoane diferite; verificați dacă sunt într-adevăr aceeași."
    )
    for what, one, other in (
        (_("Contractul de asistent personal"), Carer.person_id, Carer.cared_id),
        (_("Copilul cu părinți plecați și persoana desemnată"), ChildAlone.child_id, ChildAlone.keeper_id),
        (_("Ocrotirea"), Guardianship.person_id, Guardianship.guardian_id),
    ):
        if session.scalars(select(one).where(one.in_(both), other.in_(both))).first() is not None:
            yield text.format(what=what)


def _two_assistants(session: Session, kept: int, given: int) -> Iterator[str]:
    contracts = [session.scalars(select(Carer).where(Carer.cared_id == one)).all() for one in (kept, given)]
    if any(
        overlap((one.from_on, one.to_on), (other.from_on, other.to_on)) for one, other in product(*contracts)
    ):
        yield _(
            "Persoana are doi asistenți personali în aceeași perioadă. "
            "Încheiați sau ștergeți unul dintre contracte."
        )


def _two_protections(session: Session, kept: int, given: int) -> Iterator[str]:
    held = [
        session.scalars(select(Guardianship).where(Guardianship.person_id == one)).all()
        for one in (kept, given)
    ]
    if any(is_twice(one, other) for one, other in product(*held)):
        yield _(
            "Persoana are de două ori aceeași ocrotire în aceeași perioadă. "
            "Încheiați sau ștergeți una dintre ele."
        )


def _numbered(file: BenefitFile) -> str:
    return file.number or _("fără număr")
