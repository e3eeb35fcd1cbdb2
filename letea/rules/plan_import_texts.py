"""Lines of the paper as texts of the plan: headings, passages, grounds, signers; Letea's own as written."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from db.tables.plans import Display, Section, SectionKind
from letea.layouts import Family
from letea.prose import Prose, item, paragraph, words_of
from letea.rules.plan_import import Line
from letea.rules.plan_import_tell import basis_of, marked, says_nothing, signs
from letea.rules.plan_import_words import key_of
from letea.rules.plan_tree import SectionTree

_RULE = re.compile("_{4,}")
_ALIGNS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_SHORT = 200
_PROSE_HEADING = 3


def passages(lines: Iterable[Line], *, exact: bool) -> Prose:
    """The lines as passages of free text."""
    return [_own_passage(line) if exact else _passage(line) for line in lines]


def take_head(
    section: Section, lines: Sequence[Line], parts: Sequence[tuple[str, str, str]], layout: Family
) -> None:
    """The number and heading as adopted; words that run on say that there is nothing, or begin the text."""
    number, heading, rest = parts[0]
    if section.display is Display.CHAPTER:
        heading, rest = _whole(heading, rest, lines[0]), ""
    spec = layout.section(section.key)
    if spec is not None and key_of(spec.heading) == key_of(heading):
        heading = spec.heading
    if section.display is not Display.HIDDEN or number:
        section.number = number
    section.heading = heading or ("" if number else section.heading)
    if section.display is Display.HIDDEN:
        section.display = Display.LINE
    if rest and (section.kind is not SectionKind.TEXT or len(rest) < _SHORT):
        section.absence = rest.rstrip(" ;,")
    elif rest:
        section.text = [*section.text, paragraph(rest)]
    section.text = [*section.text, *passages(lines[1:], exact=False)]


def take_absence(tree: SectionTree) -> None:
    """A section that says nothing but "nu este cazul" holds no text: that is its phrase."""
    section = tree.section
    words = words_of(section.text).strip()
    bare = not (section.rows or tree.nodes or tree.basis or section.absence or section.closing)
    if bare and says_nothing(words):
        section.absence = words.rstrip(".;, ").lower()
        section.text = []


def take_own_head(section: Section, lines: Sequence[Line], shape: Mapping[str, Any]) -> None:
    """The head that Letea wrote: number and heading, and the phrase that there is nothing, as kept."""
    left = list(lines)
    absence = shape.get("absence")
    if shape.get("headed") and left:
        words = left.pop(0).raw
        if absence and absence.get("run_in"):
            words, section.absence = _unrun(words, absence)
        bare = section.number
        if bare and words.startswith(bare):
            section.heading = words[len(bare) :].removeprefix(" ")
        else:
            section.number, section.heading = ("", words) if bare else (bare, words)
    if absence and "kept" in absence:
        section.absence = str(absence["kept"])
    elif absence and not absence.get("run_in") and left:
        section.absence = _unsaid(left.pop(0).raw, absence)
    section.text = [*section.text, *passages(left, exact=True)]


def take_own_basis(tree: SectionTree, lines: Sequence[Line], shape: Mapping[str, Any]) -> None:
    """The rows of "Având în vedere": the texts from the paper, what is known of each from Letea's marks."""
    printed = [row for row, on in zip(tree.basis, shape.get("printed", ()), strict=False) if on]
    for place, line in enumerate(lines):
        if place < len(printed):
            printed[place].text = line.raw
        else:
            tree.basis.append(basis_of(line.text))
    gone = {id(row) for row in printed[len(lines) :]}
    tree.basis = [row for row in tree.basis if id(row) not in gone]


def own_signing_rows(
    lines: Sequence[Line], kept: list[dict[str, Any]], named: object
) -> list[dict[str, Any]]:
    """The signers that the plan itself names, and their names where it keeps those: one signer a line."""
    for row, wanted, line in zip(kept, named if isinstance(named, list) else [], lines, strict=False):
        if wanted:
            row["cells"]["name"] = " ".join(line.raw.split("\n")[1:]).strip()
    return kept


def signing_rows(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """Who signs: the function on one line, the name beneath it."""
    pairs: list[list[str]] = []
    for words in (words.strip() for line in lines for words in line.raw.split("\n")):
        if not words or _RULE.fullmatch(words):
            continue
        if not pairs or signs(Line(((words, ""),))):
            pairs.append([words.rstrip(",")])
        else:
            pairs[-1].append(words)
    return [
        {"kind": "row", "cells": {"office": office, **({"name": " ".join(names)} if names else {})}}
        for office, *names in pairs
    ]


def _whole(heading: str, rest: str, line: Line) -> str:
    """A chapter's heading with what runs on, as it is written."""
    return line.words[line.words.find(heading) :].strip() if rest and heading in line.words else heading


def _passage(line: Line) -> dict[str, Any]:
    marker, text = marked(line)
    if marker:
        return item(marker, text, level=min(line.level, 9))
    made: dict[str, Any] = {"kind": "paragraph", "runs": _runs(line)}
    if line.heading is not None:
        made = {"kind": "heading", "runs": _runs(line), "level": _PROSE_HEADING}
    elif align := _ALIGNS.get(line.align, ""):
        made["align"] = align
    return made


def _own_passage(line: Line) -> dict[str, Any]:
    if line.hangs:
        return {"kind": "item", "marker": line.label, "level": line.level, "runs": _runs(line)}
    made: dict[str, Any] = {"kind": "paragraph", "runs": _runs(line)}
    if line.heading is not None:
        made = {"kind": "heading", "runs": _runs(line), "level": line.heading}
        made |= {} if line.align in {"left", ""} else {"align": _ALIGNS.get(line.align, "justify")}
    elif align := _ALIGNS.get(line.align, ""):
        made["align"] = align
    return made


def _runs(line: Line) -> list[list[str]]:
    return [[text, marks] for text, marks in line.runs]


def _unrun(words: str, shape: Mapping[str, Any]) -> tuple[str, str]:
    """The heading and the phrase of "3. Telefonul verde – nu este cazul;"."""
    pieces = words.split(" – ")
    cut = len(pieces) - 1 - int(shape.get("dashes", 0))
    if cut < 1:
        return words, ""
    bare, said = " – ".join(pieces[:cut]), " – ".join(pieces[cut:])
    ending = str(shape.get("ending", ""))
    return bare + str(shape.get("tail", "")), said.removesuffix(ending) if ending else said


def _unsaid(words: str, shape: Mapping[str, Any]) -> str:
    """The phrase of the sentence "Nu este cazul."."""
    said = words[:1].lower() + words[1:] if shape.get("lower") else words
    said = said.removesuffix(".") if shape.get("dotted") else said
    return said + str(shape.get("tail", ""))
