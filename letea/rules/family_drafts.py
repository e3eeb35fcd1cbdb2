"""A plan family while it is changed in its window: its parts as small rows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.record import new_uid
from letea.errors import Problem
from letea.fields.plan_families import CELLS
from letea.rules.family_levels import UNNAMED, LevelDraft, level_data, level_of
from letea.wording import _

_LOWEST = "measure"
_BLANKS = {
    "council": "consiliul",
    "commune": "localitatea",
    "of_commune": "al localității",
    "county": "județul",
    "year": "anul",
    "until_year": "ultimul an",
    "office": "serviciul",
    "office_short": "serviciul, pe scurt",
}
_BLANK = re.compile(r"\{([^{}]*)\}")


@dataclass
class ColumnDraft:
    """A column of the table of objectives; `holds` is a level's key or a measure's own ("term")."""

    holds: str = ""
    heading: str = ""
    width: str = "1"
    merge: bool = False
    lines: str = ""
    place: int = 0
    uid: str = field(default_factory=new_uid)


@dataclass
class HeadDraft:
    """The head of a column of a table from the registers."""

    table: str
    key: str
    heading: str = ""
    group: str = ""
    width: str = "1"
    uid: str = field(default_factory=new_uid)


@dataclass
class SectionDraft:
    """A section as the family prints it."""

    key: str = ""
    kind: str = "text"
    number: str = ""
    heading: str = ""
    absence: str = ""
    optional: bool = False
    landscape: bool = False
    place: int = 0
    uid: str = field(default_factory=new_uid)


@dataclass
class FamilyDraft:
    """A family as it stands in its window."""

    name: str = ""
    order: str = ""
    title: str = ""
    absence: str = ""
    years: int = 1
    levels: list[LevelDraft] = field(default_factory=list)
    columns: list[ColumnDraft] = field(default_factory=list)
    heads: list[HeadDraft] = field(default_factory=list)
    sections: list[SectionDraft] = field(default_factory=list)


def draft_of_family(data: Mapping[str, Any]) -> FamilyDraft:
    """The family's data as rows to be changed."""
    levels: list[LevelDraft] = []
    for level in data["levels"]:
        levels.append(level_of(level, levels))
    return FamilyDraft(
        name=data["name"],
        order=data["order"],
        title=_BLANK.sub(lambda found: f"{{{_BLANKS.get(found[1], found[1])}}}", data["title"]),
        absence=data.get("absence", ""),
        years=data.get("years", 1),
        levels=levels,
        columns=[_column(one) for one in data["objectives"]["columns"]],
        heads=[
            HeadDraft(name, one["key"], one["heading"], one.get("group", ""), _width(one))
            for name, table in data["tables"].items()
            for one in table["columns"]
        ],
        sections=[
            SectionDraft(**{key: value for key, value in one.items() if key in _OF_SECTION})
            for one in data["sections"]
        ],
    )


def data_of_draft(draft: FamilyDraft, data: Mapping[str, Any]) -> dict[str, Any]:
    """The family's data with what was changed; what the window does not show stays as it was."""
    _give_keys(draft)
    heads = {(one.table, one.key): one for one in draft.heads}
    tables = {
        name: {
            **table,
            "columns": [_with_head(one, heads.get((name, one["key"]))) for one in table["columns"]],
        }
        for name, table in data["tables"].items()
    }
    present = {one["key"]: one for one in data["sections"]}
    return {
        **data,
        "name": draft.name.strip(),
        "order": draft.order.strip(),
        "title": _title_out(draft.title),
        "absence": draft.absence.strip(),
        "years": draft.years,
        "tables": tables,
        "levels": [level_data(one, draft.levels[: place + 1]) for place, one in enumerate(draft.levels)],
        "objectives": {"columns": [_column_out(one, draft.levels) for one in draft.columns]},
        "sections": [_section_out(one, present.get(one.key)) for one in draft.sections],
    }


