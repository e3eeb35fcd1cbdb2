"""A list as a paper: columns in order, sums, count, lying down where it is wide."""

from datetime import date

from letea.documents.listing import ListedColumn, ListOnPaper, list_outline, seen_outline
from letea.documents.outline import (
    Align,
    Heading,
    Orientation,
    Outline,
    Paragraph,
    Signatures,
    Table,
    text_of,
)
from letea.rules.period import Period
from tests.samples import TODAY, an_office

COLUMNS = [ListedColumn("Nr.", 1), ListedColumn("Ce", 3), ListedColumn("Suma", 1, figures=True)]
FIRST, LAST = date(2022, 1, 1), date(2022, 12, 31)


def made(*rows: tuple[str, ...], wide: float = 0) -> Outline:
    columns = [*COLUMNS, ListedColumn("Lat", wide)] if wide else COLUMNS
    full = [(*row, "") if wide else row for row in rows]
    totals = ("", "Total", "30", "")[: len(columns)]
    told = ListOnPaper("Ajutoare <2022>", columns, full, totals, numbered=True, signed=True)
    return list_outline(an_office(), told, period=Period(FIRST, LAST))


def test_it_has_every_entry_the_sums_the_count_and_room_to_sign() -> None:
    outline = made(("1", "făină & ulei", "10"), ("2", "<ață>", "20"))
    (table,) = [block for block in outline.blocks if isinstance(block, Table)]
    assert [[text_of(cell.runs) for cell in row] for row in table.body] == [
        ["1", "făină & ulei", "10"],
        ["2", "<ață>", "20"],
        ["", "Total", "30"],
    ]
    assert [cell.align for cell in table.body[0]] == [Align.LEFT, Align.LEFT, Align.RIGHT]
    words = [text_of(block.runs) for block in outline.blocks if isinstance(block, Paragraph)]
    assert words == ["Perioada 01.01.2022 – 31.12.2022: 2 înregistrări"]
    assert isinstance(outline.blocks[-1], Signatures)
    assert outline.title == "Ajutoare <2022>, 01.01.2022 – 31.12.2022"


def test_an_empty_period_says_so() -> None:
    words = [text_of(block.runs) for block in made().blocks if isinstance(block, Paragraph)]
    assert words[-1] == "Nicio înregistrare în perioadă."
    assert not any(isinstance(block, Table) for block in made().blocks)


def test_a_wide_one_lies_down_in_smaller_letters() -> None:
    assert isinstance(made(("1", "a", "2")).blocks[0], Heading)
    wide = made(("1", "a", "2"), wide=12)
    assert wide.blocks[0] == Orientation(landscape=True)
    assert [block.wide for block in wide.blocks if isinstance(block, Table)] == [True]


def test_what_is_seen_is_numbered_and_says_by_what_it_is_filtered() -> None:
    told = ListOnPaper("Beneficiari", COLUMNS[1:], [("Exemplu Ana", "5")], note="Satul este „Holt”")
    outline = seen_outline(an_office(), told, today=TODAY)
    words = [text_of(block.runs) for block in outline.blocks if isinstance(block, Paragraph)]
    assert words == ["Satul este „Holt”", "La 22 martie 2022: 1 înregistrare"]
    (table,) = [block for block in outline.blocks if isinstance(block, Table)]
    assert [text_of(cell.runs) for cell in (*table.head[0], *table.body[0])] == [
        *("Nr.", "Ce", "Suma"),
        *("1", "Exemplu Ana", "5"),
    ]
    assert not any(isinstance(block, Signatures) for block in outline.blocks)
