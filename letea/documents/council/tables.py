"""The tables of council papers that are filled by hand: operations after adoption, blank annexes."""

from collections.abc import Iterator

from db.tables.council import PaperKind
from letea.documents.council.facts import PaperFacts
from letea.documents.council.filling import fill_text
from letea.documents.council.office_values import Values, in_unit
from letea.documents.outline import Align, Block, Cell, Table, cells, plain
from letea.papers import BlankTable
from letea.wording import day

_MAYOR = "mayor_bare"  # of the words of units
_SPACE_TO_WRITE = "\n"  # a row two lines high


def paper_table(facts: PaperFacts) -> tuple[Block, ...]:
    """The table of the paper itself, with the days that are known."""
    return _table(facts.form.table, _days(facts), {"primar": in_unit(facts.office, _MAYOR)})


def annex_table(facts: PaperFacts) -> tuple[Block, ...]:
    """The table of an annex that no plan fills."""
    return _table(facts.matter.annex_table, {}, {})


def _table(form: BlankTable | None, days: dict[str, str], values: Values) -> tuple[Block, ...]:
    if form is None:
        return ()
    head = cells([heading for heading, _width in form.columns], bold=True, align=Align.CENTER)
    rows = tuple(_rows(form, days, values))
    return (Table(tuple(width for _heading, width in form.columns), (head,), rows),)


def _rows(form: BlankTable, days: dict[str, str], values: Values) -> Iterator[tuple[Cell, ...]]:
    blanks = len(form.columns) - 1
    for place, words in enumerate(form.rows):
        known = days.get(form.days[place], "") if place < len(form.days) else ""
        texts = [fill_text(words, values), known, *[""] * blanks][:blanks]
        yield (Cell(plain(f"{place + 1}."), Align.CENTER), *cells(texts))
    for number in range(form.blank_rows):
        yield (Cell(plain(f"{number + 1}.{_SPACE_TO_WRITE}"), Align.CENTER), *cells([""] * blanks))


def _days(facts: PaperFacts) -> dict[str, str]:
    """The day of adoption, and those on which the decision was sent to the mayor and the prefect."""
    sent = facts.folder.papers_of(PaperKind.COMMUNICATION)

    def to(word: str) -> str:
        return day(next((one.sent_on for one in sent if word in one.party.casefold()), None))

    return {
        "adopted": day(facts.folder.file.sitting_on),
        "mayor": to(in_unit(facts.office, _MAYOR)),
        "prefect": to("prefect"),
    }
