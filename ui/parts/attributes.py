"""The typed attributes of a record that fields and columns are bound to."""

from typing import Any, Protocol

from sqlalchemy.orm import InstrumentedAttribute

from letea.fields import Field, field_of

Attribute = InstrumentedAttribute[Any]
Words = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
Whole = InstrumentedAttribute[int] | InstrumentedAttribute[int | None]


def described(attribute: Attribute, given: Field | None) -> Field:
    """How an attribute is called and explained: as given here, else as everywhere."""
    return given or field_of(attribute)


def is_optional(attribute: Attribute) -> bool:
    """Whether an attribute may be unknown."""
    return bool(attribute.property.columns[0].nullable)


class Keyed(Protocol):
    """An attribute by its name, as a record's own are."""

    @property
    def key(self) -> str:
        """The attribute's name."""
