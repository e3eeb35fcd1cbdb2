"""The widths of a table's columns: as the paper weighs them, but no word cut that need not be."""

from collections.abc import Iterable, Sequence

from letea.documents.grid import Spot
from letea.documents.outline import Table
from letea.documents.pdf_text import Style, longest_word

_LONGEST_BODY_WORD = 0.2  # of the table's width: a web address may be cut


def style_of(table: Table) -> Style:
    """The letters of a table: 10 points, 8.5 in a wide one."""
    return Style(8.5, 10.0, padding=3.0) if table.wide else Style(10.0, 11.5, padding=3.0)


def column_widths(
    weights: Sequence[float],
    head: Iterable[Sequence[Spot]],
    body: Iterable[Sequence[Spot]],
    *,
    style: Style,
    total: float,
) -> list[float]:
    """The widths in points, summing to `total`.

    The longest word of the head and of the body fits its column where there is room for all; else of the head
    alone; else the weights decide.
    """
    by_head = _longest_words(head, style, columns=len(weights))
    by_body = _longest_words(body, style, columns=len(weights))
    roomy = [
        max(first, min(second, total * _LONGEST_BODY_WORD))
        for first, second in zip(by_head, by_body, strict=True)
    ]
    least = next((need for need in (roomy, by_head) if sum(need) <= total), [0.0] * len(weights))
    return _shared_out(weights, least, total)


def _longest_words(rows: Iterable[Sequence[Spot]], style: Style, *, columns: int) -> list[float]:
    longest = [0.0] * columns
    for row in rows:
        for spot in row:
            if spot.columns == 1 and spot.cell.runs:
                longest[spot.column] = max(longest[spot.column], longest_word(spot.cell.runs, style))
    return [word + 2 * style.padding + 0.1 if word else 0.0 for word in longest]


def _shared_out(weights: Sequence[float], least: Sequence[float], total: float) -> list[float]:
    """By weight; a column that would get less than its least gets that, and the others share the rest."""
    held: set[int] = set()
    while True:
        rest = total - sum(least[column] for column in held)
        weight = sum(weights[column] for column in range(len(weights)) if column not in held) or 1.0
        widths = [
            least[column] if column in held else rest * share / weight for column, share in enumerate(weights)
        ]
        narrow = {column for column, width in enumerate(widths) if width < least[column] - 0.001}
        if not narrow:
            return widths
        held |= narrow
