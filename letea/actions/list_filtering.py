"""How a page's list is filtered: a list of records by its key, a register by its own columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from db.store import Store
from letea.actions.filter_lists import ENTRIES, LISTS, REGISTER
from letea.actions.filtering import FilteredList, ListField, found_with, list_fields
from letea.actions.register_designs import Design
from letea.fields import Field
from letea.fields.registers import FIELD_KINDS
from letea.rules.filters import Filter, FilterField, Shape, shape_of
from letea.rules.registers import choices_of


class Filtering(Protocol):
    """How a page's list is filtered; `key` is what its lists of one's own go by."""

    @property
    def key(self) -> str:
        """The key of the list."""

    def fields(self, store: Store, /) -> Mapping[str, FilterField]:
        """What it can be filtered by."""

    def narrow(
        self, store: Store, filters: Sequence[Filter], ids: Sequence[int], today: date, /
    ) -> list[int]:
        """Those of these ids, in their order, for which all filters hold."""


@dataclass(frozen=True)
class Filterable:
    """A list of records as a page filters it: its key, its tables, what reads its fields."""

    key: str
    told: FilteredList
    read: Callable[[Store], dict[str, ListField]]

    def fields(self, store: Store) -> Mapping[str, FilterField]:
        """What it can be filtered by."""
        return {key: one.told for key, one in self.read(store).items()}

    def narrow(self, store: Store, filters: Sequence[Filter], ids: Sequence[int], today: date) -> list[int]:
        """Those of these ids, in their order, for which all filters hold; unknown fields ask for nothing."""
        fields = self.read(store)
        known = [one for one in filters if one.field in fields]
        if not known:
            return list(ids)
        found = found_with(store, self.told, fields, known, today)
        return [one for one in ids if one in found]


def filterable_list(key: str) -> Filterable:
    """A list of the office by its page's key."""
    return filterable(key, LISTS[key])


def filterable(key: str, told: FilteredList) -> Filterable:
    """A list by what it is made of."""
    return Filterable(key, told, lambda store: list_fields(store, told))


def filterable_register(design: Design) -> Filterable:
    """The entries of a register."""
    key = f"{REGISTER}.{design.register.code or design.register.uid}"
    return Filterable(key, ENTRIES, lambda store: entry_fields(store, design))


def entry_fields(store: Store, design: Design) -> dict[str, ListField]:
    """The fields of a register's entries: those of every entry, its own columns, the person's."""
    found = list_fields(store, ENTRIES)
    own = ENTRIES.own
    cells = {}
    for column in design.columns:
        shape = shape_of(Field(column.title, kind=FIELD_KINDS[column.kind]))
        options = tuple((one, one) for one in choices_of(column))
        told = FilterField(f"cells.{column.key}", column.title, shape or Shape.TEXT, options)
        cells[told.key] = ListField(told, own, "cells", cell=column.key)
    entries = {key: one for key, one in found.items() if one.part is own and _has(design, key)}
    people = {key: one for key, one in found.items() if one.part is not own}
    return entries | cells | (people if design.register.with_person else {})


def _has(design: Design, key: str) -> bool:
    return design.register.with_term or key not in {"entry.until_on", "entry.done_on"}
