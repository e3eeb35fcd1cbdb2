"""What of a paper stays together on a page, in every format."""

from dataclasses import replace
from itertools import pairwise

from letea.documents.outline import Block, Heading, Item, Pairs, Paragraph, Signatures, Table, text_of

_FEW_FACTS, _SHORT_FACTS = 8, 600  # rows, letters of all of them


def heads(heading: Heading, after: Block | None) -> bool:
    """Whether what follows stands beneath the heading, so that it stays with it.

    One with nothing beneath it is followed by its like or by a higher one: it may end a page, else a run of
    them would move together and leave the page half empty.
    """
    return not (isinstance(after, Heading) and after.level <= heading.level)


def closes(after: Block | None) -> bool:
    """Whether what follows a table stays with its last row: the signatures, or the note on its "*"."""
    match after:
        case Signatures():
            return True
        case Paragraph():
            return text_of(after.runs).lstrip().startswith("*")
    return False


def kept_together(blocks: list[Block]) -> list[Block]:
    """The blocks, where a paragraph that announces a list or a table ("cuprinde:") stays on its page."""
    kept = [
        replace(block, keep_next=True)
        if isinstance(block, Paragraph) and isinstance(after, Item | Pairs | Table) and _announces(block)
        else block
        for block, after in pairwise(blocks)
    ]
    return kept + blocks[-1:]


def stays_whole(pairs: Pairs) -> bool:
    """Whether a few short facts stay on one page; many, or long ones, may be cut between two of them."""
    letters = sum(len(label) + len(value) for label, value in pairs.rows)
    return len(pairs.rows) <= _FEW_FACTS and letters <= _SHORT_FACTS


def _announces(paragraph: Paragraph) -> bool:
    return text_of(paragraph.runs).rstrip().endswith(":")
