"""Plan families (modele de plan): the levels, tables and sections of each, from resources/layouts."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

import resources
from letea.errors import Problem, Refused
from letea.layout_specs import ColumnSpec, Family, Level, SectionSpec, TableSpec
from letea.wording import _

__all__ = [
    "ANNUAL",
    "ANNUALS",
    "ColumnSpec",
    "Family",
    "Level",
    "SectionSpec",
    "TableSpec",
    "families",
    "family",
    "family_from",
    "layout_data",
    "template",
]

ANNUAL = "anual-ordin-1086-2018"
ANNUALS = (ANNUAL, "anual-ordin-1086-2018-oras")


_TEMPLATE = ".template.toml"
_NAMED_LEVEL = re.compile(r"\{(\w+):[1IiaA]\}")


def families() -> list[Family]:
    """The families Letea carries, the oldest order first."""
    folder = resources.path("layouts")
    names = sorted(path.name for path in folder.glob("*.toml") if not path.name.endswith(_TEMPLATE))
    found = [family(name.removesuffix(".toml")) for name in names]
    return sorted(found, key=lambda one: (one.valid_from, one.key))


def is_carried(key: str) -> bool:
    """Whether Letea carries the family of that key, or the office made it itself."""
    try:
        resources.path(f"layouts/{key}.toml")
    except resources.MissingResourceError:
        return False
    return True


@cache
def family(key: str) -> Family:
    """The family of that key.

    Raises:
        MissingResourceError: Letea carries none of that key.
    """
    return _family(layout_data(key))


def layout_data(key: str) -> dict[str, Any]:
    """What the file of a family says, with what it takes from the one it extends.

    Raises:
        MissingResourceError: Letea carries none of that key.
    """
    data = dict(resources.data(f"layouts/{key}.toml"))
    base = data.pop("extends", "")
    return _extended(layout_data(base), data) if base else data


@cache
def template(key: str) -> Mapping[str, Any]:
    """The texts, grounds and objectives a new plan of that family starts with; empty where there are none.

    Cached: what is taken from it must be copied before it is changed.
    """
    try:
        return dict(resources.data(f"layouts/{key}{_TEMPLATE}"))
    except resources.MissingResourceError:
        pass
    try:
        base = resources.data(f"layouts/{key}.toml").get("extends", "")
    except resources.MissingResourceError:
        return {}
    return template(base) if base else {}


def family_from(data: Mapping[str, Any]) -> Family:
    """An office's own family, from what its file or the office file says.

    Raises:
        Refused: one sentence for each thing wrong in it.
    """
    from letea.schema import breaches  # noqa: PLC0415 - checking is rare and slow to import

    if wrong := [
        Problem(breach.path, breach.sentence) for breach in breaches(data, "layouts/layout.schema.json")
    ]:
        raise Refused(wrong)
    found = _family(data)
    if loose := list(_loose_ends(found)):
        raise Refused(loose)
    return found


def _extended(base: Mapping[str, Any], data: Mapping[str, Any]) -> dict[str, Any]:
    """A family that says only what differs: `omit` names sections left out, `changes` what others say."""
    own = {key: value for key, value in data.items() if key not in {"omit", "changes"}}
    changes = data.get("changes", {})
    sections = [
        {**section, **changes.get(section["key"], {})}
        for section in base["sections"]
        if section["key"] not in data.get("omit", [])
    ]
    return {**base, "sections": sections, **own}


def _family(data: Mapping[str, Any]) -> Family:
    tables = {
        name: TableSpec(
            name, _columns(table["columns"]), **{k: v for k, v in table.items() if k != "columns"}
        )
        for name, table in data["tables"].items()
    }
    plain = {key: data[key] for key in ("name", "order", "title", "councils")}
    began = data["valid_from"]
    return Family(
        key=data["family"],
        absence=data.get("absence", "nu este cazul"),
        valid_from=date.fromisoformat(began) if isinstance(began, str) else began,
        years=data.get("years", 1),
        units=tuple(data.get("units", ())),
        template=data.get("template", ""),
        source=data,
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
    yield from _loose_levels(found)
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


def _loose_levels(found: Family) -> Iterator[Problem]:
    for column in found.objectives:
        if column.level and found.level(column.level) is None:
            sentence = _("Coloana „{key}” cere nivelul „{level}”, pe care modelul nu îl descrie.")
            yield Problem(column.key, sentence.format(key=column.key, level=column.level))
    above: list[str] = []
    for level in found.levels:
        above.append(level.key)
        for named in _NAMED_LEVEL.findall(level.number):
            if named not in above:
                sentence = _("Numărul nivelului „{key}” cere nivelul „{level}”, care nu stă deasupra lui.")
                yield Problem(level.key, sentence.format(key=level.key, level=named))
