"""The numbers of objectives and measures."""

from dataclasses import replace

import pytest

from db.tables.plans import Node
from letea.layouts import ANNUAL, Family, Level, family
from letea.rules.plan_numbers import keep_typed_numbers, number_of, numbers_of, renumber
from letea.rules.plan_tree import NodeTree


def a_family(*patterns: str, continues: str = "") -> Family:
    keys = ("general", "specific", "measure")
    levels = (
        Level(key, key, number=pattern, continues=key == continues)
        for key, pattern in zip(keys, patterns, strict=False)
    )
    return replace(family(ANNUAL), levels=tuple(levels))


def a_node(level: str, *children: NodeTree, number: str = "") -> NodeTree:
    return NodeTree(Node(section_id=1, level=level, number=number), list(children))


def numbers(nodes: list[NodeTree], layout: Family) -> list[str]:
    renumber(nodes, layout)
    return [one.node.number for top in nodes for one in top.walk()]


def two_branches() -> list[NodeTree]:
    return [
        a_node("general", a_node("specific", a_node("measure"), a_node("measure"))),
        a_node("general", a_node("specific", a_node("measure"))),
    ]


def test_the_annual_plan_numbers_its_objectives_and_no_measures() -> None:
    assert numbers(two_branches(), family(ANNUAL)) == [
        *("Obiectiv general I", "Obiectiv specific 1", "", ""),
        *("Obiectiv general II", "Obiectiv specific 1", ""),
    ]


def test_a_number_may_hold_the_places_of_those_above() -> None:
    layout = a_family("OG {general:1}", "OS.{general:I}.{specific:1}", "{general:1}.{specific:1}.{measure:1}")
    assert numbers(two_branches(), layout) == ["OG 1", "OS.I.1", "1.1.1", "1.1.2", "OG 2", "OS.II.1", "2.1.1"]


def test_a_level_may_be_counted_through_the_whole_plan() -> None:
    layout = a_family("{general:A}", "{specific:a})", "{measure:1}", continues="measure")
    assert numbers(two_branches(), layout) == ["A", "a)", "1", "2", "B", "a)", "3"]


def test_a_level_passed_over_leaves_its_place_out() -> None:
    layout = a_family("{general:1}", "{general:1}.{specific:1}", "{general:1}.{specific:1}.{measure:1}")
    assert numbers([a_node("general", a_node("measure")), a_node("measure")], layout) == ["1", "1.1", "1"]


def test_a_number_typed_by_hand_stays_and_counts() -> None:
    nodes = [a_node("general", number="OG unu"), a_node("general", number="2")]
    layout = a_family("{general:1}")
    keep_typed_numbers(nodes, layout)
    assert [one.node.number_kept for one in nodes] == [True, False]
    assert numbers([*reversed(nodes)], layout) == ["1", "OG unu"]


def test_what_changed_is_told_with_the_number_before() -> None:
    nodes = [a_node("general", number="2"), a_node("general", number="2")]
    (changed,) = renumber(nodes, a_family("{general:1}"))
    assert (changed.node, changed.before, changed.after) == (nodes[0].node, "2", "1")


def test_numbers_can_be_asked_without_being_given() -> None:
    nodes = two_branches()
    found = numbers_of(nodes, a_family("{general:1}", "{specific:1}", ""))
    assert [found[one.node.uid] for top in nodes for one in top.walk()] == ["1", "1", "", "", "2", "1", ""]
    assert {one.node.number for top in nodes for one in top.walk()} == {""}


def test_the_number_of_one_can_be_asked() -> None:
    nodes, layout = (
        two_branches(),
        a_family("{general:A}", "{specific:a})", "{measure:1}", continues="measure"),
    )
    found = numbers_of(nodes, layout)
    assert {uid: number_of(uid, nodes, layout) for uid in found} == found
    assert number_of("alt plan", nodes, layout) == ""


@pytest.mark.parametrize(
    ("pattern", "place", "written"),
    [("{general:i}", 4, "iv"), ("{general:a}", 27, "aa"), ("{general:I}", 94, "XCIV")],
)
def test_places_have_their_style(pattern: str, place: int, written: str) -> None:
    nodes = [a_node("general") for _one in range(place)]
    assert numbers(nodes, a_family(pattern))[-1] == written
