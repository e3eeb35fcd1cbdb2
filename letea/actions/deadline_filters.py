"""Filtering the deadlines, which are computed: by their rule, day, words and by what was said of them."""

from collections.abc import Mapping, Sequence
from datetime import date

from db.store import Store
from db.tables.deadlines import DeadlineMark
from letea.actions.deadlines import Told
from letea.fields import field_of
from letea.rules.deadline_rules import RULES
from letea.rules.deadlines import Standing
from letea.rules.filters import Filter, FilterField, Shape, Value, holds
from letea.wording import _

_STANDINGS = {
    Standing.OPEN: _("de rezolvat"),
    Standing.SNOOZED: _("amânat"),
    Standing.DONE: _("rezolvat"),
}
_FIELDS = (
    FilterField("deadline.title", _("Ce este de făcut"), Shape.TEXT),
    FilterField("deadline.rule", _("Regula"), Shape.CHOICE, tuple((rule.key, rule.name) for rule in RULES)),
    FilterField("deadline.due_on", field_of(DeadlineMark.due_on).label, Shape.DAY),
    FilterField(
        *("deadline.standing", _("Starea"), Shape.CHOICE),
        tuple((one.value, words) for one, words in _STANDINGS.items()),
    ),
    FilterField("deadline.until_on", field_of(DeadlineMark.until_on).label, Shape.DAY),
    FilterField("deadline.done_on", field_of(DeadlineMark.done_on).label, Shape.DAY),
    FilterField("deadline.note", field_of(DeadlineMark.note).label, Shape.TEXT),
)
FIELDS = {one.key: one for one in _FIELDS}


class DeadlineFiltering:
    """The deadlines as a page filters them; it narrows them itself, before it puts headings among them."""

    key = "deadlines"

    def fields(self, _store: Store) -> Mapping[str, FilterField]:
        """What deadlines are filtered by."""
        return FIELDS

    def narrow(
        self, _store: Store, _filters: Sequence[Filter], ids: Sequence[int], _today: date
    ) -> list[int]:
        """Those of these ids; they were narrowed by `filtered_deadlines`."""
        return list(ids)


def filtered_deadlines(told: Sequence[Told], filters: Sequence[Filter]) -> list[Told]:
    """Those deadlines for which all filters hold; unknown fields ask for nothing."""
    known = [one for one in filters if one.field in FIELDS]
    if not known:
        return list(told)
    return [
        one
        for one in told
        if all(holds(FIELDS[asked.field], asked, _value(one, asked.field)) for asked in known)
    ]


def _value(told: Told, key: str) -> Value | None:
    name = key.partition(".")[2]
    if name == "standing":
        return told.standing.value
    value = getattr(told if name in {"until_on", "done_on", "note"} else told.deadline, name)
    return value.isoformat() if isinstance(value, date) else value or None
