"""The villages offered while an address is written."""

from db.store import Store
from letea.actions.office_reading import open_profile
from letea.actions.people_lists import values_used


def villages_known(store: Store) -> list[str]:
    """The commune's own villages by the SIRUTA list, then those written before."""
    from letea.places import localities_of  # noqa: PLC0415 - a long list, read when an address is written

    siruta = open_profile(store).office.siruta
    official = [place.name for place in localities_of(siruta)] if siruta else []
    return list(dict.fromkeys([*official, *values_used(store, "village")]))
