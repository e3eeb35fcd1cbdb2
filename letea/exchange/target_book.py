"""Letea's own workbook for a target of tables: its columns with values or none, and how each is written."""

from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Any

from letea.exchange.workbook import Table, write_tables
from letea.fields import Field, Kind
from letea.fields.showing import Lists, label_of
from letea.progress import Progress
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_values import SEPARATOR
from letea.wording import _, yes_no

_WIDTHS = {"cnp": 17, "family_name": 20, "given_name": 22, "household": 26, "categories": 44, "notes": 40}
_FIGURES = frozenset({Kind.MONEY, Kind.AMOUNT, Kind.COUNT})
_BANI = 100  # bani in a leu


def write_target_book(
    path: Path,
    name: str,
    wanted: Sequence[Wanted],
    rows: Sequence[Mapping[str, Any]],
    lists: Lists,
    *,
    progress: Progress | None = None,
) -> int:
    """Write rows of values by key, or the empty model when there are none; returns how many were written.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    days = frozenset(place for place, one in enumerate(wanted) if one.field.kind is Kind.DAY)
    figures = frozenset(place for place, one in enumerate(wanted) if one.field.kind in _FIGURES)
    table = Table(
        name,
        [one.label for one in wanted],
        ([_shown(one.field, row.get(one.key), lists) for one in wanted] for row in rows),
        texts=frozenset(range(len(wanted))) - days - figures,
        days=days,
        widths=[_WIDTHS.get(one.key, max(14, len(one.label) + 3)) for one in wanted],
        count=len(rows),
    )
    return write_tables(path, [table, _explained(wanted, lists)], progress=progress) - len(wanted)


def _shown(field: Field, value: Any, lists: Lists) -> Cell:
    if isinstance(value, Enum):
        return str((field.choices or {})[value])
    if isinstance(value, bool):
        return yes_no(value)
    if field.kind in {Kind.MONEY, Kind.AMOUNT} and isinstance(value, int):
        return value / _BANI
    if isinstance(value, tuple | list):
        return f"{SEPARATOR} ".join(label_of(lists, field.vocabulary, one) for one in value)
    if field.vocabulary and value:
        return label_of(lists, field.vocabulary, value)
    return value  # type: ignore[no-any-return]  # text, a count or a day


def _explained(wanted: Sequence[Wanted], lists: Lists) -> Table:
    """The sheet that says how each column is written."""
    return Table(
        _("Cum se completează"),
        [_("Coloana"), _("Lămuriri"), _("Valori din listă")],
        [[one.label, _explanation(one), _values(one.field, lists)] for one in wanted],
        widths=[28, 48, 100],
    )


def _explanation(one: Wanted) -> str:
    if one.key == "household":
        return _("Același nume la toți cei care locuiesc împreună.")
    field = one.field
    if field.kind is Kind.VOCABULARY_LIST:
        return _("Mai multe se despart cu punct și virgulă.")
    example = _("De exemplu: {example}.").format(example=field.example) if field.example else ""
    required = _("Obligatoriu.") if field.required else ""
    return " ".join(part for part in (required, field.help, example) if part)


def _values(field: Field, lists: Lists) -> str:
    choices = [str(word) for word in (field.choices or {}).values()]
    return f"{SEPARATOR} ".join(choices or [label for _code, label in lists.get(field.vocabulary, ())])
