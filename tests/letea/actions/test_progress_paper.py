"""The report saved in each format and read back: the same figures everywhere."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook

from db.store import Store
from db.tables.plan_life import ProgressState
from letea.actions.plan_progress import open_progress, set_state
from letea.actions.progress_paper import FORMATS, save_progress_paper
from tests.progress_plans import kept_plan

TODAY = date(2022, 4, 10)


@pytest.fixture
def saved(store: Store, tmp_path: Path) -> dict[str, Path]:
    """The report of a plan of which one measure is done, in each format."""
    plan_id = kept_plan(store)
    view = open_progress(store, plan_id, TODAY, period="2022-T1")
    set_state(store, plan_id, [view.standings[0].node.id], view.period, state=ProgressState.DONE)
    files = {ending: tmp_path / f"Stadiul{ending}" for ending in FORMATS}
    for out in files.values():
        save_progress_paper(store, plan_id, out, TODAY, period="2022-T1")
    return files


def test_the_pdf_says_the_figures(saved: dict[str, Path]) -> None:
    document = pypdfium2.PdfDocument(saved[".pdf"])
    told = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert "Stadiul implementării planului" in told
    assert "Măsuri realizate 1 din 3 (33,3 %)" in told
    assert "Toate măsurile 1 2 3" in told


def test_the_docx_says_the_same_and_carries_the_chart(saved: dict[str, Path]) -> None:
    document = Document(str(saved[".docx"]))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "1 din 3 (33,3 %)" in cells
    assert "1.1.1 Organizarea de campanii" in cells
    assert len(document.inline_shapes) == 1


def test_the_workbook_says_the_same_in_numbers_and_carries_the_chart(saved: dict[str, Path]) -> None:
    book = load_workbook(saved[".xlsx"])
    assert book.sheetnames == ["Pe scurt", "Grafic", "Obiective", "Măsuri"]
    facts = {row[0].value: row[1].value for row in book["Pe scurt"].iter_rows(min_row=2)}
    assert facts["Măsuri realizate"] == "1 din 3 (33,3 %)"
    assert [cell.value for cell in book["Grafic"][2]] == ["Toate măsurile", 1, 0, 2, 0, 0]
    with ZipFile(saved[".xlsx"]) as parts:
        assert "xl/charts/chart1.xml" in parts.namelist()
    assert [cell.value for cell in book["Măsuri"][2]][:2] == [
        "1.1 Informarea publicului",
        "1.1.1 Organizarea de campanii",
    ]
