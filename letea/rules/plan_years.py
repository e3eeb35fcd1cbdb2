"""Years written in a plan: where moving them is proposed, and what else a new year's plan should look at."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from db.tables.plans import BasisKind, Node, Section, SectionKind
from letea.rules.plan_sections import name_of
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.wording import _

# A year by itself: neither of an act (797/2017), nor of a day (10.04.2022), nor of a span (2021–2027).
_YEAR = re.compile(r"(?<![0-9./–-])(20[0-9]{2})(?![0-9]|\s?[–-]\s?20[0-9]{2})")
_SPAN_BEFORE = re.compile(r"20[0-9]{2}\s?[–-]\s?$")
_ACT_BEFORE = re.compile(r"(?:legea|ordinul|ordin|hg|hotărârea|hcl|oug|nr\.)[^.;]{0,40}$", re.IGNORECASE)
_DAY = re.compile(r"(?<![0-9.])[0-3]?[0-9]\.[01]?[0-9]\.(20[0-9]{2})(?![0-9])")
_LICENCE = re.compile(r"\blicen\w", re.IGNORECASE)
_MONEY = re.compile(r"[0-9]\s*(?:mii\s+)?(?:de\s+)?lei\b", re.IGNORECASE)
_SHOWN = 140

Move = Callable[[str, str], str]


@dataclass(frozen=True)
class YearPlace:
    """A text whose year may be moved: `key` names it, `sure` ones are terms and headings of one year."""

    key: str
    where: str
    before: str
    after: str
    sure: bool


@dataclass(frozen=True)
class Look:
    """A place of the new plan that needs a look, and why; `node` is empty for the section itself."""

    section: str
    node: str
    where: str
    words: str
    why: str


def moved_years(text: str, year: int, by: int) -> str:
    """The text with this year and the one after it moved; acts, days and spans of years stay."""

    def moved(found: re.Match[str]) -> str:
        if _is_of_something(found) or int(found[1]) not in {year, year + 1}:
            return found[0]
        return str(int(found[1]) + by)

    return _YEAR.sub(moved, text)


def year_places(tree: PlanTree, *, by: int) -> list[YearPlace]:
    """Every text of a plan whose year may be moved by so many, in print order."""
    found: list[YearPlace] = []

    def look(where: str, key: str, text: str) -> str:
        after = moved_years(text, tree.plan.year, by)
        if after != text:
            found.append(YearPlace(key, where, text, after, sure="/cells." in key))
        return text

    for held in tree.walk():
        name = name_of(held.section)
        map_section(held.section, partial(look, name))
        for row in held.basis:
            if row.kind is not BasisKind.LAW:
                look(name, f"{row.uid}/text", row.text)
        for node in (one.node for one in held.all_nodes()):
            map_node(node, partial(look, _named(node)))
    return found


def map_section(section: Section, change: Move) -> dict[str, Any]:
    """The section's words, each run through `change(key, text)`: its heading, texts and rows."""
    uid = section.uid

    def prose(name: str) -> list[dict[str, Any]]:
        return [
            {
                **passage,
                "runs": [
                    [change(f"{uid}/{name}.{at}.{n}", run[0]), *run[1:]]
                    for n, run in enumerate(passage["runs"])
                ],
            }
            for at, passage in enumerate(getattr(section, name))
        ]

    def cells(at: int, held: Mapping[str, str]) -> dict[str, str]:
        return {key: change(f"{uid}/rows.{at}.{key}", text) for key, text in held.items()}

    heading = change(f"{uid}/heading", section.heading)
    texts = {name: prose(name) for name in ("text", "closing")}
    rows = [
        {**row, "cells": cells(at, row["cells"])} if "cells" in row else dict(row)
        for at, row in enumerate(section.rows)
    ]
    return {"heading": heading, **texts, "rows": rows}


def map_node(node: Node, change: Move) -> dict[str, Any]:
    """The node's words, each run through `change(key, text)`: its text and cells."""
    cells = {key: change(f"{node.uid}/cells.{key}", text) for key, text in node.cells.items()}
    return {"text": change(f"{node.uid}/text", node.text), "cells": cells}


def places_to_look(tree: PlanTree, *, origin_year: int) -> list[Look]:
    """What of a plan carried over needs a look: last year's dates, licences, sums of money."""
    return [look for held in tree.walk() if held.section.included for look in _looks(held, tree, origin_year)]


def _looks(held: SectionTree, tree: PlanTree, origin_year: int) -> Iterator[Look]:
    section = held.section
    texts: list[tuple[str, str]] = []

    def keep(uid: str, key: str, text: str) -> str:
        if "/rows." not in key:  # a table is told as a whole
            texts.append((uid, text))
        return text

    map_section(section, partial(keep, ""))
    texts += [("", row.text) for row in held.basis if row.kind is not BasisKind.LAW]
    for node in (one.node for one in held.all_nodes()):
        map_node(node, partial(keep, node.uid))
    names = {one.node.uid: _named(one.node) for one in held.all_nodes()}
    for uid, text in texts:
        if why := _why(text, origin_year):
            words = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
            yield Look(section.uid, uid, names.get(uid, name_of(section)), words, why)
    if section.kind is SectionKind.TABLE and not section.live and section.rows and tree.plan.origin_uid:
        why = _("tabel scris în plan: cifre de anul trecut")
        yield Look(section.uid, "", name_of(section), "", why)


def _why(text: str, origin_year: int) -> str:
    reasons = []
    days = {int(found) for found in _DAY.findall(text)}
    if any(int(one[1]) == origin_year and not _is_of_something(one) for one in _YEAR.finditer(text)):
        reasons.append(_("anul {year}").format(year=origin_year))
    if days & {origin_year, origin_year + 1}:
        reasons.append(_("o dată"))
    if _LICENCE.search(text) and re.search(r"[0-9]", text):
        reasons.append(_("o licență"))
    if _MONEY.search(text):
        reasons.append(_("o sumă"))
    return ", ".join(reasons)


def _is_of_something(found: re.Match[str]) -> bool:
    """Whether a year belongs to an act or ends a span of years."""
    before = found.string[: found.start()]
    return bool(_SPAN_BEFORE.search(before) or _ACT_BEFORE.search(before))


def _named(node: Node) -> str:
    words = f"{node.number} {node.text}".strip()
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
