"""What a worker can do with plans of services, children alone, schools and elderly, each as one call."""

from db.store import Store
from db.tables.children import ChildAlone, SchoolList
from db.tables.elderly import Dependency
from db.tables.service_plans import ServicePlan
from letea.actions import children, elderly, school_lists, service_plans, year_lists
from tests.letea.actions.child_offices import a_school_list, an_action
from tests.samples import TODAY
from tests.walks.deeds import Deed, first, person_without_ties


def new_service_plan(store: Store) -> int:
    file = service_plans.new_service_plan(store, TODAY, person_without_ties(store))
    file.actions = [an_action(), an_action(action="Consiliere")]
    return service_plans.save_service_plan(store, file, TODAY)


def numbered_service_plan(store: Store) -> int:
    file = service_plans.new_service_plan(store, TODAY, person_without_ties(store))
    file.take_next = True
    return service_plans.save_service_plan(store, file, TODAY)


def changed_service_plan(store: Store) -> None:
    file = service_plans.open_service_plan(store, first(store, ServicePlan).id)
    file.plan.evaluation, file.plan.evaluated_on, file.plan.closed_on = "Atins.", TODAY, TODAY
    file.actions = [an_action(), *file.actions[1:][::-1]]
    service_plans.save_service_plan(store, file, TODAY)


def new_child_alone(store: Store) -> int:
    child = children.new_child_alone(store, TODAY, person_without_ties(store)).child
    child.next_on, child.keeper = TODAY, "Exemplu Maria"
    return children.save_child_alone(store, child, TODAY)


def changed_child_alone(store: Store) -> None:
    child = children.open_child_alone(store, first(store, ChildAlone, ChildAlone.back_on.is_(None)).id).child
    child.back_on, child.at_risk, child.note = TODAY, True, "s-au întors"
    children.save_child_alone(store, child, TODAY)


def school_lists_changed(store: Store) -> None:
    rows = year_lists.year_rows(store, SchoolList, 2021)
    kept = [a_school_list(school="Școală nouă"), rows[1]]
    rows[1].school, rows[1].children = rows[0].school, None
    edit = year_lists.YearEdit(kept, rows)
    year_lists.save_year(store, [edit], year=2021, label="Listele școlilor în 2021")


def new_assessment(store: Store) -> int:
    record = elderly.new_assessment(store, TODAY, person_without_ties(store)).record
    record.degree = "IA"
    return elderly.save_assessment(store, record, TODAY)


def changed_assessment(store: Store) -> None:
    record = elderly.open_assessment(store, first(store, Dependency).id).record
    record.degree, record.needs = "IA", "mai multe"
    elderly.save_assessment(store, record, TODAY)


CHILDREN_DEEDS: dict[str, Deed] = {
    "plan of services numbered by the register": numbered_service_plan,
    "letter to a school numbered": lambda store: school_lists.number_school_letter(
        store, first(store, SchoolList).id, TODAY
    ),
    "service plan new": new_service_plan,
    "service plan changed": changed_service_plan,
    "service plan deleted": lambda store: service_plans.remove_service_plan(store, new_service_plan(store)),
    "child alone new": new_child_alone,
    "child alone changed": changed_child_alone,
    "child alone deleted": lambda store: children.remove_child_alone(store, new_child_alone(store)),
    "school lists changed": school_lists_changed,
    "dependency new": new_assessment,
    "dependency changed": changed_assessment,
    "dependency deleted": lambda store: elderly.remove_assessment(store, new_assessment(store)),
}
