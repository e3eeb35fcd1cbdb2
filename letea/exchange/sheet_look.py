"""What a workbook to be filled looks like: its cells as words, formulas and merged ranges, cell by cell.

Part of the child process that reads spreadsheets (`letea.exchange.sheet_reader`), for openpyxl reads a
hostile workbook as long and as wide as it pleases.
"""

import zipfile
from pathlib import Path
from typing import Any

MOST_ROWS, MOST_COLUMNS = 2_000, 120
_MOST_UNPACKED, _MOST_PARTS = 60 << 20, 2_000
_MOST_STYLED = 10_000  # rows with nothing but a format among them
_CHUNK = 1 << 20
_LONGEST = 200  # letters of a cell that are shown


def look(path: Path) -> dict[str, Any]:
    """The sheets of an .xlsx, or why it is not looked at."""
    if not zipfile.is_zipfile(path):
        return {"refused": "broken"}
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
        if len(parts) > _MOST_PARTS or sum(one.file_size for one in parts) > _MOST_UNPACKED:
            return {"refused": "too much"}
        for one in parts:
            if refused := _refused(package, one):
                return refused
    from openpyxl import load_workbook  # noqa: PLC0415 - after the package was looked at

    book = load_workbook(path)
    sheets = []
    for sheet in book.worksheets:
        if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
            return {"refused": "too long", "sheet": sheet.title}
        sheets.append(_of_sheet(sheet))
    return {"sheets": sheets}


def _refused(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> dict[str, Any]:
    """Why a part is not read: it has a DOCTYPE, which bombs are made of, or rows without end."""
    if not part.filename.endswith((".xml", ".rels")):
        return {}
    before, rows = b"", 0
    with package.open(part) as content:
        while chunk := content.read(_CHUNK):
            if b"<!DOCTYPE" in before + chunk:  # no office program writes one
                return {"refused": "broken"}
            rows += chunk.count(b"<row ")
            if rows > _MOST_STYLED:
                return {"refused": "too long", "sheet": Path(part.filename).stem}
            before = chunk[-16:]
    return {}


def _of_sheet(sheet: Any) -> dict[str, Any]:
    rows, formulas = [], []
    for row in sheet.iter_rows():
        words = []
        for cell in row:
            if cell.data_type == "f":
                formulas.append(cell.coordinate)
            words.append("" if cell.value is None else _words(cell.value))
        rows.append(words)
    merged = [str(one) for one in sheet.merged_cells.ranges]
    return {"name": sheet.title, "rows": rows, "formulas": formulas, "merged": merged}


def _words(value: object) -> str:
    text = getattr(value, "text", value)  # an array formula is an object of its own
    return str(text)[:_LONGEST]
