"""Charts of a PDF: lines, boxes and words of the page itself, in embedded letters, without transparency."""

from collections.abc import Iterator
from functools import partial

from reportlab.lib.colors import HexColor, black, white
from reportlab.pdfgen.canvas import Canvas

from letea.documents.chart_shapes import Box, Piece, Words
from letea.documents.chart_tiles import picture_pieces
from letea.documents.outline import Picture
from letea.documents.pdf_flow import Strip
from letea.documents.typefaces import face

_SPACE = 8.0  # over and under
_FRAME = 0.5


def chart_strips(picture: Picture, width: float) -> Iterator[Strip]:
    """Its head and its bars; the head is never parted from the first bar, nor any bar cut."""
    pieces = picture_pieces(picture, width)
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        yield Strip(
            piece.height,
            partial(_draw, piece),
            glue=number == 0 and not last,
            above=_SPACE if number == 0 else 0.0,
            below=_SPACE if last else 0.0,
        )


def _draw(piece: Piece, canvas: Canvas, left: float, top: float) -> None:
    canvas.saveState()
    canvas.setLineWidth(_FRAME)
    canvas.setStrokeColor(black)
    for shape in piece.shapes:
        match shape:
            case Box():
                canvas.setFillColor(HexColor(shape.fill))
                bottom = top - shape.top - shape.height
                stroke = int(shape.framed)
                canvas.rect(left + shape.left, bottom, shape.width, shape.height, stroke=stroke, fill=1)
            case Words():
                _write(shape, canvas, left + shape.x, top - shape.baseline)
    canvas.restoreState()


def _write(words: Words, canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillColor(white if words.light else black)
    canvas.setFont(face(bold=words.bold, sans=True), words.size)
    match words.side:
        case "left":
            canvas.drawString(x, y, words.text)
        case "middle":
            canvas.drawCentredString(x, y, words.text)
        case "right":
            canvas.drawRightString(x, y, words.text)
