"""Plates of a Word paper, and pictures in its paragraphs."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from PIL import Image

from letea.documents.docx_plate import picture_paragraph
from letea.documents.outline import PageBreak, Paragraph, Plate, plain
from letea.documents.pictures import NotAPictureError
from tests.every_block import a_paper, a_picture, docx_file

ROWS = (("7QK4M", "0H2XZ"), ("11111", "B2C3D"))


def test_the_groups_are_large_and_the_picture_stands_beside_them(tmp_path: Path) -> None:
    document = Document(str(docx_file(a_paper(Plate(ROWS, a_picture("RGB"), side=120)), tmp_path)))
    left, right = document.tables[0].rows[0].cells
    assert [paragraph.text.split() for paragraph in left.paragraphs] == [list(row) for row in ROWS]
    assert left.paragraphs[0].runs[0].font.size == Pt(16)
    assert right.paragraphs[0].runs[0]._element.xpath(".//pic:pic")
    assert document.inline_shapes[0].height == Pt(120)


def test_a_plate_may_start_a_page_and_have_no_groups(tmp_path: Path) -> None:
    blocks = (Paragraph(plain("text")), PageBreak(), Plate((), a_picture("RGB")))
    document = Document(str(docx_file(a_paper(*blocks), tmp_path)))
    assert document.tables[0].rows[0].cells[0].paragraphs[0].paragraph_format.page_break_before


def test_a_wide_picture_is_as_wide_as_it_may_be() -> None:
    document = Document()
    png = BytesIO()
    Image.new("RGB", (400, 100)).save(png, "PNG")
    made = picture_paragraph(document, png.getvalue(), tallest=60, widest=80)
    [extent] = made.iter(qn("wp:extent"))
    assert (int(extent.get("cx")), int(extent.get("cy"))) == (Pt(80), Pt(20))
    assert not document.paragraphs  # its writer puts it where it belongs


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAPictureError):
        docx_file(a_paper(Plate(ROWS, b"no picture")), tmp_path)
