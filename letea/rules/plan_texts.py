"""All texts that a plan prints, each with the place where it is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from db.tables.plans import Node, Section
from letea.prose import words_of
from letea.rules.plan_tree import PlanTree, SectionTree

Rows = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class PlacedText:
    """A text with its section and, in objectives, its node. `what` is "text", "rows", "term"…"""

    section: Section
    what: str
    text: str
    node: Node | None = None


def texts_of(tree: PlanTree, tables: Mapping[str, Rows]) -> Iterator[PlacedText]:
    """The texts of the plan in print order; margin notes and sections left out do not print.

    `tables` are the rows of live tables by section uid.
    """
    for held in tree.walk():
        if held.section.included:
            yield from _of_section(held, tables.get(held.section.uid, held.section.rows))


def _of_section(held: SectionTree, rows: Rows) -> Iterator[PlacedText]:
    section = held.section
    yield PlacedText(section, "heading", f"{section.number} {section.heading}")
    yield PlacedText(section, "text", words_of(section.text))
    if section.absence.strip():
        yield PlacedText(section, "absence", section.absence)
    for basis in held.basis:
        yield PlacedText(section, "basis", basis.text)
    for row in rows:
        yield PlacedText(section, "rows", "\n".join(row.get("cells", {}).values()))
    for top in held.nodes:
        for one in top.walk():
            yield PlacedText(section, "text", one.node.text, one.node)
            for key, cell in one.node.cells.items():
                yield PlacedText(section, key, cell, one.node)
    yield PlacedText(section, "closing", words_of(section.closing))
