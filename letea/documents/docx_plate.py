"""A plate of a Word paper, and pictures in its paragraphs."""

from dataclasses import replace
from io import BytesIO

from docx.document import Document as WordDocument
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt

from letea.documents.docx_styles import SANS
from letea.documents.docx_table import plain_table
from letea.documents.docx_text import Letters, Setting, paragraph, run_elements
from letea.documents.outline import Align, Plate, plain
from letea.documents.pictures import png_on_white

_SIZE = 16.0
_BETWEEN_ROWS = 18.0
_BETWEEN_GROUPS = "\u2002"


def plate_table(document: WordDocument, plate: Plate, width: float, setting: Setting) -> BaseOxmlElement:
    """The groups of large letters at the left, the picture at the right.

    Raises:
        NotAPictureError: its picture is none.
    """
    large = Letters(_SIZE, SANS)
    first = replace(setting, align=Align.CENTER, above=plate.side / 4, below=_BETWEEN_ROWS)
    rows = [
        paragraph(
            run_elements(plain(_BETWEEN_GROUPS.join(row), bold=True), large),
            replace(first, above=None, new_page=False) if number else first,
        )
        for number, row in enumerate(plate.rows)
    ]
    drawn = picture_paragraph(document, png_on_white(plate.picture), tallest=plate.side, widest=plate.side)
    return plain_table([width - plate.side, plate.side], [[rows or [paragraph([], setting)], [drawn]]])


def picture_paragraph(
    document: WordDocument, png: bytes, *, tallest: float, widest: float
) -> BaseOxmlElement:
    """A paragraph with the picture, whose file the document keeps; measures in points."""
    run = document.add_paragraph().add_run()
    shape = run.add_picture(BytesIO(png), height=Pt(tallest))
    if shape.width > Pt(widest):
        shape.height = round(shape.height * Pt(widest) / shape.width)
        shape.width = Pt(widest)
    started = run.element.getparent()
    made = paragraph([run.element], Setting(below=0))
    started.getparent().remove(started)
    return made
