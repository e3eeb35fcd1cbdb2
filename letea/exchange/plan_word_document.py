"""Walks a Word document from its beginning to its end and tells its blocks as plain data.

Part of the child process that reads a document (`letea.exchange.plan_word_reader`).
"""

from collections.abc import Iterator
from typing import Any

from letea.exchange.plan_word_xml import (
    MOST_COLUMNS,
    W,
    cell_of,
    child,
    heading_level,
    number,
    runs_of,
    value,
    within,
)
from letea.exchange.word_lists import Lists

_BOOKMARK, _HIDDEN = "_letea_", b"urn:letea:plan-marks:1"
_MOST_BLOCKS, _MOST_CELLS = 30_000, 300_000
_PASSED = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}


class TooLargeError(Exception):
    """The document has more than any plan."""


def told_of(path: str) -> dict[str, Any]:
    """The blocks of a document and what Letea hid in it.

    Raises:
        TooLargeError: when there are more than any plan has.
    """
    import docx  # noqa: PLC0415 - after the package is known to be bounded

    return _Walk(docx.Document(path)).told()


class _Walk:
    """Keeps what the walk has to remember: a bookmark met, the numbers of lists."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = {
            style.get(f"{W}styleId"): style for style in document.styles.element.iter(f"{W}style")
        }
        self._lists = Lists(document)
        self._waiting = ""  # a bookmark between two blocks
        self._cells = 0

    def told(self) -> dict[str, Any]:
        """The blocks, each under the mark it stands in, and the hidden words."""
        blocks = []
        for part in _parts_in(self._document.element.body):
            if part.tag == f"{W}bookmarkStart":
                name = part.get(f"{W}name") or ""
                self._waiting = name if name.startswith(_BOOKMARK) else self._waiting
                continue
            block = self._paragraph(part) if part.tag == f"{W}p" else self._table(part)
            if block is not None:
                blocks.append(block)
            if len(blocks) > _MOST_BLOCKS or self._cells > _MOST_CELLS:
                raise TooLargeError
        return {"blocks": blocks, "hidden": self._hidden()}

    def _hidden(self) -> str:
        from docx.oxml import parse_xml  # noqa: PLC0415 - same

        for relation in self._document.part.rels.values():
            if relation.reltype.endswith("/customXml") and not relation.is_external:
                blob = relation.target_part.blob
                if _HIDDEN in blob:
                    return parse_xml(blob).text or ""
        return ""

    def _paragraph(self, part: Any) -> dict[str, Any] | None:
        mark, runs = self._mark(part), runs_of(part)
        if not "".join(text for text, _marks in runs).strip():
            return None
        properties = part.find(f"{W}pPr")
        styles, indent = self._styles_of(properties), child(properties, "ind")
        return {
            "runs": runs,
            "heading": heading_level(styles),
            "align": value(child(properties, "jc")),
            "label": self._lists.label(properties, styles),
            "left": number(indent, "left"),
            "hanging": number(indent, "hanging"),
            "mark": mark,
        }

    def _styles_of(self, properties: Any) -> list[Any]:
        """The paragraph's style and those it is based on."""
        chain: list[Any] = []
        name = value(child(properties, "pStyle"))
        while name in self._styles and self._styles[name] not in chain:
            chain.append(self._styles[name])
            name = value(chain[-1].find(f"{W}basedOn"))
        return chain

    def _table(self, part: Any) -> dict[str, Any] | None:
        mark = self._mark(part)
        rows: list[list[dict[str, Any]]] = []
        heads = 0
        for row in within(part, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if len(rows) == heads and child(properties, "tblHeader") is not None:
                heads += 1
            rows.append(self._row(row, properties))
        properties = part.find(f"{W}tblPr")
        bare = child(properties, "tblBorders") is None and child(properties, "tblStyle") is None
        return {"rows": rows, "heads": heads, "bare": bare, "mark": mark} if rows else None

    def _row(self, row: Any, properties: Any) -> list[dict[str, Any]]:
        skipped = int(value(child(properties, "gridBefore")) or 0)
        blank = {"text": "", "columns": 1, "merge": "", "bold": False, "number": ""}
        cells = [blank] * min(skipped, MOST_COLUMNS)
        cells += [cell_of(cell) for cell in within(row, f"{W}tc")]
        self._cells += len(cells)
        if sum(int(str(cell["columns"])) for cell in cells) > MOST_COLUMNS:
            raise TooLargeError
        return cells

    def _mark(self, part: Any) -> str:
        """What Letea wrote the part for: its bookmark stands in it, or right before it."""
        names = [one.get(f"{W}name") or "" for one in part.iter(f"{W}bookmarkStart")]
        found = next((name for name in names if name.startswith(_BOOKMARK)), "") or self._waiting
        self._waiting = ""
        return found.removeprefix(_BOOKMARK).partition("_")[0]


def _parts_in(holder: Any) -> Iterator[Any]:
    """Paragraphs, tables and bookmarks in order, those inside content controls and kept insertions too."""
    for part in holder:
        if part.tag in _PASSED:
            yield from _parts_in(part)
        elif part.tag in {f"{W}p", f"{W}tbl", f"{W}bookmarkStart"}:
            yield part
