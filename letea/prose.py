"""Free text as the office keeps it: passages with simple emphasis and lists.

A passage is `{"kind": "paragraph" | "item" | "heading", "runs": [["text", "bi"], …]}` and, where they differ
from the usual, `"align"` ("left", "center", "right", "justify"), `"marker"` ("a)", typed text) and `"level"`.
Marks of a run: b bold, i italic, u underlined. The same JSON stands in the office file and in plan files.
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

Passage: TypeAlias = dict[str, Any]
Prose: TypeAlias = list[Passage]


def paragraph(text: str, marks: str = "") -> Passage:
    """A paragraph in one style."""
    return {"kind": "paragraph", "runs": [[text, marks]]}


def item(marker: str, text: str, *, level: int = 0) -> Passage:
    """An entry of a list, with its typed marker."""
    return {"kind": "item", "marker": marker, "level": level, "runs": [[text, ""]]}


def words_of(prose: Iterable[Passage]) -> str:
    """The text without its style, one line a passage: for search, history and comparison."""
    return "\n".join(_line(passage) for passage in prose)


def is_blank(prose: Iterable[Passage]) -> bool:
    """Whether nothing is written."""
    return not words_of(prose).strip()


def _line(passage: Passage) -> str:
    text = "".join(run[0] for run in passage["runs"])
    marker = passage.get("marker", "")
    return f"{marker} {text}" if marker else text
