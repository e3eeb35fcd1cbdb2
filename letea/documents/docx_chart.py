"""Charts of a Word paper: pictures with their figures as words for whoever cannot see them."""

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

import resources
from letea.documents.chart_shapes import Box, Piece, Words
from letea.documents.chart_tiles import picture_pieces
from letea.documents.docx_plate import picture_paragraph
from letea.documents.outline import Picture

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_DOTS = 200 / 72  # a point's
_TALLEST = 560.0  # points of one picture: the rest of a long chart is another
_ANCHORS = {"left": "ls", "middle": "ms", "right": "rs"}


def chart_paragraphs(document: WordDocument, picture: Picture, width: float) -> Iterator[BaseOxmlElement]:
    """The chart or map as one picture, or as several where it is longer than a page; `width` in points."""
    for number, pieces in enumerate(_pages(picture_pieces(picture, width))):
        height = sum(piece.height for piece in pieces)
        made = picture_paragraph(document, chart_png(pieces, width), tallest=height, widest=width)
        for named in made.iter(qn("wp:docPr")):
            named.set("title", picture.title)
            named.set("descr", picture.in_words() if number == 0 else picture.title)
        yield made


def chart_png(pieces: Sequence[Piece], width: float) -> bytes:
    """These pieces under one another as a PNG without transparency."""
    from PIL import Image, ImageDraw  # noqa: PLC0415 - only papers with charts need it

    height = sum(piece.height for piece in pieces)
    picture = Image.new("RGB", (round(width * _DOTS) + 1, round(height * _DOTS) + 1), "white")
    draw, top = ImageDraw.Draw(picture), 0.0
    for piece in pieces:
        for shape in piece.shapes:
            match shape:
                case Box():
                    corner = (shape.left + shape.width, top + shape.top + shape.height)
                    spot = [round(one * _DOTS) for one in (shape.left, top + shape.top, *corner)]
                    outline = "black" if shape.framed else shape.fill
                    draw.rectangle(spot, fill=shape.fill, outline=outline, width=1)
                case Words():
                    _write(draw, shape, top)
        top += piece.height
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _write(draw: "ImageDraw", words: Words, top: float) -> None:
    letters = _letters(words.size, bold=words.bold)
    place = (words.x * _DOTS, (top + words.baseline) * _DOTS)
    fill = "white" if words.light else "black"
    draw.text(place, words.text, fill=fill, font=letters, anchor=_ANCHORS[words.side])


@cache
def _letters(size: float, *, bold: bool) -> "FreeTypeFont":
    from PIL import ImageFont  # noqa: PLC0415 - same

    name = f"LiberationSans-{'Bold' if bold else 'Regular'}.ttf"
    return ImageFont.truetype(resources.font(name), size * _DOTS)


def _pages(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    held: list[Piece] = []
    for piece in pieces:
        if held and sum(one.height for one in held) + piece.height > _TALLEST:
            yield held
            held = []
        held.append(piece)
    if held:
        yield held
