"""The table in a sheet: its head, under titles and in one or two rows, its rows, and what is no row of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from db.ordering import fold
from letea.rules.sheet_cells import Cell, Sheet, text_of
from letea.rules.sheet_headings import counts_rows, plain
from letea.wording import _

_LOOKED_AT = 40  # rows the head is looked for in
_NUMBERS = 21  # bits: a sheet has a million rows
TOTAL, SIGNED, HEAD = _("un total"), _("o semnătură"), _("capul de tabel, repetat")  # why a row is none of it
_FEW = 3  # cells that a total's or a signature's row has at most
_NAMES_UNDER = 6  # rows of names and stamps under the first signature
_TOTALS = re.compile(r"(sub)?total(ul)?\b|suma totala\b|de reportat\b|report\b|nr\.? total\b")
_SIGNERS = re.compile(
    r"(intocmit|verificat|vizat|aprobat|avizat|semnatur|l\.? ?s\.?$|primar|viceprimar|secretar|director|"
    r"sef serviciu|seful|contabil|inspector|referent|asistent social|presedinte|comisia)"
)
_GROUPS = re.compile(r"(sat(ul)?|catun(ul)?|comuna|strada|str|cartier(ul)?|clasa|grupa|scoala|gradinita)\b")
_REMARKS = re.compile(r"(nota|observatii|legenda|precizari)\b|\*")

Knows = Callable[[str], bool]


@dataclass(frozen=True)
class HeadSpot:
    """Where the head of a table stands: its first row, from 0, and in how many rows (1, 2; 0: none).

    `known` is how many of its headings name fields.
    """

    row: int
    depth: int = 1
    known: int = field(default=0, compare=False)


@dataclass(frozen=True)
class SheetRow:
    """A row under the head, by its number in the sheet (from 1); `part` tells apart those made of one row."""

    number: int
    cells: tuple[Cell, ...]
    part: int = 0

    @property
    def id(self) -> int:
        """What it is known by."""
        return row_id(self.number, self.part)


@dataclass(frozen=True)
class LeftOut:
    """A row under the head that is none of the table's, and why."""

    number: int
    text: str
    why: str


@dataclass(frozen=True)
class SheetTable:
    """A table: a head for each column, its rows, the rows left out, and the titles above the head."""

    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    left_out: tuple[LeftOut, ...] = ()
    titles: tuple[str, ...] = ()


def row_id(number: int, part: int) -> int:
    """What a row is known by: its number, of several made of one row a number of its own."""
    return number + (part << _NUMBERS)


def find_head(sheet: Sheet, knows: Knows) -> HeadSpot | None:
    """Where the head most likely stands; `knows` tells whether a heading names a field. None: nowhere."""
    best: tuple[int, HeadSpot] | None = None
    sheet = Sheet(sheet.name, sheet.rows[: _LOOKED_AT + 1])
    for row in range(min(_LOOKED_AT, len(sheet.rows))):
        for depth in (1, 2):
            heads = heads_at(sheet, HeadSpot(row, depth))
            if depth == 2 and not _may_be_two(sheet, row):  # noqa: PLR2004 - the lower of two rows
                continue
            score = len({plain(head) for head in heads if head and knows(head)})
            if score and (best is None or score > best[0]):
                best = score, HeadSpot(row, depth, score)
    return best[1] if best else None


def heads_at(sheet: Sheet, spot: HeadSpot) -> tuple[str, ...]:
    """The heading of each column; of two rows, the lower one's words, told apart by the upper one's."""
    width = max((len(row) for row in sheet.rows), default=0)
    if not spot.depth:
        return ("",) * width
    upper = _texts(sheet, spot.row, width)
    if spot.depth == 1:
        return _without_blank_end(upper)
    lower = _texts(sheet, spot.row + 1, width)
    heads, over = [], ""
    for above, below in zip(upper, lower, strict=True):
        over = above or (over if below else "")
        heads.append(f"{over} {below}".strip() if below else above)
    return _without_blank_end(_shortened(heads, lower))


