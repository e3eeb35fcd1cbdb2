"""How the lists kept for a year are filtered, and the services, whose order is the worker's."""

from collections.abc import Sequence

from db.record import Record
from db.tables.services import ProposedService
from letea.actions.held_filtering import HeldFiltering
from letea.actions.list_filtering import Filterable, filterable
from letea.actions.year_filter_lists import SERVICES, YEAR_LISTS
from letea.rules.filters import Computed


def filterable_year(kind: type[Record], name: str, computed: Sequence[Computed] = ()) -> HeldFiltering:
    """A list kept for a year; `name` tells it from the others of its kind of record."""
    told = YEAR_LISTS[kind]
    return HeldFiltering(f"{told.key}.{name}", told, tuple(computed))


def filterable_services() -> Filterable:
    """The existing services."""
    return filterable("services.existing", SERVICES)


def filterable_proposed() -> Filterable:
    """The services proposed for a year; the list that is narrowed is a year's."""
    return filterable("services.proposed", YEAR_LISTS[ProposedService])
