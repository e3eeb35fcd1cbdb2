"""What every page of a paper carries beside its text: letterhead, annex mark, foot, watermark."""

from math import atan2, degrees, hypot

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from letea.documents.glyph_paths import draw_outlines
from letea.documents.letters import clean
from letea.documents.outline import Align, Outline, Run
from letea.documents.pdf_flow import LEFT_MARGIN, OTHER_MARGIN, Sheet
from letea.documents.pdf_text import Line, Style, break_lines
from letea.documents.pdf_writing import draw_lines
from letea.documents.pictures import on_white
from letea.documents.typefaces import face

_FOOT = Style(9.0, 11.0)
_FOOT_TOP = 42.0
_MARK = Style(11.0, 13.2)
_MARK_SHARE = 0.42  # of the text width
_ARMS_HEIGHT = 62.0
_ARMS_WIDEST = 80.0
_ARMS_GAP = 10.0
_UNDER_HEADER = 18.0
_WATERMARK_COLOUR = (0.9, 0.928, 0.965)
_WATERMARK_SHARE = 0.68  # of the page's diagonal
_WATERMARK_TALLEST = 150.0


class Furniture:
    """Draws what stands around the text.

    Raises:
        NotAPictureError: the coat of arms is no picture.
    """

    def __init__(self, outline: Outline) -> None:
        self._mark = clean(outline.annex_mark)
        self._watermark = clean(outline.watermark).strip()
        letterhead = outline.letterhead
        self._lines = tuple(clean(line) for line in letterhead.lines)
        self._large = Style(11.0, 13.2, sans=letterhead.sans)
        self._small = Style(9.5, 11.6, sans=letterhead.sans)
        self._arms = on_white(letterhead.coat_of_arms) if letterhead.coat_of_arms else None

    def header_height(self, width: float) -> float:
        """What the letterhead and the annex mark take of the first page at this text width."""
        lines_height = sum(style.leading for _line, style in self._head_lines(width))
        mark_height = len(self._mark_lines(width)) * _MARK.leading
        height = max(lines_height, mark_height, self._arms_size()[1])
        return height + _UNDER_HEADER if height else 0.0

    def draw_under(self, canvas: Canvas, sheet: Sheet, *, page: int) -> None:
        """Draw what the page carries before its text: the watermark, and the letterhead on the first."""
        if self._watermark:
            self._draw_watermark(canvas, sheet)
        if page == 1:
            self._draw_header(canvas, sheet)

    def draw_foot(self, canvas: Canvas, sheet: Sheet, *, page: int, pages: int) -> None:
        """Draw the page's number and their count."""
        # Papers are Romanian whatever the language of the screen.
        lines = break_lines((Run(f"Pagina {page} din {pages}"),), _FOOT, sheet.text_width)
        draw_lines(
            canvas, lines, _FOOT, left=LEFT_MARGIN, top=_FOOT_TOP, width=sheet.text_width, align=Align.CENTER
        )

    def _draw_header(self, canvas: Canvas, sheet: Sheet) -> None:
        top, width = sheet.height - OTHER_MARGIN, sheet.text_width
        left, arms_height = LEFT_MARGIN, self._arms_size()[1]
        if self._arms is not None:
            arms_width = self._arms_size()[0]
            canvas.drawImage(ImageReader(self._arms), left, top - arms_height, arms_width, arms_height)
            left += arms_width + _ARMS_GAP
        head = self._head_lines(width)
        line_top = top - max(0.0, arms_height - sum(style.leading for _line, style in head)) / 2
        for line, style in head:
            draw_lines(canvas, [line], style, left=left, top=line_top, width=width, align=Align.LEFT)
            line_top -= style.leading
        mark = self._mark_lines(width)
        draw_lines(canvas, mark, _MARK, left=LEFT_MARGIN, top=top, width=width, align=Align.RIGHT)

    def _head_lines(self, width: float) -> list[tuple[Line, Style]]:
        """The letterhead's lines: those in capitals large and bold, an address small."""
        room = width * (1 - _MARK_SHARE if self._mark else 1) - self._arms_size()[0] - _ARMS_GAP
        return [
            (line, style)
            for text in self._lines
            for style in [self._large if text.isupper() else self._small]
            for line in break_lines((Run(text, bold=text.isupper()),), style, room)
        ]

    def _mark_lines(self, width: float) -> list[Line]:
        runs = (Run(self._mark, bold=True),)
        return break_lines(runs, _MARK, width * _MARK_SHARE) if self._mark else []

    def _arms_size(self) -> tuple[float, float]:
        if self._arms is None:
            return 0.0, 0.0
        scale = min(_ARMS_HEIGHT / self._arms.height, _ARMS_WIDEST / self._arms.width)
        return self._arms.width * scale, self._arms.height * scale

    def _draw_watermark(self, canvas: Canvas, sheet: Sheet) -> None:
        path, typeface = canvas.beginPath(), face(bold=True, sans=True)
        per_point = draw_outlines(canvas.beginPath(), self._watermark, typeface, size=1.0) or 1.0
        size = min(hypot(sheet.width, sheet.height) * _WATERMARK_SHARE / per_point, _WATERMARK_TALLEST)
        width = draw_outlines(path, self._watermark, typeface, size=size)
        canvas.saveState()
        canvas.translate(sheet.width / 2, sheet.height / 2)
        canvas.rotate(degrees(atan2(sheet.height, sheet.width)))
        canvas.translate(-width / 2, -size * 0.36)  # half of the height of capitals
        canvas.setFillColorRGB(*_WATERMARK_COLOUR)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=1)
        canvas.restoreState()
