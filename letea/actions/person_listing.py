"""Listing records that are each about one person: found by name or own words, filtered, ordered, counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Generic, TypeVar

from sqlalchemy import text

from db import search_index
from db.store import Store

G = TypeVar("G", bound=Enum)
O = TypeVar("O", bound=Enum)  # noqa: E741 - an order


@dataclass(frozen=True)
class PersonListing(Generic[G, O]):
    """How the records of a table are listed, each about the person whose id its column `person` holds.

    `words` are its own columns that are searched beside the person. `groups` are the ready filters, in SQL
    that may name :today and what `values` gives; `orders` are in SQL with {way} for the direction.
    """

    table: str
    person: str
    words: tuple[str, ...]
    groups: Mapping[G, str]
    orders: Mapping[O, str]

    def find(
        self,
        store: Store,
        typed: str,
        group: G,
        *,
        order: O,
        descending: bool,
        today: date,
        narrowed: str = "1",
        values: Mapping[str, Any] | None = None,
    ) -> list[int]:
        """The ids found, in order; `narrowed` is one more condition."""
        where, asked = f"{self.groups[group]} AND {narrowed}", {"today": today.isoformat(), **(values or {})}
        question = search_index.question(typed)
        if question:
            own = "".join(f" OR {self.table}.{name} LIKE :words" for name in self.words)
            where += f" AND ({self._person_found()}{own})"
            asked |= {"question": question, "words": f"%{typed.strip()}%"}
        way = self.orders[order].format(way="DESC" if descending else "ASC")
        sql = f"SELECT {self.table}.id {self._source()} AND {where} ORDER BY {way}, {self.table}.id"
        with store.reading() as session:
            return list(session.scalars(text(sql), asked))

    def count(
        self, store: Store, today: date, *, narrowed: str = "1", values: Mapping[str, Any] | None = None
    ) -> dict[G, int]:
        """How many records each ready filter finds, in one pass."""
        counts = ", ".join(f"count(*) FILTER (WHERE {where})" for where in self.groups.values())
        sql = f"SELECT {counts} {self._source()} AND {narrowed}"
        with store.reading() as session:
            found = session.execute(text(sql), {"today": today.isoformat(), **(values or {})}).one()
        return dict(zip(self.groups, found, strict=True))

    def _source(self) -> str:
        return (
            f"FROM {self.table} JOIN person ON person.id = {self.table}.{self.person} "
            f"WHERE {self.table}.deleted_at IS NULL"
        )

    def _person_found(self) -> str:
        return "person.id IN (SELECT rowid FROM person_fts WHERE person_fts MATCH :question)"
