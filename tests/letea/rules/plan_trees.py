"""Small trees of objectives for the tests of rules; every node has an id of its own."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from db.tables.plans import Node, Plan, Section, SectionKind
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from tests.samples import a_plan

KEY = "objectives"


def a_node(id: int, level: str, number: str, text: str = "", **cells: str) -> NodeTree:
    """An objective or a measure with its cells."""
    node = Node(section_id=1, level=level, number=number, text=text, cells=cells)
    node.id, node.uid = id, f"u{id}"
    return NodeTree(node)


def over(top: NodeTree, *beneath: NodeTree) -> NodeTree:
    """The same node with those beneath it."""
    return NodeTree(top.node, list(beneath))


def objectives(*tops: NodeTree, key: str = KEY, heading: str = "") -> SectionTree:
    """A section of objectives."""
    section = Section(plan_id=1, key=key, heading=heading, kind=SectionKind.OBJECTIVES)
    section.uid = f"s-{key}"
    return SectionTree(section, nodes=list(tops))


def a_tree(sections: Sequence[SectionTree], **given: Any) -> PlanTree:
    """A plan of these sections."""
    plan: Plan = a_plan(title="Planul anual pentru anul 2022", **given)
    return PlanTree(plan, list(sections))


def a_municipalitys_tree(text: str) -> PlanTree:
    """A plan of 17 general objectives, 85 specific ones and 255 measures, all with this text."""
    ids = count(1)
    cells = {"responsible": "DAS, UAT", "results": "10 ședințe de informare\nCel puțin 3 evenimente"}
    terms = ("Trim. I–IV 2022", "Semestrial", "lunar")
    tops = [
        over(
            a_node(next(ids), "general", f"Obiectiv general {general}", text),
            *(
                over(
                    a_node(next(ids), "specific", f"O.S.{general}.{specific}", text),
                    *(
                        a_node(
                            next(ids), "measure", f"{general}.{specific}.{place}.", text, term=term, **cells
                        )
                        for place, term in enumerate(terms, start=1)
                    ),
                )
                for specific in range(1, 6)
            ),
        )
        for general in range(1, 18)
    ]
    return a_tree([objectives(*tops)])
