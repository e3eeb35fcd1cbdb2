"""Objectives, measures and their links as they are kept with their section."""

import pytest
from sqlalchemy import func, select

from db.store import Store
from db.tables.history import ChangeRow
from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Node
from db.trouble import StaleRecord
from letea.actions.plan_outline import add_section, remove_section
from letea.actions.plan_reading import open_section
from letea.actions.plans import remove_plan, save_section
from letea.layouts import family
from letea.rules.plan_drafts import draft_of
from letea.rules.plan_moves import Arrangement, Place
from letea.rules.plan_rewording import renumber_and_reword
from letea.rules.plan_tree import NodeTree, SectionTree
from tests.big_plan import FAMILY, a_small_plan, objectives_of
from tests.made_once import MadeOnce

LAYOUT = family(FAMILY)


@pytest.fixture
def plan_id(store: Store, made_once: MadeOnce) -> int:
    return made_once(store, a_small_plan)


@pytest.fixture
def held(store: Store, plan_id: int) -> SectionTree:
    return objectives_of(store, plan_id)


def again(store: Store, held: SectionTree) -> SectionTree:
    return draft_of(open_section(store, held.section.id))


def links(store: Store) -> list[NodeLink]:
    with store.reading() as session:
        return list(session.scalars(select(NodeLink).order_by(NodeLink.id)))


def changes(store: Store) -> int:
    with store.reading() as session:
        return session.scalar(select(func.count(ChangeRow.id))) or 0


def linked(held: SectionTree) -> tuple[NodeTree, NodeTree]:
    """A measure whose text names a specific objective that is not its own, with the link."""
    measure, target = held.nodes[0].children[0].children[0], held.nodes[1].children[0]
    measure.node.text = f"Corelat cu O.S. {target.node.number}"
    measure.links = [NodeLink(node_id=0, words=f"O.S. {target.node.number}", target_uid=target.node.uid)]
    return measure, target


def test_links_are_kept_with_the_section_and_undone_with_it(store: Store, held: SectionTree) -> None:
    measure, target = linked(held)
    save_section(store, held)
    (link,) = again(store, held).nodes[0].children[0].children[0].links
    assert (link.target_uid, link.words, link.kind) == (target.node.uid, "O.S. 2.1", LinkKind.MENTION)
    store.undo()
    now = again(store, held).nodes[0].children[0].children[0]
    assert (now.links, now.node.text != measure.node.text) == ([], True)


def test_a_link_taken_out_is_deleted(store: Store, held: SectionTree) -> None:
    linked(held)
    save_section(store, held)
    held = again(store, held)
    held.nodes[0].children[0].children[0].links.clear()
    save_section(store, held)
    assert links(store) == []


def test_a_deleted_measure_takes_its_links_along(store: Store, held: SectionTree) -> None:
    linked(held)
    save_section(store, held)
    held = again(store, held)
    del held.nodes[0].children[0].children[0]
    save_section(store, held)
    assert links(store) == []
    store.undo()
    assert len(links(store)) == 1


def test_what_did_not_change_is_not_written(store: Store, held: SectionTree) -> None:
    before = changes(store)
    save_section(store, held)
    assert changes(store) == before
    held = again(store, held)
    held.nodes[1].children[0].node.text = "Altul"
    save_section(store, held)
    assert changes(store) == before + 1


def test_the_versions_given_back_let_it_be_saved_again(store: Store, held: SectionTree) -> None:
    kept = save_section(store, held)
    old = {one.node.uid: one.node.version for one in held.all_nodes()}
    assert {one.node.uid: one.node.version for one in kept.all_nodes()} == old
    assert [one.node.uid for one in kept.all_nodes()] == list(old)


def test_a_whole_branch_moves_in_one_action(store: Store, held: SectionTree) -> None:
    first, second = held.nodes
    branch = first.children[0]
    Arrangement(held.nodes, LAYOUT).move([branch], Place(second, 0))
    renumber_and_reword(held.nodes, LAYOUT)
    save_section(store, held)
    now = again(store, held)
    assert now.nodes[1].children[0].node.uid == branch.node.uid
    assert [one.node.number for one in now.nodes[1].children[0].walk()] == ["2.1", "2.1.1", "2.1.2"]
    store.undo()
    assert again(store, held).nodes[0].children[0].node.uid == branch.node.uid


def test_new_branches_are_kept_whole(store: Store, held: SectionTree) -> None:
    made = Arrangement(held.nodes, LAYOUT).duplicate([held.nodes[0]])
    save_section(store, held)
    now = again(store, held).nodes[1]
    assert [one.node.text for one in now.walk()] == [one.node.text for one in made[0].walk()]


def test_a_node_saved_elsewhere_meanwhile_is_stale(store: Store, held: SectionTree) -> None:
    other = again(store, held)
    other.nodes[0].node.text = "Al altcuiva"
    save_section(store, other)
    held.nodes[0].node.text = "Al meu"
    with pytest.raises(StaleRecord):
        save_section(store, held)


def test_texts_of_other_sections_follow_the_number(store: Store, held: SectionTree, plan_id: int) -> None:
    del plan_id
    target = held.nodes[0].children[0]
    own = open_section(store, add_section(store, held.section.id).id)
    source = NodeTree(Node(section_id=0, level="measure", text="Ca la 1.1"))
    source.links = [NodeLink(node_id=0, words="1.1", target_uid=target.node.uid)]
    own.nodes = [source]
    save_section(store, own)
    held = again(store, held)
    Arrangement(held.nodes, LAYOUT).step([held.nodes[0].children[0]], 1)
    renumber_and_reword(held.nodes, LAYOUT)
    save_section(store, held)
    now = open_section(store, own.section.id).nodes[0]
    assert (now.node.text, now.links[0].words) == ("Ca la 1.2", "1.2")
    store.undo()
    assert open_section(store, own.section.id).nodes[0].node.text == "Ca la 1.1"


def test_a_plan_or_section_deleted_takes_its_links_along(
    store: Store, held: SectionTree, plan_id: int
) -> None:
    linked(held)
    save_section(store, held)
    own = open_section(store, add_section(store, held.section.id).id)
    own.nodes = [NodeTree(Node(section_id=0, level="measure"))]
    own.nodes[0].links = [NodeLink(node_id=0, target_uid=held.nodes[0].node.uid)]
    save_section(store, own)
    remove_section(store, own.section.id)
    assert len(links(store)) == 1
    remove_plan(store, plan_id)
    assert links(store) == []
    store.undo()
    assert len(links(store)) == 1
