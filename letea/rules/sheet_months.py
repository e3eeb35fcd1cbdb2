"""Tables with a column for each month: a row of theirs becomes a row for each month with a sum."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

from db.ordering import fold
from letea.rules.reading import Unreadable
from letea.rules.sheet_cells import Cell, text_of
from letea.rules.sheet_days import month_of, year_in
from letea.rules.sheet_table import LeftOut, SheetRow, SheetTable
from letea.wording import MONTHS, _

_LEAST = 2  # columns: one month alone may be any heading
_SHORTEST = 3  # letters of a month's name
_BESIDE = re.compile(r"\b(luna|sum[ae]\w*|plat\w*|achit\w*|cuant\w*|lei|ron|pe|de|in)\b|[().]")
_YEAR = re.compile(r"(20)?[0-9]{2}")
_NONE = frozenset(("", "-", "–", "—", "0", "0,00", "0.00", "x"))


def by_months(table: SheetTable, heads: tuple[str, str], above: Sequence[str] = ()) -> SheetTable:
    """The table with a row for each month, under these two heads in place of the months' columns.

    The year stands in the heads, or once in the titles or in the texts `above`. A table without columns of
    months, or with one of them twice, stays as it is.
    """
    year = year_in([*table.titles, *above])
    months = {place: month for place, head in enumerate(table.heads) if (month := _month_in(head, year))}
    if len(months) < _LEAST or len(set(months.values())) < len(months):
        return table
    first, kept = min(months), [place for place in range(len(table.heads)) if place not in months]
    before = sum(place < first for place in kept)

    def put(cells: Sequence[Cell], pair: Sequence[Cell]) -> tuple[Cell, ...]:
        held = [cells[place] if place < len(cells) else None for place in kept]
        return (*held[:before], *pair, *held[before:])

    rows: list[SheetRow] = []
    left = list(table.left_out)
    for row in table.rows:
        paid = [(month, row.cells[place]) for place, month in months.items() if _is_paid(row, place)]
        rows += [SheetRow(row.number, put(row.cells, pair), part) for part, pair in enumerate(paid, start=1)]
        if not paid:
            words = " · ".join(text for cell in row.cells if (text := text_of(cell)))
            left.append(LeftOut(row.number, words, _("nicio sumă în lunile din tabel")))
    told = tuple(text_of(cell) for cell in put(table.heads, heads))
    return replace(
        table, heads=told, rows=tuple(rows), left_out=tuple(sorted(left, key=lambda one: one.number))
    )


def _month_in(head: str, year: int | None) -> str:
    """The month that a heading names, with its year where it is known; "" for any other heading."""
    with suppress(Unreadable):
        month = month_of(head)
        return f"{MONTHS[month.month - 1]} {month.year}"
    word, *more = _BESIDE.sub(" ", fold(head)).split() or [""]
    named = next((name for name in MONTHS if len(word) >= _SHORTEST and name.startswith(word)), "")
    if not named or not all(_YEAR.fullmatch(one) for one in more) or len(more) > 1:
        return ""
    told = more or ([str(year)] if year else [])
    return " ".join([named, *told])


def _is_paid(row: SheetRow, place: int) -> bool:
    return place < len(row.cells) and fold(text_of(row.cells[place])).strip() not in _NONE
