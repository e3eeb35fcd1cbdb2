"""Filters as a list of one's own keeps them: JSON, read back against the fields that there are now."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from letea.rules.filters import OPS, Filter, FilterField, Op, Shape, count_of_values


def kept_filters(filters: Iterable[Filter]) -> list[dict[str, Any]]:
    """The filters as JSON keeps them."""
    return [{"field": one.field, "op": one.op.value, "values": list(one.values)} for one in filters]


def filters_from(
    kept: Iterable[Mapping[str, Any]], fields: Mapping[str, FilterField]
) -> tuple[list[Filter], list[str]]:
    """The filters that were kept, and in words those that cannot be used any longer."""
    found: list[Filter] = []
    lost: list[str] = []
    for told in kept:
        one = _from_kept(told, fields)
        if one is None:
            lost.append(str(told.get("field", "")))
        else:
            found.append(one)
    return found, lost


def _from_kept(told: Mapping[str, Any], fields: Mapping[str, FilterField]) -> Filter | None:
    field = fields.get(str(told.get("field", "")))
    ops = {op.value: op for op in Op}
    op = ops.get(str(told.get("op", "")))
    values = told.get("values", ())
    if field is None or op not in OPS[field.shape] or not isinstance(values, list | tuple):
        return None
    wanted = int if field.shape in {Shape.MONEY, Shape.COUNT, Shape.PERCENT} else str
    many = field.shape is Shape.CHOICE and count_of_values(op)
    fits = bool(values) if many else len(values) == count_of_values(op)
    if not fits or not all(isinstance(value, wanted) and not isinstance(value, bool) for value in values):
        return None
    if field.shape in {Shape.DAY, Shape.MONTH} and not all(_is_day(str(value)) for value in values):
        return None
    return Filter(field.key, op, tuple(values))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
