"""What must hold for the design of a register, and how its values pass to another kind of column."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from db.ordering import fold
from db.tables.registers import ColumnKind, Register, RegisterColumn
from letea.errors import Problem
from letea.rules.reading import Unreadable, read_count, read_day, read_money
from letea.rules.registers import as_kept, cell_of, cell_words, choices_of
from letea.wording import _

MOST_COLUMNS = 30
LARGEST_NUMBER = 999_999
_LONGEST_PREFIX = 12
_LEAST_CHOICES = 2
_ANSWERS = {"da": True, "nu": False}


def check_design(
    register: Register, columns: Sequence[RegisterColumn], others: Sequence[Register]
) -> list[Problem]:
    """A register has a name of its own, a first number, and columns with a title each, none twice."""
    problems = []
    name = fold(register.name.strip())
    if not name:
        problems.append(Problem("name", _("Scrieți denumirea.")))
    elif name in {fold(one.name.strip()) for one in others if one.id != register.id}:
        problems.append(Problem("name", _("Există deja un registru cu această denumire.")))
    if not 1 <= register.first_number <= LARGEST_NUMBER:
        problems.append(Problem("first_number", _("Primul număr este între 1 și 999.999.")))
    if len(register.prefix.strip()) > _LONGEST_PREFIX:
        problems.append(Problem("prefix", _("Prefixul are cel mult 12 semne.")))
    return problems + _check_columns(columns)


def passed(value: Any, column: RegisterColumn, kind: ColumnKind, choices: Sequence[str], today: date) -> Any:
    """A value of a column, as a column of another kind would keep it; None for nothing.

    Raises:
        Unreadable: when it is none of that kind.
    """
    if cell_of(column, {column.key: value}) is None:
        return value
    if kind is column.kind:
        return value
    words = cell_words(column, {column.key: value})
    return as_kept(_READERS[kind](words, choices, today))


def _check_columns(columns: Sequence[RegisterColumn]) -> list[Problem]:
    if not columns:
        return [Problem("columns", _("Adăugați cel puțin o coloană."))]
    if len(columns) > MOST_COLUMNS:
        return [Problem("columns", _("Un registru are cel mult 30 de coloane."))]
    problems = []
    titles = [fold(column.title.strip()) for column in columns]
    for place, (column, title) in enumerate(zip(columns, titles, strict=True)):
        where = f"columns.{place}."
        if not title:
            problems.append(Problem(f"{where}title", _("Scrieți titlul coloanei.")))
        elif title in titles[:place]:
            problems.append(Problem(f"{where}title", _("Titlul apare de două ori.")))
        choices = [fold(choice) for choice in choices_of(column)]
        if column.kind is ColumnKind.CHOICE and len(set(choices)) < _LEAST_CHOICES:
            told = _("Scrieți cel puțin două variante, despărțite prin punct și virgulă.")
            problems.append(Problem(f"{where}choices", told))
        elif column.kind is ColumnKind.CHOICE and len(set(choices)) < len(choices):
            problems.append(Problem(f"{where}choices", _("O variantă apare de două ori.")))
        elif column.kind is not ColumnKind.CHOICE and choices:
            told = _("Variantele se folosesc numai la o coloană de felul „listă”.")
            problems.append(Problem(f"{where}choices", told, blocking=False))
    return problems


def _as_text(words: str, _choices: Sequence[str], _today: date) -> Any:
    return words


def _as_count(words: str, _choices: Sequence[str], _today: date) -> Any:
    return read_count(words)


def _as_money(words: str, _choices: Sequence[str], _today: date) -> Any:
    return read_money(words)


def _as_day(words: str, _choices: Sequence[str], today: date) -> Any:
    return read_day(words, today=today)


def _as_choice(words: str, choices: Sequence[str], _today: date) -> Any:
    found = next((choice for choice in choices if fold(choice) == fold(words.strip())), None)
    if found is None:
        raise Unreadable(_("„{words}” nu este între variante.").format(words=words))
    return found


def _as_answer(words: str, _choices: Sequence[str], _today: date) -> Any:
    answer = _ANSWERS.get(fold(words.strip()))
    if answer is None:
        raise Unreadable(_("„{words}” nu este nici „da”, nici „nu”.").format(words=words))
    return answer


_READERS: dict[ColumnKind, Callable[[str, Sequence[str], date], Any]] = {
    ColumnKind.TEXT: _as_text,
    ColumnKind.LONG_TEXT: _as_text,
    ColumnKind.COUNT: _as_count,
    ColumnKind.MONEY: _as_money,
    ColumnKind.DAY: _as_day,
    ColumnKind.CHOICE: _as_choice,
    ColumnKind.YES_NO: _as_answer,
}
