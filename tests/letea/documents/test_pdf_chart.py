"""Charts of a PDF: whole bars on every page, words that can be found, nothing transparent."""

import pypdfium2

from letea.documents.outline import Bar, Chart
from letea.documents.pdf_chart import chart_strips
from letea.documents.to_pdf import pdf_bytes
from tests.every_block import a_chart, a_paper


def test_the_head_stays_with_the_first_bar() -> None:
    assert [strip.glue for strip in chart_strips(a_chart(), 400.0)] == [True, False, False]


def test_a_long_chart_goes_on_over_pages() -> None:
    bars = tuple(Bar(f"Obiectiv {number}", (number % 7 + 1, 1, 1, 1, 1)) for number in range(90))
    document = pypdfium2.PdfDocument(pdf_bytes(a_paper(Chart("Mare", a_chart().legend, bars))))
    assert len(document) > 2
    told = "".join(page.get_textpage().get_text_range() for page in document)
    assert all(f"Obiectiv {number}" in told for number in range(90))
    document.close()


def test_a_chart_is_drawn_without_transparency_and_without_pictures() -> None:
    content = pdf_bytes(a_paper(a_chart()))
    assert b"/SMask" not in content
    assert b"/ca " not in content
    assert b"/Image" not in content.replace(b"/ImageB", b"").replace(b"/ImageC", b"").replace(b"/ImageI", b"")
    assert b"Helvetica" not in content
    assert b"Times-Roman" not in content
