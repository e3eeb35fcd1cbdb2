"""The sums of a plan's tables: totals that are not the sum of their rows, cells that are no sum."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from db.ordering import bare
from db.tables.plans import Section
from letea.errors import Problem
from letea.layouts import ColumnSpec, Family
from letea.rules.plan_rows import columns_of
from letea.rules.reading import Unreadable, read_amount
from letea.wording import _, money

Rows = Sequence[Mapping[str, Any]]
_NOT_SUMMED = frozenset({"nr", "marker", "level", "code", "occupancy", "name"})


def check_sums(section: Section, rows: Rows, layout: Family) -> Iterator[Problem]:
    """What is wrong with the sums of a table, as it prints."""
    columns = [one for one in columns_of(section, layout) if one.key not in _NOT_SUMMED]
    for column in columns:
        yield from _unreadable(section, rows, column)
        yield from _totals(section, rows, column)
    yield from _across(section, rows, columns)


def _unreadable(section: Section, rows: Rows, column: ColumnSpec) -> Iterator[Problem]:
    """Cells of a column of sums that hold digits and are no sum."""
    if not column.sum:
        return
    for row in rows:
        text = _cell(row, column)
        try:
            read_amount(text)
        except Unreadable as error:
            if any(letter.isdigit() for letter in text):
                sentence = _("„{column}”: „{text}” nu se poate citi ca sumă. {why}")
                told = sentence.format(column=column.heading, text=text, why=error.sentence)
                yield Problem(f"{section.key}.sum", told, blocking=False)


def _totals(section: Section, rows: Rows, column: ColumnSpec) -> Iterator[Problem]:
    """A total is the sum of the rows since the total before it, or of all rows above."""
    since: list[int | None] = []
    above: list[int | None] = []
    for row in rows:
        bani = _bani(_cell(row, column))
        if row.get("kind") != "total":
            since.append(bani)
            above.append(bani)
            continue
        sums = [_sum(part) for part in (since, above)]
        since = []
        if bani is None or None in sums or bani in sums:
            continue
        sentence = _("Totalul din coloana „{column}” este {total}, iar rândurile însumează {sum}.")
        told = sentence.format(column=column.heading, total=money(bani), sum=money(sums[0] or 0))
        yield Problem(f"{section.key}.sum", told, blocking=False)


def _across(section: Section, rows: Rows, columns: Sequence[ColumnSpec]) -> Iterator[Problem]:
    """A column "Total" holds the sum of the row's sums."""
    total = next((one for one in columns if bare(one.heading).startswith("total")), None)
    summed = [one for one in columns if one.sum and one is not total]
    if total is None or not summed:
        return
    for row in rows:
        whole = _bani(_cell(row, total))
        found = _sum([_bani(_cell(row, one)) for one in summed])
        if whole is not None and found is not None and whole != found:
            name = next((text for text in row.get("cells", {}).values() if not text[:1].isdigit()), "")
            sentence = _("„{name}”: totalul este {total}, iar sumele rândului fac {sum}.")
            told = sentence.format(name=name[:50], total=money(whole), sum=money(found))
            yield Problem(f"{section.key}.sum", told, blocking=False)


def _cell(row: Mapping[str, Any], column: ColumnSpec) -> str:
    text: str = row.get("cells", {}).get(column.key, "")
    return text.strip()


def _bani(text: str) -> int | None:
    """The sum in bani; 0 where none is written; None for what cannot be read."""
    try:
        amount = read_amount(text)
    except Unreadable:
        return None
    if amount.bani is None and any(letter.isdigit() for letter in text):
        return None
    return amount.bani if amount.bani is not None else 0


def _sum(sums: Sequence[int | None]) -> int | None:
    """The sum where every part of it can be read and at least one is not zero."""
    read = [one for one in sums if one is not None]
    return sum(read) if len(read) == len(sums) and any(read) else None
