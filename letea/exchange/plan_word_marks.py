"""What Letea hides in the Word document of a plan, so that it can come back as the same plan.

No word of the paper is hidden, nor of what is not printed: a sentence deleted in Word is gone. Hidden are the
keys of the sections, how their headings print, what a row of "Având în vedere" is, dates of acts. The places
themselves are bookmarks, "_letea_12t_1": the section's place in the plan and what of it stands there.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from db.tables.plans import Display, Section, SectionKind
from letea.errors import Refused
from letea.exchange.plan_file import plan_from_json, plan_to_json
from letea.prose import words_of
from letea.rules.plan_import import Source
from letea.rules.plan_tree import PlanTree, SectionTree

VERSION = 1
_PHRASE = {
    "kept": str,
    "run_in": bool,
    "dashes": int,
    "tail": str,
    "ending": str,
    "lower": bool,
    "dotted": bool,
}
_SHAPE = {
    "headed": bool,
    "titled": bool,
    "printed": [bool],
    "rows": [str],
    "named": [bool],
    "absence": _PHRASE,
}
_SAID_ON_PAPER = ("text", "closing", "rows", "nodes")


def hidden_of(tree: PlanTree, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    """What is hidden in the document of this plan; `tables` are the rows of its live tables by uid."""
    held = list(tree.walk())
    file = plan_to_json(tree, commune={})
    _empty(file["sections"])
    file["plan"].pop("uid")
    shapes = [_shape(one, has_rows=bool(tables.get(one.section.uid, one.section.rows))) for one in held]
    return json.dumps({"version": VERSION, "file": file, "shapes": shapes}, ensure_ascii=False)


def own_plan(source: Source) -> tuple[PlanTree, list[dict[str, Any]]] | None:
    """The bare plan that Letea hid in a document and the shapes of its sections; None where there is none."""
    shapes = source.hidden.get("shapes")
    if source.hidden.get("version") != VERSION or not isinstance(shapes, list):
        return None
    try:
        tree = plan_from_json(source.hidden.get("file"))
    except Refused:
        return None  # changed by another hand: the paper is read as any other
    known = [_known(shape, _SHAPE) for shape in shapes]
    return (tree, known) if len(known) == len(list(tree.walk())) else None


def _known(told: Any, kinds: Mapping[str, Any]) -> dict[str, Any]:
    """What is as Letea writes it; what another hand put there is left out."""
    if not isinstance(told, dict):
        return {}
    kept: dict[str, Any] = {}
    for name, kind in kinds.items():
        value = told.get(name)
        if isinstance(kind, Mapping) and isinstance(value, dict):
            kept[name] = _known(value, kind)
        elif isinstance(kind, list) and isinstance(value, list):
            kept[name] = [one for one in value if type(one) is kind[0]]
        elif type(value) is kind:
            kept[name] = value
    return kept


def _empty(sections: Sequence[dict[str, Any]]) -> None:
    """Leave out of the sections all that the paper says, and what is not printed."""
    for section in sections:
        section.pop("uid")
        for name in _SAID_ON_PAPER:
            section[name] = []
        for row in section["basis"]:
            row.pop("uid")
            row["text"] = ""
        if section["display"] != Display.HIDDEN.value and section["included"]:
            section["heading"] = ""
        section["absence"] = ""
        _empty(section["children"])


def _shape(held: SectionTree, *, has_rows: bool) -> dict[str, Any]:
    """How what the paper shows of a section was kept."""
    section = held.section
    words = f"{section.number} {section.heading}".strip()
    shown = section.display not in {Display.TITLE, Display.HIDDEN} and bool(words)
    shape: dict[str, Any] = {"headed": shown}
    if section.display is Display.TITLE and section.heading:
        shape |= {"titled": True, "headed": True}
    if section.kind is SectionKind.BASIS:
        shape["printed"] = [bool(row.text.strip()) for row in held.basis]
    if section.kind is SectionKind.SIGNATURES:
        shape["rows"] = [str(row["cells"].get("office", "")) for row in section.rows]
        shape["named"] = [bool(row["cells"].get("name")) for row in section.rows]
    if phrase := section.absence.strip():
        printed = section.included and not _holds_something(held, has_rows=has_rows)
        shape["absence"] = _phrase_shape(section, phrase, words) if printed else {"kept": section.absence}
    return shape


def _phrase_shape(section: Section, phrase: str, words: str) -> dict[str, Any]:
    """How the phrase that there is nothing stands on the paper, run in after the heading or as a sentence."""
    if section.display is Display.LINE and words:
        tail = words[len(words.rstrip(" ;:,.")) :]
        ending = "" if phrase.endswith((".", ";", "!")) else tail.strip(" :,")
        return {"run_in": True, "dashes": phrase.count(" – "), "tail": tail, "ending": ending}
    ended = phrase.rstrip(" ;,")
    return {
        "lower": ended[:1] != ended[:1].upper(),
        "dotted": not ended.endswith((".", "!", "?")),
        "tail": phrase[len(ended) :],
    }


def _holds_something(held: SectionTree, *, has_rows: bool) -> bool:
    match held.section.kind:
        case SectionKind.TEXT:
            return bool(words_of(held.section.text).strip())
        case SectionKind.TABLE:
            return has_rows
        case SectionKind.BASIS:
            return any(row.text.strip() for row in held.basis)
        case SectionKind.OBJECTIVES:
            return bool(held.nodes)
        case SectionKind.SIGNATURES:
            return True
