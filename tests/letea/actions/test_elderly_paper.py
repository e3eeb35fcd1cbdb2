"""The list of elderly persons is written as PDF and for Word, in the order it was listed in."""

from io import BytesIO

import pikepdf
from docx import Document

from db.store import Store
from letea.actions.elderly_paper import elderly_docx, elderly_outline, elderly_pdf
from letea.progress import Progress
from tests.letea.actions.child_offices import an_elder, assessed
from tests.papers.outline_text import as_text
from tests.samples import TODAY


def test_it_prints_what_is_listed(store: Store) -> None:
    ids = [assessed(store, an_elder(store, name)) for name in ("Zaharia", "Alba")]
    told = as_text(elderly_outline(store, ids, TODAY))
    assert told.index("Zaharia Aurelia") < told.index("Alba Aurelia")
    with pikepdf.open(BytesIO(elderly_pdf(store, ids, TODAY, Progress()))) as pdf:
        assert len(pdf.pages) == 1
    document = Document(BytesIO(elderly_docx(store, ids, TODAY, Progress())))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert "Alba Aurelia" in cells
