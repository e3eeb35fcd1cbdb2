"""The columns of the two lists of the page: the registers, and the entries of the one chosen."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from db.tables.registers import ColumnKind, RegisterColumn, RegisterEntry
from letea.actions.register_designs import Design, RegisterRow
from letea.actions.register_lists import CELL, DAY, DONE, NUMBER, SUMMED, UNTIL, WHO, EntryRow
from letea.fields import field_of
from letea.rules.registers import cell_of, cell_words
from letea.wording import Bani, Whole, _, grouped, money
from ui import theme
from ui.parts.rows import Column
from ui.theme import Role

_ROOM = 770  # pixels the list has in a window of 1366
_WIDTHS = {
    ColumnKind.TEXT: 140,
    ColumnKind.LONG_TEXT: 180,
    ColumnKind.COUNT: 74,
    ColumnKind.MONEY: 96,
    ColumnKind.DAY: 96,
    ColumnKind.CHOICE: 116,
    ColumnKind.YES_NO: 74,
}
_WORDED = (ColumnKind.TEXT, ColumnKind.LONG_TEXT)


def _mark(row: RegisterRow) -> tuple[str, Role] | None:
    if not row.active:
        return "eye-off", "secondary"
    return ("lock", "secondary") if row.confidential else None


def _name(row: RegisterRow) -> str:
    return row.name if row.active else _("{name} (nu se folosește)").format(name=row.name)


REGISTER_COLUMNS: tuple[Column[RegisterRow], ...] = (
    Column(_("Registrul"), _name, width=150, stretch=True, mark=_mark),
    Column(_("În an"), lambda row: row.count or "", width=56, figures=True),
)


def entry_columns(design: Design) -> tuple[Column[EntryRow], ...]:
    """What every entry has, and the register's own columns; those that find no room start hidden."""
    register = design.register
    before = [
        Column[EntryRow](_label(RegisterEntry.number), lambda row: row.number, width=66, key=NUMBER),
        Column[EntryRow](_label(RegisterEntry.entered_on), lambda row: row.entered_on, width=96, key=DAY),
    ]
    if register.with_person:
        before.append(Column(_label(RegisterEntry.person_id), lambda row: row.who, width=136, key=WHO))
    after: list[Column[EntryRow]] = []
    if register.with_term:
        after = [
            Column(_label(RegisterEntry.until_on), lambda row: row.until_on, width=96, key=UNTIL),
            Column(_label(RegisterEntry.done_on), lambda row: row.done_on, width=96, key=DONE, chosen=False),
        ]
    shown = _that_fit(design.columns, _ROOM - sum(_width(column) for column in [*before, *after[:1]]))
    worded = [one for one in design.columns if one.key in shown and one.kind in _WORDED]
    wide = next((one.key for one in sorted(worded, key=lambda one: not one.required)), "")
    cells = [_cell(column, shown=column.key in shown, wide=column.key == wide) for column in design.columns]
    return (*before, *cells, *after)


def shape_of(design: Design) -> object:
    """What the columns of a list are made from: another shape asks for other columns."""
    register = design.register
    columns = [(column.key, column.title, column.kind, column.required) for column in design.columns]
    return register.id, register.name, register.with_person, register.with_term, columns


def sums_in_words(design: Design, sums: Mapping[str, int]) -> list[str]:
    """The sums under the list, each with its column's title; what adds up to nothing is not told."""
    return [
        f"{column.title}: {_summed(column, sums[column.key])}"
        for column in design.columns
        if column.kind in SUMMED and sums.get(column.key)
    ]


def _summed(column: RegisterColumn, total: int) -> str:
    if column.kind is ColumnKind.MONEY:
        return _("{sum} lei").format(sum=money(total))
    return grouped(total)


def _that_fit(columns: list[RegisterColumn], room: int) -> set[str]:
    """The columns shown from the start: those asked for first, then the others, while there is room."""
    shown: set[str] = set()
    for column in sorted(columns, key=lambda one: not one.required):
        width = _width(_cell(column, shown=True, wide=False))
        if width <= room or not shown:
            shown.add(column.key)
            room -= width
    return shown


def _cell(column: RegisterColumn, *, shown: bool, wide: bool) -> Column[EntryRow]:
    return Column(
        column.title,
        _value_of(column),
        width=_WIDTHS[column.kind],
        key=f"{CELL}{column.key}",
        figures=column.kind in SUMMED,
        chosen=shown,
        stretch=wide,
    )


def _value_of(column: RegisterColumn) -> Callable[[EntryRow], object]:
    if column.kind is ColumnKind.DAY:
        return lambda row: cell_of(column, row.cells)
    if column.kind in SUMMED:
        says = Bani if column.kind is ColumnKind.MONEY else Whole
        return lambda row: _said(says, cell_of(column, row.cells))
    return lambda row: " ".join(cell_words(column, row.cells).split())


def _said(says: type[Bani] | type[Whole], value: Any) -> Bani | Whole | None:
    return says(value) if isinstance(value, int) else None


def _width(column: Column[EntryRow]) -> int:
    return max(column.width, theme.heading_width(column.heading))


def _label(attribute: InstrumentedAttribute[Any]) -> str:
    return field_of(attribute).label
