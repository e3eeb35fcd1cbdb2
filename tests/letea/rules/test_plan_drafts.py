"""Drafts of sections, taken out to be edited."""

from db.tables.plans import Basis, Node
from letea.rules.plan_drafts import draft_of, records_of, take_versions, versions_of
from letea.rules.plan_tree import NodeTree, SectionTree
from tests.samples import a_section


def held_section() -> SectionTree:
    measure = NodeTree(Node(section_id=1, level="measure", text="Măsură", cells={"term": "permanent"}))
    return SectionTree(
        a_section(text=[{"kind": "paragraph", "runs": [["Text", ""]]}]),
        [Basis(section_id=1, text="Legea nr. 292/2011")],
        [NodeTree(Node(section_id=1, level="general", text="Obiectiv"), [measure])],
    )


def test_a_draft_changes_nothing_of_what_was_read() -> None:
    held = held_section()
    draft = draft_of(held)
    draft.section.text[0]["runs"][0][0] = "Altceva"
    draft.nodes[0].children[0].node.cells["term"] = "lunar"
    assert held.section.text[0]["runs"][0][0] == "Text"
    assert held.nodes[0].children[0].node.cells == {"term": "permanent"}


def test_a_draft_is_of_the_same_records() -> None:
    held = held_section()
    assert [one.uid for one in records_of(draft_of(held))] == [one.uid for one in records_of(held)]


def test_a_draft_learns_the_versions_under_which_it_was_kept() -> None:
    draft = held_section()
    kept = draft_of(draft)
    for number, record in enumerate(records_of(kept), start=1):
        record.id, record.version = number, 7
    take_versions(draft, kept)
    assert versions_of(draft) == versions_of(kept)
    assert draft.nodes[0].children[0].node.id == 4
