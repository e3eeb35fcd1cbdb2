"""Rows as they come from the clipboard: what Excel copies as text, what Word copies as a table of HTML."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from db.ordering import comma_below

_BLANKS = re.compile(r"[^\S\n]+")
_MOST = 5_000  # rows: more are no plan
MOST_OF_A_TABLE = 50_000  # rows: more come in as a file
_WIDEST = 40
_BREAKS = frozenset({"br", "p", "div", "li", "tr"})


def rows_of_text(text: str, *, most: int = _MOST) -> list[list[str]]:
    """Lines of cells parted by tabs; a cell in quotes may hold tabs, line breaks and doubled quotes.

    Where there are more rows than `most`, one more is given, so that it can be told.
    """
    return _tidy(cells_of_text(text, most=most))


def cells_of_text(text: str, *, most: int = _MOST) -> list[list[str]]:
    """The same, every cell where it stands, empty ones too."""
    rows: list[list[str]] = [[]]
    at, text = 0, text.replace("\r\n", "\n").replace("\r", "\n")
    while at <= len(text) and len(rows) <= most + 1:
        cell, at = _cell_at(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            break
        if text[at] == "\n":
            rows.append([])
        at += 1
    return rows


def rows_of_html(text: str) -> list[list[str]]:
    """The rows of the tables in a piece of HTML; merged cells are empty but for the first. None: no table."""
    reader = _Tables()
    reader.feed(text)
    reader.close()
    return _tidy(reader.rows)


def _cell_at(text: str, at: int) -> tuple[str, int]:
    """The cell that begins here, and where it ends."""
    if text[at : at + 1] == '"':
        found = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|$)').match(text, at)
        if found is not None:
            return found[1].replace('""', '"'), found.end()
    end = re.compile(r"[^\t\n]*").match(text, at)
    return (end[0], end.end()) if end is not None else ("", at)


def _tidy(rows: list[list[str]]) -> list[list[str]]:
    """Blanks joined, cedillas mended, rows and columns without a word left out, all rows of one width."""
    clean = [[_clean(cell) for cell in row] for row in rows]
    clean = [row for row in clean if any(row)]
    width = max((len(row) for row in clean), default=0)
    even = [[*row, *[""] * (width - len(row))] for row in clean]
    used = [place for place in range(width) if any(row[place] for row in even)]
    return [[row[place] for place in used] for row in even]


def _clean(cell: str) -> str:
    lines = (_BLANKS.sub(" ", line).strip() for line in comma_below(cell).split("\n"))
    return "\n".join(line for line in lines if line)


@dataclass
class _Open:
    """A cell that is being read."""

    down: int
    across: int
    words: list[str] = field(default_factory=list)


class _Tables(HTMLParser):
    """Reads the cells of tables; a table in a cell is read as its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._depth = 0
        self._cell: _Open | None = None
        self._held: dict[int, int] = {}  # columns taken by cells merged downwards: how many rows more
        self._now: dict[int, int] = {}  # those taken in this row

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, a row, a cell or a break in one."""
        self._depth += tag == "table"
        if tag in {"tr", "td", "th"} and self._depth == 1:
            self._finish()
        if tag == "tr" and self._depth == 1 and len(self.rows) < _MOST:
            self.rows.append([])
            self._pass_held()
        elif tag in {"td", "th"} and self._depth == 1 and self.rows:
            asked = dict(attrs)
            self._cell = _Open(_count(asked.get("rowspan")), _count(asked.get("colspan")))
        elif tag in _BREAKS and self._cell is not None:
            self._cell.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """The end of a cell, a row or a table."""
        if tag in {"td", "th", "tr", "table"} and self._depth == 1:
            self._finish()
        if tag == "table" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        """Words; the source's own line breaks are blanks."""
        if self._cell is not None:
            self._cell.words.append(re.sub(r"\s+", " ", data))

    def _finish(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None or not self.rows:
            return
        row = self.rows[-1]
        for place in range(len(row), len(row) + cell.across):
            if cell.down > 1:
                self._held[place] = cell.down - 1
        row.append("".join(cell.words))
        row.extend([""] * (cell.across - 1))
        self._pass_held(below=False)

    def _pass_held(self, *, below: bool = True) -> None:
        """Leave empty the columns that a cell from above still takes."""
        row = self.rows[-1]
        if below:
            self._now = dict(self._held)
            self._held = {place: left - 1 for place, left in self._held.items() if left > 1}
        while len(row) in self._now:
            row.append("")


def _count(value: str | None) -> int:
    return min(int(value), _WIDEST) if value is not None and value.isdigit() and int(value) else 1
