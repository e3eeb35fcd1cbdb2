"""Tests of tables in Word papers."""

from docx.oxml.ns import qn

from letea.documents.docx_table import ruled_table
from letea.documents.docx_text import Setting
from letea.documents.outline import Cell, Table, cells, plain
from tests.every_block import budget_table, head_of


def test_every_row_of_the_head_is_repeated_and_no_row_is_cut() -> None:
    rows = ruled_table(budget_table(), 468, Setting()).findall(qn("w:tr"))
    assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [True, True, False]
    assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)


def test_a_row_nearly_as_tall_as_a_page_may_be_cut_lest_its_heading_stand_alone() -> None:
    tall = "\n".join(["obiectiv"] * 40)
    beside = (Cell(plain("a"), rows=2), Cell(plain(tall)))
    table = Table((1, 1), (), (cells(("scurt", tall)), cells(("scurt", "scurt")), beside, cells(("scurt",))))
    rows = ruled_table(table, 468, Setting()).findall(qn("w:tr"))
    whole = [row.find(f".//{qn('w:cantSplit')}") is not None for row in rows]
    assert whole == [False, True, False, True]


def test_merged_cells_are_merged() -> None:
    upper, lower, _body = ruled_table(budget_table(), 468, Setting()).findall(qn("w:tr"))
    assert [span.get(qn("w:val")) for span in upper.iter(qn("w:gridSpan"))] == ["3"]
    assert [merge.get(qn("w:val")) for merge in upper.iter(qn("w:vMerge"))] == ["restart"] * 3
    assert [merge.get(qn("w:val")) for merge in lower.iter(qn("w:vMerge"))] == ["continue"] * 3


def test_every_row_covers_all_columns() -> None:
    first = (Cell(plain("Obiectiv"), rows=3), Cell(plain("a"), columns=2))
    table = Table((1, 1, 1), (head_of("A", "B", "C"),), (first, cells(("b", "c")), cells(("d", "e"))))
    for row in ruled_table(table, 300, Setting()).findall(qn("w:tr")):
        widths = [int(width.get(qn("w:w"), "0")) for width in row.iter(qn("w:tcW"))]
        assert sum(widths) == 300 * 20


def test_the_columns_are_fixed() -> None:
    made = ruled_table(budget_table(), 468, Setting())
    layout = made.find(f".//{qn('w:tblLayout')}")
    assert layout is not None
    assert layout.get(qn("w:type")) == "fixed"
