"""Reading from the register what it says of a household's situations."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.tables.benefits import BenefitFile, BenefitKind, FileState, Grant
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.households import Household, HouseholdMember, Income
from db.tables.people import DisabilityCertificate, Person, PersonSituation
from letea.actions.on_a_day import lasts_on
from letea.rules.need_suggestions import KnownHousehold, Living, suggestions
from letea.rules.needs import Known
from letea.wording import _, day

_OVER = (FileState.REFUSED, FileState.ENDED, FileState.TRANSFERRED, FileState.ARCHIVED)
_NO_INCOME = "fara_venituri"


def suggested(session: Session, household_id: int, today: date) -> dict[str, Known]:
    """What the register says today of the situations, by their codes."""
    return suggestions(known_household(session, household_id, today))


def known_household(session: Session, household_id: int, today: date) -> KnownHousehold:
    """A household as the suggestions read it."""
    household = session.get_one(Household, household_id)
    members = session.execute(
        select(Person, HouseholdMember.role)
        .join(HouseholdMember, HouseholdMember.person_id == Person.id)
        .where(HouseholdMember.household_id == household_id, HouseholdMember.to_on.is_(None))
        .order_by(HouseholdMember.id)
    ).all()
    ids = [person.id for person, _role in members]
    situations = _situations(session, ids, today)
    certificates, dependencies = _certificates(session, ids, today), _dependencies(session, ids)
    incomes = _incomes(session, ids)
    people = [
        Living(
            *(person.name, role, person.born_on, person.school),
            situations=situations.get(person.id, ()),
            certificate=certificates.get(person.id, ""),
            dependency=dependencies.get(person.id, ""),
            incomes=incomes.get(person.id, ()),
        )
        for person, role in members
    ]
    names = {person.id: person.name for person, _role in members}
    return KnownHousehold(
        people,
        household.tenure,
        household.has_electricity,
        household.has_water,
        alone=[names[id_] for id_ in _alone(session, ids, today)],
        benefits=_benefits(session, household_id, ids, today),
        today=today,
    )


def _situations(
    session: Session, ids: Sequence[int], today: date
) -> dict[int, list[tuple[str, date | None]]]:
    asked = select(PersonSituation).where(
        PersonSituation.person_id.in_(ids), lasts_on(PersonSituation.from_on, PersonSituation.to_on, today)
    )
    found: dict[int, list[tuple[str, date | None]]] = {}
    for one in session.scalars(asked.order_by(PersonSituation.id)):
        found.setdefault(one.person_id, []).append((one.situation, one.from_on))
    return found


def _certificates(session: Session, ids: Sequence[int], today: date) -> dict[int, str]:
    """The certificates that hold, by number; the degree is not told, the paper says it."""
    asked = select(DisabilityCertificate).where(
        DisabilityCertificate.person_id.in_(ids),
        or_(
            DisabilityCertificate.permanent,
            DisabilityCertificate.until_on.is_(None),
            DisabilityCertificate.until_on >= today,
        ),
    )
    return {
        one.person_id: _("certificatul nr. {number}").format(number=one.number)
        if one.permanent or one.until_on is None
        else _("certificatul nr. {number}, până la {day}").format(number=one.number, day=day(one.until_on))
        for one in session.scalars(asked.order_by(DisabilityCertificate.id))
    }


def _dependencies(session: Session, ids: Sequence[int]) -> dict[int, str]:
    asked = select(Dependency.person_id, Dependency.degree).where(Dependency.person_id.in_(ids))
    rows = session.execute(asked.order_by(Dependency.assessed_on, Dependency.id))
    return {row[0]: row[1] for row in rows}


def _incomes(session: Session, ids: Sequence[int]) -> dict[int, list[str]]:
    """The kinds of what brings something."""
    asked = select(Income).where(Income.person_id.in_(ids), Income.kind != _NO_INCOME)
    found: dict[int, list[str]] = {}
    for one in session.scalars(asked.order_by(Income.id)):
        if one.sum_bani is None or one.sum_bani > 0:
            found.setdefault(one.person_id, []).append(one.kind)
    return found


def _alone(session: Session, ids: Sequence[int], today: date) -> list[int]:
    asked = select(ChildAlone.child_id).where(
        ChildAlone.child_id.in_(ids), lasts_on(ChildAlone.left_on, ChildAlone.back_on, today)
    )
    return list(dict.fromkeys(session.scalars(asked.order_by(ChildAlone.id))))


def _benefits(session: Session, household_id: int, ids: Sequence[int], today: date) -> list[str]:
    """The codes of what is granted to the household or to somebody of it today."""
    asked = (
        select(BenefitKind.code)
        .join(BenefitFile, BenefitFile.kind_id == BenefitKind.id)
        .join(Grant, Grant.file_id == BenefitFile.id)
        .where(
            or_(BenefitFile.household_id == household_id, Grant.beneficiary_id.in_(ids)),
            BenefitFile.state.not_in(_OVER),
            lasts_on(Grant.from_on, Grant.to_on, today),
        )
    )
    return sorted(set(session.scalars(asked)))
