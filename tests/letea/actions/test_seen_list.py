"""A list of the window is printed as it is seen."""

from io import BytesIO

import pypdfium2
from docx import Document

from db.store import Store
from letea.actions.seen_list import seen_list_docx, seen_list_pdf
from letea.documents.listing import ListedColumn, ListOnPaper
from letea.progress import Progress
from tests.samples import TODAY

COLUMNS = (ListedColumn("Furnizorul", 2.0), ListedColumn("Starea", 1.0))
LISTED = ListOnPaper("Furnizori", COLUMNS, [("Asociația Țară", "În regulă")], note="Starea este În regulă")


def test_the_rows_stand_under_their_heads(store: Store) -> None:
    (page,) = pypdfium2.PdfDocument(seen_list_pdf(store, LISTED, TODAY, Progress()))
    text = page.get_textpage().get_text_range()
    for part in (
        "Furnizori",
        "Starea este În regulă",
        "La 22 martie 2022: 1 înregistrare",
        "Asociația Țară",
        "În regulă",
    ):
        assert part in text


def test_the_same_is_made_for_word_and_an_empty_list_says_so(store: Store) -> None:
    document = Document(BytesIO(seen_list_docx(store, LISTED, TODAY, Progress())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert cells[-2:] == ["Asociația Țară", "În regulă"]
    empty = ListOnPaper("Furnizori", COLUMNS, [])
    document = Document(BytesIO(seen_list_docx(store, empty, TODAY, Progress())))
    assert "Nicio înregistrare." in [paragraph.text for paragraph in document.paragraphs]
