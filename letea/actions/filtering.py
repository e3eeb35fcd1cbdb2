"""Filtering any list by any of its fields: what a list is made of, and filters turned into SQL."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import Float, Integer, String, cast, func, literal, not_, or_, select, type_coerce
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.ordering import sort_key
from db.record import Record
from db.store import Store
from letea.actions.choices import Items, open_choices
from letea.fields import Field, Kind, fields_of
from letea.rules.benefit_payments import month_of, next_month
from letea.rules.filters import OF_PERCENT, Filter, FilterField, Op, Shape, on_a_day, shape_of
from letea.wording import _

AGE = "age"
_MONTH = "month_on"  # a day that stands for its month, wherever it is kept
_WHOLE = frozenset({Shape.MONEY, Shape.COUNT, Shape.PERCENT, Shape.YES_NO})
_ABSENT = {Op.EMPTY: Op.FILLED, Op.NOT_AMONG: Op.AMONG}  # "no row that …" is what they mean of many rows


@dataclass(frozen=True)
class Step:
    """A way from one table to the next: the column here that equals the column there.

    `valid` leaves out the rows that ended before today.
    """

    here: InstrumentedAttribute[Any]
    there: InstrumentedAttribute[Any]
    valid: bool = False


@dataclass(frozen=True)
class Part:
    """Some of the fields of a list: those of a record and the way to it from the list's own.

    `only` names the attributes to take, where not all are; `labels` gives another label to some; `names` are
    links told by the name of the record they lead to ("Beneficiul").
    """

    key: str
    label: str
    record: type[Record]
    path: tuple[Step, ...] = ()
    only: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, InstrumentedAttribute[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class ListField:
    """A field of a list, with what tells its column.

    `several` holds a list of codes, `linked` the id of a record that is told by name; `cell` is the key
    within a register's cells.
    """

    told: FilterField
    part: Part
    attribute: str
    several: bool = False
    linked: bool = False
    cell: str = ""


@dataclass(frozen=True)
class FilteredList:
    """What a list can be filtered by; its first part is the list's own record."""

    key: str
    parts: tuple[Part, ...]

    @property
    def own(self) -> Part:
        """The part of the list's own record."""
        return self.parts[0]


def list_fields(store: Store, told: FilteredList) -> dict[str, ListField]:
    """Every field of a list by its key, in the order in which they are offered."""
    lists = open_choices(store).lists
    found: dict[str, ListField] = {}
    with store.reading() as session:
        for part in told.parts:
            for one in _fields_of_part(part, lists, session):
                found[one.told.key] = one
    return found


def found_with(
    store: Store,
    told: FilteredList,
    fields: Mapping[str, ListField],
    filters: Sequence[Filter],
    today: date,
) -> set[int]:
    """The ids of the records of a list for which all filters hold, found in one statement."""
    own = _table(told.own.record)
    # All ids as one value: a hundred thousand rows handed over one by one take ten times as long.
    listed = select(func.json_group_array(own.c.id))
    asked = listed.where(own.c.deleted_at.is_(None), *conditions(fields, filters, today))
    with store.reading() as session:
        return set(json.loads(session.scalar(asked) or "[]"))


def conditions(fields: Mapping[str, ListField], filters: Iterable[Filter], today: date) -> list[Any]:
    """What the filters ask of the list's own table.

    Filters on different fields of one record beside the list ask for one such record that fits them all;
    filters on the same field may each be met by another.
    """
    made: list[Any] = []
    beside: dict[tuple[Step, ...], list[dict[str, Any]]] = {}
    for one in (on_a_day(each, today) for each in filters):
        told = fields[one.field]
        path = told.part.path
        if path and one.op in _ABSENT:
            present = replace(one, op=_ABSENT[one.op])
            there = _along(path, [_compared(told, present, today)], today)
            made.append(or_(table_column(path[0].here).is_(None), not_(there)))
        elif path:
            rows = beside.setdefault(path, [])
            row = next((row for row in rows if one.field not in row), None)
            if row is None:
                rows.append(row := {})
            row[one.field] = _compared(told, one, today)
        else:
            made.append(_compared(told, one, today))
    made += [_along(path, list(row.values()), today) for path, rows in beside.items() for row in rows]
    return made


def value_of(told: ListField, columns: Any, today: date) -> Any:
    """The field as SQL gives it, plain: text, ISO days, whole numbers; `columns` are those of its table."""
    if told.cell:
        return func.json_extract(columns.cells, f'$."{told.cell}"')
    if told.attribute == AGE:
        born = type_coerce(columns.born_on, String)
        before = type_coerce(literal(today.isoformat()[5:]) < func.substr(born, 6, 5), Integer)
        return literal(today.year) - cast(func.substr(born, 1, 4), Integer) - before
    if told.told.shape is Shape.PERCENT:
        share = type_coerce(columns[told.attribute], Float)
        return cast(func.round(share * OF_PERCENT), Integer)
    is_whole = told.linked or told.told.shape in _WHOLE
    return type_coerce(columns[told.attribute], Integer if is_whole else String)


