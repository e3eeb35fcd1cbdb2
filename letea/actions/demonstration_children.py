"""The invented plans of services, children with parents abroad and elderly of the demonstration office."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

import resources
from db.tables.children import ChildAlone, SchoolList
from db.tables.elderly import Dependency
from db.tables.households import HouseholdMember
from db.tables.people import Person
from db.tables.service_plans import ServicePlan, ServicePlanAction
from db.writing import Writing

_TOLD = "demo/children.json"
Make = Callable[[type[Any], Mapping[str, Any]], Any]


def keep_children(writing: Writing, year: int, make: Make) -> None:
    """Keep what the package tells of them; `make` turns a row into a record, `year` is the office's."""
    told: dict[str, Any] = resources.data(_TOLD)
    people = _ids(writing, select(Person.family_name + " " + Person.given_name, Person.id))
    homes = _ids(writing, select(HouseholdMember.person_id, HouseholdMember.household_id))
    for row in told["service_plans"]:
        person = people[row["person"]]
        plan = writing.keep(make(ServicePlan, row | {"person_id": person, "household_id": homes[person]}))
        for place, action in enumerate(row["actions"]):
            writing.session.add(make(ServicePlanAction, action | {"plan_id": plan.id, "place": place}))
    for row in told["children"]:
        tied = {"child_id": people[row["child"]], "keeper_id": people.get(row.get("keeper_person"))}
        writing.session.add(make(ChildAlone, row | tied))
    for place, row in enumerate(told["school_lists"]):
        writing.session.add(make(SchoolList, row | {"year": year - 1, "place": place}))
    for row in told["dependency"]:
        writing.session.add(make(Dependency, row | {"person_id": people[row["person"]]}))


def _ids(writing: Writing, asked: Any) -> dict[Any, int]:
    return {row[0]: row[1] for row in writing.session.execute(asked)}
