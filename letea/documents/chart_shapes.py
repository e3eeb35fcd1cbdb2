"""A chart as plain shapes, measured once for every format: boxes and words by their place in points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from letea.documents.letters import clean
from letea.documents.outline import Bar, Chart, ChartKind, plain
from letea.documents.pdf_text import Style, break_lines
from letea.documents.typefaces import em_width, face
from letea.wording import grouped

# Dark to white by even steps of lightness: told apart on a grey print, each beside its count.
SHADES = ("#1F4E79", "#6F9BC8", "#FFFFFF", "#D9C27A", "#9A9A9A")
_LIGHT_ON = frozenset({0})
_TITLE, _LABEL = Style(11.0, 14.0, sans=True), Style(9.0, 11.0, sans=True)
_BAR, _GAP, _SQUARE = 14.0, 6.0, 9.0
_LABELS = 0.42  # of the width, for the names of the bars
_ROOM_FOR_TOTAL = 44.0
_MOST_LINES = 3
_SMALL = Style(7.5, 9.0, sans=True)
_ROW, _AGES = 10.0, 40.0  # of a pyramid: a bar's height, the width of the names in its middle
_UPRIGHT, _OVER = 130.0, 12.0  # of columns: how high the highest is, the room for the words over it
_WIDEST, _OF_GROUP = 26.0, 0.8  # of columns: a column's width at most, what of its group is not a gap
_AXIS, _GRID = 0.6, "#BBBBBB"
_MOST_TICKS, _LEAST_BANI = 4, 10_000  # of a scale: its lines, a tenth of a thousand lei
_WHOLE_FROM = 100  # thousands of lei, from which on tenths are not told

Side = Literal["left", "middle", "right"]


@dataclass(frozen=True)
class Box:
    """A rectangle, framed in black or a mere line; `top` is counted downwards from the piece's upper edge.

    `step` is its place among the shades of a picture by commune.
    """

    left: float
    top: float
    width: float
    height: float
    fill: str
    framed: bool = True
    step: int | None = None


@dataclass(frozen=True)
class Words:
    """A line of text on its baseline, `x` its left, middle or right, on this `shade` or `step`."""

    text: str
    x: float
    baseline: float
    size: float
    bold: bool = False
    side: Side = "left"
    light: bool = False
    shade: int | None = None
    step: int | None = None


@dataclass(frozen=True)
class Piece:
    """A part of a chart that is never cut: its head, or one bar."""

    height: float
    shapes: tuple[Box | Words, ...]


def pieces_of(chart: Chart, width: float) -> list[Piece]:
    """The chart's head and its bars, from the top, this wide; a pyramid and columns are one piece each."""
    squares = [Box(0.0, 0.0, 0.0, 0.0, SHADES[place]) for place in range(len(chart.legend))]
    head = head_of(chart.title, chart.legend, squares, width)
    match chart.kind:
        case ChartKind.PYRAMID:
            return [head, _pyramid(chart, width)]
        case ChartKind.COLUMNS:
            return [head, _columns(chart, width)]
        case ChartKind.BARS:
            most = max((bar.total for bar in chart.bars), default=0)
            return [head, *(_bar(bar, width, most) for bar in chart.bars)]


def head_of(title: str, legend: Sequence[str], squares: Sequence[Box], width: float) -> Piece:
    """The title and under it the legend, each name after its square; of a square only its shade is asked."""
    shapes: list[Box | Words] = []
    top = 0.0
    for line in lines_in(title, _TITLE, width, bold=True):
        shapes.append(Words(line, 0.0, top + _TITLE.size, _TITLE.size, bold=True))
        top += _TITLE.leading
    if not legend:
        return Piece(top + _GAP, tuple(shapes))
    left = 0.0
    for name, square in zip(legend, squares, strict=True):
        room = _SQUARE + 4 + _width(name, _LABEL) + 14
        if left and left + room > width:
            left, top = 0.0, top + _LABEL.leading + 2
        shapes.append(replace(square, left=left, top=top + 2, width=_SQUARE, height=_SQUARE))
        shapes.append(Words(clean(name), left + _SQUARE + 4, top + _LABEL.size + 1, _LABEL.size))
        left += room
    return Piece(top + _LABEL.leading + _GAP, tuple(shapes))


def _bar(bar: Bar, width: float, most: int) -> Piece:
    lines = lines_in(bar.label, _LABEL, width * _LABELS - 16)
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
    total = Words(grouped(bar.total), right + 5, baseline, _LABEL.size, bold=True)
    return Piece(height + _GAP, (*names, *drawn, total))


def _parts(parts: Sequence[int], left: float, top: float, unit: float) -> Iterator[Box | Words]:
    for place, count in enumerate(parts):
        if not count:
            continue
        wide = count * unit
        yield Box(left, top, wide, _BAR, SHADES[place])
        if len(parts) > 1 and wide > _width(grouped(count), _LABEL) + 2:
            middle, baseline = left + wide / 2, top + _BAR / 2 + _LABEL.size * 0.35
            yield Words(
                grouped(count),
                middle,
                baseline,
                _LABEL.size,
                side="middle",
                light=place in _LIGHT_ON,
                shade=place,
            )
        left += wide


