"""The list of a register for a period: read back from its PDF, its Word document and its table."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
from docx import Document

from db.store import Store
from letea.actions.register_paper import (
    export_register,
    register_docx,
    register_outline,
    register_pdf,
)
from letea.exchange.workbook import read_sheets
from letea.progress import Progress
from letea.rules.period import Period
from tests.letea.actions.register_samples import CELLS, entered, own_register, shipped

YEAR = Period(date(2022, 1, 1), date(2022, 12, 31))


def test_the_paper_has_the_entries_of_the_period(store: Store) -> None:
    register = own_register(store, with_term=True)
    entered(store, register, about="Școala Șoimești", **CELLS)
    entered(store, register, date(2021, 5, 5), what="ață")
    (page,) = pypdfium2.PdfDocument(register_pdf(store, register, YEAR, Progress()))
    assert page.get_width() > page.get_height()
    text = page.get_textpage().get_text_range()
    for words in ("Ajutoare alimentare", "Școala", "05.03.2022", "1.234,50", "1 înregistrare"):
        assert words in text
    assert "ață" not in text
    document = Document(BytesIO(register_docx(store, register, YEAR, Progress())))
    cells = [cell.text for row in document.tables[1].rows for cell in row.cells]
    assert cells[:2] == ["Nr.", "Data"]
    assert "Crucea Roșie" in cells


def test_a_long_register_goes_on_over_pages(store: Store) -> None:
    register = shipped(store, "certificates")
    for number in range(60):
        entered(store, register, certifies=f"Nu beneficiază de ajutor, nr. {number}")
    document = pypdfium2.PdfDocument(register_pdf(store, register, YEAR, Progress()))
    assert len(document) > 1
    assert all("Ce se adeverește" in page.get_textpage().get_text_range() for page in list(document)[:2])


def test_the_table_keeps_days_sums_and_counts(store: Store, tmp_path: Path) -> None:
    register = own_register(store, name="Ajutoare: [hrană] / alte")
    entered(store, register, **CELLS)
    out = tmp_path / "registru.xlsx"
    assert export_register(store, register, YEAR, out, Progress()) == 1
    (sheet,) = read_sheets(out)
    assert sheet.name == "Ajutoare   hrană    alte"
    told = dict(zip(sheet.rows[0], sheet.rows[1], strict=True))
    assert (told["Value"], told["Boxes"], told["Given"]) == (1234.5, 1200, date(2022, 3, 5))
    assert (told["What"], told["Signed"]) == ("Făină și ulei", "da")


def test_every_shipped_register_prints(store: Store) -> None:
    for code in ("numbering", "crime_victims", "satisfaction"):
        assert register_outline(store, shipped(store, code), YEAR).blocks
