"""Workbooks as a county or a ministry sends them: heads, merged cells, formulas, formats, a second sheet."""

import io
import zipfile
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Font, PatternFill

SHEET, NOTES = "Date 2022", "Instrucțiuni"


def a_recipient_book() -> bytes:
    """Title over merged cells, a bold head, yellow cells to be filled, their sum, a chart, another sheet."""
    book = Workbook()
    sheet = book.create_sheet(SHEET, 0)
    book.remove(book.worksheets[1])
    sheet["A1"] = "Raportare anuală (exemplu)"
    sheet.merge_cells("A1:C1")
    sheet["A3"], sheet["B3"] = "Indicator", "Valoare"
    sheet["A3"].font = Font(bold=True)
    for row, words in enumerate(("Copii", "Adulți", "Vârstnici"), start=4):
        sheet.cell(row, 1, words)
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor="FFFF00")
    sheet["B7"] = "=SUM(B4:B6)"
    sheet["A9"] = "Unitatea"
    sheet.merge_cells("B9:C9")
    sheet.column_dimensions["A"].width = 33
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=4, max_row=6))
    sheet.add_chart(chart, "E3")
    notes = book.create_sheet(NOTES)
    notes["A1"] = "Se completează până la 31 mai."
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(out, "w") as made:
        for one in package.namelist():
            content = package.read(one)
            made.writestr(one, change(content) if one == name else content)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {one: package.read(one) for one in package.namelist()}
