"""Tests of putting lines on a page: every letter that was written is read again."""

import gc
import weakref
from io import BytesIO

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from letea.documents.outline import Align, Paragraph, plain
from letea.documents.pdf_text import Style, break_lines
from letea.documents.pdf_writing import draw_lines
from letea.documents.to_pdf import pdf_bytes
from letea.documents.typefaces import em_width, face
from tests.every_block import a_paper

STYLE = Style(12.0, 14.4)


def read(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_range() for page in document)


def test_a_paper_with_more_letters_than_one_part_of_a_typeface_holds_them_all() -> None:
    # Letters of Europe without those a paper rewrites: ş and ţ with a cedilla.
    letters = [chr(code) for code in (*range(0xC0, 0x180), *range(0x391, 0x3A2), *range(0x410, 0x450))]
    letters = [letter for letter in letters if letter not in "ŞşŢţ"]
    letters += [chr(code) for code in range(ord("!"), ord("~"))]
    assert len(letters) > 256
    told = read(pdf_bytes(a_paper(Paragraph(plain(" ".join(letters))), Paragraph(plain("la sfârșit: ăîșț")))))
    assert [letter for letter in letters if letter not in told] == []
    assert "la sfârșit: ăîșț" in told


def test_signs_that_end_a_text_in_the_file_are_written_as_they_are() -> None:
    text = r"(unu) \doi\ ((trei)) \\patru"
    assert text in read(pdf_bytes(a_paper(Paragraph(plain(text)))))


def test_words_are_as_wide_as_their_letters() -> None:
    name = face()
    assert em_width(name, "Ștefan") == sum(em_width(name, letter) for letter in "Ștefan")
    assert em_width(name, "\u4e2d") > 0  # a letter it lacks takes the room of the sign for it


def test_a_paper_that_is_written_is_not_kept() -> None:
    canvas = Canvas(BytesIO())
    lines = break_lines(plain("o hârtie"), STYLE, 200)
    draw_lines(canvas, lines, STYLE, left=0, top=100, width=200, align=Align.LEFT)
    gone = weakref.ref(canvas)
    canvas.save()
    del canvas
    gc.collect()
    assert gone() is None
