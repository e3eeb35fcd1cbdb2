"""Branches moved by hand: what may stand where, and nothing lost on the way."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.tables.plans import Node
from letea.errors import Refused
from letea.layouts import Family, family
from letea.rules.plan_moves import Arrangement, Place, Where
from letea.rules.plan_numbers import numbers_of, renumber
from letea.rules.plan_tree import NodeTree

LAYOUT = family("plan-operational")  # general, specific, measure


def a_node(level: str, *children: NodeTree, text: str = "") -> NodeTree:
    return NodeTree(Node(section_id=1, level=level, text=text), list(children))


def a_plan() -> list[NodeTree]:
    return [
        a_node(
            "general",
            a_node("specific", a_node("measure", text="a"), a_node("measure", text="b"), text="S1"),
            a_node("specific", a_node("measure", text="c"), text="S2"),
            text="G1",
        ),
        a_node("general", a_node("specific", text="S3"), text="G2"),
    ]


def by_text(nodes: list[NodeTree], text: str) -> NodeTree:
    return next(one for top in nodes for one in top.walk() if one.node.text == text)


def drawn(nodes: list[NodeTree], depth: int = 0) -> list[str]:
    return [
        line for tree in nodes for line in ("  " * depth + tree.node.text, *drawn(tree.children, depth + 1))
    ]


def test_a_measure_is_moved_past_the_first_to_the_objective_above() -> None:
    nodes = a_plan()
    assert Arrangement(nodes, LAYOUT).step([by_text(nodes, "c")], -1)
    assert drawn(nodes) == ["G1", "  S1", "    a", "    b", "    c", "  S2", "G2", "  S3"]


def test_a_measure_crosses_to_the_next_general_objective() -> None:
    nodes = a_plan()
    assert Arrangement(nodes, LAYOUT).step([by_text(nodes, "c")], 1)
    assert drawn(nodes)[-2:] == ["  S3", "    c"]


def test_several_keep_their_order_when_they_move() -> None:
    nodes = a_plan()
    arrangement = Arrangement(nodes, LAYOUT)
    both = [by_text(nodes, "a"), by_text(nodes, "b")]
    assert arrangement.step(both, 1)
    assert drawn(nodes)[2:6] == ["  S2", "    a", "    b", "    c"]
    assert arrangement.step(both, -1)
    assert drawn(nodes)[1:4] == ["  S1", "    a", "    b"]


def test_the_first_of_all_goes_no_higher() -> None:
    nodes = a_plan()
    assert not Arrangement(nodes, LAYOUT).step([nodes[0]], -1)
    assert drawn(nodes) == drawn(a_plan())


def test_indenting_takes_the_level_down() -> None:
    nodes = a_plan()
    Arrangement(nodes, LAYOUT).indent([nodes[1]])
    assert drawn(nodes) == ["G1", "  S1", "    a", "    b", "  S2", "    c", "  G2", "    S3"]
    assert [by_text(nodes, text).node.level for text in ("G2", "S3")] == ["specific", "measure"]


def test_indenting_past_the_last_level_is_refused_whole() -> None:
    nodes = a_plan()
    with pytest.raises(Refused, match="nu mai are niveluri"):
        Arrangement(nodes, LAYOUT).indent([by_text(nodes, "S2")])
    assert drawn(nodes) == drawn(a_plan())
    assert by_text(nodes, "S2").node.level == "specific"


def test_what_has_nothing_before_it_is_not_indented() -> None:
    nodes = a_plan()
    with pytest.raises(Refused, match="nu este nimic sub care"):
        Arrangement(nodes, LAYOUT).indent([by_text(nodes, "a")])


def test_outdenting_takes_the_level_of_the_parent() -> None:
    nodes = a_plan()
    arrangement = Arrangement(nodes, LAYOUT)
    arrangement.outdent([by_text(nodes, "a"), by_text(nodes, "b")])
    assert drawn(nodes)[:5] == ["G1", "  S1", "  a", "  b", "  S2"]
    assert by_text(nodes, "a").node.level == "specific"
    with pytest.raises(Refused, match="primul nivel"):
        arrangement.outdent([nodes[0]])


def test_what_was_indented_can_be_outdented() -> None:
    nodes = [a_node("general", text="G1"), a_node("general", text="G2")]
    arrangement = Arrangement(nodes, LAYOUT)
    arrangement.indent([nodes[1]])
    arrangement.outdent([by_text(nodes, "G2")])
    assert drawn(nodes) == ["G1", "G2"]
    assert nodes[1].node.level == "general"


def test_a_branch_is_put_elsewhere_with_all_beneath_it() -> None:
    nodes = a_plan()
    Arrangement(nodes, LAYOUT).move([by_text(nodes, "S1")], Place(nodes[1], 1))
    assert drawn(nodes) == ["G1", "  S2", "    c", "G2", "  S3", "  S1", "    a", "    b"]


def test_a_move_among_the_same_counts_those_that_leave() -> None:
    nodes = a_plan()
    top = nodes[0]
    Arrangement(nodes, LAYOUT).move([by_text(nodes, "S1")], Place(top, 2))
    assert drawn(nodes)[:3] == ["G1", "  S2", "    c"]


@pytest.mark.parametrize(("what", "under"), [("G2", "S1"), ("S1", "a"), ("G1", "S1"), ("a", None)])
def test_a_level_stands_only_where_it_may(what: str, under: str | None) -> None:
    nodes = a_plan()
    host = by_text(nodes, under) if under is not None else None
    with pytest.raises(Refused, match="nu poate sta"):
        Arrangement(nodes, LAYOUT).move([by_text(nodes, what)], Place(host, 0))
    assert drawn(nodes) == drawn(a_plan())


@pytest.mark.parametrize(
    ("what", "beside", "where", "under", "at"),
    [
        ("c", "a", Where.BEFORE, "S1", 0),
        ("c", "a", Where.AFTER, "S1", 1),
        ("c", "S3", Where.ON, "S3", 0),
        ("c", "S1", Where.AFTER, "S1", 0),  # open: right under its row
        ("S3", "a", Where.ON, "G1", 1),  # no place among measures: after their objective
        ("S3", "S1", Where.ON, "G1", 1),
        ("G2", "a", Where.AFTER, None, 1),
    ],
)
def test_a_drop_goes_to_the_nearest_place_allowed(
    what: str, beside: str, where: Where, under: str | None, at: int
) -> None:
    nodes = a_plan()
    arrangement = Arrangement(nodes, LAYOUT)
    place = arrangement.place_near([by_text(nodes, what)], by_text(nodes, beside), where, is_open=True)
    assert place is not None
    assert (place.under.node.text if place.under else None, place.at) == (under, at)


def test_nothing_is_dropped_into_itself() -> None:
    nodes = a_plan()
    arrangement = Arrangement(nodes, LAYOUT)
    assert arrangement.place_near([nodes[0]], by_text(nodes, "a"), Where.ON, is_open=False) is None


def test_a_copy_stands_after_the_first_and_is_of_its_own() -> None:
    nodes = a_plan()
    (made,) = Arrangement(nodes, LAYOUT).duplicate([by_text(nodes, "S1")])
    assert drawn(nodes)[:7] == ["G1", "  S1", "    a", "    b", "  S1", "    a", "    b"]
    every = [one.node.uid for top in nodes for one in top.walk()]
    assert len(set(every)) == len(every)
    assert made.node.id is None


def test_a_new_node_goes_after_its_like_or_beneath_what_it_belongs_to() -> None:
    nodes = a_plan()
    arrangement = Arrangement(nodes, LAYOUT)
    general, specific, measure = LAYOUT.levels
    assert arrangement.place_for(specific, by_text(nodes, "a")) == Place(nodes[0], 1)
    assert arrangement.place_for(measure, by_text(nodes, "S3")) == Place(by_text(nodes, "S3"), 0)
    assert arrangement.place_for(general, by_text(nodes, "a")) == Place(None, 1)
    assert arrangement.place_for(measure, by_text(nodes, "a")) == Place(by_text(nodes, "S1"), 1)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["up", "down", "in", "out", "drop"]),
        st.integers(0, 7),
        st.integers(0, 7),
        st.sampled_from(list(Where)),
    ),
    max_size=25,
)


@given(steps=STEPS, key=st.sampled_from(["plan-operational", "implementarea-strategiei", "plan-judetean"]))
def test_no_sequence_of_moves_loses_or_doubles_a_node(
    steps: list[tuple[str, int, int, Where]], key: str
) -> None:
    layout = family(key)
    nodes = a_plan_of(layout)
    every = [one for top in nodes for one in top.walk()]
    arrangement = Arrangement(nodes, layout)
    for word, what, where, side in steps:
        one, other = every[what % len(every)], every[where % len(every)]
        with suppress(Refused):
            _do(arrangement, word, one, other, side=side)
        renumber(nodes, layout)
        now = [tree for top in nodes for tree in top.walk()]
        assert sorted(tree.node.uid for tree in now) == sorted(tree.node.uid for tree in every)
        assert {tree.node.uid: tree.node.number for tree in now} == numbers_of(nodes, layout)
        assert all(_stands_well(tree, layout) for tree in now)


def a_plan_of(layout: Family) -> list[NodeTree]:
    """Two branches, each as deep as the family's levels allow."""
    keys = [level.key for level in layout.levels]

    def branch(depth: int) -> NodeTree:
        count = 2 if depth == len(keys) - 2 else 1
        beneath = [branch(depth + 1) for _one in range(count)] if depth + 1 < len(keys) else []
        return a_node(keys[depth], *beneath)

    return [branch(0), branch(0)]


def _do(arrangement: Arrangement, word: str, one: NodeTree, other: NodeTree, *, side: Where) -> None:
    match word:
        case "up" | "down":
            arrangement.step([one], -1 if word == "up" else 1)
        case "in":
            arrangement.indent([one])
        case "out":
            arrangement.outdent([one])
        case _:
            place = arrangement.place_near([one], other, side, is_open=True)
            if place is not None:
                arrangement.move([one], place)


def _stands_well(tree: NodeTree, layout: Family) -> bool:
    """Whether what is beneath a node is of a deeper level."""
    orders = {level.key: order for order, level in enumerate(layout.levels)}
    return all(orders[child.node.level] > orders[tree.node.level] for child in tree.children)
