"""Words replaced in a whole plan, as one action."""

from db.store import Store
from letea.actions.plan_reading import open_plan
from letea.actions.plan_search import replace_in_plan
from letea.rules.plan_search import Wanted, find
from tests.big_plan import a_big_plan

WANTED = Wanted("direcția de asistență")


def test_all_is_replaced_as_one_action_and_undone_as_one(store: Store) -> None:
    plan_id = a_big_plan(store, generals=2, specifics=4, actions=8)
    assert replace_in_plan(store, plan_id, WANTED, "Direcția generală de asistență") == 8
    assert (
        store.undo_label() == "Înlocuit în plan: „direcția de asistență” cu „Direcția generală de asistență”"
    )
    assert find(open_plan(store, plan_id), WANTED) == []
    store.undo()
    assert len(find(open_plan(store, plan_id), WANTED)) == 8


def test_one_place_is_replaced(store: Store) -> None:
    plan_id = a_big_plan(store, generals=2, specifics=4, actions=8)
    hits = find(open_plan(store, plan_id), WANTED)
    assert replace_in_plan(store, plan_id, WANTED, "DAS", only=hits[2:3]) == 1
    left = find(open_plan(store, plan_id), WANTED)
    assert [hit.node_uid for hit in left] == [hit.node_uid for hit in (*hits[:2], *hits[3:])]


def test_nothing_found_is_no_action(store: Store) -> None:
    plan_id = a_big_plan(store, generals=1, specifics=1, actions=1)
    before = store.undo_label()
    assert replace_in_plan(store, plan_id, Wanted("de negăsit"), "x") == 0
    assert store.undo_label() == before
