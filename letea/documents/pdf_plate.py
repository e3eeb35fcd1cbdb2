"""A plate of a paper: groups of large letters in even columns, a picture beside them, a frame around."""

from collections.abc import Sequence

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from letea.documents.outline import Align, Plate, plain
from letea.documents.pdf_flow import Strip
from letea.documents.pdf_text import Line, Style, break_lines
from letea.documents.pdf_writing import draw_lines
from letea.documents.pictures import on_white

_SPACE = 8.0  # over and under the frame
_PADDING = 6.0
_LARGEST = 24.0
_LEADING = 2.0  # of the size
_SHARE = 0.82  # of its column that the widest group fills


def plate_strip(plate: Plate, width: float) -> Strip:
    """The plate, whole on one page.

    Raises:
        NotAPictureError: its picture is none.
    """
    drawn = _Drawn(plate, width)
    return Strip(drawn.height, drawn.draw, above=_SPACE, below=_SPACE)


class _Drawn:
    """The letters are as large as the widest group allows, all of one size."""

    def __init__(self, plate: Plate, width: float) -> None:
        self._width, self._side = width, plate.side
        self._picture = on_white(plate.picture)
        columns = max((len(row) for row in plate.rows), default=1)
        self._column = (width - plate.side - 3 * _PADDING) / max(columns, 1)
        widest = max((_line(group, _LARGEST)[0].width for row in plate.rows for group in row), default=0.0)
        size = min(_LARGEST, _LARGEST * self._column * _SHARE / (widest or 1.0))
        self._style = Style(size, size * _LEADING, sans=True)
        self._rows = [[_line(group, size) for group in row] for row in plate.rows]
        self.height = max(plate.side, len(self._rows) * self._style.leading) + 2 * _PADDING

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw it under this upper edge."""
        canvas.setLineWidth(1.0)
        canvas.rect(left, top - self.height, self._width, self.height)
        row_top = top - (self.height - len(self._rows) * self._style.leading) / 2
        for row in self._rows:
            self._draw_row(canvas, row, left + _PADDING, row_top)
            row_top -= self._style.leading
        right = left + self._width - _PADDING
        bottom = top - (self.height + self._side) / 2
        canvas.drawImage(ImageReader(self._picture), right - self._side, bottom, self._side, self._side)

    def _draw_row(self, canvas: Canvas, row: Sequence[list[Line]], left: float, top: float) -> None:
        for number, lines in enumerate(row):
            x = left + number * self._column
            draw_lines(canvas, lines, self._style, left=x, top=top, width=self._column, align=Align.CENTER)


def _line(group: str, size: float) -> list[Line]:
    """A group on one line, however wide it is."""
    return break_lines(plain(group, bold=True), Style(size, size, sans=True), len(group) * 2 * size)
