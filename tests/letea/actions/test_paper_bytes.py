"""A paper is told step by step while its bytes are made."""

from io import BytesIO

import pikepdf
from docx import Document

from letea.actions.paper_bytes import as_docx, as_pdf
from letea.documents.outline import Heading, Outline
from letea.progress import Progress


def outline() -> Outline:
    return Outline("Listă", (Heading("Listă cu ș și ț", 0),))


def test_the_same_outline_becomes_pdf_and_word() -> None:
    with pikepdf.open(BytesIO(as_pdf(outline, Progress()))) as pdf:
        assert len(pdf.pages) == 1
    document = Document(BytesIO(as_docx(outline, Progress())))
    assert "Listă cu ș și ț" in [one.text for one in document.paragraphs]
