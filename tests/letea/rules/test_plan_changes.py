"""What differs between two copies of a plan."""

from collections.abc import Callable
from typing import Any

import pytest

from db.tables.plans import Basis, Node, Plan, Section, SectionKind
from letea.layouts import ANNUAL, family
from letea.prose import paragraph
from letea.rules.plan_changes import Change, ChangeKind, plan_changes, register_changes
from letea.rules.plan_drafts import copied, copied_node, draft_of
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree

LAYOUT = family(ANNUAL)


def a_row(*texts: str) -> dict[str, Any]:
    cells = dict(zip(("nr", "name", "capacity"), texts, strict=False))
    return {"kind": "row", "cells": cells}


def a_node(text: str, **given: Any) -> NodeTree:
    return NodeTree(Node(section_id=0, level="specific", text=text, **given))


def a_plan() -> PlanTree:
    text = SectionTree(
        Section(plan_id=0, key="a", heading="Scopul", text=[paragraph("o cantină cu 20 de locuri")])
    )
    text.basis = [Basis(section_id=0, text="Legea nr. 292/2011"), Basis(section_id=0, text="HG nr. 797/2017")]
    table = SectionTree(Section(plan_id=0, key="b", heading="Servicii", kind=SectionKind.TABLE))
    table.section.columns = [{"key": key, "heading": key} for key in ("nr", "name", "capacity")]
    table.section.rows = [a_row("1", "Centru", "20"), a_row("2", "Cantină", "30")]
    nodes = SectionTree(Section(plan_id=0, key="c", heading="Obiective", kind=SectionKind.OBJECTIVES))
    nodes.nodes = [a_node("Întâiul", number="1", cells={"term": "Anual"}), a_node("Al doilea", number="2")]
    return PlanTree(Plan(family=ANNUAL, year=2022, title="Planul pentru 2022"), [text, table, nodes])


def again(tree: PlanTree) -> PlanTree:
    return PlanTree(copied(tree.plan), [draft_of(held) for held in tree.sections])


def told(change: Callable[[PlanTree], object]) -> list[tuple[str, str, str, str]]:
    """What is told of a plan after something was changed in it: where, what, before, after."""
    adopted = a_plan()
    present = again(adopted)
    change(present)
    found = plan_changes(adopted, present, {}, LAYOUT)
    return [(one.where, one.what, one.before, one.after) for one in found]


def kinds(change: Callable[[PlanTree], object]) -> list[ChangeKind]:
    adopted = a_plan()
    present = again(adopted)
    change(present)
    return [one.kind for one in plan_changes(adopted, present, {}, LAYOUT)]


def test_a_plan_that_nobody_touched_differs_in_nothing() -> None:
    assert told(lambda _plan: None) == []


def test_the_plan_s_own_data_are_compared() -> None:
    def change(plan: PlanTree) -> None:
        plan.plan.title = "Planul anual pentru 2022"

    assert told(change) == [("Datele planului", "Titlul", "Planul pentru 2022", "Planul anual pentru 2022")]


def test_texts_and_headings_are_compared() -> None:
    def change(plan: PlanTree) -> None:
        plan.sections[0].section.text = [paragraph("o cantină cu 35 de locuri")]
        plan.sections[0].section.heading = "Scopuri"

    found = told(change)
    assert ("Scopuri", "Titlul secțiunii", "Scopul", "Scopuri") in found
    assert [one[2:] for one in found][-1] == ("o cantină cu 20 de locuri", "o cantină cu 35 de locuri")


def test_a_ground_put_between_is_the_only_one_told() -> None:
    def change(plan: PlanTree) -> None:
        plan.sections[0].basis.insert(1, Basis(section_id=0, text="Legea nr. 52/2003"))

    assert told(change) == [("Scopul", "Temei", "", "Legea nr. 52/2003")]


def test_rows_are_told_without_their_count() -> None:
    def change(plan: PlanTree) -> None:
        plan.sections[1].section.rows = [
            a_row("1", "Adăpost", "5"),
            a_row("2", "Centru", "25"),
            a_row("3", "Cantină", "30"),
        ]

    assert told(change) == [
        ("Servicii", "Rând de tabel", "", "Adăpost · 5"),
        ("Servicii", "Rând de tabel", "Centru · 20", "Centru · 25"),
    ]


def test_a_row_taken_out_is_told() -> None:
    assert kinds(lambda plan: plan.sections[1].section.rows.pop(0)) == [ChangeKind.REMOVED]


def test_nodes_are_known_by_their_identity() -> None:
    def change(plan: PlanTree) -> None:
        nodes = plan.sections[2].nodes
        nodes[0].node.text, nodes[0].node.cells = "Primul", {"term": "Trim. I", "responsible": "SPAS"}
        nodes[1] = a_node("Al treilea", number="2")

    found = told(change)
    assert ("Obiective", "Obiectiv specific", "1 Întâiul", "1 Primul") in found
    assert ("Obiective", "1 – Termen", "Anual", "Trim. I") in found
    assert ("Obiective", "1 – Responsabil", "", "SPAS") in found
    assert ("Obiective", "Obiectiv specific", "", "2 Al treilea") in found
    assert ("Obiective", "Obiectiv specific", "2 Al doilea", "") in found


def test_a_node_moved_is_told_once() -> None:
    assert kinds(lambda plan: plan.sections[2].nodes.reverse()) == [ChangeKind.MOVED]

    def beneath(plan: PlanTree) -> None:
        nodes = plan.sections[2].nodes
        nodes[0].children.append(nodes.pop())

    assert kinds(beneath) == [ChangeKind.MOVED]


def test_sections_come_go_and_move() -> None:
    new = SectionTree(Section(plan_id=0, key="d", heading="Nouă", text=[paragraph("cuvinte")]))
    assert told(lambda plan: plan.sections.append(new)) == [("Nouă", "Secțiune nouă", "", "cuvinte")]
    assert told(lambda plan: plan.sections.pop()) == [
        ("Obiective", "Secțiune ștearsă", "1 Întâiul\n2 Al doilea", "")
    ]
    assert kinds(lambda plan: plan.sections.reverse()) == [ChangeKind.MOVED, ChangeKind.MOVED]


def test_what_the_register_says_today_is_told_as_the_register_s() -> None:
    adopted = a_plan()
    present = again(adopted)
    today = {present.sections[1].section.uid: [a_row("1", "Centru", "20"), a_row("2", "Cantină", "35")]}
    (change,) = register_changes(adopted, present, today, LAYOUT)
    assert change == Change(
        ChangeKind.CHANGED,
        present.sections[1].section.uid,
        "Servicii",
        "Rând de tabel",
        "Cantină · 30",
        "Cantină · 35",
        of_register=True,
    )
    present.sections[1].section.live = True
    assert plan_changes(adopted, present, today, LAYOUT) == [change]


@pytest.mark.parametrize("count", [260])
def test_a_large_tree_is_compared_at_once(count: int) -> None:
    adopted = a_plan()
    adopted.sections[2].nodes = [a_node(f"Măsura {n}", number=str(n)) for n in range(count)]
    present = PlanTree(adopted.plan, [draft_of(held) for held in adopted.sections])
    present.sections[2].nodes = [copied_node(tree) for tree in adopted.sections[2].nodes]
    present.sections[2].nodes[7].node.text = "Altfel"
    assert len(plan_changes(adopted, present, {}, LAYOUT)) == 1
