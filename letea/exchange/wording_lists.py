"""Lists of a Word paper: the marker each entry shows, typed by hand or counted by Word."""

import re
from typing import TYPE_CHECKING, Any

from letea.wording import roman

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPED = re.compile(r"([-–—•▪]|\(?[0-9]{1,2}[.)]|\(?[a-zăâîșț][.)]|[ivx]{1,5}[.)])\t[ \t]*")
_LEVEL = re.compile(r"%(\d)")
_DASH = "–"
_INDENT = 18.0  # points of one level
_NO_HANG = 10.0
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def typed_marker(letters: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """The marker typed before a tabulator, and the letters after it; no marker where there is none."""
    found = _TYPED.match("".join(letter for letter, _marks in letters))
    return (found[1], letters[found.end() :]) if found else ("", letters)


class ListMarks:
    """Counts Word's own lists as Word shows them: numbers, letters, Roman digits; signs become a dash."""

    def __init__(self, document: "WordDocument") -> None:
        self._levels: dict[tuple[str, int], tuple[str, str]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        related = document.part.rels.values()
        part: Any = next((one.target_part for one in related if one.reltype.endswith("/numbering")), None)
        if part is not None:
            self._read(part.element)

    def of(self, paragraph: "Paragraph") -> tuple[str, int]:
        """The marker Word counts for this paragraph, and its level from 0; "" outside Word's lists."""
        numbering = _numbering(paragraph)
        if numbering is None or numbering.numId is None or not numbering.numId.val:
            return "", 0
        level = numbering.ilvl.val if numbering.ilvl is not None else 0
        name = str(numbering.numId.val)
        shape, pattern = self._levels.get((name, level), ("bullet", ""))
        self._counts[name, level] = self._counts.get((name, level), 0) + 1
        for deeper in [key for key in self._counts if key[0] == name and key[1] > level]:
            del self._counts[deeper]
        if shape in {"bullet", "none"}:
            return _DASH, level
        return _LEVEL.sub(lambda found: self._counted(name, int(found[1]) - 1), pattern), level

    def level_by_indent(self, paragraph: "Paragraph") -> int:
        """How deep an entry with a typed marker stands, by where its marker begins."""
        form = paragraph.paragraph_format
        left = form.left_indent.pt if form.left_indent is not None else 0.0
        hang = form.first_line_indent.pt if form.first_line_indent is not None else 0.0
        return max(0, round((left + hang) / _INDENT)) if hang <= -_NO_HANG else 0

    def _counted(self, name: str, level: int) -> str:
        count = self._counts.get((name, level), 1)
        match self._levels.get((name, level), ("decimal", ""))[0]:
            case "lowerLetter":
                return _LETTERS[(count - 1) % len(_LETTERS)]
            case "upperLetter":
                return _LETTERS[(count - 1) % len(_LETTERS)].upper()
            case "lowerRoman":
                return roman(count).lower()
            case "upperRoman":
                return roman(count)
            case _:
                return str(count)

    def _read(self, numbering: Any) -> None:
        shapes: dict[str, dict[int, tuple[str, str]]] = {}
        for abstract in numbering.iter(f"{_W}abstractNum"):
            levels = {int(one.get(f"{_W}ilvl")): _shape(one) for one in abstract.iter(f"{_W}lvl")}
            shapes[abstract.get(f"{_W}abstractNumId")] = levels
        for one in numbering.iter(f"{_W}num"):
            named = one.find(f"{_W}abstractNumId")
            levels = shapes.get(named.get(f"{_W}val"), {}) if named is not None else {}
            for level, shape in levels.items():
                self._levels[one.get(f"{_W}numId"), level] = shape


def _numbering(paragraph: "Paragraph") -> Any:
    """The list the paragraph says it belongs to, else the one its style or those beneath it name."""
    found: Any = paragraph._p.pPr  # noqa: SLF001 - python-docx offers no list of a paragraph
    style: Any = paragraph.style
    while style is not None and (found is None or found.numPr is None):
        found, style = style.element.pPr, style.base_style
    return found.numPr if found is not None else None


def _shape(level: Any) -> tuple[str, str]:
    values = [level.find(f"{_W}{name}") for name in ("numFmt", "lvlText")]
    shape, pattern = (found.get(f"{_W}val") if found is not None else "" for found in values)
    return shape or "decimal", pattern or ""
