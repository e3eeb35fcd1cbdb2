"""Words found in a whole plan, and put in place of others."""

import pytest

from db.tables.plans import Basis, Node, Plan, Section, SectionKind
from letea.layouts import family
from letea.rules.plan_search import Hit, Wanted, find, replace
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree

RUNS = [["Direcția de asist", "b"], ["ență socială", ""]]


@pytest.fixture
def tree() -> PlanTree:
    prose = [{"kind": "paragraph", "runs": [list(run) for run in RUNS]}]
    text = SectionTree(Section(plan_id=1, key="introduction", heading="Introducere", text=prose))
    rows = [{"kind": "row", "cells": {"name": "Centrul de zi", "capacity": "30"}}]
    table = SectionTree(Section(plan_id=1, key="I.A", heading="Servicii", kind=SectionKind.TABLE, rows=rows))
    node = Node(
        section_id=1, level="measure", number="1.1", text="Școală după școală", note="de discutat cu școala"
    )
    node.cells = {"term": "Școlar, anual"}
    objectives = SectionTree(
        Section(plan_id=1, key="objectives", heading="Obiective"),
        [Basis(section_id=1, text="Strategia școlară")],
        [NodeTree(node)],
    )
    plan = Plan(family="plan-operational", year=2023, title="Planul operațional 2023")
    return PlanTree(plan, [text, table, objectives], family("plan-operational"))


def found(tree: PlanTree, text: str, *, whole_words: bool = False, numbers: bool = False) -> list[Hit]:
    return find(tree, Wanted(text, whole_words=whole_words, numbers=numbers))


def test_case_and_diacritics_do_not_matter(tree: PlanTree) -> None:
    assert [hit.found for hit in found(tree, "SCOAL")] == ["Școal", "școal", "școal"]
    assert [hit.found for hit in found(tree, "\u015fcoal\u0103")] == ["Școală", "școală", "școala"]


def test_whole_words_only(tree: PlanTree) -> None:
    assert [hit.found for hit in found(tree, "scolar", whole_words=True)] == ["Școlar"]


def test_every_kind_of_text_is_looked_through(tree: PlanTree) -> None:
    places = {
        hit.spot[1]
        for word in ("planul", "asistență", "centrul", "obiective", "scol", "discutat")
        for hit in found(tree, word)
    }
    assert places == {"title", "text.0", "rows.0.name", "heading", "text", "cells.term", "note"}


def test_numbers_are_looked_through_only_where_asked(tree: PlanTree) -> None:
    assert found(tree, "1.1") == []
    assert [hit.found for hit in found(tree, "1.1", numbers=True)] == ["1.1"]


def test_a_place_tells_where_it_is_and_what_stands_around(tree: PlanTree) -> None:
    (hit,) = found(tree, "anual")
    assert (hit.before, hit.found, hit.after) == ("Școlar, ", "anual", "")
    assert hit.place == "1.1, Termen de realizare"
    assert hit.node_uid == tree.sections[2].nodes[0].node.uid


def test_everything_is_replaced_with_the_capital_kept(tree: PlanTree) -> None:
    assert len(replace(tree, Wanted("scoala"), "grădiniță")) == 3
    node = tree.sections[2].nodes[0].node
    assert (node.text, node.note) == ("Grădiniță după grădiniță", "de discutat cu grădiniță")


def test_only_the_places_asked_are_replaced(tree: PlanTree) -> None:
    hits = found(tree, "scoala")
    replace(tree, Wanted("scoala"), "x", only=hits[1:2])
    assert tree.sections[2].nodes[0].node.text == "Școală după x"


def test_words_across_runs_keep_the_marks_around(tree: PlanTree) -> None:
    replace(tree, Wanted("asistență"), "protecție")
    assert tree.sections[0].section.text[0]["runs"] == [["Direcția de protecție", "b"], [" socială", ""]]


def test_what_is_replaced_by_nothing_goes(tree: PlanTree) -> None:
    replace(tree, Wanted("Direcția de asistență socială"), "")
    assert tree.sections[0].section.text[0]["runs"] == [["", ""]]


def test_cells_of_rows_kept_in_the_plan_are_replaced_and_live_ones_not(tree: PlanTree) -> None:
    before = tree.sections[1].section.rows
    replace(tree, Wanted("Centrul"), "Complexul")
    assert tree.sections[1].section.rows[0]["cells"]["name"] == "Complexul de zi"
    assert before[0]["cells"]["name"] == "Centrul de zi"
    tree.sections[1].section.live = True
    assert found(tree, "Complexul") == []


def test_a_number_replaced_is_one_typed_by_hand(tree: PlanTree) -> None:
    replace(tree, Wanted("1.1", numbers=True), "1.1 bis")
    node = tree.sections[2].nodes[0].node
    assert (node.number, node.number_kept) == ("1.1 bis", True)


@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_finds_nothing(tree: PlanTree, text: str) -> None:
    assert found(tree, text) == []
    assert replace(tree, Wanted(text), "x") == []


def test_a_match_does_not_overlap_another(tree: PlanTree) -> None:
    tree.plan.title = "aaaa"
    assert len(found(tree, "aa")) == 2
