"""Filtering the lists of *Date personale*, whose rows are of several kinds: by what their columns show."""

from collections.abc import Mapping, Sequence
from datetime import date

from db.store import Store
from letea.actions.personal_lists import PersonalRow, read_personal
from letea.rules.filters import Filter, FilterField, Shape, Value, holds
from letea.wording import _

_FIELDS = (
    FilterField("personal.on", _("Data"), Shape.DAY),
    FilterField("personal.name", _("Persoana, lista sau felul"), Shape.TEXT),
    FilterField("personal.what", _("Ce"), Shape.TEXT),
    FilterField("personal.state", _("Către cine, stadiul, termenul"), Shape.TEXT),
)
FIELDS = {one.key: one for one in _FIELDS}


class PersonalFiltering:
    """The rows of the page as it filters them."""

    key = "personal"

    def fields(self, _store: Store) -> Mapping[str, FilterField]:
        """What they are filtered by."""
        return FIELDS

    def narrow(self, store: Store, filters: Sequence[Filter], ids: Sequence[int], today: date) -> list[int]:
        """Those of these ids, in their order, for which all filters hold; unknown fields ask for nothing."""
        known = [one for one in filters if one.field in FIELDS]
        rows = {row.id: row for row in read_personal(store, today).rows}
        return [
            one
            for one in ids
            if one in rows
            and all(holds(FIELDS[asked.field], asked, _value(rows[one], asked.field)) for asked in known)
        ]


def _value(row: PersonalRow, key: str) -> Value | None:
    value = getattr(row, key.partition(".")[2])
    return value.isoformat() if isinstance(value, date) else value or None