def _along(path: Sequence[Step], asked: Sequence[Any], today: date) -> Any:
    """That at the end of the way there is a row for which all this holds."""
    held = list(asked)
    for step in reversed(path):
        there, here = table_column(step.there), table_column(step.here)
        where = [there.table.c.deleted_at.is_(None), there.is_not(None), *held]
        if step.valid:
            ends = type_coerce(there.table.c.to_on, String)
            where.append(or_(ends.is_(None), ends >= today.isoformat()))
        # Not correlated: a person of a person is another row of the same table.
        held = [here.in_(select(there).where(*where).correlate(None))]
    return held[0]


def _compared(told: ListField, one: Filter, today: date) -> Any:
    value = value_of(told, _table(told.part.record).c, today)
    if one.op in {Op.EMPTY, Op.FILLED}:
        blank = value.is_(None) if told.told.shape in _WHOLE else or_(value.is_(None), value.in_(["", "[]"]))
        return not_(blank) if one.op is Op.FILLED else blank
    match told.told.shape:
        case Shape.TEXT:
            asks = func.is_words if one.op is Op.IS else func.has_words
            return asks(value, str(one.values[0])) == 1
        case Shape.YES_NO:
            return value == int(one.op is Op.YES)
        case Shape.CHOICE:
            return _among(told, value, one)
    op: Op = one.op
    values = one.values
    if told.told.shape is Shape.MONTH:
        op, values = _in_days(op, [date.fromisoformat(str(day)) for day in values])
    match op:
        case Op.FROM:
            return value >= values[0]
        case Op.TO:
            return value <= values[0]
        case Op.BETWEEN:
            return value.between(*values)
    return value == values[0]


def _in_days(op: Op, months: Sequence[date]) -> tuple[Op, tuple[str, ...]]:
    """A filter on months as one on their days: whatever day a month is kept or asked by, it is the whole."""
    first = month_of(months[0]).isoformat()
    last = (next_month(month_of(months[-1])) - timedelta(days=1)).isoformat()
    if op is Op.FROM:
        return op, (first,)
    return (op, (last,)) if op is Op.TO else (Op.BETWEEN, (first, last))


def _among(told: ListField, value: Any, one: Filter) -> Any:
    if told.several:  # codes in a JSON list
        among = or_(*(func.instr(value, json.dumps(code)) > 0 for code in one.values))
    else:
        among = value.in_([int(code) for code in one.values] if told.linked else one.values)
    return or_(value.is_(None), not_(among)) if one.op is Op.NOT_AMONG else among


def _fields_of_part(part: Part, lists: Mapping[str, Items], session: Session) -> list[ListField]:
    found: list[ListField] = []
    for name, one in fields_of(part.record).items():
        if part.only and name not in part.only:
            continue
        label = part.labels.get(name, one.label)
        if name in part.names:
            found.append(_field(part, name, label, Shape.CHOICE, _named(session, part.names[name])))
        elif (shape := Shape.MONTH if name == _MONTH else shape_of(one)) is not None:
            found.append(_field(part, name, label, shape, _options(one, lists)))
        if one.kind is Kind.AMOUNT:  # what may be written instead of the sum
            worded = _("{field}, ca mențiune").format(field=label)
            found.append(_field(part, f"{name.removesuffix('_bani')}_text", worded, Shape.TEXT))
        if name == "born_on":
            found.append(_field(part, AGE, _("Vârsta"), Shape.COUNT))
    return found


def _field(
    part: Part, attribute: str, label: str, shape: Shape, options: tuple[tuple[str, str], ...] = ()
) -> ListField:
    whole = f"{part.label}: {label}" if part.label else label
    field_ = fields_of(part.record).get(attribute, Field(""))  # an age has none
    key, year = f"{part.key}.{attribute}", attribute == "year"
    told = FilterField(key, whole, shape, options, private=field_.private, year=year)
    several = field_.kind is Kind.VOCABULARY_LIST
    return ListField(told, part, attribute, several=several, linked=attribute in part.names)


def _options(one: Field, lists: Mapping[str, Items]) -> tuple[tuple[str, str], ...]:
    if one.choices is not None:
        return tuple(
            (str(value.value if isinstance(value, Enum) else value), words)
            for value, words in one.choices.items()
        )
    return tuple(lists.get(one.vocabulary, ()))


def _named(session: Session, name: InstrumentedAttribute[str]) -> tuple[tuple[str, str], ...]:
    """The records a link may lead to, by name."""
    table = table_column(name).table
    asked = select(table.c.id, table_column(name)).where(table.c.deleted_at.is_(None))
    rows = session.execute(asked).all()
    return tuple((str(id_), words) for id_, words in sorted(rows, key=lambda row: sort_key(row[1])))


def _table(record: Any) -> Any:
    return record.__table__


def table_column(attribute: InstrumentedAttribute[Any]) -> Any:
    """The column of the table behind a record's attribute."""
    return _table(attribute.class_).c[attribute.key]
