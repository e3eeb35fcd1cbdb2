"""What was proposed in the public consultation and what was answered, as a council paper tells it."""

from db.tables.council import Proposal
from letea.documents.council.facts import PaperFacts
from letea.documents.outline import Align, Block, Cell, Table, cells, plain
from letea.documents.prose import blocks_of
from letea.papers import passages
from letea.wording import day

_HEADINGS = ("Nr. crt.", "Data", "De la cine", "Propunerea", "Răspunsul")
_WIDTHS = (0.6, 1.2, 1.8, 3.2, 3.2)
_BLANK_ROWS = 4
_VERDICTS = {True: "Preluată.", False: "Nepreluată.", None: ""}


def proposal_blocks(facts: PaperFacts) -> tuple[Block, ...]:
    """That there were none, or the table of them; rows to fill by hand where nobody wrote down either."""
    phrases, proposals = facts.form.phrases, facts.folder.proposals
    if proposals:
        rows = tuple(_row(number, one) for number, one in enumerate(proposals, start=1))
        return (*_said(phrases.get("some", "")), _table(rows))
    if facts.folder.file.no_proposals:
        return _said(phrases.get("none", ""))
    blank = tuple(cells(("\n", "", "", "", "")) for _number in range(_BLANK_ROWS))
    return (*_said(phrases.get("unknown", "")), _table(blank))


def _said(phrase: str) -> tuple[Block, ...]:
    return blocks_of(passages(phrase))


def _table(rows: tuple[tuple[Cell, ...], ...]) -> Table:
    return Table(_WIDTHS, (cells(_HEADINGS, bold=True, align=Align.CENTER),), rows)


def _row(number: int, one: Proposal) -> tuple[Cell, ...]:
    answer = " ".join(part for part in (_VERDICTS[one.accepted], one.answer.strip()) if part)
    texts = (day(one.received_on), one.who, one.text, answer)
    return (Cell(plain(str(number)), Align.CENTER), *cells(texts))
