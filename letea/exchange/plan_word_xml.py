"""What stands in the XML of a Word document: text with emphasis, cells, properties.

Part of the child process that reads a document (`letea.exchange.plan_word_reader`).
"""

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_COLUMNS = 60
_MARKS = (("b", "b"), ("i", "i"), ("u", "u"))
_OFF = {"0", "false", "none", "off"}


def within(holder: Any, tag: str) -> Iterator[Any]:
    """The children of that tag, those inside content controls and kept insertions too."""
    for part in holder:
        if part.tag == tag:
            yield part
        elif part.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"}:
            yield from within(part, tag)


def cell_of(cell: Any) -> dict[str, Any]:
    """A cell: its text, how far it reaches, whether all of it is bold, its underlined beginning."""
    properties = cell.find(f"{W}tcPr")
    merge = child(properties, "vMerge")
    lines = [runs_of(part) for part in cell.iter(f"{W}p")]
    runs = [run for line in lines for run in line if run[0].strip()]
    first = runs[0] if runs else ["", ""]
    return {
        "text": "\n".join("".join(text for text, _marks in line) for line in lines).strip("\n"),
        "columns": max(1, min(int(value(child(properties, "gridSpan")) or 1), MOST_COLUMNS + 1)),
        "merge": "" if merge is None else "begins" if value(merge) == "restart" else "goes on",
        "bold": bool(runs) and all("b" in marks for _text, marks in runs),
        "number": first[0].strip() if "u" in first[1] else "",
    }


def runs_of(part: Any) -> list[list[str]]:
    """The text with its emphasis; what was struck out under tracked changes is left out."""
    runs: list[list[str]] = []
    for run in part.iter(f"{W}r"):
        if any(True for _up in run.iterancestors(f"{W}del", f"{W}moveFrom", f"{W}txbxContent")):
            continue
        text = "".join(_letters(one) for one in run)
        properties = run.find(f"{W}rPr")
        marks = "".join(letter for name, letter in _MARKS if _is_on(child(properties, name)))
        if text and runs and runs[-1][1] == marks:
            runs[-1][0] += text
        elif text:
            runs.append([text, marks])
    return runs


def _letters(one: Any) -> str:
    if one.tag == f"{W}t":
        return one.text or ""
    if one.tag == f"{W}br":
        return "" if one.get(f"{W}type") in {"page", "column"} else "\n"
    return {f"{W}tab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}.get(one.tag, "")


def heading_level(styles: list[Any]) -> int | None:
    """The level of the heading that these styles make, 0 for the title; None for body text."""
    for style in styles:
        name = value(style.find(f"{W}name")).lower()
        if name == "title":
            return 0
        if name.startswith("heading ") and name[8:].isdigit():
            return int(name[8:])
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        if outline is not None and value(outline).isdigit():
            return int(value(outline)) + 1
    return None


def child(holder: Any, name: str) -> Any:
    """The child of that name, or None."""
    return None if holder is None else holder.find(f"{W}{name}")


def value(one: Any) -> str:
    """The value of an element, or nothing."""
    return "" if one is None else one.get(f"{W}val") or ""


def number(one: Any, name: str) -> int:
    """A measure of an element in twips."""
    written = "" if one is None else one.get(f"{W}{name}") or ""
    return int(written) if written.lstrip("-").isdigit() else 0


def _is_on(one: Any) -> bool:
    return one is not None and value(one).lower() not in _OFF
