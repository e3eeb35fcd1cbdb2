"""The outlines of letters, read from a TrueType file: the watermark is a drawing, not words to copy."""

from collections.abc import Iterator, Sequence
from struct import unpack_from
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.pathobject import PDFPathObject

# Flags of a point and of a part, as the OpenType specification's "glyf" table names them.
_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1, 2, 8, 32, 64, 128


class Point(NamedTuple):
    """A point of an outline, in units of the typeface."""

    x: float
    y: float
    on_curve: bool


def draw_outlines(path: PDFPathObject, text: str, typeface: str, *, size: float) -> float:
    """Add the outlines of the text to the path, from the origin to the right; the width drawn, in points.

    `typeface` is a registered name. A letter it lacks is left out.
    """
    # The stubs know no TrueType face behind a registered name.
    font: Any = pdfmetrics.getFont(typeface)
    font = font.face
    scale = size / font.unitsPerEm
    x = 0.0
    for letter in text:
        glyph = font.charToGlyph.get(ord(letter))
        if glyph is None:
            continue
        for contour in _contours(font.get_table("glyf"), font.glyphPos, glyph):
            _trace(path, [Point(x + p.x * scale, p.y * scale, p.on_curve) for p in contour])
        x += pdfmetrics.stringWidth(letter, typeface, size)
    return x


def _contours(table: bytes, places: Sequence[int], glyph: int) -> Iterator[list[Point]]:
    start, end = places[glyph], places[glyph + 1]
    if start == end:  # a space
        return
    (count,) = unpack_from(">h", table, start)
    if count < 0:
        yield from _composed(table, places, start + 10)
    else:
        yield from _simple(table, start + 10, count)


def _composed(table: bytes, places: Sequence[int], at: int) -> Iterator[list[Point]]:
    """A letter made of others: Ș is S with a comma set under it."""
    flags = _MORE
    while flags & _MORE:
        flags, glyph = unpack_from(">HH", table, at)
        shape = ">hh" if flags & _WORDS else ">bb"
        dx, dy = unpack_from(shape, table, at + 4) if flags & _OFFSETS else (0, 0)
        at += 8 if flags & _WORDS else 6
        count = 4 if flags & _MATRIX else 2 if flags & _TWO_SCALES else 1 if flags & _SCALE else 0
        a, b, c, d = _matrix([number / 16_384 for number in unpack_from(f">{count}h", table, at)])
        at += 2 * count
        for contour in _contours(table, places, glyph):
            yield [Point(a * p.x + c * p.y + dx, b * p.x + d * p.y + dy, p.on_curve) for p in contour]


def _matrix(numbers: Sequence[float]) -> Sequence[float]:
    match len(numbers):
        case 4:
            return numbers
        case 2:
            return numbers[0], 0, 0, numbers[1]
        case 1:
            return numbers[0], 0, 0, numbers[0]
        case _:
            return 1, 0, 0, 1


def _simple(table: bytes, at: int, contours: int) -> Iterator[list[Point]]:
    ends = unpack_from(f">{contours}H", table, at)
    at += 2 * contours
    (instructions,) = unpack_from(">H", table, at)
    flags, at = _flags(table, at + 2 + instructions, ends[-1] + 1)
    xs, at = _coordinates(table, at, flags, short=_SHORT_X, same=_SAME_X)
    ys, at = _coordinates(table, at, flags, short=_SHORT_Y, same=_SAME_Y)
    points = [Point(x, y, bool(flag & _ON_CURVE)) for x, y, flag in zip(xs, ys, flags, strict=True)]
    start = 0
    for end in ends:
        yield points[start : end + 1]
        start = end + 1


def _flags(table: bytes, at: int, count: int) -> tuple[list[int], int]:
    flags: list[int] = []
    while len(flags) < count:
        flag = table[at]
        at += 1
        times = 1
        if flag & _REPEAT:
            times += table[at]
            at += 1
        flags += [flag] * times
    return flags, at


def _coordinates(
    table: bytes, at: int, flags: Sequence[int], *, short: int, same: int
) -> tuple[list[int], int]:
    """One coordinate of each point; each is kept as the step from the point before."""
    found: list[int] = []
    value = 0
    for flag in flags:
        if flag & short:
            value += table[at] if flag & same else -table[at]
            at += 1
        elif not flag & same:
            value += unpack_from(">h", table, at)[0]
            at += 2
        found.append(value)
    return found, at


def _trace(path: PDFPathObject, contour: Sequence[Point]) -> None:
    """Draw a closed outline; its quadratic curves become the cubic ones of PDF."""
    points = _with_joints(contour)
    here = points[0]
    path.moveTo(here.x, here.y)
    bend: Point | None = None
    for point in (*points[1:], here):
        if not point.on_curve:
            bend = point
            continue
        if bend is None:
            path.lineTo(point.x, point.y)
        else:
            path.curveTo(*_toward(here, bend), *_toward(point, bend), point.x, point.y)
        here, bend = point, None
    path.close()


def _toward(end: Point, bend: Point) -> tuple[float, float]:
    return end.x + (bend.x - end.x) * 2 / 3, end.y + (bend.y - end.y) * 2 / 3


def _with_joints(contour: Sequence[Point]) -> list[Point]:
    """The outline with the points that the file leaves out between two bends, from one on the curve."""
    points: list[Point] = []
    for before, point in zip((contour[-1], *contour), contour, strict=False):
        if not before.on_curve and not point.on_curve:
            points.append(Point((before.x + point.x) / 2, (before.y + point.y) / 2, on_curve=True))
        points.append(point)
    first = next(number for number, point in enumerate(points) if point.on_curve)
    return points[first:] + points[:first]
