"""The office's free text as blocks of a paper."""

from letea.documents.outline import Align, Block, Heading, Item, Paragraph, Run, Runs
from letea.prose import Passage, Prose


def blocks_of(prose: Prose) -> tuple[Block, ...]:
    """The passages as headings, paragraphs and list entries."""
    return tuple(_block(passage) for passage in prose)


def runs_of(passage: Passage) -> Runs:
    """The styled stretches of one passage."""
    return tuple(
        Run(text, bold="b" in marks, italic="i" in marks, underline="u" in marks)
        for text, marks in passage["runs"]
    )


def _block(passage: Passage) -> Block:
    runs = runs_of(passage)
    if passage["kind"] == "item":
        return Item(passage.get("marker", ""), runs, passage.get("level", 0))
    align = Align(passage.get("align", "justify"))
    if passage["kind"] == "heading":
        return Heading("".join(run.text for run in runs), passage.get("level", 3), align)
    return Paragraph(runs, align)
