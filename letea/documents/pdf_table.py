"""Tables of a paper: cells measured, cut at the foot of each page, the head drawn again at its top."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import inf

from reportlab.pdfgen.canvas import Canvas

from letea.documents.columns import column_widths, style_of
from letea.documents.grid import Spot, spots_of
from letea.documents.outline import Table
from letea.documents.pdf_flow import Strip
from letea.documents.pdf_text import Line, Style, break_lines
from letea.documents.pdf_writing import TextWriter

SPACE = 8.0
_BORDER = 0.5
_SHADE = 0.93
_TALLEST_HEAD = 0.5  # of the page; a taller head flows with the rows
_FEWEST_LINES = 2  # of a row that is cut at the foot of a page
_SHORT = 1 / 3  # of the page; a longer text over several rows flows on where the page ends
_GRAIN = 0.01  # sums of fractions of a point


@dataclass(slots=True)
class _Box:
    """A cell with its lines, and how many of them stand on pages already filled."""

    spot: Spot
    lines: list[Line]
    done: int = 0
    top: float = 0.0  # on the page being filled, from the upper edge of the rows


@dataclass(frozen=True, slots=True)
class _Slab:
    """What one page shows of a cell: its upper edge from that of the part, its height, its lines."""

    spot: Spot
    top: float
    height: float
    lines: Sequence[Line]


class TableCutter:
    """A table measured for a text width, which gives its parts page by page.

    A row is cut only where it is taller than a page. A cell over several rows begins on the first page of
    its rows and flows on; where its text is taller than its rows the last of them is stretched. `tail` is
    the height of what stays with the last row, which is never alone on its page.
    """

    def __init__(self, table: Table, width: float, *, full: float, tail: float = 0.0) -> None:
        self._style = style_of(table)
        columns = len(table.widths)
        head, body = spots_of(table.head, columns), spots_of(table.body, columns)
        widths = column_widths(table.widths, head, body, style=self._style, total=width)
        self._edges = [sum(widths[:column]) for column in range(columns + 1)]
        self._head, self._head_height = _Rows(self._boxes(head), self._style).fill(inf, fresh=inf)
        if self._head_height > full * _TALLEST_HEAD:
            body, self._head, self._head_height = spots_of((*table.head, *table.body), columns), [], 0.0
        self._rows = _Rows(self._boxes(body), self._style, tail=tail)
        self._begun = False

    @property
    def finished(self) -> bool:
        """Whether all of it is placed."""
        return self._rows.finished and (self._begun or not self._head)

    def first_need(self, full: float) -> float:
        """The height of the head with the first row, or its first lines if it is taller than `full`."""
        need = self._head_height + self._rows.first_need(full)
        least = self._head_height + self._style.padded(_FEWEST_LINES)
        return need if need <= full else least

    def cut(self, room: float, *, full: float) -> Strip | None:
        """The part of the table for this room; None where nothing of it fits well."""
        if self._head_height > room:
            return None
        slabs, height = self._rows.fill(room - self._head_height, fresh=full - self._head_height)
        if not slabs and not self._rows.finished:
            return None
        self._begun = True
        draw = partial(self._draw, slabs)
        return Strip(self._head_height + height, draw, above=SPACE, below=SPACE)

    def _boxes(self, rows: list[list[Spot]]) -> list[list[_Box]]:
        return [[_Box(spot, self._lines(spot)) for spot in row] for row in rows]

    def _lines(self, spot: Spot) -> list[Line]:
        if not spot.cell.runs:
            return []
        return break_lines(spot.cell.runs, self._style, self._width(spot) - 2 * self._style.padding)

    def _width(self, spot: Spot) -> float:
        return self._edges[spot.column + spot.columns] - self._edges[spot.column]

    def _draw(self, slabs: list[_Slab], canvas: Canvas, left: float, top: float) -> None:
        under_head = top - self._head_height
        self._draw_borders(canvas, self._head, left=left, top=top)
        self._draw_borders(canvas, slabs, left=left, top=under_head)
        writer = TextWriter(canvas)
        for slab in self._head:
            # The texts of a head stand in the middle of their cells.
            empty = slab.height - self._style.padded(len(slab.lines))
            self._write(writer, slab, left=left, top=top - empty / 2)
        for slab in slabs:
            self._write(writer, slab, left=left, top=under_head)
        writer.close()

    def _write(self, writer: TextWriter, slab: _Slab, *, left: float, top: float) -> None:
        if slab.lines:
            padding = self._style.padding
            writer.write(
                slab.lines,
                self._style,
                left=left + self._edges[slab.spot.column] + padding,
                top=top - slab.top - padding,
                width=self._width(slab.spot) - 2 * padding,
                align=slab.spot.cell.align,
            )

    def _draw_borders(self, canvas: Canvas, slabs: list[_Slab], *, left: float, top: float) -> None:
        if not slabs:
            return
        self._draw_shades(canvas, [slab for slab in slabs if slab.spot.cell.shaded], left=left, top=top)
        canvas.setLineWidth(_BORDER)
        canvas.setStrokeGray(0)
        edges = [
            f"{left + self._edges[slab.spot.column]:.3f} {top - slab.top:.3f} "
            f"{self._width(slab.spot):.3f} {-slab.height:.3f} re"
            for slab in slabs
        ]
        canvas.addLiteral(" ".join((*edges, "S")))

    def _draw_shades(self, canvas: Canvas, slabs: list[_Slab], *, left: float, top: float) -> None:
        canvas.setFillGray(_SHADE)
        for slab in slabs:
            x = left + self._edges[slab.spot.column]
            canvas.rect(x, top - slab.top, self._width(slab.spot), -slab.height, stroke=0, fill=1)
        canvas.setFillGray(0)


class _Rows:
    """Rows that are placed from the first to the last, a page at a time."""

    def __init__(self, rows: list[list[_Box]], style: Style, *, tail: float = 0.0) -> None:
        self._rows = rows
        self._style = style
        self._tail = tail
        self._row = 0
        self._begun = False  # the first lines of the row stand on the page before
        self._open: list[_Box] = []  # cells whose last row is not placed yet

    @property
    def finished(self) -> bool:
        return self._row == len(self._rows)

    def first_need(self, full: float) -> float:
        if not self._rows:
            return 0.0
        return max(self._need(self._rows[0], 0.0) + self._with_row(0), self._beside(0, full))

    def fill(self, room: float, *, fresh: float) -> tuple[list[_Slab], float]:
        """The cells for this room and their height; `fresh` is the room on a new page."""
        slabs: list[_Slab] = []
        height, first = 0.0, self._row
        for box in self._open:
            box.top = 0.0
        while not self.finished:
            boxes = self._boxes_of_row(height)
            need = self._need(boxes, height)
            kept = self._with_row(self._row) if height else 0.0
            whole = max(need, self._beside(self._row, fresh)) if height else need
            if height + whole > room or (kept and height + need + kept > room and need + kept <= fresh):
                begun = self._begin_row(boxes, height, room=room, fresh=fresh)
                height += begun or self._stretch(slabs, height, room=room)
                slabs += [self._slab(box, height, whole=False) for box in self._open if height]
                break
            height += need
            slabs += [self._slab(box, height, whole=True) for box in boxes if box.spot.last_row == self._row]
            self._open = [box for box in boxes if box.spot.last_row > self._row]
            self._row, self._begun = self._row + 1, False
        # A cell over many rows reads with the first of them that the page shows.
        slabs.sort(key=lambda slab: (max(slab.spot.row, first), slab.spot.column))
        return slabs, height

    def _with_row(self, row: int) -> float:
        """The height of what stays on the row's page: the last row with the one before it, then the tail."""
        last = len(self._rows) - 1
        if row == last:
            return self._tail
        if row != last - 1:
            return 0.0
        lines = max((len(box.lines) for box in self._rows[last] if box.spot.rows == 1), default=1)
        return self._style.padded(max(lines, 1)) + self._tail

    def _beside(self, row: int, fresh: float) -> float:
        """The height of the cells over several rows that begin in this one, short enough to stand whole."""
        heights = (self._lines_height(box) for box in self._rows[row] if box.spot.rows > 1)
        return max((height for height in heights if height <= fresh * _SHORT), default=0.0)

    def _boxes_of_row(self, height: float) -> list[_Box]:
        if self._begun:
            return self._open
        for box in self._rows[self._row]:
            box.top = height
        return self._open + self._rows[self._row]

    def _need(self, boxes: list[_Box], height: float) -> float:
        """The height the row needs for the cells that end in it."""
        need = self._style.padded(1)
        for box in boxes:
            if box.spot.last_row == self._row:
                need = max(need, self._lines_height(box) - (height - box.top))
        return need

    def _begin_row(self, boxes: list[_Box], height: float, *, room: float, fresh: float) -> float:
        """Leave the row to the next page, or begin it here if it is taller than a page; the height used."""
        at_page_top = not height and room >= fresh
        if not at_page_top and (
            self._need_on_a_new_page(boxes, height) <= fresh
            or room - height < self._style.padded(_FEWEST_LINES)
        ):
            return 0.0
        self._open, self._begun = boxes, True
        return room - height

    def _stretch(self, slabs: list[_Slab], height: float, *, room: float) -> float:
        """Lengthen the last row on the page by what open cells lack of their whole text, if there is room."""
        lacking = max((self._lines_height(box) - (height - box.top) for box in self._open), default=0.0)
        if not height or not 0 < lacking <= room - height:
            return 0.0
        for place, slab in enumerate(slabs):
            if abs(slab.top + slab.height - height) < _GRAIN:
                slabs[place] = replace(slab, height=slab.height + lacking)
        return lacking

    def _lines_height(self, box: _Box) -> float:
        return self._style.padded(len(box.lines) - box.done)

    def _need_on_a_new_page(self, boxes: list[_Box], height: float) -> float:
        ending = (box for box in boxes if box.spot.last_row == self._row)
        return max(
            (
                self._style.padded(len(box.lines) - box.done - self._style.capacity(height - box.top))
                for box in ending
            ),
            default=0.0,
        )

    def _slab(self, box: _Box, bottom: float, *, whole: bool) -> _Slab:
        """The cell from where it begins on this page down to `bottom`, with the lines that fit there."""
        height = bottom - box.top
        end = len(box.lines) if whole else self._end(box, height)
        lines = box.lines[box.done : end]
        box.done = end
        return _Slab(box.spot, box.top, height, lines)

    def _end(self, box: _Box, height: float) -> int:
        """Where its text is cut in this height: a last line does not go to the next page alone."""
        end = min(len(box.lines), box.done + self._style.capacity(height))
        alone = end == len(box.lines) - 1 and end - box.done > _FEWEST_LINES
        return end - 1 if alone else end
