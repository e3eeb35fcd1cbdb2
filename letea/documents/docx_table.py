"""Tables of a Word paper: merged cells, heads repeated on each page, rows not cut, fixed columns."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from docx.oxml.xmlchemy import BaseOxmlElement

from letea.documents.columns import column_widths, style_of
from letea.documents.docx_styles import TABLE_TEXT, WIDE_TABLE_TEXT
from letea.documents.docx_text import Setting, element, paragraph, run_elements, twips
from letea.documents.grid import Spot, spots_of
from letea.documents.outline import Table, text_of

_SIDE_PADDING, _UPPER_PADDING = 60, 40  # twips
_SHADE = "EDEDED"
_TALL = 30  # lines from which a row may be cut: a heading above it would stand alone on its page
_LETTER = 92  # twips that a letter of the tables takes, about


def ruled_table(table: Table, width: float, setting: Setting, *, keep: bool = False) -> BaseOxmlElement:
    """A ruled table as wide as the text, its columns as in the PDF; `width` in points.

    `setting` is that of its first paragraphs: a page break stands in the first row, for a paragraph of its
    own would leave an empty line. The last row stays with the one before it, and with what follows where
    `keep` is set.

    Raises:
        TableShapeError: a row has more cells than the table has columns.
    """
    columns = len(table.widths)
    head, body = spots_of(table.head, columns), spots_of(table.body, columns)
    widths = _whole_twips(column_widths(table.widths, head, body, style=style_of(table), total=width))
    setting = replace(setting, style=WIDE_TABLE_TEXT if table.wide else TABLE_TEXT, above=None)
    made = _bare_table(widths, ruled=True)
    for rows, is_head in ((head, True), (body, False)):
        for left, spots in zip(range(len(rows) - 1, -1, -1), _with_continued(rows), strict=True):
            kept = left == 1 or (keep and not left)
            setting = replace(setting, keep_next=True if is_head or kept else None)
            made.append(_row(spots, widths, setting=setting, head=is_head))
            setting = replace(setting, new_page=False)
    return made


def plain_table(
    widths: Sequence[float], rows: Sequence[Sequence[Sequence[BaseOxmlElement]]]
) -> BaseOxmlElement:
    """A table without rules, for what stands side by side: each cell is a list of paragraphs."""
    whole = _whole_twips(widths)
    made = _bare_table(whole, ruled=False)
    for row in rows:
        cells = [
            element("tc", _cell_width(width), *paragraphs)
            for width, paragraphs in zip(whole, row, strict=True)
        ]
        made.append(element("tr", element("trPr", element("cantSplit")), *cells))
    return made


def _whole_twips(widths: Sequence[float]) -> list[int]:
    """Whole twips whose sum is that of the widths."""
    edges = [twips(edge) for edge in accumulate(widths, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def _bare_table(widths: Sequence[int], *, ruled: bool) -> BaseOxmlElement:
    properties = element("tblPr", element("tblW", w=sum(widths), type="dxa"))
    if ruled:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        rules = [element(side, val="single", sz=4, space=0, color="000000") for side in sides]
        properties.append(element("tblBorders", *rules))
    properties.append(element("tblLayout", type="fixed"))
    side_padding = _SIDE_PADDING if ruled else 0
    paddings = {"top": _UPPER_PADDING, "left": side_padding, "bottom": _UPPER_PADDING, "right": side_padding}
    margins = [element(side, w=padding, type="dxa") for side, padding in paddings.items()]
    properties.append(element("tblCellMar", *margins))
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", properties, grid)


def _with_continued(rows: Sequence[Sequence[Spot]]) -> list[list[Spot]]:
    """For each row also the cells that reach it from above: Word wants a cell for each of them."""
    full: list[list[Spot]] = [[] for _row in rows]
    for spot in (spot for row in rows for spot in row):
        for number in range(spot.row, spot.row + spot.rows):
            full[number].append(spot)
    for number, spots in enumerate(full):
        spots.sort(key=lambda spot: spot.column)
        full[number] = [
            spot if spot.row == number else Spot(spot.cell, -1, spot.column, spot.rows, spot.columns)
            for spot in spots
        ]
    return full


def _row(spots: Sequence[Spot], widths: Sequence[int], *, setting: Setting, head: bool) -> BaseOxmlElement:
    properties = element("trPr")
    if head or not any(_is_tall(spot, widths) for spot in spots):
        properties.append(element("cantSplit"))
    if head:
        properties.append(element("tblHeader"))
    return element("tr", properties, *(_cell(spot, widths, setting=setting, head=head) for spot in spots))


def _is_tall(spot: Spot, widths: Sequence[int]) -> bool:
    """Whether the cell alone makes its row nearly as tall as a page lying on its side."""
    if spot.rows > 1:
        return False
    letters = max(1, sum(widths[spot.column : spot.column + spot.columns]) // _LETTER)
    return sum(len(line) // letters + 1 for line in text_of(spot.cell.runs).split("\n")) >= _TALL


def _cell(spot: Spot, widths: Sequence[int], *, setting: Setting, head: bool) -> BaseOxmlElement:
    continued = spot.row < 0
    properties = _cell_width(sum(widths[spot.column : spot.column + spot.columns]))
    if spot.columns > 1:
        properties.append(element("gridSpan", val=spot.columns))
    if spot.rows > 1:
        properties.append(element("vMerge", val="continue" if continued else "restart"))
    if spot.cell.shaded:
        properties.append(element("shd", val="clear", color="auto", fill=_SHADE))
    if head:
        properties.append(element("vAlign", val="center"))
    runs = [] if continued else run_elements(spot.cell.runs)
    return element("tc", properties, paragraph(runs, replace(setting, align=spot.cell.align)))


def _cell_width(width: int) -> BaseOxmlElement:
    return element("tcPr", element("tcW", w=width, type="dxa"))
