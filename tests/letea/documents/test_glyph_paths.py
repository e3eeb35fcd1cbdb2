"""Tests of letters drawn as outlines."""

from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from letea.documents.glyph_paths import draw_outlines
from letea.documents.typefaces import em_width, face


def ink(text: str, *, outlined: bool) -> bytes:
    written = BytesIO()
    canvas = Canvas(written, (400, 100))
    typeface = face(bold=True, sans=True)
    if outlined:
        canvas.translate(20, 40)
        path = canvas.beginPath()
        draw_outlines(path, text, typeface, size=40)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
    else:
        canvas.setFont(typeface, 40)
        canvas.drawString(20, 40, text)
    canvas.save()
    picture: bytes = (
        pypdfium2.PdfDocument(written.getvalue())[0].render(scale=4).to_pil().convert("L").tobytes()
    )
    return picture


@pytest.mark.parametrize("text", ["PROIECT", "Ședință țară", "ÂÎĂ & Ø 8%@g"])
def test_outlines_look_like_the_letters(text: str) -> None:
    written, drawn = ink(text, outlined=False), ink(text, outlined=True)
    apart = sum(abs(first - second) for first, second in zip(written, drawn, strict=True))
    assert apart < 0.06 * sum(255 - shade for shade in written)


def test_the_width_drawn_is_that_of_the_letters() -> None:
    typeface = face(bold=True)
    path = Canvas(BytesIO()).beginPath()
    assert draw_outlines(path, "Anexă", typeface, size=10) == pytest.approx(10 * em_width(typeface, "Anexă"))
