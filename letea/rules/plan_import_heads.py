"""The heads of a table from outside: how many rows they take, and which column of the family each is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from rapidfuzz import fuzz

from letea.layouts import ColumnSpec
from letea.rules.plan_import import Grid, Head, Spot
from letea.rules.plan_import_words import key_of, likeness

_MOST_HEADS, _MOST_ABOVE = 4, 2
_LIKE = 74.0  # from which a head is that column
_SAME_ROW = 92
_UNIT = re.compile(r"\s*[-(\[]?\s*\b(?:mii\s+(?:de\s+)?)?(?:lei|ron)\b\s*[-)\]]?\s*$", re.IGNORECASE)
_PARTED = re.compile(r"(?<=[a-zăâîșț])- (?=[a-zăâîșț])")


@dataclass(frozen=True)
class Match:
    """How a table's heads fit the columns of one of the family's: a key for each, and how well, 0–100."""

    keys: tuple[str, ...]
    scores: tuple[float, ...]
    fit: float


def heads_from(grid: Grid, start: int, count: int) -> list[Head]:
    """The heads written over these rows: groups over several columns, words split over two rows."""
    rows = grid.rows[start : start + count]
    return [_head(rows, column) for column in range(grid.width)]


def find_heads(grid: Grid, known: Sequence[Sequence[ColumnSpec]]) -> tuple[int, int]:
    """Where the heads begin and how many rows they take; (0, 0) where nothing is like any known head."""
    if grid.heads:
        return 0, grid.heads
    best, place = _LIKE * 0.6, (0, 0)
    for start in range(min(_MOST_ABOVE + 1, len(grid.rows))):
        if any(_width_of(row) > 1 for row in grid.rows[:start]):
            break
        if all(spot.beside for spot in grid.rows[start][1:]) and grid.width > 1:
            continue  # a title over the whole table
        for count in range(1, min(_MOST_HEADS, len(grid.rows) - start) + 1):
            if _looks_like_data(grid.rows[start + count - 1]):
                break
            heads = heads_from(grid, start, count)
            fit = max((match_heads(heads, columns).fit for columns in known), default=0.0)
            if fit > best + 0.5 * (count - 1):
                best, place = fit, (start, count)
    return place


def match_heads(heads: Sequence[Head], columns: Sequence[ColumnSpec]) -> Match:
    """The columns these heads are, each taken once, the best likeness first."""
    ranked = sorted(
        (
            (_score(head, column), -abs(at - number), at, number)
            for at, head in enumerate(heads)
            for number, column in enumerate(columns)
        ),
        reverse=True,
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, _near, at, number in ranked:
        if score >= _LIKE and at not in found and number not in taken:
            found[at] = (number, score)
            taken.add(number)
    _name_the_blank(heads, columns, found)
    keys = tuple(columns[found[at][0]].key if at in found else "" for at in range(len(heads)))
    scores = tuple(found[at][1] if at in found else 0.0 for at in range(len(heads)))
    written = sum(bool(head.text) for head in heads) or 1
    share = sum(scores) / max(written, len(found))
    covered = sum(scores) / max(1, len(columns))
    order = _in_order([found[at][0] for at in sorted(found)])
    return Match(keys, scores, (0.6 * share + 0.4 * covered) * (0.9 + 0.1 * order))


def is_repeated(row: Sequence[Spot], grid: Grid, start: int, count: int) -> bool:
    """Whether a row of the body is the heads again, as after a page."""
    words = key_of(" ".join(spot.text for spot in row))
    heads = [key_of(" ".join(spot.text for spot in grid.rows[start + at])) for at in range(count)]
    return bool(words) and any(fuzz.ratio(words, head) >= _SAME_ROW for head in heads if head)


def without_unit(text: str) -> str:
    """The head without the unit of its sums: "Buget estimat (lei)" is "Buget estimat"."""
    return _UNIT.sub("", text).strip()


def _name_the_blank(
    heads: Sequence[Head], columns: Sequence[ColumnSpec], found: dict[int, tuple[int, float]]
) -> None:
    """A first head left blank is the first column: "(blank) · Nr. persoane · Buget estimat"."""
    taken = {number for number, _score in found.values()}
    if heads and not heads[0].text and len(found) >= 1 and columns and 0 not in taken and 0 not in found:
        found[0] = (0, _LIKE)


def _score(head: Head, column: ColumnSpec) -> float:
    if not head.text:
        return 0.0
    grouped = 2.0 if head.group and column.group else 0.0
    return min(100.0, _likeness(head.text, column.heading) + grouped)


@lru_cache(maxsize=8192)  # each table is held against the heads of every family, row by row
def _likeness(written: str, heading: str) -> float:
    alone = likeness(without_unit(written), without_unit(heading))
    return max(alone, likeness(written, heading))


def _in_order(numbers: Sequence[int]) -> float:
    """The share of neighbours that stand as in the family."""
    pairs = list(pairwise(numbers))
    return sum(left < right for left, right in pairs) / len(pairs) if pairs else 1.0


def _head(rows: Sequence[Sequence[Spot]], column: int) -> Head:
    texts: list[tuple[str, bool]] = []  # words and whether they reach over several columns
    for row in rows:
        spot, start = row[column], column
        while row[start].beside and start:
            start -= 1
        origin = row[start]
        reaches = _reach(row, start) > 1
        text = " ".join((spot.text or origin.text).split())
        if text and not spot.above and (not texts or texts[-1][0] != text):
            texts.append((text, reaches))
    if len(texts) > 1 and texts[0][1]:
        return Head(_joined(text for text, _reaches in texts[1:]), texts[0][0])
    return Head(_joined(text for text, _reaches in texts))


def _joined(texts: Iterable[str]) -> str:
    """The words of a head split over rows; a word parted by its hyphen is one again."""
    return _PARTED.sub("", " ".join(texts))


def _reach(row: Sequence[Spot], start: int) -> int:
    end = start + 1
    while end < len(row) and row[end].beside:
        end += 1
    return end - start


def _width_of(row: Sequence[Spot]) -> int:
    """How many different texts a row has."""
    return len([text for text, _same in groupby(spot.text for spot in row if spot.text)])


def _looks_like_data(row: Sequence[Spot]) -> bool:
    """A row with sums, codes or shares is no head."""
    return any(re.search(r"[0-9]{3,}|[0-9]\s*%|[0-9],[0-9]", spot.text) for spot in row)
