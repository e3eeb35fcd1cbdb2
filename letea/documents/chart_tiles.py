"""A picture by commune as plain shapes: squares in rows, in the order of names, each in its class's shade."""

from collections.abc import Iterator, Sequence

from letea.documents.chart_shapes import Box, Piece, Words, head_of, lines_in, pieces_of
from letea.documents.letters import clean
from letea.documents.outline import Chart, Picture, Tile, Tiles
from letea.documents.pdf_text import Style
from letea.documents.typefaces import em_width, face

# Light to dark by even steps of lightness; what is not known is white, a little apart from the lightest.
RAMP = ("#E6EEF6", "#BCD0E5", "#8FB0D3", "#3E6FA6", "#173C61")
_UNKNOWN = "#FFFFFF"
_LIGHT_FROM = 3  # the shade from which words on it are white
_NARROWEST, _HIGH, _GAP, _FOOT = 55.0, 31.0, 3.0, 6.0
_NAME, _SMALLER, _VALUE = Style(7.5, 8.5, sans=True), Style(6.5, 7.5, sans=True), Style(9.0, 11.0, sans=True)
_FRAME = 1.0  # of the last square of a row, which stands within the width too
_MOST_LINES = 2
_INSIDE = 4.0


def picture_pieces(picture: Picture, width: float) -> list[Piece]:
    """A picture's head and what stands under it, from the top, this wide."""
    return pieces_of(picture, width) if isinstance(picture, Chart) else _pieces(picture, width)


def shade_of(step: int, classes: int) -> int:
    """Which shade of the ramp a class has, so that few classes are told apart as far as they can be."""
    last = len(RAMP) - 1
    return round(step * last / (classes - 1)) if classes > 1 else last // 2


def _pieces(picture: Tiles, width: float) -> list[Piece]:
    shades = [shade_of(step, len(picture.legend)) for step in range(len(picture.legend))]
    squares = [Box(0.0, 0.0, 0.0, 0.0, RAMP[shade], step=shade) for shade in shades]
    room = width - _FRAME
    across = max(1, int((room + _GAP) / (_NARROWEST + _GAP)))
    rows = [picture.tiles[first : first + across] for first in range(0, len(picture.tiles), across)]
    wide = (room - _GAP * (across - 1)) / across
    drawn = [_row(row, shades, wide) for row in rows]
    if drawn:
        drawn[-1] = Piece(drawn[-1].height + _FOOT, drawn[-1].shapes)
    return [head_of(picture.title, picture.legend, squares, width), *drawn]


def _row(row: Sequence[Tile], shades: Sequence[int], wide: float) -> Piece:
    shapes = [
        shape for place, tile in enumerate(row) for shape in _tile(tile, shades, place * (wide + _GAP), wide)
    ]
    return Piece(_HIGH + _GAP, tuple(shapes))


def _tile(tile: Tile, shades: Sequence[int], left: float, wide: float) -> Iterator[Box | Words]:
    shade = shades[tile.step] if tile.step is not None else None
    fill = RAMP[shade] if shade is not None else _UNKNOWN
    yield Box(left, 0.0, wide, _HIGH, fill, step=shade if shade is not None else -1)
    light, middle = shade is not None and shade >= _LIGHT_FROM, left + wide / 2
    style, lines = _name(tile.label, wide - _INSIDE)
    top = (_HIGH - _VALUE.leading - len(lines) * style.leading) / 2
    for number, line in enumerate(lines):
        baseline = top + number * style.leading + style.size
        yield Words(line, middle, baseline, style.size, side="middle", light=light, step=shade)
    baseline = top + len(lines) * style.leading + _VALUE.size
    known, words = shade is not None, clean(tile.words)
    sizes = (_VALUE, _NAME, _SMALLER) if known else (_NAME, _SMALLER)
    room = wide - _INSIDE
    size = next((one.size for one in sizes if _wide(words, one, bold=known) <= room), _SMALLER.size)
    yield Words(words, middle, baseline, size, bold=known, side="middle", light=light, step=shade)


def _wide(words: str, style: Style, *, bold: bool) -> float:
    return em_width(face(bold=bold, sans=True), words) * style.size


def _name(label: str, width: float) -> tuple[Style, list[str]]:
    """A name in one line or two; a longer one in smaller letters, cut where even they do not do."""
    for style in (_NAME, _SMALLER):
        lines = lines_in(label, style, width)
        if len(lines) <= _MOST_LINES:
            return style, lines
    return _SMALLER, [*lines[: _MOST_LINES - 1], f"{lines[_MOST_LINES - 1].rstrip(' -')}…"]
