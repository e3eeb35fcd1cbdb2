"""The editable lists as forms offer them: what is in use, and a record's own older choice."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from db.store import Store
from db.tables.office import VocabularyItem
from letea.fields import field_of

Items = list[tuple[str, str]]
Words = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]


@dataclass(frozen=True)
class Choices:
    """Every list by name: `lists` with entries no longer offered, `offered` without."""

    lists: Mapping[str, Items]
    offered: Mapping[str, Items]

    def of(self, attribute: Words, *, held: Sequence[str | None] = ()) -> Items:
        """What is offered for a field; codes that records hold already stay, though no longer offered."""
        name = field_of(attribute).vocabulary
        offered = list(self.offered.get(name, ()))
        known = {code for code, _label in offered}
        return offered + [
            (code, label) for code, label in self.lists.get(name, ()) if code in held and code not in known
        ]

    def label(self, attribute: Words, code: str | None) -> str:
        """The label of a code of the field's list."""
        return dict(self.lists.get(field_of(attribute).vocabulary, ())).get(code or "", code or "")


def open_choices(store: Store) -> Choices:
    """All editable lists, read at once."""
    lists: dict[str, Items] = {}
    offered: dict[str, Items] = {}
    with store.reading() as session:
        rows = session.execute(
            select(
                VocabularyItem.list_name, VocabularyItem.code, VocabularyItem.label, VocabularyItem.active
            ).order_by(VocabularyItem.place, VocabularyItem.id)
        )
        for name, code, label, active in rows:
            lists.setdefault(name, []).append((code, label))
            if active:
                offered.setdefault(name, []).append((code, label))
    return Choices(lists, offered)
