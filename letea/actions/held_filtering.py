"""Filtering rows that a page holds, in memory: what is typed and not saved is compared as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from db.store import Store
from letea.actions.filtering import FilteredList, list_fields
from letea.rules.filters import Computed, Filter, FilterField, Shape, Value, holds


@dataclass(frozen=True)
class HeldFiltering:
    """A list whose rows its page holds, as it is filtered; `told` are the fields of its records, if any.

    `key` is what its lists of one's own go by, `computed` what it shows of a row beside its fields.
    """

    key: str
    told: FilteredList | None
    computed: tuple[Computed, ...] = ()

    def fields(self, store: Store) -> Mapping[str, FilterField]:
        """What it can be filtered by."""
        read = list_fields(store, self.told) if self.told is not None else {}
        own = {key: one.told for key, one in read.items()}
        return own | {one.told.key: one.told for one in self.computed}

    def narrow(
        self, _store: Store, _filters: Sequence[Filter], ids: Sequence[int], _today: date
    ) -> list[int]:
        """Those of these ids; its rows are not all saved, so `fitting` narrows them."""
        return list(ids)

    def fitting(self, store: Store, filters: Sequence[Filter], rows: Sequence[Any]) -> list[bool]:
        """Whether all filters hold for each of these rows as it stands; unknown fields ask for nothing."""
        fields = self.fields(store)
        known = [(fields[one.field], one) for one in filters if one.field in fields]
        return [all(holds(field, one, self._value(field, row)) for field, one in known) for row in rows]

    def _value(self, field: FilterField, row: object) -> Value | None:
        computed = next((one for one in self.computed if one.told.key == field.key), None)
        if computed is not None:
            return computed.value(row)
        value = getattr(row, field.key.partition(".")[2])
        if isinstance(value, Enum):
            value = value.value
        if isinstance(value, date):
            return value.isoformat()
        return str(value) if field.shape is Shape.CHOICE and value is not None else value
