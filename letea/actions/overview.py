"""What the first page tells: figures, what is due, what is still to be completed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from db.store import Store
from letea.actions.deadlines import DueLine, deadlines_in, due_lines
from letea.actions.home_figures import MonthPaid, months_paid, plan_of_year
from letea.actions.household_lists import HouseholdGroup, count_groups
from letea.actions.office_reading import open_officials, vocabulary
from letea.actions.people_lists import PeopleGroup, count_people
from letea.actions.plan_reading import PlanRow, plan_rows
from letea.actions.registers import count_categories
from letea.actions.services import service_rows
from letea.errors import Problem
from letea.rules.deadlines import Nearness, Standing
from letea.rules.office import still_to_complete

_ALONE = """
    SELECT count(*) FROM person
    WHERE state = 'active' AND deleted_at IS NULL AND id NOT IN (
        SELECT person_id FROM household_member WHERE deleted_at IS NULL AND to_on IS NULL)
"""


@dataclass(frozen=True)
class Overview:
    """The office at a glance on a day; `categories` are (label, persons).

    `due` is what is open of all deadlines, `near` how many of them are how near. `new_people` came this
    month, `alone` are of no household, `to_assess` households are to be looked at again; `months` is what is
    paid this year. `steps_left` are the first steps of a new office not taken yet ("household", "service",
    "plan").
    """

    people: int
    new_people: int
    without_cnp: int
    alone: int
    households: int
    to_assess: int
    places: int
    enrolled: int
    plan: PlanRow | None
    months: tuple[MonthPaid, ...]
    due: tuple[DueLine, ...]
    near: Mapping[Nearness, int]
    to_complete: tuple[Problem, ...]
    categories: tuple[tuple[str, int], ...]
    steps_left: tuple[str, ...]
    demonstration: bool


def overview(store: Store, today: date) -> Overview:
    """Gather what the first page tells."""
    office, officials = open_officials(store)
    services = service_rows(store, today)
    plans = plan_rows(store)
    labels = dict(vocabulary(store, "beneficiary_category"))
    with store.reading() as session:
        counts = count_categories(session, today)
        told = deadlines_in(session, today)
        alone = _count_alone(session)
        months = months_paid(session, today.year)
    people, households = count_people(store, today), count_groups(store, today)
    return Overview(
        people=people[PeopleGroup.ALL],
        new_people=people[PeopleGroup.NEW],
        without_cnp=people[PeopleGroup.NO_CNP],
        alone=alone,
        households=households[HouseholdGroup.ALL],
        to_assess=households[HouseholdGroup.TO_ASSESS],
        places=sum(row.capacity or 0 for row in services),
        enrolled=sum(row.enrolled for row in services),
        plan=plan_of_year(plans, today.year),
        months=months,
        due=tuple(due_lines(told)),
        near=Counter(one.near for one in told if one.standing is Standing.OPEN),
        to_complete=tuple(still_to_complete(office, officials, today)),
        categories=tuple((label, counts[code]) for code, label in labels.items() if counts.get(code)),
        steps_left=_steps_left(
            households=households[HouseholdGroup.ALL], services=len(services), plans=len(plans)
        ),
        demonstration=office.demonstration,
    )


def _steps_left(**counts: int) -> tuple[str, ...]:
    return tuple(name.removesuffix("s") for name, count in counts.items() if count == 0)


def _count_alone(session: Session) -> int:
    """Active persons of no household."""
    found: int = session.connection().exec_driver_sql(_ALONE).scalar_one()
    return found
