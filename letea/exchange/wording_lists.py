"""Lists of a Word paper: the marker each entry shows, typed by hand or counted by Word."""

import re
from typing import TYPE_CHECKING, Any

from letea.exchange.word_lists import Lists

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_TYPED = re.compile(r"([-–—•▪]|\(?[0-9]{1,2}[.)]|\(?[a-zăâîșț][.)]|[ivx]{1,5}[.)])\t[ \t]*")
_DASH = "–"
_INDENT = 18.0  # points of one level
_NO_HANG = 10.0


def typed_marker(letters: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """The marker typed before a tabulator, and the letters after it; no marker where there is none."""
    found = _TYPED.match("".join(letter for letter, _marks in letters))
    return (found[1], letters[found.end() :]) if found else ("", letters)


def level_by_indent(paragraph: "Paragraph") -> int:
    """How deep an entry with a typed marker stands, by where its marker begins."""
    form = paragraph.paragraph_format
    left = form.left_indent.pt if form.left_indent is not None else 0.0
    hang = form.first_line_indent.pt if form.first_line_indent is not None else 0.0
    return max(0, round((left + hang) / _INDENT)) if hang <= -_NO_HANG else 0


class ListMarks:
    """Counts Word's own lists as Word shows them; signs become a dash."""

    def __init__(self, document: "WordDocument") -> None:
        self._lists = Lists(document)

    def of(self, paragraph: "Paragraph") -> tuple[str, int]:
        """The marker Word counts for this paragraph, and its level from 0; "" outside Word's lists."""
        properties, styles = paragraph._p.pPr, _styles_of(paragraph)  # noqa: SLF001 - python-docx offers no lists
        marker = self._lists.label(properties, styles)
        level = self._lists.level(properties, styles) if marker else 0
        return _DASH if marker == "-" else marker, level


def _styles_of(paragraph: "Paragraph") -> list[Any]:
    """The paragraph's style and those it is based on."""
    found: list[Any] = []
    style: Any = paragraph.style
    while style is not None and style.element not in found:
        found.append(style.element)
        style = style.base_style
    return found
