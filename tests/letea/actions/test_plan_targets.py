"""What a link may point to."""

from db.store import Store
from letea.actions.plan_targets import targets_named, targets_of
from tests.big_plan import a_big_plan, objectives_of


def test_the_nodes_of_a_plan_are_offered_in_print_order(store: Store) -> None:
    found = targets_of(store, a_big_plan(store, generals=2, specifics=2, actions=2))
    assert [(one.number, one.depth) for one in found] == [
        *(("Obiectiv general 1", 0), ("1.1", 1), ("1.1.1", 2)),
        *(("Obiectiv general 2", 0), ("2.1", 1), ("2.1.1", 2)),
    ]


def test_those_still_there_are_named_with_their_plan(store: Store) -> None:
    plan_id = a_big_plan(store, generals=1, specifics=1, actions=1)
    held = objectives_of(store, plan_id)
    uid = held.nodes[0].children[0].node.uid
    found = targets_named(store, [uid, "de negăsit"])
    assert list(found) == [uid]
    assert (found[uid].number, found[uid].section_id) == ("1.1", held.section.id)
    assert found[uid].plan.startswith("Planul operațional")
    assert targets_named(store, []) == {}
