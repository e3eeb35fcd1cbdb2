"""The plan's annex: the whole paper of a plan, from its tree, its family and the office's facts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from db.tables.office import Office, Official
from letea.documents.annex_mark import annex_mark, letterhead, watermark
from letea.documents.annex_sections import PlanPrinter
from letea.documents.letterhead import unit_line
from letea.documents.outline import Block, Item, Letterhead, Outline, Paragraph, Table, text_of
from letea.layouts import Family
from letea.rules.plan_tree import PlanTree


@dataclass(frozen=True)
class OfficeFacts:
    """What a paper says of the office that issues it: its profile and who held its functions, and when."""

    office: Office
    officials: tuple[Official, ...] = ()


def annex_outline(
    tree: PlanTree, family: Family, facts: OfficeFacts, tables: Mapping[str, list[dict[str, Any]]]
) -> Outline:
    """The annex of the council decision that approves the plan, in the copy that its stage asks for.

    `tables` gives, by the section's uid, the rows of sections that print live from the registers; the others
    print their own. The note on state money from 2027 (OUG 70/2025) is the screen's and never printed.
    """
    plan = tree.plan
    printer = PlanPrinter(tree, family, tables=tables, officials=facts.officials)
    blocks = list(printer.blocks())
    return Outline(
        title=plan.title,
        blocks=tuple(_kept_together(blocks)),
        marks=tuple(printer.marks),
        author=f"{facts.office.service_name}, {unit_line(facts.office)}",
        subject=family.name,
        annex_mark=annex_mark(plan),
        watermark=watermark(plan),
        letterhead=letterhead(plan, facts.office) if plan.letterhead else Letterhead(),
    )


def _kept_together(blocks: list[Block]) -> list[Block]:
    """The blocks, where a paragraph that announces a list or a table ("cuprinde:") stays on its page."""
    kept = [
        replace(block, keep_next=True)
        if isinstance(block, Paragraph) and isinstance(after, Item | Table) and _announces(block)
        else block
        for block, after in pairwise(blocks)
    ]
    return kept + blocks[-1:]


def _announces(paragraph: Paragraph) -> bool:
    return text_of(paragraph.runs).rstrip().endswith(":")
