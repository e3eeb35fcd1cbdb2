"""A council paper as an outline: its wording filled with what is known, what stands around it."""

from letea.documents.council.blocks import blocks_for, prose_blocks
from letea.documents.council.facts import PaperFacts
from letea.documents.council.filling import block_of, fill_text
from letea.documents.council.office_values import Values, in_unit
from letea.documents.council.values import values_of
from letea.documents.keeping import kept_together
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import Block, Outline
from letea.prose import Passage


def council_paper(facts: PaperFacts) -> Outline:
    """The paper with a rule to fill by hand for all that is not known yet; notes of the file never print."""
    values = values_of(facts)
    wording = facts.wording if facts.wording is not None else facts.form.wording()
    blocks = [block for passage in wording for block in _printed(passage, facts, values)]
    return Outline(
        title=fill_text(facts.form.title, values),
        blocks=tuple(kept_together(blocks)),
        author=f"{facts.office.service_name}, {unit_line(facts.office)}",
        subject=facts.form.name,
        annex_mark=annex_mark(facts, values),
        watermark=facts.form.watermark,
        letterhead=letterhead_of(facts.office, _issuer(facts)),
    )


def annex_mark(facts: PaperFacts, values: Values | None = None) -> str:
    """What stands top right of the annex: the draft it belongs to until the council adopts it."""
    mark = facts.form.annex_mark if facts.is_adopted else facts.form.draft_mark
    return fill_text(mark, values_of(facts) if values is None else values)


def _printed(passage: Passage, facts: PaperFacts, values: Values) -> tuple[Block, ...]:
    field = block_of(passage)
    return blocks_for(field, facts, values) if field else prose_blocks([passage], values)


def _issuer(facts: PaperFacts) -> str:
    match facts.form.issuer:
        case "council":
            return in_unit(facts.office, "council_line")
        case "mayor":
            return in_unit(facts.office, "mayor_line")
        case "service":
            return facts.office.service_name
        case _:
            return ""
