"""The plan's annex: the whole paper of a plan, from its tree, its family and the office's facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from db.tables.office import Office, Official
from letea.documents.annex_mark import annex_mark, letterhead, watermark
from letea.documents.annex_sections import PlanPrinter
from letea.documents.keeping import kept_together
from letea.documents.letterhead import unit_line
from letea.documents.outline import Letterhead, Outline
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
    printer = PlanPrinter(tree, family, tables=tables, office=facts.office, officials=facts.officials)
    blocks = list(printer.blocks())
    return Outline(
        title=plan.title,
        blocks=tuple(kept_together(blocks)),
        marks=tuple(printer.marks),
        author=f"{facts.office.service_name}, {unit_line(facts.office)}",
        subject=family.name,
        annex_mark=annex_mark(plan, facts.office),
        watermark=watermark(plan),
        letterhead=letterhead(plan, facts.office) if plan.letterhead else Letterhead(),
    )
