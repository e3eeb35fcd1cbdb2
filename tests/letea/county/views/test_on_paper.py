"""Views on paper: wide tables are cut with the communes said again, no column lost."""

from datetime import date

import pytest

from db.tables.office import UnitKind
from letea.county.views.on_paper import ShownView, report_outline, view_outline
from letea.county.views.view import Column, Kind, Line, View, totals_of
from letea.documents.outline import (
    Block,
    Heading,
    Orientation,
    PageBreak,
    Paragraph,
    Table,
    Tile,
    Tiles,
    text_of,
)
from tests.samples import an_office

TODAY = date(2027, 1, 15)
OFFICE = an_office(unit_kind=UnitKind.COUNTY, unit_name="Bacău", siruta=None)
PICTURE = Tiles("Locuri", ("5",), (Tile("Agăș", "5", 0),))


def a_view(columns: int, *, of_communes: bool = True, title: str = "Beneficii") -> View:
    heads = (
        Column("commune", "Comuna", Kind.TEXT, 2.2),
        Column("handed", "Predarea", Kind.TEXT, 1.1),
        *(Column(f"c{place}", f"Coloana {place}", width=1.3) for place in range(columns)),
    )
    lines = (
        Line(("Agăș", "pachet", *range(columns)), 1),
        Line(("Zemeș", "nepredat", *(None,) * columns), 2, missing=True),
    )
    return View(
        *("x", title, "Spune.", "anul 2026", heads, lines, totals_of(heads, lines)),
        handed=("Au predat: 1.",),
        of_communes=of_communes,
    )


def of_kind(blocks: tuple[Block, ...], *kinds: type[Block]) -> list[Block]:
    return [one for one in blocks if isinstance(one, kinds)]


def words(table: Block) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[text_of(cell.runs) for cell in row] for row in (*table.head, *table.body)]


@pytest.mark.parametrize("columns", [1, 4, 8, 9, 20, 33])
def test_no_column_is_lost_and_each_table_says_the_communes(columns: int) -> None:
    view = a_view(columns)
    tables = of_kind(view_outline(OFFICE, ShownView(view), TODAY).blocks, Table)
    heads = [words(table)[0] for table in tables]
    assert all(head[:3] == ["Nr.", "Comuna", "Predarea"] for head in heads)
    assert [one for head in heads for one in head[3:]] == [column.label for column in view.columns[2:]]
    for table in tables:
        head, agas, zemes, total = words(table)
        assert agas[:2] == ["1", "Agăș"]
        assert zemes == ["2", "Zemeș", "nepredat", *("" for _one in head[3:])]
        assert total[1] == "Total"
        assert sum(table.widths) <= 15.5  # type: ignore[union-attr]  # it is a table


def test_a_picture_stands_upright_before_a_table_that_lies() -> None:
    blocks = view_outline(OFFICE, ShownView(a_view(12), (PICTURE,)), TODAY).blocks
    told = [one for one in blocks if isinstance(one, Orientation | Tiles | Table)]
    assert [type(one).__name__ for one in told[:4]] == ["Orientation", "Tiles", "Orientation", "Table"]
    assert [one.landscape for one in told if isinstance(one, Orientation)] == [False, True]


def test_a_wide_view_without_communes_lies_from_its_beginning() -> None:
    blocks = view_outline(OFFICE, ShownView(a_view(12, of_communes=False)), TODAY).blocks
    assert [one.landscape for one in blocks if isinstance(one, Orientation)] == [True, True]


def test_the_report_numbers_its_chapters_and_says_once_who_handed_over() -> None:
    shown = [ShownView(a_view(3, title="Una")), ShownView(a_view(3, title="Alta"), (PICTURE,))]
    blocks = report_outline(OFFICE, shown, "anul 2026", TODAY).blocks
    assert [one.text for one in blocks if isinstance(one, Heading)] == [
        "Situația asistenței sociale în județ",
        "I. Una",
        "II. Alta",
    ]
    told = [text_of(one.runs) for one in blocks if isinstance(one, Paragraph)]
    assert told.count("Au predat: 1.") == 1
    assert len(of_kind(blocks, PageBreak)) == 1


def test_a_view_with_nothing_says_so() -> None:
    view = View("x", "Licențe", "Spune.", "anul 2026", a_view(1).columns, (), of_communes=False)
    blocks = view_outline(OFFICE, ShownView(view), TODAY).blocks
    assert "Nicio înregistrare." in [text_of(one.runs) for one in blocks if isinstance(one, Paragraph)]
