"""Who the records of a plan are when it comes back from a file."""

from db.store import Store
from db.tables.plan_links import LinkKind, NodeLink
from letea.actions.plan_reading import open_plan
from letea.actions.plans import bring_in_plan, remove_plan, save_plan
from letea.exchange.plan_file import read_plan_file
from letea.rules.plan_drafts import copied
from tests.letea_veche import letea_veche
from tests.samples import TODAY


def test_a_deleted_plan_that_comes_back_is_the_same_record(store: Store) -> None:
    sent = letea_veche()
    uid = sent.plan.uid
    first = bring_in_plan(store, sent, replace=False)
    again = read_plan_file(_file_of(store, first))
    remove_plan(store, first)
    assert bring_in_plan(store, again, replace=False) == first
    assert open_plan(store, first).plan.uid == uid


def test_a_copy_of_a_plan_in_use_becomes_another_plan(store: Store) -> None:
    first = bring_in_plan(store, letea_veche(), replace=False)
    copy = read_plan_file(_file_of(store, first))
    copy.plan.year, copy.plan.title = 2023, "Planul pentru anul 2023"
    second = bring_in_plan(store, copy, replace=False)
    assert second != first
    assert open_plan(store, second).plan.uid != open_plan(store, first).plan.uid
    own = copied(open_plan(store, first).plan)
    own.annex_number = "1"
    save_plan(store, own, TODAY)


def test_links_come_back_and_lead_to_the_nodes_of_the_copy(store: Store) -> None:
    sent = letea_veche()
    held = next(one for one in sent.walk() if one.nodes)
    source, target = held.nodes[0].children[0], held.nodes[0]
    source.links = [
        NodeLink(node_id=0, words="Obiectiv general I", target_uid=target.node.uid),
        NodeLink(node_id=0, kind=LinkKind.SERVES, target_uid="al-altui-plan"),
    ]
    first = bring_in_plan(store, sent, replace=False)
    copy = read_plan_file(_file_of(store, first))
    copy.plan.year, copy.plan.title = 2023, "Planul pentru anul 2023"
    second = open_plan(store, bring_in_plan(store, copy, replace=False))
    now = next(one for one in second.walk() if one.nodes).nodes[0]
    assert now.node.uid != target.node.uid
    assert [(link.kind, link.words, link.target_uid) for link in now.children[0].links] == [
        (LinkKind.MENTION, "Obiectiv general I", now.node.uid),
        (LinkKind.SERVES, "", "al-altui-plan"),
    ]


def test_a_plan_replaced_by_its_own_file_keeps_its_links(store: Store) -> None:
    sent = letea_veche()
    held = next(one for one in sent.walk() if one.nodes)
    held.nodes[0].children[0].links = [NodeLink(node_id=0, target_uid=held.nodes[0].node.uid)]
    plan_id = bring_in_plan(store, sent, replace=False)
    file = read_plan_file(_file_of(store, plan_id))
    again = open_plan(store, bring_in_plan(store, file, replace=True))
    (link,) = next(one for one in again.walk() if one.nodes).nodes[0].children[0].links
    assert link.target_uid == held.nodes[0].node.uid


def _file_of(store: Store, plan_id: int) -> bytes:
    from letea.exchange.plan_file import write_plan_file

    return write_plan_file(open_plan(store, plan_id), {"name": "Exemplu", "county": "Bacău", "siruta": 20359})


def test_what_a_file_leaves_out_does_not_stay_from_the_deleted_plan(store: Store) -> None:
    first = bring_in_plan(store, letea_veche(), replace=False)
    own = copied(open_plan(store, first).plan)
    file = read_plan_file(_file_of(store, first))
    own.annex_number = "7"
    save_plan(store, own, TODAY)
    remove_plan(store, first)
    bring_in_plan(store, file, replace=False)
    assert open_plan(store, first).plan.annex_number == ""
