"""Counting by two fields: what may be counted and by what; one grouping in SQL over all rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, case, func, literal, or_, select, type_coerce
from sqlalchemy.types import String

from db.store import Store
from letea.actions.count_sources import CountSource
from letea.actions.filtering import AGE, ListField, Step, conditions, list_fields, table_column, value_of
from letea.rules.counts import BANDS, By, CountTable, Dimension, Key, Row, count_table
from letea.rules.filters import Filter, Shape

# Texts that fall into groups; others are as many as there are records.
_GROUPED = frozenset(
    {
        *("village", "street", "school", "occupation", "heating", "court", "country", "grade", "found_by"),
        *("made_by", "responsible", "relation", "ended_why", "assessed_by", "asked_by", "purpose"),
    }
)


@dataclass(frozen=True)
class Asked:
    """What is to be counted: by which fields, whether sums are added up, by which filters narrowed."""

    rows: str
    columns: str = ""
    sums: bool = False
    filters: tuple[Filter, ...] = ()


def dimensions(fields: Mapping[str, ListField]) -> dict[str, Dimension]:
    """Every way of grouping that the fields of a list allow, by its key."""
    found: list[Dimension] = []
    for one in fields.values():
        match one.told.shape:
            case Shape.CHOICE if not one.several:
                found.append(Dimension(one.told))
            case Shape.YES_NO:
                found.append(Dimension(one.told))
            case Shape.DAY | Shape.MONTH:
                found += [Dimension(one.told, By.YEAR), Dimension(one.told, By.MONTH)]
            case Shape.COUNT if one.attribute == AGE:
                found.append(Dimension(one.told, By.BAND))
            case Shape.TEXT if one.attribute in _GROUPED:
                found.append(Dimension(one.told))
    return {one.key: one for one in found}


def count_by(store: Store, source: CountSource, asked: Asked, today: date) -> CountTable:
    """The table of what was counted.

    Raises:
        KeyError: for a field that the list does not have.
    """
    fields = list_fields(store, source.told)
    ways = dimensions(fields)
    rows, columns = ways[asked.rows], ways[asked.columns] if asked.columns else None
    counting = _Counting(source, fields, asked, today)
    both = [rows, *([columns] if columns else [])]
    with store.reading() as session:
        counted = [_row(found) for found in session.execute(counting.grouped(both))]
        if not counting.overlaps(both):
            return count_table(rows, columns, counted, bani=asked.sums)
        by_row = _pairs(session.execute(counting.grouped([rows])))
        by_column: dict[Key, int] = {}
        if columns is not None:
            by_column = _pairs(session.execute(counting.grouped([columns])))
        total = session.execute(counting.grouped([])).scalar_one() or 0
    return count_table(
        rows, columns, counted, row_totals=by_row, column_totals=by_column, total=total, bani=asked.sums
    )


def _row(found: Sequence[Any]) -> Row:
    row, *rest = found
    return (row, None, rest[0] or 0) if len(rest) == 1 else (row, rest[0], rest[1] or 0)


def _pairs(found: Iterable[Any]) -> dict[Key, int]:
    return {row[0]: row[1] or 0 for row in found}


def _is_many(path: Sequence[Step]) -> bool:
    return any(step.there.key != "id" for step in path)


class _Counting:
    """One question: its joins are made as the fields ask for them."""

    def __init__(
        self, source: CountSource, fields: Mapping[str, ListField], asked: Asked, today: date
    ) -> None:
        self._source, self._fields, self._asked, self._today = source, fields, asked, today
        self._own = source.told.own.record.__table__

    def overlaps(self, ways: Sequence[Dimension]) -> bool:
        """Whether one may stand in several groups: several rows beside it may fit."""
        return any(_is_many(self._path(way)) for way in ways)

    def grouped(self, ways: Sequence[Dimension]) -> Any:
        """The groups with their figures."""
        source: Any = self._own
        keys: dict[str, Any] = {}
        for path in dict.fromkeys(self._path(way) for way in ways):
            of_path = [way for way in ways if self._path(way) == path]
            join = self._beside if _is_many(path) else self._along
            source, found = join(source, path, of_path)
            keys |= found
        named = [keys[way.key].label(f"key{place}") for place, way in enumerate(ways)]
        where = [
            self._own.c.deleted_at.is_(None),
            *conditions(self._fields, [*self._source.base, *self._asked.filters], self._today),
        ]
        figure = self._own.c[self._source.sum] if self._asked.sums else literal(1)
        if not self.overlaps(ways):
            figures = func.sum(figure) if self._asked.sums else func.count()
            return select(*named, figures).select_from(source).where(*where).group_by(*named)
        once = select(self._own.c.id, *named, figure.label("figure")).select_from(source).where(*where)
        each = once.distinct().subquery()
        groups = [each.c[f"key{place}"] for place in range(len(ways))]
        return select(*groups, func.sum(each.c.figure)).group_by(*groups)

    def _path(self, way: Dimension) -> tuple[Step, ...]:
        return self._fields[way.field.key].part.path

    def _along(
        self, source: Any, path: Sequence[Step], ways: Sequence[Dimension]
    ) -> tuple[Any, dict[str, Any]]:
        """Joined step by step: each step leads to one record, or to none."""
        here = self._own
        for step in path:
            there = table_column(step.there).table.alias()
            source = source.outerjoin(there, and_(*self._on(step, here, there)))
            here = there
        return source, {way.key: self._key(way, here.c) for way in ways}

    def _beside(
        self, source: Any, path: Sequence[Step], ways: Sequence[Dimension]
    ) -> tuple[Any, dict[str, Any]]:
        """Joined with all that lies at the end of the way; what has nothing there is a group of its own."""
        first, *rest = path
        begun = here = table_column(first.there).table.alias()
        inner: Any = begun
        where = self._on(first, None, begun)
        for step in rest:
            there = table_column(step.there).table.alias()
            inner = inner.join(there, and_(*self._on(step, here, there)))
            here = there
        keys = [self._key(way, here.c) for way in ways]
        if len(keys) == 1:
            where.append(keys[0].is_not(None))
        named = [key.label(f"of{place}") for place, key in enumerate(keys)]
        asked = select(begun.c[first.there.key].label("link"), *named).select_from(inner).where(*where)
        found = asked.distinct().subquery()
        joined = source.outerjoin(found, found.c.link == self._own.c[first.here.key])
        return joined, {way.key: found.c[f"of{place}"] for place, way in enumerate(ways)}

    def _on(self, step: Step, here: Any, there: Any) -> list[Any]:
        on = [] if here is None else [there.c[step.there.key] == here.c[step.here.key]]
        on.append(there.c.deleted_at.is_(None))
        if step.valid:
            ends = type_coerce(there.c.to_on, String)
            on.append(or_(ends.is_(None), ends >= self._today.isoformat()))
        return on

    def _key(self, way: Dimension, columns: Any) -> Any:
        field = self._fields[way.field.key]
        value = value_of(field, columns, self._today)
        match way.by:
            case By.MONTH:
                return func.substr(value, 1, 7)
            case By.YEAR:
                return func.substr(value, 1, 4)
            case By.BAND:
                ages = [(value >= low, literal(low)) for low in reversed(BANDS)]
                return case((value.is_(None), None), *ages)
        is_text = field.told.shape in {Shape.TEXT, Shape.CHOICE} and not field.linked
        return func.nullif(value, "") if is_text else value
