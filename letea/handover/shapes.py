"""The tables of a package, said once: what may leave the office, what a county believes, what both show.

A column's kind is what its values are in JSON; the county refuses a record that has another column or another
kind of value. Money is integer bani, days are ISO days, months "2026-03".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from db.tables.handover import Leaving
from letea.handover.names import is_plain
from letea.wording import _

_LONGEST = 4_000
_WHOLE = 10**15
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_ORDER = (Leaving.FIGURES, Leaving.PSEUDONYMOUS, Leaving.NOMINAL)


class Kind(Enum):
    """What the values of a column are; every one but a flag may be null."""

    TEXT = "text"
    TEXTS = "texts"
    WHOLE = "whole"
    FLAG = "flag"
    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True)
class Column:
    """A column of a table: its name in the package, what people call it, the kind of its values."""

    name: str
    label: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Shape:
    """A table that may leave: its name in the package, its title, from which level on it leaves."""

    name: str
    title: str
    columns: tuple[Column, ...]
    level: Leaving = Leaving.FIGURES

    def leaves(self, leaving: Leaving) -> bool:
        """Whether it is in a package of this level."""
        return _ORDER.index(self.level) <= _ORDER.index(leaving)

    def faults(self, record: Mapping[str, Any]) -> list[str]:
        """The columns whose values cannot be believed; columns that lack, or that nobody knows."""
        wanted = {column.name for column in self.columns}
        wrong = sorted(set(record) ^ wanted)
        return wrong or [
            column.name for column in self.columns if not _CHECKS[column.kind](record[column.name])
        ]


def _is_text(value: Any) -> bool:
    return value is None or (isinstance(value, str) and len(value) <= _LONGEST and is_plain(value))


def _is_texts(value: Any) -> bool:
    return isinstance(value, list) and all(item is not None and _is_text(item) for item in value)


def _is_whole(value: Any) -> bool:
    return value is None or (type(value) is int and abs(value) <= _WHOLE)


def _is_day(value: Any) -> bool:
    try:
        return value is None or date.fromisoformat(value).isoformat() == value
    except (ValueError, TypeError):
        return False


def _is_month(value: Any) -> bool:
    return value is None or (isinstance(value, str) and _MONTH.fullmatch(value) is not None)


_CHECKS: Mapping[Kind, Callable[[Any], bool]] = {
    Kind.TEXT: _is_text,
    Kind.TEXTS: _is_texts,
    Kind.WHOLE: _is_whole,
    Kind.FLAG: lambda value: isinstance(value, bool),
    Kind.DAY: _is_day,
    Kind.MONTH: _is_month,
}
_WHO = Column("who", _("Pseudonimul persoanei"))

SHAPES: Sequence[Shape] = (
    Shape(
        "office",
        _("Serviciul"),
        (
            Column("unit", _("Unitatea")),
            Column("service", _("Denumirea serviciului")),
            Column("cui", _("CUI")),
            Column("accreditation", _("Certificatul de acreditare")),
            Column("accredited_on", _("Acreditat la"), Kind.DAY),
            Column("workers", _("Lucrători"), Kind.WHOLE),
            Column("social_workers", _("Asistenți sociali"), Kind.WHOLE),
        ),
    ),
    Shape(
        "figure",
        _("Cifrele anului"),
        (
            Column("key", _("Codul cifrei")),
            Column("group", _("Grupa")),
            Column("name", _("Cifra")),
            Column("unit", _("Unitatea")),
            Column("value", _("Valoarea"), Kind.WHOLE),
            Column("day", _("Ziua"), Kind.DAY),
        ),
    ),
    Shape(
        "paid_month",
        _("Beneficii pe luni"),
        (
            Column("kind", _("Codul beneficiului")),
            Column("name", _("Beneficiul")),
            Column("month", _("Luna"), Kind.MONTH),
            Column("people", _("Persoane"), Kind.WHOLE),
            Column("payments", _("Plăți"), Kind.WHOLE),
            Column("due_bani", _("Cuvenit"), Kind.WHOLE),
            Column("paid_bani", _("Plătit"), Kind.WHOLE),
        ),
    ),
    Shape(
        "service",
        _("Servicii sociale"),
        (
            Column("service", _("Identitatea serviciului")),
            Column("code", _("Codul")),
            Column("name", _("Denumirea")),
            Column("centre", _("Centrul")),
            Column("beneficiaries", _("Beneficiari"), Kind.TEXTS),
            Column("capacity", _("Capacitatea"), Kind.WHOLE),
            Column("admitted", _("Admiși"), Kind.WHOLE),
            Column("licensed_until", _("Licența expiră la"), Kind.DAY),
            Column("licence", _("Licența")),
        ),
    ),
    Shape(
        "service_budget",
        _("Bugetul serviciilor"),
        (
            Column("service", _("Identitatea serviciului")),
            Column("source", _("Sursa")),
            Column("sum_bani", _("Suma"), Kind.WHOLE),
        ),
    ),
    Shape(
        "proposed_service",
        _("Servicii propuse"),
        (
            Column("code", _("Codul")),
            Column("name", _("Denumirea")),
            Column("beneficiaries", _("Beneficiari")),
            Column("capacity", _("Capacitatea")),
        ),
    ),
    Shape(
        "provider_service",
        _("Servicii ale altor furnizori"),
        (
            Column("provider", _("Furnizorul")),
            Column("cui", _("CUI")),
            Column("name", _("Serviciul")),
            Column("code", _("Codul")),
            Column("capacity", _("Capacitatea"), Kind.WHOLE),
            Column("licensed_until", _("Licența expiră la"), Kind.DAY),
        ),
    ),
    Shape(
        "plan",
        _("Planuri"),
        (
            Column("family", _("Felul planului")),
            Column("title", _("Titlul")),
            Column("stage", _("Stadiul")),
            Column("decision", _("Hotărârea")),
            Column("decided_on", _("Data hotărârii"), Kind.DAY),
        ),
    ),
    Shape(
        "measure",
        _("Obiective și măsuri"),
        (
            Column("family", _("Felul planului")),
            Column("level", _("Nivelul")),
            Column("number", _("Numărul")),
            Column("text", _("Textul")),
            Column("state", _("Stadiul")),
        ),
    ),
    Shape(
        "person",
        _("Persoane, fără nume"),
        (
            _WHO,
            Column("birth_year", _("Anul nașterii"), Kind.WHOLE),
            Column("sex", _("Sexul")),
            Column("village", _("Satul")),
            Column("categories", _("Categorii"), Kind.TEXTS),
            Column("situations", _("Situații"), Kind.TEXTS),
        ),
        Leaving.PSEUDONYMOUS,
    ),
    Shape(
        "household",
        _("Gospodării, fără nume"),
        (
            Column("household", _("Pseudonimul gospodăriei")),
            Column("village", _("Satul")),
            Column("members", _("Pseudonimele membrilor"), Kind.TEXTS),
        ),
        Leaving.PSEUDONYMOUS,
    ),
    Shape(
        "payment",
        _("Plăți, fără nume"),
        (
            _WHO,
            Column("kind", _("Codul beneficiului")),
            Column("month", _("Luna"), Kind.MONTH),
            Column("sum_bani", _("Suma"), Kind.WHOLE),
            Column("paid", _("Plătită"), Kind.FLAG),
        ),
        Leaving.PSEUDONYMOUS,
    ),
    Shape(
        "enrolment",
        _("Înscrieri în servicii, fără nume"),
        (
            _WHO,
            Column("service", _("Identitatea serviciului")),
            Column("from_month", _("Din luna"), Kind.MONTH),
            Column("to_month", _("Până în luna"), Kind.MONTH),
        ),
        Leaving.PSEUDONYMOUS,
    ),
    Shape(
        "named_person",
        _("Persoane, cu nume"),
        (
            _WHO,
            Column("family_name", _("Numele")),
            Column("given_name", _("Prenumele")),
            Column("cnp", _("CNP")),
            Column("born_on", _("Data nașterii"), Kind.DAY),
            Column("village", _("Satul")),
            Column("street", _("Strada")),
            Column("house_number", _("Numărul casei")),
        ),
        Leaving.NOMINAL,
    ),
)


def shape_of(name: str) -> Shape | None:
    """The table of that name; None where a package may have none of it."""
    return next((shape for shape in SHAPES if shape.name == name), None)


def shapes_leaving(leaving: Leaving) -> list[Shape]:
    """The tables of a package of this level."""
    return [shape for shape in SHAPES if shape.leaves(leaving)]
