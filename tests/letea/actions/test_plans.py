"""Starting, opening, changing, bringing in and deleting the plan of a year."""

from collections.abc import Callable

import pytest

from db.store import Store
from db.tables.plans import Basis, BasisKind, Node, PlanStage, SectionKind
from db.trouble import StaleRecord
from letea.actions.plan_reading import open_plan, open_section, plan_of_year, plan_rows
from letea.actions.plans import bring_in_plan, remove_plan, save_plan, save_section, start_plan
from letea.errors import Refused
from letea.prose import paragraph, words_of
from letea.rules.plan_drafts import copied, draft_of
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from tests.letea_veche import letea_veche, with_letea_veche
from tests.made_once import MadeOnce
from tests.samples import TODAY


@pytest.fixture
def tree(store: Store, made_once: MadeOnce) -> PlanTree:
    """The plan of Letea Veche, brought in."""
    return open_plan(store, made_once(store, with_letea_veche))


@pytest.fixture
def section(store: Store, tree: PlanTree) -> Callable[[str], SectionTree]:
    """A draft of the section of that key."""

    def found(key: str) -> SectionTree:
        held = next(held for held in tree.walk() if held.section.key == key)
        return draft_of(open_section(store, held.section.id))

    return found


def test_a_new_plan_has_every_heading_of_the_order_and_its_year(store: Store) -> None:
    plan = open_plan(store, start_plan(store, 2023, TODAY))
    keys = {held.section.key for held in plan.walk()}
    assert {"I.A", "I.D", "II.8", "III.1.e", "objectives", "signatures"} <= keys
    assert "2023" in plan.plan.title


def test_a_year_has_only_one_plan(store: Store) -> None:
    start_plan(store, 2023, TODAY)
    with pytest.raises(Refused, match="2023 are deja un plan"):
        start_plan(store, 2023, TODAY)


def test_plans_are_listed_newest_year_first(store: Store) -> None:
    start_plan(store, 2023, TODAY)
    start_plan(store, 2024, TODAY)
    assert [row.year for row in plan_rows(store)] == [2024, 2023]


def test_a_plan_brought_in_is_the_same_when_opened(tree: PlanTree) -> None:
    sent = letea_veche()
    assert [held.section.key for held in tree.walk()] == [held.section.key for held in sent.walk()]
    assert [one.node.text for one in tree.all_nodes()] == [one.node.text for one in sent.all_nodes()]


def test_a_plan_replaces_another_only_when_told_so(store: Store, tree: PlanTree) -> None:
    with pytest.raises(Refused):
        bring_in_plan(store, letea_veche(), replace=False)
    again = bring_in_plan(store, letea_veche(), replace=True)
    assert [row.year for row in plan_rows(store)] == [2022]
    assert len(list(open_plan(store, again).walk())) == len(list(tree.walk()))


def test_a_text_is_saved_and_undone_as_one_action(
    store: Store, section: Callable[[str], SectionTree]
) -> None:
    held = section("introduction")
    before = words_of(held.section.text)
    held.section.text = [paragraph("Alt text, cu ș și ț.")]
    save_section(store, held)
    assert words_of(open_section(store, held.section.id).section.text) == "Alt text, cu ș și ț."
    assert store.undo() == "Plan: Introducere"
    assert words_of(open_section(store, held.section.id).section.text) == before


def test_a_draft_saved_twice_needs_the_version_of_the_first_time(
    store: Store, section: Callable[[str], SectionTree]
) -> None:
    held = section("introduction")
    held.section.heading = "Unu"
    save_section(store, draft_of(held))
    held.section.heading = "Doi"
    with pytest.raises(StaleRecord):
        save_section(store, held)


def test_saving_a_section_that_was_not_changed_writes_no_history(
    store: Store, section: Callable[[str], SectionTree]
) -> None:
    held = section("introduction")
    before = store.undo_label()
    save_section(store, held)
    assert store.undo_label() == before


def test_rows_of_having_in_view_keep_their_new_order(
    store: Store, section: Callable[[str], SectionTree]
) -> None:
    held = section("basis")
    held.basis = [held.basis[2], held.basis[0], Basis(section_id=0, kind=BasisKind.OTHER, text="Nou")]
    wanted = [row.text for row in held.basis]
    save_section(store, held)
    assert [row.text for row in open_section(store, held.section.id).basis] == wanted


def test_a_row_left_blank_may_wait(store: Store, section: Callable[[str], SectionTree]) -> None:
    held = section("basis")
    held.basis.append(Basis(section_id=0, kind=BasisKind.LAW, text=""))
    save_section(store, held)
    assert open_section(store, held.section.id).basis[-1].text == ""


def test_measures_move_are_added_and_deleted_with_their_objective(
    store: Store, section: Callable[[str], SectionTree]
) -> None:
    held = section("objectives")
    general = held.nodes[0]
    dropped = general.children.pop(0)
    general.children[0].children.insert(
        0, NodeTree(Node(section_id=0, level="measure", text="Măsură nouă", cells={"term": "permanent"}))
    )
    save_section(store, held)
    saved = open_section(store, held.section.id).nodes[0]
    assert saved.children[0].children[0].node.cells == {"term": "permanent"}
    left = {one.node.uid for one in saved.walk()}
    assert not {one.node.uid for one in dropped.walk()} & left


def test_what_is_saved_comes_back_with_its_ids(store: Store, section: Callable[[str], SectionTree]) -> None:
    held = section("objectives")
    held.nodes.append(NodeTree(Node(section_id=0, level="general", text="Obiectiv")))
    kept = save_section(store, held)
    assert kept.nodes[-1].node.id is not None
    assert kept.section.kind is SectionKind.OBJECTIVES


def test_a_deleted_plan_can_be_brought_back(store: Store, tree: PlanTree) -> None:
    remove_plan(store, tree.plan.id)
    assert plan_of_year(store, 2022) is None
    store.undo()
    assert len(list(open_plan(store, tree.plan.id).walk())) == len(list(tree.walk()))


def test_a_plan_without_title_is_refused(store: Store, tree: PlanTree) -> None:
    plan = copied(tree.plan)
    plan.title = " "
    with pytest.raises(Refused, match="titlul"):
        save_plan(store, plan, TODAY)


def test_the_stage_of_a_plan_is_kept(store: Store, tree: PlanTree) -> None:
    plan = copied(tree.plan)
    plan.stage = PlanStage.DRAFT
    save_plan(store, plan, TODAY)
    assert open_plan(store, plan.id).plan.stage is PlanStage.DRAFT
