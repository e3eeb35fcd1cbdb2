"""How the strips of a paper fill its pages: what belongs together stays together."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from reportlab.pdfgen.canvas import Canvas

_SHORT, _LONG = 595.276, 841.89  # A4 in points
LEFT_MARGIN = 70.9  # 2.5 cm: papers are filed in a binder
OTHER_MARGIN = 56.7  # 2 cm
_GRAIN = 0.01  # sums of fractions of a point


@dataclass(frozen=True)
class Sheet:
    """The measures of a page, in points, from its lower left corner."""

    landscape: bool = False

    @property
    def width(self) -> float:
        """The breadth of the sheet."""
        return _LONG if self.landscape else _SHORT

    @property
    def height(self) -> float:
        """The height of the sheet."""
        return _SHORT if self.landscape else _LONG

    @property
    def text_width(self) -> float:
        """The room between the margins."""
        return self.width - LEFT_MARGIN - OTHER_MARGIN

    @property
    def text_height(self) -> float:
        """The room between the upper and the lower margin."""
        return self.height - 2 * OTHER_MARGIN


Draw = Callable[[Canvas, float, float], None]


@dataclass(frozen=True, slots=True)
class Strip:
    """A strip of the page that is never cut: a line, a signature block, the part of a table on a page.

    `draw` is given the canvas, the left margin and the upper edge. `glue` keeps the next strip on the same
    page. Space `above` and `below` is the larger of the two neighbours' and none at the top of a page.
    """

    height: float
    draw: Draw
    glue: bool = False
    above: float = 0.0
    below: float = 0.0
    bookmark: tuple[str, int] | None = None


@dataclass
class Page:
    """A filled page: strips with the height of their upper edges."""

    sheet: Sheet
    strips: list[tuple[Strip, float]] = field(default_factory=list)


class Long(Protocol):
    """A long block that is cut at the foot of each page."""

    @property
    def finished(self) -> bool:
        """Whether all of it is placed."""

    def first_need(self, full: float) -> float:
        """The height that keeps its beginning whole, on a page with `full` points."""

    def cut(self, room: float, *, full: float) -> Strip | None:
        """The next part, at most `room` points high; None where it had better begin on a new page."""


class Pager:
    """Fills pages one after another.

    `header_height` says how much of the first page the letterhead takes at this text width.
    """

    def __init__(self, header_height: Callable[[float], float]) -> None:
        self.pages: list[Page] = []
        self._header_height = header_height
        self._chain: list[Strip] = []
        self._top = 0.0  # of what is placed next, before its space
        self._below = 0.0  # the space wished under what was placed last
        self._start_page(Sheet())

    @property
    def width(self) -> float:
        """The text width of the current page."""
        return self.pages[-1].sheet.text_width

    @property
    def full(self) -> float:
        """The text height of a page like the current one."""
        return self.pages[-1].sheet.text_height

    def add(self, strip: Strip) -> None:
        """Place this strip, with those glued to it, on one page where they fit on one."""
        self._chain.append(strip)
        if not strip.glue:
            self._flush()

    def add_long(self, block: Long, *, space: float) -> None:
        """Place a block that is cut at the foot of each page; its beginning stays with its heading."""
        headed = bool(self._chain)
        fresh = self.full - self._height_of_chain(0.0, space)
        self._flush(block.first_need(fresh), space=space)
        while not block.finished:
            gap = max(self._below, space) if self.pages[-1].strips else 0.0
            room = self._room - gap
            # Under its heading it begins at once where no page holds its beginning whole.
            begins_here = headed and block.first_need(self.full) > max(room, fresh)
            part = block.cut(room, full=room if begins_here else self.full)
            headed = False
            if part is not None:
                self._place(part)
            if not block.finished:
                self._start_page(self.pages[-1].sheet)

    def turn(self, *, landscape: bool) -> None:
        """Go on with pages of this orientation."""
        self._flush()
        sheet = Sheet(landscape=landscape)
        if sheet == self.pages[-1].sheet:
            return
        if not self.pages[-1].strips:
            self.pages.pop()
        self._start_page(sheet)

    def break_page(self) -> None:
        """Go on with a new page, unless this one is still empty."""
        self._flush()
        if self.pages[-1].strips:
            self._start_page(self.pages[-1].sheet)

    def finish(self) -> list[Page]:
        """The pages, without an empty one at the end."""
        self._flush()
        if len(self.pages) > 1 and not self.pages[-1].strips:
            self.pages.pop()
        return self.pages

    @property
    def _room(self) -> float:
        return self._top - OTHER_MARGIN + _GRAIN

    def _flush(self, also: float = 0.0, *, space: float = 0.0) -> None:
        """Place the glued strips; `also` is the height of the beginning of what follows them."""
        need = self._height_of_chain(self._below, space if also else 0.0) + also
        chain, self._chain = self._chain, []
        if self._room < need <= self.full:
            self._start_page(self.pages[-1].sheet)
        for strip in chain:
            self._place(strip)

    def _height_of_chain(self, below: float, space: float) -> float:
        """The height of the glued strips under `below` and over a following `space`."""
        height = 0.0
        for strip in self._chain:
            height += strip.height + max(below, strip.above)
            below = strip.below
        return height + (max(below, space) if space else 0.0)

    def _place(self, strip: Strip) -> None:
        page = self.pages[-1]
        gap = max(self._below, strip.above) if page.strips else 0.0
        if self._room < min(gap + strip.height, self.full):
            self._start_page(page.sheet)
            page, gap = self.pages[-1], 0.0
        top = self._top - gap
        page.strips.append((strip, top))
        self._top, self._below = top - strip.height, strip.below

    def _start_page(self, sheet: Sheet) -> None:
        header = 0.0 if self.pages else self._header_height(sheet.text_width)
        self.pages.append(Page(sheet))
        self._top = sheet.height - OTHER_MARGIN - header
        self._below = 0.0
