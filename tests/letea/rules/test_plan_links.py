"""Links between measures: those the texts call for, and those that no longer hold."""

from datetime import UTC, datetime
from typing import Any

import pytest

from db.record import Record
from db.tables.plan_links import LinkKind, NodeLink
from letea.rules.plan_links import LinkFault, check_links, proposed_for
from letea.rules.plan_tree import PlanTree
from tests.letea.rules.plan_trees import a_node, a_tree, objectives, over

TEXT = "Campanii în școli (corelat cu Obiectiv general 2, O.S. 2.1)"


def a_plan(text: str = TEXT, *, second: str = "O.S.2.1") -> PlanTree:
    return a_tree(
        [
            objectives(
                over(a_node(1, "general", "Obiectiv general 1", "A"), a_node(2, "measure", "1.1.1", text)),
                over(a_node(3, "general", "Obiectiv general 2", "B"), a_node(4, "specific", second, "C")),
            )
        ]
    )


def a_link(words: str = "O.S. 2.1", **given: Any) -> NodeLink:
    known: dict[str, Any] = {"node_id": 2, "words": words, "target_uid": "u4"}
    return NodeLink(**known | given)


def faults(tree: PlanTree, *links: NodeLink, **given: Any) -> list[tuple[str, LinkFault]]:
    return [(one.words, one.fault) for one in check_links(tree, links, **given)]


GENERAL = a_link("Obiectiv general 2", target_uid="u3")


def proposed(tree: PlanTree, *links: NodeLink) -> list[tuple[str, str]]:
    """What is proposed for the measure 1.1.1 while these are its links."""
    held = next(one for one in tree.walk() if one.nodes)
    measure = held.nodes[0].children[0]
    measure.links = list(links)
    return [(one.words, one.target.uid) for one in proposed_for(tree, held, measure) if one.target]


def test_mentions_without_links_are_proposed() -> None:
    assert proposed(a_plan()) == [("Obiectiv general 2", "u3"), ("O.S. 2.1", "u4")]


def test_what_is_linked_is_not_proposed_again() -> None:
    assert proposed(a_plan(), a_link()) == [("Obiectiv general 2", "u3")]
    assert proposed(a_plan(), a_link("")) == [("Obiectiv general 2", "u3")]


def test_what_is_mentioned_twice_is_proposed_once() -> None:
    assert proposed(a_plan("corelat cu O.S. 2.1 și cu O.S. 2.1")) == [("O.S. 2.1", "u4")]


def test_a_number_changed_on_the_screen_is_the_one_that_counts() -> None:
    tree, shown = a_plan(), a_plan(second="O.S.2.7")
    held = next(one for one in shown.walk() if one.nodes)
    kept = next(one for one in tree.walk() if one.nodes)
    held.section = kept.section
    found = proposed_for(tree, held, held.nodes[0].children[0])
    assert [one.words for one in found] == ["Obiectiv general 2"]


def test_a_deleted_link_links_no_longer() -> None:
    deleted = a_link()
    deleted.deleted_at = datetime(2026, 3, 1, tzinfo=UTC)
    assert faults(a_plan(), deleted, GENERAL) == [("O.S. 2.1", LinkFault.UNLINKED)]


def test_links_that_say_what_is_so_are_in_order() -> None:
    assert faults(a_plan(), a_link(), GENERAL) == []


def test_a_mention_that_is_no_link_is_told() -> None:
    (one,) = check_links(a_plan(), [a_link()])
    assert (one.node.id, one.words, one.fault) == (2, "Obiectiv general 2", LinkFault.UNLINKED)
    assert "legați-l" in one.sentence


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        (a_link("O.S. 3.3"), LinkFault.WORDS_GONE),
        (a_link(target_uid="gone"), LinkFault.TARGET_GONE),
        (a_link(target_uid="u1"), LinkFault.ANOTHER),
    ],
)
def test_a_link_that_no_longer_holds_is_told(link: Record, fault: LinkFault) -> None:
    assert isinstance(link, NodeLink)
    assert (link.words, fault) in faults(a_plan(), link, GENERAL)


def test_a_target_that_was_renumbered_is_told_with_its_number() -> None:
    (one,) = check_links(a_plan(second="O.S.2.3"), [a_link(), GENERAL])
    assert (one.fault, "„O.S.2.3”" in one.sentence) == (LinkFault.ANOTHER, True)


def test_words_in_other_spaces_are_the_same_words() -> None:
    assert faults(a_plan("corelat cu Obiectiv  general 2,\nO.S.\n2.1"), a_link(), GENERAL) == []


def test_a_link_to_another_plan_is_checked_where_its_nodes_are_known() -> None:
    serves = a_link("", kind=LinkKind.SERVES, target_uid="strategy")
    tree = a_plan("Campanii")
    assert faults(tree, serves) == []
    assert faults(tree, serves, elsewhere={"strategy"}) == []
    assert faults(tree, serves, elsewhere={"another"}) == [("", LinkFault.TARGET_GONE)]


def test_a_number_that_no_node_bears_is_told() -> None:
    assert faults(a_plan("corelat cu O.S. 7.7")) == [("O.S. 7.7", LinkFault.UNKNOWN)]
