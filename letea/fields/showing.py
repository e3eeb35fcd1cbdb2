"""How a field's value is shown, the same in tables, history, spreadsheets and papers."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum

from letea.fields import Field, Kind
from letea.wording import _, counted, day, money, percent, yes_no

Lists = Mapping[str, Sequence[tuple[str, str]]]


def shown(field: Field, value: object, lists: Lists) -> str:
    """A value in words; codes of editable lists by their labels, pictures by their size."""
    if value is None or value == "":
        return ""
    if isinstance(value, Enum):
        return (field.choices or {}).get(value, str(value.value))
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, bytes):
        return _("imagine")
    if isinstance(value, list):
        return _several(field, value, lists)
    if field.choices or field.vocabulary:
        return _of_list(field, str(value), lists)
    return _number(field, value)


def label_of(lists: Lists, name: str, code: str) -> str:
    """The label of a code in an editable list; the code itself where the list does not know it."""
    return dict(lists.get(name, ())).get(code, code)


def _of_list(field: Field, code: str, lists: Lists) -> str:
    return (field.choices or {}).get(code) or label_of(lists, field.vocabulary, code)


def _several(field: Field, values: list[object], lists: Lists) -> str:
    if values and not all(isinstance(value, str) for value in values):
        return counted(len(values), _("rând"), _("rânduri"))
    return ", ".join(label_of(lists, field.vocabulary, str(value)) for value in values)


def _number(field: Field, value: object) -> str:
    if field.kind in {Kind.MONEY, Kind.AMOUNT} and isinstance(value, int):
        return money(value)
    if field.kind is Kind.PERCENT and isinstance(value, Decimal | int | float):
        return percent(value)
    return str(value)
