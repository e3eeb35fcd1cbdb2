"""The columns of lines, named like the rows of a form."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from letea.fields import Field, Kind
from letea.wording import _
from ui.parts.attributes import Attribute, Whole, Words, described, is_optional
from ui.parts.converters import Converter, Items, answered, converter, listed, worded
from ui.parts.lines_model import LineColumn, LinesModel
from ui.parts.part import Part


class LineColumns(Part):
    """What `Lines` is built of: each call adds a column bound to a typed attribute."""

    def __init__(self, *, today: date | None = None) -> None:
        super().__init__()
        self._today = today or date.today()
        self.model = LinesModel()

    # Columns, in the order they are called.

    def text(self, attribute: Words, *, width: int = 160, field: Field | None = None) -> None:
        """A line of text."""
        self._add([attribute], described(attribute, field), self._how(Kind.TEXT, attribute), width=width)

    def day(
        self,
        attribute: InstrumentedAttribute[date] | InstrumentedAttribute[date | None],
        *,
        width: int = 110,
        field: Field | None = None,
    ) -> None:
        """A day, typed as 5.3.22."""
        self._add([attribute], described(attribute, field), self._how(Kind.DAY, attribute), width=width)

    def money(self, attribute: Whole, *, width: int = 120, field: Field | None = None) -> None:
        """A sum, kept in bani."""
        self._add([attribute], described(attribute, field), self._how(Kind.MONEY, attribute), width=width)

    def amount(
        self,
        bani: InstrumentedAttribute[int | None],
        text: Words,
        *,
        width: int = 130,
        field: Field | None = None,
    ) -> None:
        """A sum that may be worded ("Fără costuri", "*"), kept in two attributes."""
        self._add([bani, text], described(bani, field), self._how(Kind.AMOUNT, bani), width=width)

    def count(self, attribute: Whole, *, width: int = 90, field: Field | None = None) -> None:
        """A whole number."""
        self._add([attribute], described(attribute, field), self._how(Kind.COUNT, attribute), width=width)

    def percent(
        self,
        attribute: InstrumentedAttribute[Decimal] | InstrumentedAttribute[Decimal | None],
        *,
        width: int = 90,
        field: Field | None = None,
    ) -> None:
        """A share in percent."""
        self._add([attribute], described(attribute, field), self._how(Kind.PERCENT, attribute), width=width)

    def yes_no(
        self,
        attribute: InstrumentedAttribute[bool] | InstrumentedAttribute[bool | None],
        *,
        width: int = 80,
        field: Field | None = None,
    ) -> None:
        """Whether: "da" or "nu"."""
        how = answered(optional=is_optional(attribute))
        self._add([attribute], described(attribute, field), how, labels=[_("da"), _("nu")], width=width)

    def choice(
        self,
        attribute: InstrumentedAttribute[Enum] | InstrumentedAttribute[Enum | None],
        *,
        width: int = 140,
        field: Field | None = None,
    ) -> None:
        """One member of an enumeration, in the words of `Field.choices`."""
        told = described(attribute, field)
        how = worded(told.choices or {}, optional=is_optional(attribute))
        self._add([attribute], told, how, labels=list((told.choices or {}).values()), width=width)

    def vocabulary(
        self, attribute: Words, items: Items, *, width: int = 180, field: Field | None = None
    ) -> None:
        """One code of an editable list of (code, label)."""
        told = described(attribute, field)
        how = listed(items, optional=not told.required, empty=None if is_optional(attribute) else "")
        self._add([attribute], told, how, labels=[words for _code, words in items], width=width)

    def shown(
        self,
        heading: str,
        value: Callable[[Any], str],
        *,
        width: int = 180,
        typed: Callable[[Any], object] | None = None,
    ) -> None:
        """A column that is only read, such as a person's name.

        `typed` gives its value where that is no text.
        """
        how = Converter(str, str, empty="")
        self.add_column(LineColumn((), Field(heading), how, width=width, shows=value, typed=typed))

    def _add(
        self,
        attributes: Sequence[Attribute],
        field: Field,
        how: Converter,
        *,
        width: int,
        labels: Sequence[str] | None = None,
    ) -> None:
        keys = tuple(attribute.key for attribute in attributes)
        self.add_column(LineColumn(keys, field, how, tuple(labels) if labels is not None else None, width))

    def add_column(self, column: LineColumn) -> None:
        """A column of the page's own making."""
        self.model.columns.append(column)

    def _how(self, kind: Kind, attribute: Attribute) -> Converter:
        return converter(kind, today=self._today, optional=is_optional(attribute))
