"""Finding and replacing in a whole plan: titles, texts, rows, grounds, objectives, measures, notes."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from db.ordering import bare
from db.record import Record
from db.tables.plans import Node, Section
from letea.rules.plan_sections import name_of
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _

_AROUND = 36  # letters of context on each side
_JOINED = re.compile(r"\s+")


@dataclass(frozen=True)
class Wanted:
    """What is looked for, whatever the case and the diacritics; in `numbers` too only where asked."""

    text: str
    whole_words: bool = False
    numbers: bool = False


@dataclass(frozen=True)
class Hit:
    """A place where it was found: in which text (`spot`), from where to where, with the words around it.

    `section_uid` and `node_uid` say where to go; both are empty for the plan's own title.
    """

    spot: tuple[str, str]
    start: int
    end: int
    found: str
    before: str
    after: str
    place: str
    section_uid: str = ""
    node_uid: str = ""


@dataclass(frozen=True)
class _Spot:
    """A text of the plan: whose it is, where it stands, how it is written anew."""

    record: Record
    path: str
    text: str
    write: Callable[[Sequence[tuple[int, int, str]]], None]
    place: str
    section_uid: str = ""
    node_uid: str = ""


def find(tree: PlanTree, wanted: Wanted) -> list[Hit]:
    """Every place of the plan where it stands, in print order."""
    looked_for = bare(wanted.text)
    if not looked_for.strip():
        return []
    return [
        _hit(spot, start, end)
        for spot in _spots(tree, numbers=wanted.numbers)
        for start, end in _found(spot.text, looked_for, whole_words=wanted.whole_words)
    ]


def replace(tree: PlanTree, wanted: Wanted, new: str, *, only: Collection[Hit] | None = None) -> list[Hit]:
    """Write `new` in place of what is found (of `only` those), in the records themselves; what was replaced.

    A capital at the beginning stays one.
    """
    asked = {(hit.spot, hit.start, hit.end) for hit in only} if only is not None else None
    looked_for = bare(wanted.text)
    if not looked_for.strip():
        return []
    replaced = []
    for spot in _spots(tree, numbers=wanted.numbers):
        found = _found(spot.text, looked_for, whole_words=wanted.whole_words)
        hits = [_hit(spot, start, end) for start, end in found]
        if asked is not None:
            hits = [hit for hit in hits if (hit.spot, hit.start, hit.end) in asked]
        if hits:
            spot.write([(hit.start, hit.end, _like(hit.found, new)) for hit in hits])
            replaced += hits
    return replaced


def _found(text: str, looked_for: str, *, whole_words: bool) -> list[tuple[int, int]]:
    letters = [_bare(letter) for letter in text]
    folded = "".join(letters)
    if looked_for not in folded:
        return []
    places = [place for place, letter in enumerate(letters) for _one in letter]
    found = []
    at = folded.find(looked_for)
    while at >= 0:
        start, end = places[at], places[at + len(looked_for) - 1] + 1
        if not whole_words or _is_whole(text, start, end):
            found.append((start, end))
            at += len(looked_for) - 1
        at = folded.find(looked_for, at + 1)
    return found


@cache
def _bare(letter: str) -> str:
    return bare(letter)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not text[max(0, start - 1) : start].isalnum() and not text[end : end + 1].isalnum()


def _like(found: str, new: str) -> str:
    """As what it replaces: all capitals, or a capital first."""
    if len(found) > 1 and found.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if found[:1].isupper() else new


def _hit(spot: _Spot, start: int, end: int) -> Hit:
    text = spot.text
    before = text[max(0, start - _AROUND) : start]
    after = text[end : end + _AROUND]
    return Hit(
        (spot.record.uid, spot.path),
        start,
        end,
        text[start:end],
        _JOINED.sub(" ", f"…{before}" if start > _AROUND else before),
        _JOINED.sub(" ", f"{after}…" if end + _AROUND < len(text) else after),
        spot.place,
        spot.section_uid,
        spot.node_uid,
    )


def _spots(tree: PlanTree, *, numbers: bool) -> Iterator[_Spot]:
    yield _plain(tree.plan, "title", _("Titlul planului"))
    for held in tree.walk():
        yield from _of_section(held, numbers=numbers)
        for row in held.basis:
            yield _plain(row, "text", name_of(held.section), held.section.uid)
        for top in held.nodes:
            for one in top.walk():
                yield from _of_node(one, tree, held.section.uid, numbers=numbers)


def _of_section(held: SectionTree, *, numbers: bool) -> Iterator[_Spot]:
    section = held.section
    place = name_of(section)
    names = ("number", "heading", "absence") if numbers else ("heading", "absence")
    for name in names:
        yield _plain(section, name, place, section.uid)
    for name in ("text", "closing"):
        for at, passage in enumerate(getattr(section, name)):
            text = "".join(run[0] for run in passage["runs"])
            write = partial(_write_passage, section, name, at)
            yield _Spot(section, f"{name}.{at}", text, write, place, section.uid)
    if not section.live:
        yield from _of_rows(section, place)


def _of_rows(section: Section, place: str) -> Iterator[_Spot]:
    for at, row in enumerate(section.rows):
        for key, text in row.get("cells", {}).items():
            write = partial(_write_cell, section, at, key)
            where = _("{section}, rândul {n}").format(section=place, n=at + 1)
            yield _Spot(section, f"rows.{at}.{key}", str(text), write, where, section.uid)


def _of_node(one: NodeTree, tree: PlanTree, section_uid: str, *, numbers: bool) -> Iterator[_Spot]:
    node = one.node
    level = tree.layout.level(node.level)
    place = node.number or (level.name if level is not None else "")
    for name in ("number", "text", "note") if numbers else ("text", "note"):
        yield _plain(node, name, place, section_uid, node_uid=node.uid)
    headings = {column.key: column.heading for column in tree.layout.objectives}
    for key, text in node.cells.items():
        where = f"{place}, {headings.get(key, key)}".strip(", ")
        yield _Spot(
            node, f"cells.{key}", text, partial(_write_node_cell, node, key), where, section_uid, node.uid
        )


def _plain(record: Record, name: str, place: str, section_uid: str = "", *, node_uid: str = "") -> _Spot:
    write = partial(_write_plain, record, name)
    return _Spot(record, name, getattr(record, name), write, place, section_uid, node_uid)


def _edited(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(edits, reverse=True):
        text = f"{text[:start]}{new}{text[end:]}"
    return text


def _write_plain(record: Record, name: str, edits: Sequence[tuple[int, int, str]]) -> None:
    setattr(record, name, _edited(getattr(record, name), edits))
    if name == "number" and isinstance(record, Node):
        record.number_kept = True


def _write_node_cell(node: Node, key: str, edits: Sequence[tuple[int, int, str]]) -> None:
    node.cells = {**node.cells, key: _edited(node.cells[key], edits)}


def _write_cell(section: Section, at: int, key: str, edits: Sequence[tuple[int, int, str]]) -> None:
    rows = deepcopy(section.rows)
    rows[at]["cells"][key] = _edited(str(rows[at]["cells"][key]), edits)
    section.rows = rows


def _write_passage(section: Section, name: str, at: int, edits: Sequence[tuple[int, int, str]]) -> None:
    """In the runs of a passage: what is new takes the marks of the letter it begins with."""
    prose = deepcopy(getattr(section, name))
    for start, end, new in sorted(edits, reverse=True):
        prose[at]["runs"] = _runs_with(prose[at]["runs"], start, end, new)
    setattr(section, name, prose)


def _runs_with(runs: Sequence[list[Any]], start: int, end: int, new: str) -> list[list[Any]]:
    made: list[list[Any]] = []
    at = 0
    for text, marks in runs:
        first, last = max(start, at) - at, min(end, at + len(text)) - at
        if first < last:
            put = new if start >= at else ""
            text = f"{text[:first]}{put}{text[last:]}"  # noqa: PLW2901 - the run as it becomes
            at += last - first - len(put)
        at += len(text)
        made.append([text, marks])
    return [run for run in made if run[0]] or [["", ""]]
