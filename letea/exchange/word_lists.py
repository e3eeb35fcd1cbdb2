"""The numbers that Word draws by itself before paragraphs: "1.", "a)", "Capitolul III".

Also part of the child process that reads a plan (`letea.exchange.plan_word_reader`).
"""

from collections.abc import Iterator
from typing import Any

from letea.exchange.plan_word_xml import W, child, value
from letea.wording import roman

_MOST_ROMAN = 3999


class Lists:
    """Gives the numbers that Word draws by itself: "1.", "a)", "III."."""

    def __init__(self, document: Any) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - same

        self._counts: dict[str, dict[int, int]] = {}
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._kinds: dict[str, str] = {}
        kinds = {rel.reltype for rel in document.part.rels.values()}
        if RELATIONSHIP_TYPE.NUMBERING not in kinds:
            return
        numbering = document.part.numbering_part.element
        for kind in numbering.iter(f"{W}abstractNum"):
            self._levels[kind.get(f"{W}abstractNumId")] = dict(_levels_of(kind))
        for number in numbering.iter(f"{W}num"):
            key, kind_id = number.get(f"{W}numId"), value(number.find(f"{W}abstractNumId"))
            anew = number.find(f"{W}lvlOverride") is not None
            self._kinds[key] = kind_id
            self._counts.setdefault(f"{kind_id}/{key}" if anew else kind_id, {})

    def label(self, properties: Any, styles: list[Any]) -> str:
        """The label of the next paragraph of these properties and styles; nothing for one in no list."""
        number, level = _asked(properties, styles)
        kind = self._kinds.get(number, "")
        if level not in self._levels.get(kind, {}):
            return ""
        counts = self._counts.get(f"{kind}/{number}", self._counts.get(kind, {}))
        levels = self._levels[kind]
        counts[level] = counts.get(level, levels[level][2] - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        shape, text, _start = levels[level]
        if shape == "bullet":
            return "-"
        for place in range(level, -1, -1):
            own = levels.get(place, ("decimal", "", 1))
            text = text.replace(f"%{place + 1}", _written(counts.get(place, own[2]), own[0]))
        return text.strip()

    def level(self, properties: Any, styles: list[Any]) -> int:
        """How deep a paragraph of these properties and styles stands in its list, from 0."""
        return _asked(properties, styles)[1]


def _asked(properties: Any, styles: list[Any]) -> tuple[str, int]:
    """The list and the level that a paragraph says, else its style or those beneath it."""
    holders = [properties, *(style.find(f"{W}pPr") for style in styles)]
    found = next((one for one in (child(held, "numPr") for held in holders) if one is not None), None)
    return value(child(found, "numId")), int(value(child(found, "ilvl")) or 0)


def _levels_of(kind: Any) -> Iterator[tuple[int, tuple[str, str, int]]]:
    for level in kind.iter(f"{W}lvl"):
        shape, text = value(level.find(f"{W}numFmt")), value(level.find(f"{W}lvlText"))
        start = int(value(level.find(f"{W}start")) or 1)
        yield int(level.get(f"{W}ilvl")), (shape or "decimal", text, start)


def _written(number: int, shape: str) -> str:
    if shape == "none":
        return ""
    if shape.endswith("Letter"):
        written = chr(ord("a") + (number - 1) % 26)
    elif shape.endswith("Roman"):
        written = roman(min(number, _MOST_ROMAN)).lower()
    else:
        return str(number)
    return written.upper() if shape.startswith("upper") else written
