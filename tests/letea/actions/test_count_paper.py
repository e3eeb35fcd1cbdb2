"""A count goes out on paper with its chart, and as a table with figures as figures."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pypdfium2
from docx import Document

from db.store import Store
from letea.actions.count_paper import count_docx, count_pdf, export_count
from letea.documents.count_table import CountOnPaper, count_chart
from letea.progress import Progress
from letea.rules.counts import By, Dimension, count_table
from letea.rules.filters import FilterField, Shape
from tests.samples import TODAY

VILLAGE = Dimension(FilterField("person.village", "Satul", Shape.TEXT))
MONTH = Dimension(FilterField("payment.month_on", "Luna", Shape.DAY), By.MONTH)
TABLE = count_table(
    VILLAGE,
    MONTH,
    [("=Holt", "2022-02", 123_450), ("=Holt", "2022-03", 100), (None, "2022-03", 5)],
    bani=True,
)
TOLD = CountOnPaper("Plăți: Satul × Luna", "Satul nu este „X”", "Satul", "Luna, pe luni", TABLE)


def test_the_paper_has_the_figures_the_totals_and_the_chart(store: Store) -> None:
    (page,) = pypdfium2.PdfDocument(count_pdf(store, TOLD, TODAY, Progress()))
    text = page.get_textpage().get_text_range()
    for part in (
        "Plăți: Satul × Luna",
        "Satul nu este „X”",
        "februarie 2022",
        "1.234,50",
        "1.235,50",
        "lipsește",
    ):
        assert part in text
    assert text.count("=Holt") == 2
    cells = [
        cell.text
        for table in Document(BytesIO(count_docx(store, TOLD, TODAY, Progress()))).tables
        for row in table.rows
        for cell in row.cells
    ]
    assert cells[-4:] == ["Total", "1.234,50", "1,05", "1.235,55"]


def test_the_chart_says_what_it_is_in() -> None:
    chart = count_chart(TOLD)
    assert chart.title == "Plăți: Satul × Luna (lei)"
    assert [(bar.label, bar.parts) for bar in chart.bars] == [("=Holt", (1234, 1)), ("lipsește", (0, 0))]


def test_the_table_keeps_sums_as_sums(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert export_count(path, TOLD, TODAY, Progress()) == 3
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[3] == ["Satul", "februarie 2022", "martie 2022", "Total"]
    assert rows[4] == ["=Holt", 1234.5, 1, 1235.5]
    assert rows[-1] == ["Total", 1234.5, 1.05, 1235.55]
    assert sheet["A5"].data_type == "s"
