"""Records on paper: their fields as pairs or as a table, under the words that forms use."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from db.record import Record
from letea.documents.outline import Align, Block, Cell, Heading, Pairs, Table, cells, plain
from letea.fields import Kind, field_of
from letea.fields.showing import Lists, shown

_HEADING = 2
_WHOLE_LEI, _WITH_BANI = re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})*"), re.compile(r"-?[0-9.]+,[0-9]{2}")
_FIGURES = {Kind.MONEY, Kind.AMOUNT, Kind.COUNT, Kind.PERCENT}
Attribute = InstrumentedAttribute[Any]


def record_pairs(record: Record, attributes: Sequence[Attribute], lists: Lists) -> list[tuple[str, str]]:
    """What is known of a record, field by field; what is not known is left out."""
    told = [
        (field_of(one).label, shown(field_of(one), getattr(record, one.key), lists)) for one in attributes
    ]
    return [(label, value) for label, value in told if value]


def record_table(
    records: Sequence[Record], attributes: Sequence[Attribute], lists: Lists, *, widths: tuple[float, ...]
) -> Table:
    """Records under one another, a column for each field."""
    fields = [field_of(one) for one in attributes]
    body = tuple(
        tuple(
            Cell(
                plain(shown(field, getattr(record, one.key), lists)),
                Align.RIGHT if field.kind in _FIGURES else Align.LEFT,
            )
            for field, one in zip(fields, attributes, strict=True)
        )
        for record in records
    )
    return Table(widths, (table_head([field.label for field in fields]),), body)


def table_head(texts: Sequence[str]) -> tuple[Cell, ...]:
    """The headings of a table's columns."""
    return tuple(Cell(plain(text, bold=True), Align.CENTER, shaded=True) for text in texts)


def words_table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, widths: tuple[float, ...]) -> Table:
    """A table of plain words."""
    return Table(widths, (table_head(heads),), tuple(cells(list(row)) for row in rows))


def even_sums(texts: Sequence[str]) -> list[str]:
    """The texts of a column, its sums with their bani where one of them has any: they stand in one line."""
    if not any(_WITH_BANI.fullmatch(text) for text in texts):
        return list(texts)
    return [f"{text},00" if _WHOLE_LEI.fullmatch(text) else text for text in texts]


def part(heading: str, *blocks: Block) -> Iterator[Block]:
    """A part of a card under its heading; none where there is nothing to tell."""
    filled = [block for block in blocks if _tells(block)]
    if filled:
        yield Heading(heading, _HEADING)
        yield from filled


def _tells(block: Block) -> bool:
    match block:
        case Table():
            return bool(block.body)
        case Pairs():
            return bool(block.rows)
    return True
