"""The blocks of a paper as strips on its pages."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import assert_never

from reportlab.pdfgen.canvas import Canvas

from letea.documents.keeping import closes, heads, stays_whole
from letea.documents.letters import bound, clean
from letea.documents.lists import hangs
from letea.documents.outline import (
    Align,
    Block,
    Chart,
    Heading,
    Item,
    Orientation,
    PageBreak,
    Pairs,
    Paragraph,
    Picture,
    Plate,
    Signatures,
    Table,
    Tiles,
    plain,
)
from letea.documents.pdf_flow import Draw, Pager, Strip
from letea.documents.pdf_signatures import signature_strips
from letea.documents.pdf_table import SPACE, TableCutter
from letea.documents.pdf_text import Line, Style, break_lines
from letea.documents.pdf_writing import draw_lines

BODY = Style(12.0, 13.8)  # Word sets Times New Roman as close
INDENT = 18.0  # of one level, in points
_BOOKMARKED = 3  # the deepest level of headings among the bookmarks
_PARAGRAPH_SPACE = 6.0
_ITEM_SPACE = 2.5
_PAIR_LABEL_SHARE = 0.4
_PAIR_GAP = 10.0
_HEADING_STYLES = {0: Style(15.0, 17.5), 1: Style(13.0, 15.0)}
_HEADING_SPACES = {0: (8.0, 12.0), 1: (16.0, 7.0), 2: (12.0, 6.0)}  # above and below
_LOW_HEADING_SPACES = (9.0, 4.0)


def place_blocks(pager: Pager, blocks: Sequence[Block]) -> Iterator[int]:
    """Lay the blocks on pages, one after another; gives the number of blocks placed so far."""
    hanging = hangs(blocks)
    for position, block in enumerate(blocks):
        _place(pager, block, _at(blocks, position + 1), hang=hanging.get(position, 0.0))
        yield position + 1


def _at(blocks: Sequence[Block], position: int) -> Block | None:
    return blocks[position] if position < len(blocks) else None


def _place(pager: Pager, block: Block, after: Block | None, *, hang: float) -> None:
    """Signatures that follow never stand alone on a page."""
    keep = isinstance(after, Signatures)
    match block:
        case Heading():
            _add(pager, _heading_strips(block, pager.width, leads=heads(block, after)))
        case Paragraph():
            _add(pager, _paragraph_strips(block, pager.width, keep=keep))
        case Item():
            _add(pager, _item_strips(block, pager.width, hang=hang, keep=keep))
        case Table():
            _add_table(pager, block, after)
        case Pairs():
            _add(pager, _pair_strips(block, pager.width))
        case Signatures():
            _add(pager, signature_strips(block, BODY, pager.width))
        case Plate() | Chart() | Tiles():
            _add(pager, _drawn_strips(block, pager.width))
        case PageBreak():
            pager.break_page()
        case Orientation():
            pager.turn(landscape=block.landscape)
        case _:
            assert_never(block)


def _drawn_strips(block: Plate | Picture, width: float) -> Iterator[Strip]:
    match block:
        case Plate():
            from letea.documents.pdf_plate import plate_strip  # noqa: PLC0415 - few papers have one

            yield plate_strip(block, width)
        case Chart() | Tiles():
            from letea.documents.pdf_chart import chart_strips  # noqa: PLC0415 - same

            yield from chart_strips(block, width)
        case _:
            assert_never(block)


def _add_table(pager: Pager, table: Table, after: Block | None) -> None:
    if table.head or table.body:
        tail = _tail(after, pager.width) if closes(after) else 0.0
        pager.add_long(TableCutter(table, pager.width, full=pager.full, tail=tail), space=SPACE)


def _tail(after: Block | None, width: float) -> float:
    """The height of what stays on the page of a table's last row."""
    match after:
        case Signatures():
            strips = list(signature_strips(after, BODY, width))
        case Paragraph():
            strips = list(_paragraph_strips(after, width, keep=False))
        case _:
            return 0.0
    return sum(strip.height + max(strip.above, strip.below, SPACE) for strip in strips)


def _add(pager: Pager, strips: Iterator[Strip]) -> None:
    for strip in strips:
        pager.add(strip)


