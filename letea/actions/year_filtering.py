"""Filtering the lists kept for a year, in memory: what is typed and not saved is compared as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from db.record import Record
from db.store import Store
from db.tables.services import ProposedService
from letea.actions.filtering import list_fields
from letea.actions.list_filtering import Filterable, filterable
from letea.actions.year_filter_lists import SERVICES, YEAR_LISTS
from letea.rules.filters import Computed, Filter, FilterField, Shape, Value, holds


@dataclass(frozen=True)
class YearFiltering:
    """A list kept for a year as a page filters it; `name` tells it from the others of its kind of record."""

    kind: type[Record]
    name: str
    computed: tuple[Computed, ...] = ()

    @property
    def key(self) -> str:
        """What its lists of one's own go by."""
        return f"{YEAR_LISTS[self.kind].key}.{self.name}"

    def fields(self, store: Store) -> Mapping[str, FilterField]:
        """What it can be filtered by."""
        own = {key: one.told for key, one in list_fields(store, YEAR_LISTS[self.kind]).items()}
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


def filterable_services() -> Filterable:
    """The existing services."""
    return filterable("services.existing", SERVICES)


def filterable_proposed() -> Filterable:
    """The services proposed for a year; the list that is narrowed is a year's."""
    return filterable("services.proposed", YEAR_LISTS[ProposedService])
