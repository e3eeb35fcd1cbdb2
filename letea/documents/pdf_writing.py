"""Lines of a paper put on its page, in the order in which they are read and copied."""

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from letea.documents.outline import Align
from letea.documents.pdf_text import Line, Stretch, Style
from letea.documents.typefaces import em_width

_UNDERLINE_DROP = 0.12
_UNDERLINE_WEIGHT = 0.05


def draw_lines(
    canvas: Canvas,
    lines: Sequence[Line],
    style: Style,
    *,
    left: float,
    top: float,
    width: float,
    align: Align,
) -> None:
    """Draw the lines one under another; `top` is the upper edge of the first."""
    writer = TextWriter(canvas)
    writer.write(lines, style, left=left, top=top, width=width, align=align)
    writer.close()


class TextWriter:
    """Puts many lines into one text object of the page, in reading order."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._text = canvas.beginText()
        self._font = ("", 0.0)
        self._spread = 0.0
        self._cursor: tuple[float, float] | None = None  # where the next line would begin by itself
        self._underlines: list[tuple[float, float, float, float]] = []

    def write(
        self, lines: Sequence[Line], style: Style, *, left: float, top: float, width: float, align: Align
    ) -> None:
        """Write the lines one under another; `top` is the upper edge of the first."""
        # Half of the leading above the letters, half under them; letters rise 0.89 of their size.
        baseline = top - (style.leading - style.size) / 2 - 0.89 * style.size
        for line in lines:
            self._set_spread(_spread(line, width) if align is Align.JUSTIFY else 0.0)
            self._write_line(line, style, left + _offset(line, width, align), baseline)
            baseline -= style.leading

    def close(self) -> None:
        """Hand the text over to the page and rule the underlined words."""
        self._set_spread(0.0)
        self._canvas.drawText(self._text)
        for left, right, height, weight in self._underlines:
            self._canvas.setLineWidth(weight)
            self._canvas.line(left, height, right, height)

    def _write_line(self, line: Line, style: Style, left: float, baseline: float) -> None:
        if self._cursor != (left, baseline):
            self._text.setTextOrigin(left, baseline)
        self._cursor = None
        for stretch in line.stretches:
            if self._font != (stretch.face, style.size):
                self._font = (stretch.face, style.size)
                self._text.setFont(stretch.face, style.size, style.leading)
            if len(line.stretches) == 1 and not stretch.underline:
                self._text.textLine(stretch.text)  # measures nothing, unlike textOut
                self._cursor = (left, baseline - style.leading)
                return
            self._text.textOut(stretch.text)
            right = left + self._printed_width(stretch, style)
            if stretch.underline:
                drop, weight = _UNDERLINE_DROP * style.size, _UNDERLINE_WEIGHT * style.size
                self._underlines.append((left, right, baseline - drop, weight))
            left = right

    def _printed_width(self, stretch: Stretch, style: Style) -> float:
        return em_width(stretch.face, stretch.text) * style.size + _spaces(stretch.text) * self._spread

    def _set_spread(self, spread: float) -> None:
        if spread != self._spread:
            self._spread = spread
            self._text.setWordSpace(spread)


def _spaces(text: str) -> int:
    # reportlab writes the no-break space as a space: it is spread out with the others.
    return text.count(" ") + text.count("\u00a0")


def _spread(line: Line, width: float) -> float:
    if line.last:
        return 0.0
    spaces = sum(_spaces(stretch.text) for stretch in line.stretches)
    return (width - line.width) / spaces if spaces else 0.0


def _offset(line: Line, width: float, align: Align) -> float:
    if align is Align.RIGHT:
        return width - line.width
    return (width - line.width) / 2 if align is Align.CENTER else 0.0
