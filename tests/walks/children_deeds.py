"""What a worker can do with plans of services in the demonstration office, each as one call."""

from db.store import Store
from db.tables.service_plans import ServicePlan
from letea.actions import service_plans
from tests.letea.actions.child_offices import an_action
from tests.samples import TODAY
from tests.walks.deeds import Deed, first, person_without_ties


def new_service_plan(store: Store) -> int:
    file = service_plans.new_service_plan(store, TODAY, person_without_ties(store))
    file.actions = [an_action(), an_action(action="Consiliere")]
    return service_plans.save_service_plan(store, file, TODAY)


def changed_service_plan(store: Store) -> None:
    file = service_plans.open_service_plan(store, first(store, ServicePlan).id)
    file.plan.evaluation, file.plan.evaluated_on, file.plan.closed_on = "Atins.", TODAY, TODAY
    file.actions = [an_action(), *file.actions[1:][::-1]]
    service_plans.save_service_plan(store, file, TODAY)


CHILDREN_DEEDS: dict[str, Deed] = {
    "service plan new": new_service_plan,
    "service plan changed": changed_service_plan,
    "service plan deleted": lambda store: service_plans.remove_service_plan(store, new_service_plan(store)),
}
