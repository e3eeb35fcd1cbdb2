"""What the cells of a register hold, how they are worded, and what must hold for an entry."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry
from letea.errors import Problem
from letea.wording import _, day, grouped, money, yes_no

CELLS = "cells"  # problems with a cell are those of "cells.<key>"
_TYPES: dict[ColumnKind, type] = {
    ColumnKind.TEXT: str,
    ColumnKind.LONG_TEXT: str,
    ColumnKind.COUNT: int,
    ColumnKind.MONEY: int,
    ColumnKind.DAY: str,
    ColumnKind.CHOICE: str,
    ColumnKind.YES_NO: bool,
}
ASKED = {
    ColumnKind.TEXT: _("Completați."),
    ColumnKind.LONG_TEXT: _("Completați."),
    ColumnKind.COUNT: _("Scrieți numărul."),
    ColumnKind.MONEY: _("Scrieți suma."),
    ColumnKind.DAY: _("Scrieți data, de exemplu 5.3.2022."),
    ColumnKind.CHOICE: _("Alegeți din listă."),
    ColumnKind.YES_NO: _("Alegeți „da” sau „nu”."),
}


def choices_of(column: RegisterColumn) -> list[str]:
    """What may be chosen in a column, in order; the column keeps one a line."""
    return [line.strip() for line in column.choices.splitlines() if line.strip()]


def as_kept(value: Any) -> Any:
    """A value as `cells` keep it: a day as ISO text, all else as it is."""
    return value.isoformat() if isinstance(value, date) else value


def cell_of(column: RegisterColumn, cells: Mapping[str, Any]) -> Any:
    """What an entry holds in a column, a day as a date; None for nothing or for what is of another kind."""
    value = cells.get(column.key)
    if value is None or value == "" or type(value) is not _TYPES[column.kind]:
        return None
    if column.kind is ColumnKind.DAY:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            return None
    return value


def cell_words(column: RegisterColumn, cells: Mapping[str, Any]) -> str:
    """The same in words: sums in lei, days as papers write them."""
    value = cell_of(column, cells)
    if value is None:
        return ""
    match column.kind:
        case ColumnKind.MONEY:
            return money(value)
        case ColumnKind.COUNT:
            return grouped(value)
        case ColumnKind.DAY:
            return day(value)
        case ColumnKind.YES_NO:
            return yes_no(value)
        case _:
            return str(value)


def number_words(register: Register, number: int) -> str:
    """The number of an entry as it is written, with the register's prefix before it."""
    return f"{register.prefix}{number}"


def following(numbers: Sequence[int], register: Register, *, is_first_year: bool) -> int:
    """The number after those given already in the year (in all years, where the register counts on).

    The register's first number is that of its first year; later years begin with 1 again.
    """
    if numbers:
        return max(numbers) + 1
    return register.first_number if is_first_year or not register.yearly else 1


def check_entry(
    entry: RegisterEntry, register: Register, columns: Sequence[RegisterColumn], today: date
) -> list[Problem]:
    """What the worker must mend in an entry: number, day, term, what its columns ask for."""
    problems = []
    if entry.number < 1:
        problems.append(Problem("number", _("Numărul începe de la 1.")))
    if entry.entered_on > today:
        problems.append(Problem("entered_on", _("Data este în viitor; verificați."), blocking=False))
    if register.with_term:
        problems += _check_term(entry)
    return problems + check_cells(columns, entry.cells)


def check_cells(columns: Sequence[RegisterColumn], cells: Mapping[str, Any]) -> list[Problem]:
    """Every value is of its column's kind, and none is missing where one is asked for."""
    problems = []
    for column in columns:
        field = f"{CELLS}.{column.key}"
        value = cells.get(column.key)
        if value is None or (isinstance(value, str) and not value.strip()):
            if column.required:
                problems.append(Problem(field, ASKED[column.kind]))
        elif cell_of(column, cells) is None:
            told = _("„{value}” nu se potrivește aici; scrieți din nou.")
            problems.append(Problem(field, told.format(value=value)))
        elif column.kind in (ColumnKind.COUNT, ColumnKind.MONEY) and value < 0:
            problems.append(Problem(field, _("Nu poate fi sub zero.")))
        elif column.kind is ColumnKind.CHOICE and value not in choices_of(column):
            told = _("„{value}” nu mai este între variante; rămâne dacă nu alegeți alta.")
            problems.append(Problem(field, told.format(value=value), blocking=False))
    return problems


def _check_term(entry: RegisterEntry) -> list[Problem]:
    problems = []
    if entry.until_on is not None and entry.until_on < entry.entered_on:
        problems.append(Problem("until_on", _("Termenul este înaintea datei înregistrării.")))
    if entry.done_on is not None and entry.done_on < entry.entered_on:
        problems.append(Problem("done_on", _("Rezolvarea este înaintea datei înregistrării.")))
    return problems
