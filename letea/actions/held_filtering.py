"""Filtering rows that a page holds, in memory: what is typed and not saved is compared as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from db.record import Record
from db.store import Store
from letea.actions.filtering import FilteredList, list_fields
from letea.rules.filters import Computed, Filter, FilterField, Shape, Value, holds


@dataclass(frozen=True)
class HeldFiltering:
    """A list whose rows its page holds, as it is filtered; `told` has the fields of the rows alone.

    `key` is what its lists of one's own go by, `computed` what it shows of a row beside its fields.
    """

    key: str
    told: FilteredList
    computed: tuple[Computed, ...] = ()

    def fields(self, store: Store) -> Mapping[str, FilterField]:
        """What it can be filtered by."""
        own = {key: one.told for key, one in list_fields(store, self.told).items()}
        return own | {one.told.key: one.told for one in self.computed}

    def narrow(
        self, _store: Store, _filters: Sequence[Filter], ids: Sequence[int], _today: date
    ) -> list[int]:
        """Those of these ids; its rows are not all saved, so `fitting` narrows them."""
        return list(ids)

    def fitting(self, store: Store, filters: Sequence[Filter], rows: Sequence[Record]) -> list[bool]:
        """Whether all filters hold for each of these rows as it stands; unknown fields ask for nothing."""
        fields = self.fields(store)
        known = [(fields[one.field], one) for one in filters if one.field in fields]
        return [all(holds(field, one, self._value(field, row)) for field, one in known) for row in rows]

    def _value(self, field: FilterField, row: Record) -> Value | None:
        computed = next((one for one in self.computed if one.told.key == field.key), None)
        if computed is not None:
            return computed.value(row)
        value = getattr(row, field.key.partition(".")[2])
        if isinstance(value, Enum):
            value = value.value
        if isinstance(value, date):
            return value.isoformat()
        return str(value) if field.shape is Shape.CHOICE and value is not None else value
