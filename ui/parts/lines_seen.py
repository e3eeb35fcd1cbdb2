"""Lines as they are seen, to be given out: their columns, and values that a spreadsheet knows the kind of."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from letea.fields import Kind
from letea.rules.reading import Amount, Unreadable
from letea.wording import Bani
from ui.parts.lines import Lines
from ui.parts.lines_model import Line, LineColumn
from ui.parts.rows import Column

_TYPED = frozenset({Kind.DAY, Kind.COUNT})


@dataclass(frozen=True)
class SeenLine:
    """A line as it is typed, saved or not; its id is its place among those in sight."""

    id: int
    values: tuple[object, ...]


def seen_columns(lines: Lines[Any]) -> list[Column[SeenLine]]:
    """The columns of lines, as wide as they are seen."""
    return [
        Column(
            column.field.label,
            lambda row, place=place: row.values[place],  # type: ignore[misc]
            width=lines.view.columnWidth(place),
            figures=column.how.figures,
            private=column.field.private,
        )
        for place, column in enumerate(lines.model.columns)
    ]


def seen_lines(lines: Lines[Any]) -> Sequence[SeenLine]:
    """The lines in sight in which something is written, in their order."""
    written = [line for line in lines.seen() if not line.is_blank()]
    columns = lines.model.columns
    return [
        SeenLine(place, tuple(_value(column, at, line) for at, column in enumerate(columns)))
        for place, line in enumerate(written)
    ]


def _value(column: LineColumn, at: int, line: Line) -> object:
    """What a cell holds: a day, a number, a sum; text where it is text, or cannot be read."""
    if column.typed is not None:
        return column.typed(line.record)
    text = line.texts[at]
    if column.shows is not None:
        return text
    try:
        value = column.how.read(text)
    except Unreadable:
        return text
    if isinstance(value, Amount):
        return text if value.bani is None else Bani(value.bani)
    if column.field.kind is Kind.MONEY and value is not None:
        return Bani(value)
    return value if column.field.kind in _TYPED else text
