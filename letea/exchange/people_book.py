"""Letea's own workbook of persons: its columns, the empty model, writing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from db.tables.households import Household
from db.tables.people import Person
from letea.exchange.workbook import Table, write_tables
from letea.fields import Field, Kind, field_of, fields_of
from letea.fields.showing import Lists, label_of
from letea.progress import Progress
from letea.rules.people_import import OF_PERSON, PersonEntry
from letea.rules.sheet_cells import Cell
from letea.rules.sheet_values import SEPARATOR
from letea.wording import _

_WIDTHS = {"cnp": 17, "family_name": 20, "given_name": 22, "household": 26, "categories": 44, "notes": 40}


@dataclass(frozen=True)
class BookColumn:
    """A column of the workbook: what it fills, its heading, and the field that explains it."""

    key: str
    heading: str
    field: Field


def columns() -> tuple[BookColumn, ...]:
    """The columns in the worker's order, named as everywhere else."""
    described = fields_of(Person)
    categories = Field(_("Categorii"), kind=Kind.VOCABULARY_LIST, vocabulary="beneficiary_category")
    role = Field(_("Calitatea în gospodărie"), kind=Kind.VOCABULARY, vocabulary="household_role")
    household = field_of(Household.name)
    return (
        *(BookColumn(name, described[name].label, described[name]) for name in OF_PERSON),
        BookColumn("household", household.label, household),
        BookColumn("role", role.label, role),
        BookColumn("categories", categories.label, categories),
        BookColumn("notes", described["notes"].label, described["notes"]),
    )


def write_people_book(
    path: Path, entries: Sequence[PersonEntry], lists: Lists, *, progress: Progress | None = None
) -> int:
    """Write these persons, or the empty model when there are none; returns how many were written.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    wanted = columns()
    rows = ([_shown(column, entry, lists) for column in wanted] for entry in entries)
    days = frozenset(place for place, column in enumerate(wanted) if column.field.kind is Kind.DAY)
    people = Table(
        _("Persoane"),
        [column.heading for column in wanted],
        rows,
        texts=frozenset(range(len(wanted))) - days,
        days=days,
        widths=[_WIDTHS.get(column.key, max(14, len(column.heading) + 3)) for column in wanted],
        count=len(entries),
    )
    return write_tables(path, [people, _explained(wanted, lists)], progress=progress) - len(wanted)


def _shown(column: BookColumn, entry: PersonEntry, lists: Lists) -> Cell:
    if column.key == "categories":
        return f"{SEPARATOR} ".join(label_of(lists, column.field.vocabulary, one) for one in entry.categories)
    owner: Any = entry if column.key in {"household", "role"} else entry.person
    value = getattr(owner, column.key)
    if isinstance(value, Enum):
        return str((column.field.choices or {})[value])
    if column.field.vocabulary and value:
        return label_of(lists, column.field.vocabulary, value)
    return value  # type: ignore[no-any-return]  # text or a day


def _explained(wanted: Sequence[BookColumn], lists: Lists) -> Table:
    """The sheet that says how each column is written."""
    return Table(
        _("Cum se completează"),
        [_("Coloana"), _("Lămuriri"), _("Valori din listă")],
        [[column.heading, _explanation(column), _values(column, lists)] for column in wanted],
        widths=[28, 48, 100],
    )


def _explanation(column: BookColumn) -> str:
    if column.key == "household":
        return _("Același nume la toți cei care locuiesc împreună.")
    if column.field.kind is Kind.VOCABULARY_LIST:
        return _("Mai multe se despart cu punct și virgulă.")
    example = _("De exemplu: {example}.").format(example=column.field.example) if column.field.example else ""
    required = _("Obligatoriu.") if column.field.required else ""
    return " ".join(part for part in (required, column.field.help, example) if part)


def _values(column: BookColumn, lists: Lists) -> str:
    choices = [str(word) for word in (column.field.choices or {}).values()]
    return f"{SEPARATOR} ".join(choices or [label for _code, label in lists.get(column.field.vocabulary, ())])