def table_at(sheet: Sheet, spot: HeadSpot) -> SheetTable:
    """The table under a head; empty rows, totals, repeated heads and signatures are no rows of it."""
    heads = heads_at(sheet, spot)
    rows: list[SheetRow] = []
    left: list[LeftOut] = []
    first = _texts(sheet, spot.row, len(heads)) if spot.depth else []
    for number, cells in enumerate(sheet.rows[spot.row + spot.depth :], start=spot.row + spot.depth + 1):
        row = SheetRow(number, tuple(cells[: len(heads)]))
        words = _words(row)
        if not words:
            continue
        why = _why_not(words, first, is_first=not rows)
        if not why and len(words) == 1 and not _is_signed(left):
            why = _between(row, heads)
        if why:
            left.append(_left_out(row, why))
        else:
            rows.append(row)
    rows = _without_signers(rows, left)
    above = (text_of(cell) for row in sheet.rows[: spot.row] for cell in row)
    return SheetTable(heads, tuple(rows), tuple(left), tuple(text for text in above if text))


def _why_not(words: Sequence[str], heads: Sequence[str], *, is_first: bool) -> str:
    """Why a row under the head is none of the table's; nothing for one that is."""
    if words == [head for head in heads if head]:
        return HEAD
    opening = fold(words[0])
    if is_first and len(words) > 1 and _is_numbering(words):
        return _("numerele coloanelor")
    if _TOTALS.match(opening) and not any(is_cnp(word) for word in words):
        return TOTAL
    if len(words) <= _FEW and _SIGNERS.match(opening) and not any(is_cnp(word) for word in words):
        return SIGNED
    return ""


def _is_signed(left: Sequence[LeftOut]) -> bool:
    return any(one.why == SIGNED for one in left)


def _between(row: SheetRow, heads: Sequence[str]) -> str:
    """Why a row of one cell is none: it names the group of the rows under it, or it is a remark."""
    if len([head for head in heads if head]) < _FEW:
        return ""
    place, text = next((place, text) for place, cell in enumerate(row.cells) if (text := text_of(cell)))
    if _REMARKS.match(fold(text)):
        return _("o notă")
    is_counted = plain(heads[0]) == "nr" or counts_rows(heads[0])
    in_count = not place and is_counted and not any(letter.isdigit() for letter in text)
    return _("un titlu între rânduri") if in_count or _GROUPS.match(fold(text)) else ""


def _without_signers(rows: list[SheetRow], left: list[LeftOut]) -> list[SheetRow]:
    """The rows without the names that stand under the first signature, which are left out too."""
    signed = [one.number for one in left if one.why == SIGNED]
    under = [row for row in rows if signed and row.number > signed[0]]
    if len(under) > _NAMES_UNDER or not all(_may_sign(row) for row in under):
        return rows
    left += [_left_out(row, SIGNED) for row in under]
    return rows[: len(rows) - len(under)]


def _may_sign(row: SheetRow) -> bool:
    words = _words(row)
    return len(words) <= _FEW and not any(letter.isdigit() for word in words for letter in word)


def _words(row: SheetRow) -> list[str]:
    return [text for cell in row.cells if (text := text_of(cell))]


def _left_out(row: SheetRow, why: str) -> LeftOut:
    return LeftOut(row.number, " · ".join(_words(row))[:120], why)


def is_cnp(word: str) -> bool:
    """Whether a word has the thirteen digits of a CNP."""
    return re.fullmatch(r"[0-9]{13}", re.sub(r"[\s.'-]", "", word)) is not None


def _is_numbering(words: Sequence[str]) -> bool:
    numbers = [int(word) for word in words if word.isdigit() and len(word) < _FEW]
    return len(numbers) == len(words) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _may_be_two(sheet: Sheet, row: int) -> bool:
    """Whether the row below goes on with the head: words only, and under cells that spread or stay empty."""
    if row + 1 >= len(sheet.rows):
        return False
    upper, lower = ([text_of(cell) for cell in sheet.rows[place]] for place in (row, row + 1))
    below = [(place, text) for place, text in enumerate(lower) if text]
    if not below or any(re.search(r"[0-9]{2}", text) for _place, text in below):
        return False
    spread = [place for place, _text in below if place >= len(upper) or not upper[place]]
    return bool(spread) and len(below) < len([text for text in upper if text]) + len(spread)


def _shortened(heads: list[str], lower: Sequence[str]) -> list[str]:
    """The lower words alone where no other column has the same."""
    return [
        below if below and lower.count(below) == 1 else head for head, below in zip(heads, lower, strict=True)
    ]


def _texts(sheet: Sheet, row: int, width: int) -> list[str]:
    found = [text_of(cell) for cell in sheet.rows[row]] if row < len(sheet.rows) else []
    return found[:width] + [""] * (width - len(found))


def _without_blank_end(heads: Sequence[str]) -> tuple[str, ...]:
    last = max((place for place, head in enumerate(heads) if head), default=-1)
    return tuple(heads[: last + 1])
