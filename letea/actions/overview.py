"""What the first page tells: figures, what is due, what is still to be completed."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.people import DisabilityCertificate, Person, PersonState
from db.tables.services import Licence, Service
from letea.actions.deadlines import DUE_WITHIN, Due, measures_due
from letea.actions.office_reading import open_profile, vocabulary
from letea.actions.plan_reading import PlanRow, plan_rows
from letea.actions.registers import count_categories
from letea.actions.services import service_rows
from letea.errors import Problem
from letea.rules.office import still_to_complete
from letea.wording import _


@dataclass(frozen=True)
class Overview:
    """The office at a glance on a day; `categories` are (label, persons).

    `alone` are persons of no household; `steps_left` are the first steps of a new office not taken yet
    ("household", "service", "plan").
    """

    people: int
    without_cnp: int
    alone: int
    households: int
    places: int
    enrolled: int
    plan: PlanRow | None
    due: tuple[Due, ...]
    to_complete: tuple[Problem, ...]
    categories: tuple[tuple[str, int], ...]
    steps_left: tuple[str, ...]
    demonstration: bool


def overview(store: Store, today: date) -> Overview:
    """Gather what the first page tells."""
    profile = open_profile(store)
    services = service_rows(store, today)
    plans = plan_rows(store)
    labels = dict(vocabulary(store, "beneficiary_category"))
    with store.reading() as session:
        counts = count_categories(session, today)
        papers = [*_licences(session, today), *_certificates(session, today)]
        due = sorted([*papers, *measures_due(session, today)], key=lambda row: row.on)
        people, without_cnp, alone = _count_people(session)
        households = session.scalar(select(func.count(Household.id))) or 0
    return Overview(
        people=people,
        without_cnp=without_cnp,
        alone=alone,
        households=households,
        places=sum(row.capacity or 0 for row in services),
        enrolled=sum(row.enrolled for row in services),
        plan=plans[0] if plans else None,
        due=tuple(due),
        to_complete=tuple(still_to_complete(profile.office, profile.officials, today)),
        categories=tuple((label, counts[code]) for code, label in labels.items() if counts.get(code)),
        steps_left=_steps_left(households=households, services=len(services), plans=len(plans)),
        demonstration=profile.office.demonstration,
    )


def _steps_left(**counts: int) -> tuple[str, ...]:
    return tuple(name.removesuffix("s") for name, count in counts.items() if count == 0)


def _count_people(session: Session) -> tuple[int, int, int]:
    """Active persons: all, those without CNP, those of no household."""
    active = select(func.count(Person.id)).where(Person.state == PersonState.ACTIVE)
    housed = select(HouseholdMember.person_id).where(
        HouseholdMember.deleted_at.is_(None), HouseholdMember.to_on.is_(None)
    )
    asked = (active, active.where(Person.cnp == ""), active.where(Person.id.not_in(housed)))
    people, without_cnp, alone = (session.scalar(question) or 0 for question in asked)
    return people, without_cnp, alone


def _licences(session: Session, today: date) -> list[Due]:
    """The last licence of each service, where it ends soon or has ended."""
    last = (
        select(Licence.service_id, func.max(Licence.until_on).label("until_on"))
        .where(Licence.deleted_at.is_(None))
        .group_by(Licence.service_id)
        .subquery()
    )
    rows = session.execute(
        select(Service.id, Service.name, last.c.until_on)
        .join(last, last.c.service_id == Service.id)
        .where(last.c.until_on <= today + DUE_WITHIN)
    )
    return [Due(_("Licența: {name}").format(name=row[1]), row[2], "services", row[0]) for row in rows]


def _certificates(session: Session, today: date) -> list[Due]:
    """The last certificate of each person, where it ends soon; one already renewed is not due."""
    last = (
        select(
            DisabilityCertificate.person_id,
            func.max(DisabilityCertificate.until_on).label("until_on"),
            func.max(DisabilityCertificate.permanent).label("permanent"),
        )
        .where(DisabilityCertificate.deleted_at.is_(None))
        .group_by(DisabilityCertificate.person_id)
        .subquery()
    )
    rows = session.execute(
        select(Person.id, Person.family_name, Person.given_name, last.c.until_on)
        .join(last, last.c.person_id == Person.id)
        .where(
            Person.state == PersonState.ACTIVE,
            last.c.permanent.is_(False),
            last.c.until_on.between(today, today + DUE_WITHIN),
        )
    )
    told = _("Certificat de încadrare: {name}")
    return [Due(told.format(name=f"{row[1]} {row[2]}"), row[3], "people", row[0]) for row in rows]
