"""What a plan family is made of: its levels, columns, tables and sections."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class ColumnSpec:
    """A column of a table.

    `width` is a relative weight; `group` is the head that stands above several columns; `sum` asks for a
    total. In the table of objectives, `level` names the level whose texts the column holds; `merge` prints
    equal texts of neighbouring measures as one cell; `lines` is the sign ("▪") before each of the several
    things, one a line, that a cell of the column holds.
    """

    key: str
    heading: str
    group: str = ""
    width: float = 1.0
    align: str = "left"
    sum: bool = False
    level: str = ""
    merge: bool = False
    lines: str = ""


@dataclass(frozen=True)
class TableSpec:
    """A table from the registers; `list` ones print as a list, `wide` ones in smaller letters.

    `unit` says whether the worker chooses in what its sums are printed (lei or mii lei).
    """

    name: str
    columns: tuple[ColumnSpec, ...]
    wide: bool = False
    unit: bool = False
    list: bool = False


@dataclass(frozen=True)
class Level:
    """A level of the objectives.

    `number` is the pattern of its numbers, with the place of each level above as "{key:style}", where the
    style is 1, I, i, a or A: "OS.{direction:I}.{specific:1}"; empty where the level bears none. A level that
    `continues` is counted through the whole table, else anew beneath each parent. `joint` stands between
    number and text on one line (": "); where it is empty the number has a line of its own. `display` says
    whether the level prints as a heading or as a column.
    """

    key: str
    name: str
    number: str = ""
    continues: bool = False
    joint: str = ""
    display: str = "column"


@dataclass(frozen=True)
class SectionSpec:
    """A section of the family: where it stands, how it prints, what to write in it (`hint`).

    `absence` is the phrase a new plan carries there ("nu este cazul"); `required` headings are the order's
    own; `optional` sections may be left out of print; `unit` says in what the sums of a new one print.
    """

    key: str
    kind: str
    parent: str = ""
    number: str = ""
    heading: str = ""
    display: str = "heading"
    table_name: str = ""
    parts: str = ""
    absence: str = ""
    optional: bool = False
    required: bool = False
    landscape: bool = False
    hint: str = ""
    unit: str = "lei"


@dataclass(frozen=True)
class Family:
    """A kind of plan.

    `order` is the act it follows, `absence` the phrase offered where there is nothing, `years` how many years
    a new plan runs, `units` the kinds of unit it is made for (all where none is named), `template` the family
    whose texts a new plan starts with, where they are not its own. `source` is the data it was read from.
    """

    key: str
    name: str
    order: str
    title: str
    valid_from: date
    councils: Mapping[str, str]
    levels: tuple[Level, ...]
    objectives: tuple[ColumnSpec, ...]
    tables: Mapping[str, TableSpec]
    sections: tuple[SectionSpec, ...]
    absence: str = "nu este cazul"
    years: int = 1
    units: tuple[str, ...] = ()
    template: str = ""
    source: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def section(self, key: str) -> SectionSpec | None:
        """The section of that key, or None for one the worker added."""
        return next((spec for spec in self.sections if spec.key == key), None)

    def children(self, parent: str = "") -> Iterator[SectionSpec]:
        """The sections right beneath that one, in print order."""
        return (spec for spec in self.sections if spec.parent == parent)

    def table(self, name: str) -> TableSpec | None:
        """The table of that name, or None."""
        return self.tables.get(name)

    def level(self, key: str) -> Level | None:
        """The level of that key, or None."""
        return next((level for level in self.levels if level.key == key), None)

    def council(self, unit_kind: str, name: str) -> str:
        """The council as the title prints it: "Consiliului Local al comunei Letea Veche"."""
        number = "".join(letter for letter in name if letter.isdigit())
        return self.councils.get(unit_kind, "{name}").format(name=name, number=number)
