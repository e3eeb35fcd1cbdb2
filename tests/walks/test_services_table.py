"""The table of services in both papers: its unit in the head, centre, total, the star and its note."""

import re
from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from db.tables.plans import Unit
from letea.documents.to_docx import write_docx
from letea.documents.to_pdf import pdf_bytes
from letea.prose import paragraph
from tests.papers.plan_samples import a_row, a_table, an_annex

NOTE = "* sumă care se stabilește prin hotărâre."
ROWS = [
    a_row("centre", name="Complexul „Exemplu”"),
    a_row(nr="1", name="Centru de zi", local="20,00*"),
    a_row(nr="2", name="Cantină socială", local="30,00"),
    a_row("total", name="Total", local="50,00*"),
]


@pytest.fixture(name="papers")
def _papers() -> list[str]:
    """The words of the PDF and of the DOCX."""
    table = a_table("existing_services", ROWS, heading="A.", unit=Unit.THOUSANDS, closing=[paragraph(NOTE)])
    outline, written = an_annex(table), BytesIO()
    pdf = pypdfium2.PdfDocument(pdf_bytes(outline))
    write_docx(outline, written)
    document = Document(written)
    cells = [cell.text for one in document.tables for row in one.rows for cell in row.cells]
    found = (
        " ".join(page.get_textpage().get_text_range() for page in pdf),
        " ".join([*cells, *(one.text for one in document.paragraphs)]),
    )
    return [re.sub(r"\s+", " ", text) for text in found]


@pytest.mark.parametrize(
    "words", ["sociale existente (mii lei)", "Complexul „Exemplu”", "20,00*", "Total", "50,00*", NOTE]
)
def test_both_papers_carry_it(papers: list[str], words: str) -> None:
    assert all(words in paper for paper in papers)


def test_the_note_stands_beneath_the_table(papers: list[str]) -> None:
    assert all(paper.index("50,00*") < paper.index(NOTE) for paper in papers)