def _heading_strips(heading: Heading, width: float, *, leads: bool) -> Iterator[Strip]:
    style = _HEADING_STYLES.get(heading.level, BODY)
    above, below = _HEADING_SPACES.get(heading.level, _LOW_HEADING_SPACES)
    runs = bound(plain(heading.text, bold=True, italic=heading.level > _BOOKMARKED))
    lines = break_lines(runs, style, width)
    title = " ".join(clean(heading.text).split())
    for number, line in enumerate(lines):
        draw = partial(_draw_line, line, style, heading.align, width, 0.0)
        mark = (title, heading.level) if not number and title and heading.level <= _BOOKMARKED else None
        yield Strip(
            style.leading,
            draw,
            glue=leads or number < len(lines) - 1,
            above=above if not number else 0.0,
            below=below if number == len(lines) - 1 else 0.0,
            bookmark=mark,
        )


def _paragraph_strips(paragraph: Paragraph, width: float, *, keep: bool) -> Iterator[Strip]:
    indent = paragraph.indent * INDENT
    lines = break_lines(bound(paragraph.runs), BODY, width - indent) or [Line((), 0.0, last=True)]
    draws = [partial(_draw_line, line, BODY, paragraph.align, width - indent, indent) for line in lines]
    yield from _flowing(
        draws, above=_PARAGRAPH_SPACE, space=_PARAGRAPH_SPACE, whole=paragraph.keep_next, keep=keep
    )


def _item_strips(item: Item, width: float, *, hang: float, keep: bool) -> Iterator[Strip]:
    indent = item.level * INDENT
    left = indent + hang
    lines = break_lines(bound(item.runs), BODY, width - left) or [Line((), 0.0, last=True)]
    marker = break_lines(plain(item.marker), BODY, hang)
    draws: list[Draw] = [partial(_draw_line, line, BODY, Align.JUSTIFY, width - left, left) for line in lines]
    if marker:
        draws[0] = partial(
            _draw_both, partial(_draw_line, marker[0], BODY, Align.LEFT, hang, indent), draws[0]
        )
    yield from _flowing(draws, space=_ITEM_SPACE, keep=keep)


def _pair_strips(pairs: Pairs, width: float) -> Iterator[Strip]:
    labels = [break_lines(plain(label), BODY, width * _PAIR_LABEL_SHARE) for label, _value in pairs.rows]
    edge = max((line.width for lines in labels for line in lines), default=0.0) + _PAIR_GAP
    whole = stays_whole(pairs)
    for row, (label, (_label, value)) in enumerate(zip(labels, pairs.rows, strict=True), start=1):
        values = break_lines(plain(value, bold=True), BODY, width - edge)
        draws: list[Draw] = []
        for place in range(max(len(label), len(values), 1)):
            left = _line_at(label, place, width=edge, left=0.0)
            draws.append(partial(_draw_both, left, _line_at(values, place, width=width - edge, left=edge)))
        yield from _flowing(draws, space=_ITEM_SPACE, whole=whole and row < len(pairs.rows))


def _line_at(lines: Sequence[Line], place: int, *, width: float, left: float) -> Draw:
    line = lines[place] if place < len(lines) else Line((), 0.0, last=True)
    return partial(_draw_line, line, BODY, Align.LEFT, width, left)


def _flowing(
    draws: Sequence[Draw], *, space: float, above: float = 0.0, whole: bool = False, keep: bool = False
) -> Iterator[Strip]:
    """Lines of which none is alone on its page; `whole` and `keep` hold what follows too."""
    last = len(draws) - 1
    for number, draw in enumerate(draws):
        alone = number in {0, last - 1} and number < last
        glue = whole or alone or (keep and number == last)
        yield Strip(
            BODY.leading,
            draw,
            glue=glue,
            above=0.0 if number else above,
            below=space if number == last else 0.0,
        )


def _draw_line(
    line: Line,
    style: Style,
    align: Align,
    width: float,
    indent: float,
    canvas: Canvas,
    left: float,
    top: float,
) -> None:
    if line.stretches:
        draw_lines(canvas, [line], style, left=left + indent, top=top, width=width, align=align)


def _draw_both(first: Draw, second: Draw, canvas: Canvas, left: float, top: float) -> None:
    first(canvas, left, top)
    second(canvas, left, top)
