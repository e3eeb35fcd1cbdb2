"""A listing narrows what it finds and counts by one more condition."""

from db.store import Store
from letea.actions.service_plan_lists import PLANS, PlanGroup, PlanOrder
from tests.letea.actions.child_offices import a_child, planned
from tests.samples import TODAY


def test_one_more_condition_narrows_lists_and_counts(store: Store) -> None:
    mine = planned(store, a_child(store))
    planned(store, a_child(store))
    only, one = "service_plan.id = :one", {"one": mine}
    found = PLANS.find(
        *(store, "", PlanGroup.ALL),
        order=PlanOrder.NAME,
        descending=False,
        today=TODAY,
        narrowed=only,
        values=one,
    )
    assert found == [mine]
    assert PLANS.count(store, TODAY, narrowed=only, values=one)[PlanGroup.ALL] == 1


def test_words_that_are_no_question_find_everything(store: Store) -> None:
    planned(store, a_child(store))
    found = PLANS.find(store, "%'", PlanGroup.ALL, order=PlanOrder.NAME, descending=False, today=TODAY)
    assert len(found) == 1
