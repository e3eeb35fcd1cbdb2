"""Plan families (modele de plan): the levels, tables and sections of each, from resources/layouts."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import resources
from letea.errors import Problem, Refused
from letea.wording import _, roman

ANNUAL = "anual-ordin-1086-2018"


_TEMPLATE = ".template.toml"


@dataclass(frozen=True)
class ColumnSpec:
    """A column of a table.

    `width` is a relative weight; `group` is the head that stands above several columns; `sum` asks for a
    total; `level` names, in the table of objectives, the level whose texts the column holds.
    """

    key: str
    heading: str
    group: str = ""
    width: float = 1.0
    align: str = "left"
    sum: bool = False
    level: str = ""


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
    """A level of the objectives: its name, how it is numbered (roman, arabic, none), where it prints."""

    key: str
    name: str
    number: str = "none"
    display: str = "column"

    def numbered(self, place: int) -> str:
        """The typed number of the node at this place, from 1: "Obiectiv general II"."""
        if self.number == "none":
            return ""
        return f"{self.name} {roman(place) if self.number == 'roman' else place}"


@dataclass(frozen=True)
class SectionSpec:
    """A section of the family: where it stands, how it prints, what to write in it (`hint`).

    `absence` is the phrase a new plan carries there ("nu este cazul"); `required` headings are the order's
    own; `optional` sections may be left out of print.
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


@dataclass(frozen=True)
class Family:
    """A kind of plan. `order` is the act it follows, `absence` the phrase offered where there is nothing."""

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


def families() -> list[Family]:
    """The families Letea carries, the oldest order first."""
    folder = resources.path("layouts")
    names = sorted(path.name for path in folder.glob("*.toml") if not path.name.endswith(_TEMPLATE))
    found = [family(name.removesuffix(".toml")) for name in names]
    return sorted(found, key=lambda one: (one.valid_from, one.key))


@cache
def family(key: str) -> Family:
    """The family of that key.

    Raises:
        MissingResourceError: Letea carries none of that key.
    """
    return _family(resources.data(f"layouts/{key}.toml"))


@cache
def template(key: str) -> Mapping[str, Any]:
    """The texts, grounds and objectives a new plan of that family starts with; empty where there are none.

    Cached: what is taken from it must be copied before it is changed.
    """
    try:
        return dict(resources.data(f"layouts/{key}{_TEMPLATE}"))
    except resources.MissingResourceError:
        return {}


def read_family(text: str) -> Family:
    """An office's own family, from the text of its TOML file.

    Raises:
        Refused: one sentence for each thing the file has wrong.
    """
    from letea.schema import breaches  # noqa: PLC0415 - checking is rare and slow to import

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        sentence = _("Modelul de plan nu se poate citi: {error}. Corectați fișierul și încercați din nou.")
        raise Refused([Problem("family", sentence.format(error=error))]) from error
    if wrong := [
        Problem(breach.path, breach.sentence) for breach in breaches(data, "layouts/layout.schema.json")
    ]:
        raise Refused(wrong)
    found = _family(data)
    if loose := list(_loose_ends(found)):
        raise Refused(loose)
    return found


def _family(data: Mapping[str, Any]) -> Family:
    tables = {
        name: TableSpec(
            name, _columns(table["columns"]), **{k: v for k, v in table.items() if k != "columns"}
        )
        for name, table in data["tables"].items()
    }
    plain = {key: data[key] for key in ("name", "order", "title", "valid_from", "councils")}
    return Family(
        key=data["family"],
        absence=data.get("absence", "nu este cazul"),
        levels=tuple(Level(**level) for level in data["levels"]),
        objectives=_columns(data["objectives"]["columns"]),
        tables=tables,
        sections=tuple(SectionSpec(**section) for section in data["sections"]),
        **plain,
    )


def _columns(rows: list[dict[str, Any]]) -> tuple[ColumnSpec, ...]:
    return tuple(ColumnSpec(**row) for row in rows)


def _loose_ends(found: Family) -> Iterator[Problem]:
    """What the schema cannot see: parents, tables and levels that are named and not there, keys twice."""
    seen: set[str] = set()
    for spec in found.sections:
        if spec.key in seen:
            yield Problem(spec.key, _("Secțiunea „{key}” apare de două ori în model.").format(key=spec.key))
        if spec.parent and spec.parent not in seen:
            sentence = _("Secțiunea „{key}” stă sub „{parent}”, care nu apare înaintea ei în model.")
            yield Problem(spec.key, sentence.format(key=spec.key, parent=spec.parent))
        if spec.kind == "table" and spec.table_name not in found.tables:
            sentence = _("Secțiunea „{key}” cere tabelul „{table}”, pe care modelul nu îl descrie.")
            yield Problem(spec.key, sentence.format(key=spec.key, table=spec.table_name))
        seen.add(spec.key)
    for column in found.objectives:
        if column.level and found.level(column.level) is None:
            sentence = _("Coloana „{key}” cere nivelul „{level}”, pe care modelul nu îl descrie.")
            yield Problem(column.key, sentence.format(key=column.key, level=column.level))
