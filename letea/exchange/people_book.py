"""Letea's own workbook of persons: its columns, the empty model, writing it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from db.tables.households import Household
from db.tables.people import Person
from letea.exchange.target_book import write_target_book
from letea.fields import Field, Kind, field_of, fields_of
from letea.fields.showing import Lists
from letea.progress import Progress
from letea.rules.people_import import OF_PERSON, PersonEntry
from letea.rules.sheet_columns import Wanted
from letea.wording import _


def columns() -> tuple[Wanted, ...]:
    """The columns in the worker's order, named as everywhere else."""
    described = fields_of(Person)
    categories = Field(_("Categorii"), kind=Kind.VOCABULARY_LIST, vocabulary="beneficiary_category")
    role = Field(_("Calitatea în gospodărie"), kind=Kind.VOCABULARY, vocabulary="household_role")
    return (
        *(Wanted(name, described[name]) for name in OF_PERSON),
        Wanted("household", field_of(Household.name)),
        Wanted("role", role),
        Wanted("categories", categories),
        Wanted("notes", described["notes"]),
    )


def write_people_book(
    path: Path, entries: Sequence[PersonEntry], lists: Lists, *, progress: Progress | None = None
) -> int:
    """Write these persons, or the empty model when there are none; returns how many were written.

    Raises:
        Trouble: when the disk or the folder refuses.
    """
    rows = [_values(entry) for entry in entries]
    return write_target_book(path, _("Persoane"), columns(), rows, lists, progress=progress)


def _values(entry: PersonEntry) -> dict[str, Any]:
    of_person = {name: getattr(entry.person, name) for name in (*OF_PERSON, "notes")}
    return of_person | {"household": entry.household, "role": entry.role, "categories": entry.categories}
