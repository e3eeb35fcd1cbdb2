"""Lines of a paper put on its page, in the order in which they are read and copied."""

from collections.abc import Sequence
from typing import Any
from weakref import WeakKeyDictionary, ref

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
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
    """Puts many lines into one text object of the page, in reading order.

    It writes the page's operators itself: reportlab's own text object measures and looks up every letter of
    a paper anew, which took a third of the time of a print.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._letters = _written_in(canvas)
        self._operators = ["BT"]
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
        self._canvas.addLiteral(" ".join((*self._operators, "ET")))
        for left, right, height, weight in self._underlines:
            self._canvas.setLineWidth(weight)
            self._canvas.line(left, height, right, height)

    def _write_line(self, line: Line, style: Style, left: float, baseline: float) -> None:
        if self._cursor != (left, baseline):
            self._operators.append(f"1 0 0 1 {left:.3f} {baseline:.3f} Tm")
        self._cursor = None
        for stretch in line.stretches:
            self._write_letters(stretch, style)
            if len(line.stretches) == 1 and not stretch.underline:
                self._operators.append("T*")
                self._cursor = (left, baseline - style.leading)
                return
            right = left + self._printed_width(stretch, style)
            if stretch.underline:
                drop, weight = _UNDERLINE_DROP * style.size, _UNDERLINE_WEIGHT * style.size
                self._underlines.append((left, right, baseline - drop, weight))
            left = right

    def _write_letters(self, stretch: Stretch, style: Style) -> None:
        for font, written in self._letters[stretch.face].parts(stretch.text):
            if self._font != (font, style.size):
                self._font = (font, style.size)
                self._operators.append(f"{font} {style.size:.3f} Tf {style.leading:.3f} TL")
            self._operators.append(f"({written}) Tj")

    def _printed_width(self, stretch: Stretch, style: Style) -> float:
        return em_width(stretch.face, stretch.text) * style.size + _spaces(stretch.text) * self._spread

    def _set_spread(self, spread: float) -> None:
        if spread != self._spread:
            self._spread = spread
            self._operators.append(f"{spread:.4f} Tw")


class _Letters(dict[int, str]):
    """How a paper writes the letters of a typeface, by their code points, each asked for once.

    A paper embeds a typeface in parts of 255 letters; `apart` is whether it came to a second.
    """

    def __init__(self, canvas: Canvas, face: str) -> None:
        super().__init__()
        # The stubs know no TrueType face behind a registered name.
        font: Any = pdfmetrics.getFont(face)
        self._font = font
        self._paper = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - a typeface keeps its parts by it
        self._name: str = self._font.getSubsetInternalName(0, self._paper)
        self._apart = False

    def __missing__(self, code: int) -> str:
        ((part, written),) = self._font.splitString(chr(code), self._paper)
        if part:
            self._apart = True
            return ""
        self[code] = escapePDF(written)
        return self[code]

    def parts(self, text: str) -> list[tuple[str, str]]:
        """The text as the page holds it, with the name of the part of the typeface it is written in."""
        if not self._apart:
            written = text.translate(self)
            if not self._apart:  # nor after these letters
                return [(self._name, written)]
        return [
            (self._font.getSubsetInternalName(part, self._paper), escapePDF(codes))
            for part, codes in self._font.splitString(text, self._paper)
        ]


class _Faces(dict[str, _Letters]):
    """The letters of a paper by typeface."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = ref(canvas)

    def __missing__(self, face: str) -> _Letters:
        canvas = self._canvas()
        assert canvas is not None  # noqa: S101 - whoever writes on it holds it
        self[face] = _Letters(canvas, face)
        return self[face]


_papers: WeakKeyDictionary[Canvas, _Faces] = WeakKeyDictionary()


def _written_in(canvas: Canvas) -> _Faces:
    if canvas not in _papers:
        _papers[canvas] = _Faces(canvas)
    return _papers[canvas]


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
