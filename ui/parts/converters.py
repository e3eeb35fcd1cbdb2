"""How each kind of field is shown as text and read back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from db.ordering import fold
from letea import wording
from letea.fields import Kind
from letea.rules.reading import (
    Amount,
    Unreadable,
    read_amount,
    read_count,
    read_day,
    read_money,
    read_percent,
    read_text,
)
from letea.wording import _

Items = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Converter:
    """Shows a value as text and reads text as a value; reading raises Unreadable.

    `empty` is the value of nothing typed; where nothing may not be kept, `missing` is the sentence that asks.
    """

    to_text: Callable[[Any], str]
    to_value: Callable[[str], Any]
    empty: Any = None
    missing: str = ""
    figures: bool = False

    def show(self, value: Any) -> str:
        """The value as the worker would type it."""
        return "" if value is None else self.to_text(value)

    def read(self, text: str) -> Any:
        """The value typed.

        Raises:
            Unreadable: with the sentence to show beside the field.
        """
        if text.strip():
            return self.to_value(text)
        if self.missing:
            raise Unreadable(self.missing)
        return self.empty


def converter(kind: Kind, *, today: date, optional: bool = True, past: bool = False) -> Converter:
    """The converter for a field that is typed as one text.

    Days that can only be `past` (birth dates) read two-digit years as this century's only up to today.
    """
    match kind:
        case Kind.DAY:
            ahead = 0 if past else 10
            asks = "" if optional else _("Scrieți data, de exemplu 5.3.2022.")
            return Converter(
                wording.day, lambda text: read_day(text, today=today, years_ahead=ahead), missing=asks
            )
        case Kind.MONEY:
            asks = "" if optional else _("Scrieți suma.")
            return Converter(wording.money, read_money, missing=asks, figures=True)
        case Kind.COUNT:
            asks = "" if optional else _("Scrieți numărul.")
            return Converter(str, read_count, missing=asks, figures=True)
        case Kind.PERCENT:
            asks = "" if optional else _("Scrieți procentul.")
            return Converter(_show_percent, read_percent, missing=asks, figures=True)
        case Kind.AMOUNT:
            return Converter(show_amount, read_amount, empty=Amount(), figures=True)
        case _:
            return Converter(str, read_text, empty=None if optional else "")


def _show_percent(share: Decimal) -> str:
    shown = f"{Decimal(str(share)).normalize():f}".replace(".", ",")
    return f"{shown} %"


def show_amount(amount: Amount) -> str:
    """A sum of a plan's table as it was typed."""
    return amount.text or ("" if amount.bani is None else wording.money(amount.bani))


def listed(items: Items, *, optional: bool, empty: Any = "") -> Converter:
    """The converter for one of a list of (code, label); text unknown to the list is refused.

    A code that left the list is shown as it is and kept.
    """
    labels = dict(items)
    codes = {fold(label): code for code, label in items} | {fold(code): code for code, _label in items}

    def read(text: str) -> str:
        code = codes.get(fold(text.strip()))
        if code is None:
            raise Unreadable(_("„{text}” nu este în listă. Alegeți din listă.").format(text=text.strip()))
        return code

    def show(code: str) -> str:
        if code and code not in labels:
            codes[fold(code)] = code
        return labels.get(code, code)

    return Converter(show, read, empty=empty, missing="" if optional else _("Alegeți din listă."))


def worded(choices: Mapping[Any, str], *, optional: bool) -> Converter:
    """The converter for a member of an enumeration, by its Romanian word."""
    members = {fold(word): member for member, word in choices.items()}

    def read(text: str) -> Any:
        found = members.get(fold(text.strip()))
        if found is None:
            raise Unreadable(_("„{text}” nu este în listă. Alegeți din listă.").format(text=text.strip()))
        return found

    missing = "" if optional else _("Alegeți din listă.")
    return Converter(lambda member: choices.get(member, ""), read, missing=missing)


def answered(*, optional: bool) -> Converter:
    """The converter for yes or no."""
    return worded({True: wording.yes_no(True), False: wording.yes_no(False)}, optional=optional)
