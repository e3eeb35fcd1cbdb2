"""What of a paper stays together on a page, in every format."""

from letea.documents.outline import Block, Heading, Paragraph, Signatures, text_of


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
