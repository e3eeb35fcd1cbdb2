"""Persons, plans of services, children alone and elderly of the invented office, for tests."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.children import ChildAlone, SchoolList
from db.tables.elderly import Dependency
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.actions.children import new_child_alone, save_child_alone
from letea.actions.elderly import new_assessment, save_assessment
from letea.actions.people import PersonFile, save_person
from letea.actions.service_plans import new_service_plan, save_service_plan
from letea.actions.year_lists import YearEdit, save_year, year_rows
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


def a_child_alone(child_id: int = 1, **given: Any) -> ChildAlone:
    """A child whose mother works abroad since 2021, in whose evidence nothing is missing."""
    known: dict[str, Any] = {
        "left_on": date(2021, 6, 1),
        "school": SCHOOL,
        "notified_on": date(2021, 5, 10),
        "keeper": "Exemplu Maria",
        "next_on": date(2022, 6, 1),
    }
    return ChildAlone(child_id=child_id, **known | given)


def alone(store: Store, child_id: int, **given: Any) -> int:
    """A child taken into evidence."""
    child = new_child_alone(store, TODAY, child_id).child
    for name, value in ({"next_on": date(2022, 6, 1)} | given).items():
        setattr(child, name, value)
    return save_child_alone(store, child, TODAY)


def a_school_list(**given: Any) -> SchoolList:
    """The list of a school, asked for and received in the autumn of 2021."""
    known: dict[str, Any] = {
        "year": 2021,
        "school": SCHOOL,
        "asked_number": "2140",
        "asked_on": date(2021, 10, 11),
        "received_on": date(2021, 11, 15),
        "children": 2,
    }
    return SchoolList(**known | given)


def listed(store: Store, *rows: SchoolList) -> list[SchoolList]:
    """The lists of a year, kept."""
    year = rows[0].year
    save_year(store, [YearEdit(rows, [])], year=year, label=f"Listele școlilor în {year}")
    return year_rows(store, SchoolList, year)


def an_elder(store: Store, name: str = "Exemplu") -> int:
    """An elderly person of the register, of 80 years."""
    made = a_person(given_name="Aurelia", family_name=name, born_on=date(1942, 1, 5))
    return save_person(store, PersonFile(made), TODAY)


def a_dependency(person_id: int = 1, **given: Any) -> Dependency:
    """An assessment of March 2022 in which nothing is missing."""
    known: dict[str, Any] = {
        "assessed_on": date(2022, 3, 1),
        "degree": "IIA",
        "sheet_number": "6/2022",
        "next_on": date(2023, 3, 1),
    }
    return Dependency(person_id=person_id, **known | given)


def assessed(store: Store, person_id: int, **given: Any) -> int:
    """A person assessed."""
    record = new_assessment(store, TODAY, person_id).record
    for name, value in ({"degree": "IIA", "sheet_number": "6/2022"} | given).items():
        setattr(record, name, value)
    return save_assessment(store, record, TODAY)
