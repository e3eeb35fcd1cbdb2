"""Filters of a list as plain values: a field, an operator, what it is compared with; read, worded, kept."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from db.ordering import has_words, is_words
from letea.errors import Problem, Refused
from letea.fields import Field, Kind
from letea.rules.benefit_payments import month_of, month_words, next_month
from letea.rules.reading import (
    Unreadable,
    read_count,
    read_day,
    read_money,
    read_month,
    read_percent,
    read_text,
)
from letea.wording import _, day, grouped, money

Value = str | int
FIRST, SECOND = "first", "second"  # the places where a problem with a typed value stands
OF_PERCENT = 100  # a share is compared in hundredths of a percent, which are whole
_YEARS_AHEAD = 20  # of a day written with two digits of its year: what ends is asked for too


class Shape(Enum):
    """What a field holds, as far as it can be compared."""

    TEXT = "text"
    DAY = "day"
    MONTH = "month"
    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    CHOICE = "choice"
    YES_NO = "yes or no"


class Op(Enum):
    """How a field is compared."""

    CONTAINS = "contains"
    IS = "is"
    AMONG = "among"
    NOT_AMONG = "not among"
    FROM = "from"
    TO = "to"
    BETWEEN = "between"
    NOW = "now"
    BEFORE = "before"
    YES = "yes"
    NO = "no"
    EMPTY = "empty"
    FILLED = "filled"


OPS: Mapping[Shape, tuple[Op, ...]] = {
    Shape.TEXT: (Op.CONTAINS, Op.IS, Op.EMPTY, Op.FILLED),
    Shape.DAY: (Op.BETWEEN, Op.FROM, Op.TO, Op.IS, Op.EMPTY, Op.FILLED),
    Shape.MONTH: (Op.IS, Op.NOW, Op.BEFORE, Op.BETWEEN, Op.FROM, Op.TO, Op.EMPTY, Op.FILLED),
    **dict.fromkeys(
        (Shape.MONEY, Shape.COUNT, Shape.PERCENT),
        (Op.BETWEEN, Op.FROM, Op.TO, Op.IS, Op.EMPTY, Op.FILLED),
    ),
    Shape.CHOICE: (Op.AMONG, Op.NOT_AMONG, Op.EMPTY, Op.FILLED),
    Shape.YES_NO: (Op.YES, Op.NO, Op.EMPTY),
}
_WORDS = {
    Op.CONTAINS: _("conține"),
    Op.IS: _("este"),
    Op.AMONG: _("este una din"),
    Op.NOT_AMONG: _("nu este niciuna din"),
    Op.FROM: _("este cel puțin"),
    Op.TO: _("este cel mult"),
    Op.BETWEEN: _("este între"),
    Op.NOW: _("este cea curentă"),
    Op.BEFORE: _("este cea dinaintea celei curente"),
    Op.YES: _("da"),
    Op.NO: _("nu"),
    Op.EMPTY: _("lipsește"),
    Op.FILLED: _("nu lipsește"),
}
_DAY_WORDS = {Op.FROM: _("începând cu"), Op.TO: _("până la"), Op.IS: _("în ziua de")}
_MONTH_WORDS = {Op.FROM: _("începând cu"), Op.TO: _("până la")}
_BY_SHAPE = {Shape.DAY: _DAY_WORDS, Shape.MONTH: _MONTH_WORDS}
_TURNING = {Op.NOW: 0, Op.BEFORE: -1}  # months from today's, whenever the filter is used
_ALONE = frozenset({*_TURNING, Op.YES, Op.NO, Op.EMPTY, Op.FILLED})
_KINDS = {
    **dict.fromkeys((Kind.TEXT, Kind.LONG_TEXT), Shape.TEXT),
    Kind.DAY: Shape.DAY,
    Kind.MONEY: Shape.MONEY,
    Kind.AMOUNT: Shape.MONEY,
    Kind.COUNT: Shape.COUNT,
    Kind.PERCENT: Shape.PERCENT,
    Kind.YES_NO: Shape.YES_NO,
    **dict.fromkeys((Kind.CHOICE, Kind.VOCABULARY, Kind.VOCABULARY_LIST), Shape.CHOICE),
}


@dataclass(frozen=True)
class FilterField:
    """A field that a list can be filtered by: its key, its words, what it holds.

    `options` are the choices as (value, words); a `private` field tells of health or ethnicity; a `year` is
    written without a full stop.
    """

    key: str
    label: str
    shape: Shape
    options: tuple[tuple[str, str], ...] = ()
    private: bool = False
    year: bool = False


@dataclass(frozen=True)
class Computed:
    """What a list shows of a row beside its fields, computed: the field it is filtered as, and its value."""

    told: FilterField
    value: Callable[[Any], Value | None]


@dataclass(frozen=True)
class Filter:
    """One condition: text, days as ISO text, sums in bani, shares in hundredths of a percent, codes."""

    field: str
    op: Op
    values: tuple[Value, ...] = ()


def shape_of(field: Field) -> Shape | None:
    """What a field holds; None for what is not compared (pictures, prose, links to other records)."""
    if field.choices is not None and field.kind is Kind.TEXT:
        return Shape.CHOICE
    return _KINDS.get(field.kind)


def count_of_values(op: Op) -> int:
    """How many values are typed beside the operator; a choice among several counts as one."""
    return 0 if op in _ALONE else 2 if op is Op.BETWEEN else 1


def op_words(shape: Shape, op: Op) -> str:
    """The operator in words, as this kind of field says it."""
    return _BY_SHAPE.get(shape, {}).get(op) or _WORDS[op]


def on_a_day(one: Filter, today: date) -> Filter:
    """The filter as it is meant on a day: what turns with the months names its month."""
    if one.op not in _TURNING:
        return one
    return Filter(one.field, Op.IS, (next_month(month_of(today), _TURNING[one.op]).isoformat(),))


def read_filter(field: FilterField, op: Op, typed: Sequence[str], today: date) -> Filter:
    """The filter of what was typed; of a choice, the values ticked.

    Raises:
        Refused: with what is wrong with the first or the second value.
    """
    if field.shape is Shape.CHOICE and op not in _ALONE:
        known = {value for value, _words in field.options}
        if not (chosen := tuple(one for one in typed if one in known)):
            raise Refused([Problem(FIRST, _("Alegeți cel puțin o valoare din listă."))])
        return Filter(field.key, op, chosen)
    problems: list[Problem] = []
    values: list[Value] = []
    for place, text in zip((FIRST, SECOND)[: count_of_values(op)], [*typed, "", ""], strict=False):
        try:
            values.append(_read(field.shape, text, today))
        except Unreadable as unreadable:
            problems.append(Problem(place, unreadable.sentence))
    if not problems and op is Op.BETWEEN and values[0] > values[1]:  # type: ignore[operator]  # both of one kind
        problems.append(Problem(SECOND, _("A doua valoare este mai mică decât prima.")))
    if problems:
        raise Refused(problems)
    return Filter(field.key, op, tuple(values))


def filter_words(field: FilterField, one: Filter, today: date | None = None) -> str:
    """The filter as a sentence: "Satul este una din: Letea Veche, Holt"; with its month where it turns."""
    told = f"{field.label} {op_words(field.shape, one.op)}"
    if today is not None and one.op in _TURNING:
        return f"{told} ({value_words(field, on_a_day(one, today).values[0])})"
    if field.shape is Shape.YES_NO and one.op is not Op.EMPTY:
        return f"{field.label}: {_WORDS[one.op]}"
    words = [value_words(field, value) for value in one.values]
    if not words:
        return told
    if field.shape is Shape.CHOICE:
        return (
            f"{told}: {', '.join(words)}" if len(words) > 1 else f"{field.label}{_single(one.op)}{words[0]}"
        )
    if field.shape is Shape.TEXT:
        words = [f"„{word}”" for word in words]
    return f"{told} {_(' și ').join(words)}"


def all_words(fields: Mapping[str, FilterField], filters: Iterable[Filter], today: date | None = None) -> str:
    """Several filters in one sentence; they all hold."""
    told = [filter_words(fields[one.field], one, today) for one in filters if one.field in fields]
    return _(" și ").join(told)


def value_words(field: FilterField, value: Value) -> str:
    """A value as it is typed and read."""
    if field.shape is Shape.CHOICE:
        return dict(field.options).get(str(value), str(value))
    if field.shape in _BY_SHAPE:
        told = date.fromisoformat(str(value))
        return month_words(told) if field.shape is Shape.MONTH else day(told)
    if field.shape is Shape.PERCENT:
        share = f"{int(value) / OF_PERCENT:.2f}".rstrip("0").rstrip(".")
        return f"{share.replace('.', ',')} %"
    if isinstance(value, int) and not field.year:
        return money(value) if field.shape is Shape.MONEY else grouped(value)
    return str(value)


def holds(field: FilterField, one: Filter, value: Value | None) -> bool:
    """Whether a filter holds for a value at hand, as it does in SQL for one in the file."""
    missing = value is None or value == ""
    if one.op in {Op.EMPTY, Op.FILLED}:
        return missing is (one.op is Op.EMPTY)
    if one.op in {Op.AMONG, Op.NOT_AMONG}:
        return (value in one.values) is (one.op is Op.AMONG)
    if value is None or missing:
        return False
    if one.op in {Op.YES, Op.NO}:
        return bool(value) is (one.op is Op.YES)
    if field.shape is Shape.TEXT:
        return (is_words if one.op is Op.IS else has_words)(str(value), str(one.values[0]))
    return _between(one, value)


def _between(one: Filter, value: Any) -> bool:
    first, last = one.values[0], one.values[-1]
    above = one.op is Op.TO or value >= first
    return above and (one.op is Op.FROM or value <= last)


def _single(op: Op) -> str:
    return _(" este ") if op is Op.AMONG else _(" nu este ")


def _read(shape: Shape, text: str, today: date) -> Value:
    if not (typed := read_text(text)):
        raise Unreadable(_("Scrieți o valoare."))
    match shape:
        case Shape.DAY:
            return read_day(typed, today=today, years_ahead=_YEARS_AHEAD).isoformat()
        case Shape.MONTH:
            return read_month(typed).isoformat()
        case Shape.MONEY:
            return read_money(typed)
        case Shape.COUNT:
            return read_count(typed)
        case Shape.PERCENT:
            return round(read_percent(typed) * OF_PERCENT)
        case _:
            return typed