def check_family(draft: FamilyDraft) -> list[Problem]:
    """What the window can see to be wrong; the rest is for the family's own schema."""
    problems = []
    for name, text in (
        ("name", _("Scrieți numele modelului.")),
        ("title", _("Scrieți titlul planului.")),
    ):
        if not getattr(draft, name).strip():
            problems.append(Problem(name, text))
    known = set(_BLANKS.values())
    if strange := [one for one in _BLANK.findall(draft.title) if one not in known]:
        text = _("„{{{name}}}” nu se poate completa singur; se pot: {known}.")
        names = ", ".join(f"{{{one}}}" for one in _BLANKS.values())
        problems.append(Problem("title", text.format(name=strange[0], known=names)))
    if not draft.levels or draft.levels[-1].key not in {"", _LOWEST}:
        text = _("Ultimul nivel trebuie să fie cel al măsurilor; mutați-l la sfârșit.")
        problems.append(Problem("levels", text))
    problems += _twice("columns", [one.holds for one in draft.columns])
    text = _("Lățimea este un număr, de exemplu 1,5.")
    widths = [("columns", at, one.width) for at, one in enumerate(draft.columns)]
    widths += [("heads", at, one.width) for at, one in enumerate(draft.heads)]
    problems += [Problem(f"{key}.{at}.width", text) for key, at, one in widths if _number(one) is None]
    held = {one.holds for one in draft.columns}
    lost = [one.name for one in draft.levels if one.display == "column" and one.key and one.key not in held]
    if lost:
        text = _("Nivelul „{name}” se tipărește ca o coloană, dar nicio coloană nu îl ține; adăugați-o.")
        problems.append(Problem("columns", text.format(name=lost[0])))
    return problems


def choices_of_columns(levels: Iterable[LevelDraft]) -> dict[str, str]:
    """What a column may hold: a level's texts, or one of the things a measure has."""
    return {one.key: one.name for one in levels if one.key} | CELLS


_OF_SECTION = frozenset(("key", "kind", "number", "heading", "absence", "optional", "landscape"))


def _title_out(title: str) -> str:
    names = {words: name for name, words in _BLANKS.items()}
    return _BLANK.sub(lambda found: f"{{{names.get(found[1], found[1])}}}", title.strip())


def _column(data: Mapping[str, Any]) -> ColumnDraft:
    return ColumnDraft(
        holds=data.get("level") or data["key"],
        heading=data["heading"],
        width=_width(data),
        merge=data.get("merge", False),
        lines=data.get("lines", ""),
    )


def _column_out(column: ColumnDraft, levels: Sequence[LevelDraft]) -> dict[str, Any]:
    out: dict[str, Any] = {
        "key": column.holds,
        "heading": column.heading.strip(),
        "width": _number(column.width),
    }
    if column.holds in {level.key for level in levels}:
        out["level"] = column.holds
    return out | {"merge": column.merge, "lines": column.lines.strip()}


def _with_head(column: Mapping[str, Any], head: HeadDraft | None) -> dict[str, Any]:
    if head is None:
        return dict(column)
    changed = {"heading": head.heading.strip(), "group": head.group.strip(), "width": _number(head.width)}
    return {**column, **changed}


def _section_out(section: SectionDraft, present: Mapping[str, Any] | None) -> dict[str, Any]:
    own = {name: getattr(section, name) for name in _OF_SECTION}
    return {**(present or {"display": "heading"}), **own}


def _give_keys(draft: FamilyDraft) -> None:
    """A level or section added in the window gets a key that no other has."""
    for rows, start in ((draft.levels, UNNAMED), (draft.sections, "propriu")):
        taken = {one.key for one in rows}
        for one in rows:
            if not one.key:
                one.key = next(f"{start}{n}" for n in range(1, 1000) if f"{start}{n}" not in taken)
                taken.add(one.key)


def _twice(key: str, held: Sequence[str]) -> list[Problem]:
    text = _("Două coloane țin același lucru; alegeți altceva pentru una dintre ele.")
    return [
        Problem(f"{key}.{place}.holds", text) for place, one in enumerate(held) if one and one in held[:place]
    ]


def _width(data: Mapping[str, Any]) -> str:
    return f"{data.get('width', 1):g}".replace(".", ",")


def _number(text: str) -> float | None:
    try:
        found = float(text.strip().replace(",", "."))
    except ValueError:
        return None
    return found if 0 < found <= 100 else None  # noqa: PLR2004 - wider than that is a slip