def _pyramid(chart: Chart, width: float) -> Piece:
    """Bars to the left and to the right of their names, as high as they follow one another."""
    most = max((count for bar in chart.bars for count in bar.parts), default=0)
    side = (width - _AGES) / 2
    unit = (side - _ROOM_FOR_TOTAL) / most if most else 0.0
    shapes: list[Box | Words] = []
    for place, bar in enumerate(chart.bars):
        top = place * _ROW
        baseline = top + _ROW / 2 + _SMALL.size * 0.35
        shapes.append(Words(clean(bar.label), width / 2, baseline, _SMALL.size, side="middle"))
        left, right = bar.parts
        if left:
            shapes.append(Box(side - left * unit, top, left * unit, _ROW, SHADES[0]))
            shapes.append(Words(grouped(left), side - left * unit - 4, baseline, _SMALL.size, side="right"))
        if right:
            shapes.append(Box(side + _AGES, top, right * unit, _ROW, SHADES[1]))
            shapes.append(Words(grouped(right), side + _AGES + right * unit + 4, baseline, _SMALL.size))
    return Piece(len(chart.bars) * _ROW + _GAP, tuple(shapes))


def _columns(chart: Chart, width: float) -> Piece:
    """Groups of columns on one line, their names under them.

    What each counts stands over it; where that does not fit, a scale stands at the left instead.
    """
    most = max((count for bar in chart.bars for count in bar.parts), default=0)
    floor, parts = _OVER + _UPRIGHT, max(1, len(chart.legend))
    room = width / max(1, len(chart.bars))
    wide = min(_WIDEST, room * _OF_GROUP / parts)
    over = [_over(count, bani=chart.bani) for bar in chart.bars for count in bar.parts]
    fits = all(_width(words, _SMALL) <= (room if parts == 1 else wide) for words in over)
    shapes: list[Box | Words] = [Box(0.0, floor, width, _AXIS, "#000000", framed=False)]
    begin = 0.0
    if not fits:
        told = _scale(most, least=_LEAST_BANI if chart.bani else 1)
        scale = [(_over(count, bani=chart.bani), floor - count * _UPRIGHT / most) for count in told]
        begin = max(_width(words, _SMALL) for words, _top in scale) + 6
        for words, top in scale:
            shapes.append(Box(begin, top, width - begin, _AXIS, _GRID, framed=False))
            shapes.append(Words(words, begin - 4, top + _SMALL.size * 0.35, _SMALL.size, side="right"))
        room = (width - begin) / len(chart.bars)
        wide = min(_WIDEST, room * _OF_GROUP / parts)
    lines = 1
    for place, bar in enumerate(chart.bars):
        left = begin + place * room + (room - wide * len(bar.parts)) / 2
        shapes += _group(chart, bar, left, wide, unit=_UPRIGHT / most if most else 0.0, told=fits)
        named = lines_in(bar.label, _SMALL, room - 2)[:_MOST_LINES]
        lines = max(lines, len(named))
        for line, text in enumerate(named):
            baseline = floor + 4 + _SMALL.size + line * _SMALL.leading
            middle = begin + (place + 0.5) * room
            shapes.append(Words(text, middle, baseline, _SMALL.size, side="middle"))
    return Piece(floor + 6 + lines * _SMALL.leading + _GAP, tuple(shapes))


def _scale(most: int, *, least: int) -> Sequence[int]:
    """Round counts up to the most, four of them at most: 50, 100, 150."""
    steps = (least * digit * 10**power for power in range(len(str(most))) for digit in (1, 2, 5))
    step = next((one for one in steps if most // one <= _MOST_TICKS), most)
    return range(step, most + 1, step)


def _group(
    chart: Chart, bar: Bar, left: float, wide: float, *, unit: float, told: bool
) -> Iterator[Box | Words]:
    for number, count in enumerate(bar.parts):
        high = count * unit
        top = _OVER + _UPRIGHT - high
        if count:
            yield Box(left + number * wide, top, wide, high, SHADES[number])
        words = _over(count, bani=chart.bani) if told else ""
        if words:
            yield Words(words, left + (number + 0.5) * wide, top - 3, _SMALL.size, side="middle")


def _over(count: int, *, bani: bool) -> str:
    """What stands over a column: a count, or a sum in thousands of lei ("12,4"); no sum says nothing."""
    if not bani:
        return grouped(count)
    tenths = round(count / 10_000)
    whole, rest = divmod(tenths, 10)
    if not count:
        return ""
    return f"{whole},{rest}" if whole < _WHOLE_FROM else grouped(round(count / 100_000))


def lines_in(text: str, style: Style, width: float, *, bold: bool = False) -> list[str]:
    """The text broken into lines of this width at most, in points."""
    broken = break_lines(plain(clean(text), bold=bold), style, width)
    return ["".join(stretch.text for stretch in line.stretches) for line in broken]


def _width(text: str, style: Style) -> float:
    return em_width(face(sans=True), clean(text)) * style.size
