"""The plan of Letea Veche for 2022, as it is shipped."""

import resources
from db.store import Store
from letea.actions.plans import bring_in_plan
from letea.exchange.plan_file import read_plan_file
from letea.rules.plan_tree import PlanTree


def letea_veche() -> PlanTree:
    """The plan as its file holds it."""
    return read_plan_file(resources.path("demo/letea-veche-2022.json"))


def with_letea_veche(store: Store) -> int:
    """Bring the plan into an office; its id."""
    return bring_in_plan(store, letea_veche(), replace=False)
