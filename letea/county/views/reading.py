"""What every view reads first: the period asked for, and who handed over for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session
from sqlalchemy.sql import ColumnElement, FromClause

from db.county.records import FIGURE
from db.county.tables import Commune, Package, Source
from db.ordering import sort_key
from letea.county.views.view import NOT_HANDED, Column, Kind, Line, Value, View, totals_of
from letea.handover.terms import Term
from letea.wording import _, counted

_NAMED = 12  # communes that did not hand over are named up to so many
_HANDED = {Source.SEALED: _("pachet"), Source.WORKBOOK: _("nesigilat")}
COMMUNE = Column("commune", _("Comuna"), Kind.TEXT, 2.2, summed=False)
HANDED = Column("handed", _("Predarea"), Kind.TEXT, 1.1, summed=False)


@dataclass(frozen=True)
class Asked:
    """What is asked of the views: a year or one of its quarters (0: the whole year).

    `within` months a licence ends soon; `paid` asks for sums paid in place of those due; `figures` and
    `years` (how many, the last being `year`) are compared side by side.
    """

    year: int
    today: date
    quarter: int = 0
    within: int = 6
    paid: bool = False
    figures: tuple[str, ...] = ()
    years: int = 3

    @property
    def words(self) -> str:
        """The period as people say it."""
        return Term(self.year, self.quarter).words


@dataclass(frozen=True)
class Handed:
    """A commune, and how it handed over for the period; None where it did not."""

    commune_id: int
    name: str
    source: Source | None

    @property
    def words(self) -> str:
        """The same as people read it."""
        return _HANDED[self.source] if self.source is not None else NOT_HANDED


@dataclass(frozen=True)
class Reading:
    """A session that reads what was consolidated, and what is asked of it."""

    session: Session
    asked: Asked

    @cached_property
    def communes(self) -> Sequence[Handed]:
        """The communes in Romanian order: those that handed over, and those that were expected to."""
        rows = self.session.execute(
            select(Commune.id, Commune.name, Commune.expected, Package.source).outerjoin(
                Package,
                and_(
                    Package.commune_id == Commune.id,
                    Package.year == self.asked.year,
                    Package.quarter == self.asked.quarter,
                    Package.is_current.is_(True),
                ),
            )
        )
        told = [Handed(row.id, row.name, row.source) for row in rows if row.expected or row.source]
        return sorted(told, key=lambda one: sort_key(one.name))

    @cached_property
    def handed(self) -> frozenset[int]:
        """The communes that handed over for the period."""
        return frozenset(one.commune_id for one in self.communes if one.source is not None)

    def within(self, table: FromClause) -> ColumnElement[bool]:
        """That a row of this table is of the period."""
        return and_(table.c.year == self.asked.year, table.c.quarter == self.asked.quarter)

    def figures(self, keys: Iterable[str]) -> dict[int, dict[str, int | None]]:
        """These figures of each commune, by its id."""
        rows = self.session.execute(
            select(FIGURE.c.commune_id, FIGURE.c.key, FIGURE.c.value).where(
                self.within(FIGURE), FIGURE.c.key.in_(list(keys))
            )
        )
        found: dict[int, dict[str, int | None]] = {}
        for commune_id, key, value in rows:
            found.setdefault(commune_id, {})[key] = value
        return found


@dataclass(frozen=True)
class Said:
    """The words of a view: its key, its title, what it tells."""

    key: str
    title: str
    tells: str


def by_commune(
    reading: Reading,
    said: Said,
    columns: Sequence[Column],
    values: Mapping[int, Sequence[Value]],
    *,
    shares: Mapping[str, tuple[str, str]] | None = None,
    notes: Sequence[str] = (),
    pictured: str = "",
) -> View:
    """A view with a row for each commune; of one that handed over and has no values nothing is known."""
    empty = (None,) * len(columns)
    lines = tuple(_line(one, values.get(one.commune_id, empty), len(columns)) for one in reading.communes)
    whole = (COMMUNE, HANDED, *columns)
    return View(
        said.key,
        said.title,
        said.tells,
        reading.asked.words,
        whole,
        lines,
        totals=totals_of(whole, lines, shares),
        handed=handed_notes(reading),
        notes=tuple(notes),
        pictured=pictured or columns[0].key,
    )


def whole(value: Any) -> int | None:
    """A sum as a whole number: PostgreSQL adds up whole numbers into decimals."""
    return None if value is None else int(value)


def handed_notes(reading: Reading) -> tuple[str, ...]:
    """How many communes handed over, which did not, which came unsealed."""
    missing = [one.name for one in reading.communes if one.source is None]
    unsealed = [one.name for one in reading.communes if one.source is Source.WORKBOOK]
    told = _("Au predat pentru {period}: {some} din {all}.")
    found = [
        told.format(
            period=reading.asked.words,
            some=len(reading.handed),
            all=counted(len(reading.communes), _("comună sau oraș"), _("comune și orașe")),
        )
    ]
    if missing and reading.handed:
        words = _("Ce nu s-a predat nu se adună și nu este zero. Nepredat: {names}.")
        found.append(words.format(names=_names(missing)))
    if unsealed:
        words = _("Din registru nesigilat, fără semnătură: {names}.")
        found.append(words.format(names=_names(unsealed)))
    return tuple(found)


def _names(names: Sequence[str]) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    rest = counted(len(names) - _NAMED, _("alta"), _("altele"))
    return _("{names} și {rest}").format(names=", ".join(names[:_NAMED]), rest=rest)


def _line(one: Handed, values: Sequence[Value], columns: int) -> Line:
    if one.source is None:
        return Line((one.name, one.words, *(None,) * columns), one.commune_id, missing=True)
    unsealed = one.source is Source.WORKBOOK
    return Line((one.name, one.words, *values), one.commune_id, unsealed=unsealed)
