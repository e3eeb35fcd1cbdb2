"""Texts that name a node say its new number."""

import pytest

from db.tables.plan_links import NodeLink
from db.tables.plans import Node
from letea.layouts import family
from letea.rules.plan_rewording import names, renumber_and_reword, reword, words_naming
from letea.rules.plan_tree import NodeTree

LAYOUT = family("implementarea-strategiei")


@pytest.mark.parametrize(
    ("text", "before", "after", "wanted"),
    [
        ("vezi 1.1, 1.1.2, 2.1.1 și 11.1", "1.1", "1.2", "vezi 1.2, 1.1.2, 2.1.1 și 11.1"),
        ("corelat cu O.S. 3.1.", "O.S.3.1", "O.S.3.2", "corelat cu O.S. 3.2."),
        ("corelat cu O.S.3.1 și O.S.3.1.2", "O.S.3.1", "O.S.3.2", "corelat cu O.S.3.2 și O.S.3.1.2"),
        ("Obiectivul general 3", "Obiectiv general 3", "Obiectiv general 4", "Obiectivul general 4"),
        ("OS.II.1, OS.II.1.2, OS.III.1", "OS.II.1", "OS.IV.1", "OS.IV.1, OS.II.1.2, OS.III.1"),
        ("Obiectiv general II", "Obiectiv general II", "Obiectiv general III", "Obiectiv general III"),
        ("vezi Obiectiv general 3", "Obiectiv general 3", "1.3", "vezi 1.3"),
        ("nimic de schimbat", "1.1", "1.2", "nimic de schimbat"),
        ("vezi 1.1", "1.1", "", "vezi 1.1"),
        ("vezi 1.1", "", "1.2", "vezi 1.1"),
    ],
)
def test_only_whole_numbers_are_changed(text: str, before: str, after: str, wanted: str) -> None:
    assert reword(text, before, after) == wanted


def test_a_number_is_recognised_in_a_text_whatever_the_space() -> None:
    assert words_naming("corelat cu Obiectiv general 3, O.S. 3.1", "O.S.3.1") == "O.S. 3.1"
    assert (
        words_naming("corelat cu OBIECTIV GENERAL 3, O.S. 3.1", "Obiectiv general 3") == "OBIECTIV GENERAL 3"
    )
    assert not names("O.S. 3.1.2", "O.S.3.1")


def a_node(level: str, *children: NodeTree, text: str = "") -> NodeTree:
    return NodeTree(Node(section_id=1, level=level, text=text), list(children))


def test_links_follow_when_two_change_places() -> None:
    first, second = a_node("operational"), a_node("operational")
    text = "Corelat cu O.S.1.1 și O.S. 1.2"
    source = a_node("measure", text=text)
    top = a_node("general", first, second, source)
    nodes = [a_node("component", top)]
    renumber_and_reword(nodes, LAYOUT)
    source.links = [
        NodeLink(node_id=1, words="O.S.1.1", target_uid=first.node.uid),
        NodeLink(node_id=1, words="O.S. 1.2", target_uid=second.node.uid),
    ]
    top.children[0], top.children[1] = second, first
    renumber_and_reword(nodes, LAYOUT)
    assert source.node.text == "Corelat cu O.S.1.2 și O.S. 1.1"
    assert [link.words for link in source.links] == ["O.S.1.2", "O.S. 1.1"]


def test_a_text_without_a_link_is_left_alone() -> None:
    first, second = a_node("operational"), a_node("operational", text="Ca la O.S.1.1")
    top = a_node("general", first, second)
    nodes = [a_node("component", top)]
    renumber_and_reword(nodes, LAYOUT)
    top.children.reverse()
    renumber_and_reword(nodes, LAYOUT)
    assert second.node.text == "Ca la O.S.1.1"


def test_a_bare_number_is_no_name_of_a_node() -> None:
    target, source = a_node("general"), a_node("general", text="Cel puțin 1 eveniment")
    nodes = [target, source]
    target.node.number, target.node.number_kept = "1", True
    source.links = [NodeLink(node_id=1, target_uid=target.node.uid)]
    target.node.number_kept = False
    renumber_and_reword(nodes, LAYOUT)
    assert source.node.text == "Cel puțin 1 eveniment"


def test_cells_follow_too() -> None:
    first, second = a_node("operational"), a_node("operational")
    source = a_node("measure")
    top = a_node("general", first, second, source)
    nodes = [top]
    renumber_and_reword(nodes, LAYOUT)
    source.node.cells = {"funding": "ca la O.S.1.2"}
    source.links = [NodeLink(node_id=1, target_uid=second.node.uid)]
    del top.children[0]
    renumber_and_reword(nodes, LAYOUT)
    assert source.node.cells == {"funding": "ca la O.S.1.1"}
