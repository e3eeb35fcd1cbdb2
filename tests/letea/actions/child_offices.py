"""Persons, plans of services, children alone and elderly of the invented office, for tests."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.people import PersonFile, save_person
from letea.actions.service_plans import new_service_plan, save_service_plan
from tests.samples import TODAY, a_person

CHILD_BORN = date(2014, 5, 3)
SCHOOL = "Școala Gimnazială Exemplu"


def a_child(store: Store, name: str = "Exemplu", **given: Any) -> int:
    """A child of the register, of seven years."""
    known = {"given_name": "Ștefan", "family_name": name, "born_on": CHILD_BORN, "school": SCHOOL}
    return save_person(store, PersonFile(a_person(**known | given)), TODAY)


def an_action(**given: Any) -> ServicePlanAction:
    """An action of a plan, still to be done."""
    known: dict[str, Any] = {
        "objective": "Frecventarea școlii",
        "action": "Înscriere la centrul de zi",
        "responsible": "Ana Exemplu",
        "until_on": date(2022, 6, 15),
    }
    return ServicePlanAction(plan_id=0, **known | given)


def a_service_plan(person_id: int = 1, **given: Any) -> ServicePlan:
    """A plan of the first of March 2022 that nothing is to be mended in."""
    known: dict[str, Any] = {
        "number": "1/2022",
        "made_on": date(2022, 3, 1),
        "situation": "Mama este plecată la muncă în străinătate.",
        "next_on": date(2022, 9, 1),
    }
    return ServicePlan(person_id=person_id, **known | given)


def planned(store: Store, person_id: int, **given: Any) -> int:
    """A plan kept, with one action."""
    file = new_service_plan(store, TODAY, person_id)
    made = {"made_on": date(2022, 3, 1), "situation": "De sprijinit.", "next_on": date(2022, 9, 1)} | given
    for name, value in made.items():
        setattr(file.plan, name, value)
    file.actions = [an_action()]
    return save_service_plan(store, file, TODAY)
