"""A chart as plain shapes, measured once for every format: boxes and words by their place in points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from letea.documents.letters import clean
from letea.documents.outline import Bar, Chart, plain
from letea.documents.pdf_text import Style, break_lines
from letea.documents.typefaces import em_width, face

# Dark to white by even steps of lightness: told apart on a grey print, each beside its count.
SHADES = ("#1F4E79", "#6F9BC8", "#FFFFFF", "#D9C27A", "#9A9A9A")
_LIGHT_ON = frozenset({0})
_TITLE, _LABEL = Style(11.0, 14.0, sans=True), Style(9.0, 11.0, sans=True)
_BAR, _GAP, _SQUARE = 14.0, 6.0, 9.0
_LABELS = 0.42  # of the width, for the names of the bars
_ROOM_FOR_TOTAL = 26.0
_MOST_LINES = 3

Side = Literal["left", "middle", "right"]


@dataclass(frozen=True)
class Box:
    """A framed rectangle; `top` is counted downwards from the piece's upper edge."""

    left: float
    top: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True)
class Words:
    """A line of text on its baseline, `x` being its left, middle or right."""

    text: str
    x: float
    baseline: float
    size: float
    bold: bool = False
    side: Side = "left"
    light: bool = False


@dataclass(frozen=True)
class Piece:
    """A part of a chart that is never cut: its head, or one bar."""

    height: float
    shapes: tuple[Box | Words, ...]


def pieces_of(chart: Chart, width: float) -> list[Piece]:
    """The chart's head and its bars, from the top, this wide."""
    most = max((bar.total for bar in chart.bars), default=0)
    return [_head(chart, width), *(_bar(bar, width, most) for bar in chart.bars)]


def _head(chart: Chart, width: float) -> Piece:
    shapes: list[Box | Words] = []
    top = 0.0
    for line in _lines(chart.title, _TITLE, width, bold=True):
        shapes.append(Words(line, 0.0, top + _TITLE.size, _TITLE.size, bold=True))
        top += _TITLE.leading
    left = 0.0
    for place, name in enumerate(chart.legend):
        room = _SQUARE + 4 + _width(name, _LABEL) + 14
        if left and left + room > width:
            left, top = 0.0, top + _LABEL.leading + 2
        shapes.append(Box(left, top + 2, _SQUARE, _SQUARE, SHADES[place]))
        shapes.append(Words(clean(name), left + _SQUARE + 4, top + _LABEL.size + 1, _LABEL.size))
        left += room
    return Piece(top + _LABEL.leading + _GAP, tuple(shapes))


def _bar(bar: Bar, width: float, most: int) -> Piece:
    lines = _lines(bar.label, _LABEL, width * _LABELS - 16, bold=False)
    if len(lines) > _MOST_LINES:
        lines = [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1].rstrip(' ,;')}…"]
    height = max(_BAR, len(lines) * _LABEL.leading)
    first = (height - len(lines) * _LABEL.leading) / 2 + _LABEL.size
    names = [Words(line, 0.0, first + n * _LABEL.leading, _LABEL.size) for n, line in enumerate(lines)]
    room = width * (1 - _LABELS) - _ROOM_FOR_TOTAL
    top, left = (height - _BAR) / 2, width * _LABELS
    drawn = list(_parts(bar.parts, left, top, room / most if most else 0.0))
    right = left + (room * bar.total / most if most else 0.0)
    baseline = top + _BAR / 2 + _LABEL.size * 0.35
    total = Words(str(bar.total), right + 5, baseline, _LABEL.size, bold=True)
    return Piece(height + _GAP, (*names, *drawn, total))


def _parts(parts: Sequence[int], left: float, top: float, unit: float) -> Iterator[Box | Words]:
    for place, count in enumerate(parts):
        if not count:
            continue
        wide = count * unit
        yield Box(left, top, wide, _BAR, SHADES[place])
        if wide > _width(str(count), _LABEL) + 2:
            middle, baseline = left + wide / 2, top + _BAR / 2 + _LABEL.size * 0.35
            yield Words(str(count), middle, baseline, _LABEL.size, side="middle", light=place in _LIGHT_ON)
        left += wide


def _lines(text: str, style: Style, width: float, *, bold: bool) -> list[str]:
    broken = break_lines(plain(clean(text), bold=bold), style, width)
    return ["".join(stretch.text for stretch in line.stretches) for line in broken]


def _width(text: str, style: Style) -> float:
    return em_width(face(sans=True), clean(text)) * style.size
