"""A workbook is filled cell by cell: whatever else it holds stays byte for byte."""

import io
import zipfile

import pytest
from openpyxl import load_workbook

from letea.exchange.recipient_filling import CellValue, filled
from tests.recipient_books import NOTES, SHEET, a_recipient_book, parts_of, with_part
from tests.sheet_files import an_xlsx

PART = "xl/worksheets/sheet1.xml"


def test_values_are_written_and_formats_formulas_and_merges_stay() -> None:
    values = [
        CellValue(SHEET, "B4", 12),
        CellValue(SHEET, "B5", 3.5),
        CellValue(SHEET, "C9", "Comuna <Exemplu> & ș"),
    ]
    made = filled(a_recipient_book(), values)
    assert made.left == ()
    sheet = load_workbook(io.BytesIO(made.data))[SHEET]
    assert (sheet["B4"].value, sheet["B5"].value, sheet["B6"].value) == (12, 3.5, None)
    assert sheet["B9"].value == "Comuna <Exemplu> & ș"
    assert sheet["B4"].fill.fgColor.rgb == "00FFFF00"
    assert sheet["A3"].font.bold
    assert sheet["B7"].value == "=SUM(B4:B6)"
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A1:C1", "B9:C9"}
    assert sheet.column_dimensions["A"].width == 33


def test_what_is_not_known_leaves_no_older_value_in_its_cell() -> None:
    old = filled(
        a_recipient_book(), [CellValue(SHEET, "B4", 12), CellValue(SHEET, "C9", "Comuna veche")]
    ).data
    new = filled(
        old, [CellValue(SHEET, "B4", None), CellValue(SHEET, "C9", None), CellValue(SHEET, "B7", None)]
    )
    sheet = load_workbook(io.BytesIO(new.data))[SHEET]
    assert (sheet["B4"].value, sheet["B9"].value, sheet["B7"].value) == (None, None, "=SUM(B4:B6)")
    assert sheet["B4"].fill.fgColor.rgb == "00FFFF00"


@pytest.mark.parametrize(
    ("form", "value"), [("0%", 0.667), ("0.0 %", 0.667), ("General", 66.7), ("0.0", 66.7)]
)
def test_a_share_is_written_as_its_cell_shows_it(form: str, value: float) -> None:
    book = load_workbook(io.BytesIO(a_recipient_book()))
    book[SHEET]["B4"].number_format = form
    book[SHEET]["B5"].number_format = form
    out = io.BytesIO()
    book.save(out)
    values = [CellValue(SHEET, "B4", 66.7, share=True), CellValue(SHEET, "B5", 12)]
    sheet = load_workbook(io.BytesIO(filled(out.getvalue(), values).data))[SHEET]
    assert (sheet["B4"].value, sheet["B5"].value) == (value, 12)


def test_every_other_part_stays_byte_for_byte() -> None:
    book = a_recipient_book()
    before, after = parts_of(book), parts_of(filled(book, [CellValue(SHEET, "B4", 12)]).data)
    assert list(before) == list(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {PART, "xl/workbook.xml"}
    assert any("chart" in name for name in before)
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]
    assert load_workbook(io.BytesIO(filled(book, []).data))[NOTES]["A1"].value.startswith("Se completează")


def test_a_formula_is_written_over_only_where_that_was_said() -> None:
    kept = filled(a_recipient_book(), [CellValue(SHEET, "B7", 99)])
    assert [one.cell for one in kept.left] == ["B7"]
    assert load_workbook(io.BytesIO(kept.data))[SHEET]["B7"].value == "=SUM(B4:B6)"
    replaced = filled(a_recipient_book(), [CellValue(SHEET, "B7", 99, replaces=True)])
    assert replaced.left == ()
    assert load_workbook(io.BytesIO(replaced.data))[SHEET]["B7"].value == 99


def test_what_a_formula_gave_before_is_not_read_as_new() -> None:
    book = with_part(
        a_recipient_book(),
        PART,
        lambda xml: xml.replace(b"<v></v>", b"<v>41</v>").replace(b"<v/>", b"<v>41</v>"),
    )
    assert b"<v>41</v>" in parts_of(book)[PART]
    after = filled(book, [CellValue(SHEET, "B4", 1)]).data
    assert b"<v>41</v>" not in parts_of(after)[PART]


def test_the_order_of_computing_goes_with_a_formula() -> None:
    chain = b'<calcChain><c r="B7" i="1"/></calcChain>'
    book = a_recipient_book()
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"
    rel = b'<Relationship Id="rId99" Type="' + kind + b'" Target="calcChain.xml"/></Relationships>'
    book = with_part(book, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"</Relationships>", rel))
    override = b'<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'
    book = with_part(book, "[Content_Types].xml", lambda xml: xml.replace(b"</Types>", override))
    out = io.BytesIO(book)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("xl/calcChain.xml", chain)
    parts = parts_of(filled(out.getvalue(), [CellValue(SHEET, "B7", 1, replaces=True)]).data)
    assert "xl/calcChain.xml" not in parts
    assert b"calcChain" not in parts["[Content_Types].xml"] + parts["xl/_rels/workbook.xml.rels"]


@pytest.mark.parametrize("place", ["A1", "B1", "D2", "AB40", "A7"])
def test_a_cell_that_is_not_there_is_made_in_its_place(place: str) -> None:
    made = filled(an_xlsx([("a", None, "c"), (), ("x",)]), [CellValue("Sheet", place, 7)])
    sheet = load_workbook(io.BytesIO(made.data)).active
    assert sheet is not None
    assert sheet[place].value == 7
    assert (sheet["C1"].value, sheet["A3"].value) == ("c", "x")


def test_a_sheet_that_is_gone_is_told() -> None:
    value = CellValue("Alta", "A1", 1)
    assert filled(a_recipient_book(), [value]).left == (value,)
