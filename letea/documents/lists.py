"""Lists of a paper: entries that follow one another hang from one edge, however wide their markers."""

from collections.abc import Sequence

from letea.documents.outline import Block, Item

_NARROW = frozenset("iIjlt()[].,;:-'!|/ ")
_NARROW_WIDTH = 3.9  # points, at letters of 12 points
_LETTER_WIDTH = 6.7
_MARKER_GAP = 5.0
_LEAST_HANG = 18.0


def hangs(blocks: Sequence[Block]) -> dict[int, float]:
    """For each list entry, by its place among the blocks: how far, in points, its text stands off."""
    found: dict[int, float] = {}
    start = 0
    while start < len(blocks):
        end = start
        while end < len(blocks) and isinstance(blocks[end], Item):
            end += 1
        found |= _hangs_of_one_list(blocks, range(start, end))
        start = end + 1
    return found


def hang_of(marker: str) -> float:
    """How far the text of a list entry stands from its typed marker, in points."""
    width = sum(_NARROW_WIDTH if letter in _NARROW else _LETTER_WIDTH for letter in marker)
    return max(_LEAST_HANG, width + _MARKER_GAP)


def _hangs_of_one_list(blocks: Sequence[Block], places: range) -> dict[int, float]:
    items = {place: block for place in places if isinstance(block := blocks[place], Item)}
    widest: dict[int, float] = {}
    for item in items.values():
        widest[item.level] = max(widest.get(item.level, 0.0), hang_of(item.marker))
    return {place: widest[item.level] for place, item in items.items()}
