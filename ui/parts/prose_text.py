"""Passages of prose as blocks of an editor, and back, without loss."""

import json
import re
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from db.ordering import comma_below
from letea.prose import Passage, Prose
from ui.theme import BODY, HEADING

# What a block is, kept beside its look; a new block takes them over from the one before.
KIND, LEVEL, ALIGN, OTHER = (QTextFormat.Property.UserProperty + place for place in range(1, 5))
_SIDES = {
    "": Qt.AlignmentFlag.AlignLeft,
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
_KNOWN = frozenset({"kind", "runs", "align", "marker", "level"})
_INDENT = 28  # pixels
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_LINE_BREAK = "\u2028"  # how the editor keeps a new line inside a block


def write(document: QTextDocument, prose: Prose) -> None:
    """Show passages in the editor, which forgets what it showed."""
    document.clear()
    cursor = QTextCursor(document)
    for place, passage in enumerate(prose):
        if place:
            cursor.insertBlock()
        cursor.setBlockFormat(_block_format(passage))
        look = char_format("", heading=passage["kind"] == "heading")
        cursor.setBlockCharFormat(look)
        if passage["kind"] == "item":
            cursor.insertText(f"{passage.get('marker', '')}\t", look)
        for text, marks in passage["runs"]:
            cursor.insertText(
                str(text).replace("\n", _LINE_BREAK),
                char_format(str(marks), heading=passage["kind"] == "heading"),
            )
    document.clearUndoRedoStacks()
    document.setModified(False)


def read(document: QTextDocument) -> Prose:
    """The passages the editor shows; an empty document has none."""
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    if len(blocks) == 1 and not blocks[0].text():
        return []
    return [_passage(block) for block in blocks]


def kind_of(block: QTextBlock) -> str:
    """What a block is: "paragraph", "item" or "heading"."""
    return str(block.blockFormat().property(KIND) or "paragraph")


def level_of(block: QTextBlock) -> int:
    """How deep a block stands; 0 is the outermost."""
    return int(block.blockFormat().property(LEVEL) or 0)


def align_of(block: QTextBlock) -> str:
    """How a block is set: "left", "center", "right", "justify", or empty as the paper usually sets it."""
    return str(block.blockFormat().property(ALIGN) or "")


def reshaped(block: QTextBlock, **changes: Any) -> QTextBlockFormat:
    """The format of a block with another kind, level or align."""
    now: Passage = {"kind": kind_of(block), "level": level_of(block), "runs": []}
    if align := block.blockFormat().property(ALIGN):
        now["align"] = align
    now |= json.loads(str(block.blockFormat().property(OTHER) or "{}"))
    return _block_format(now | changes)


def char_format(marks: str, *, heading: bool = False) -> QTextCharFormat:
    """The look of text with these marks: b bold, i italic, u underlined."""
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold if "b" in marks else QFont.Weight.Normal)
    look.setFontItalic("i" in marks)
    look.setFontUnderline("u" in marks)
    look.setProperty(QTextFormat.Property.FontPixelSize, HEADING if heading else BODY)
    return look


def one_mark(mark: str, *, on: bool) -> QTextCharFormat:
    """A look that says only whether this mark is on; the others stay."""
    look = QTextCharFormat()
    match mark:
        case "b":
            look.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
        case "i":
            look.setFontItalic(on)
        case "u":
            look.setFontUnderline(on)
    return look


def marks_of(look: QTextCharFormat) -> str:
    """The marks of a look, in their usual order."""
    bold = look.fontWeight() >= QFont.Weight.DemiBold
    marks = (("b", bold), ("i", look.fontItalic()), ("u", look.fontUnderline()))
    return "".join(mark for mark, on in marks if on)


def next_marker(marker: str, before: str = "") -> str:
    """What follows in a list: "b)" after "a)", "3." after "2.", "ii." after "i."; a dash stays a dash.

    `before` is the marker above: "i)" after "h)" is a letter, else a Roman number.
    """
    if found := re.search(r"\d+(?=\D*$)", marker):
        return f"{marker[: found.start()]}{int(found[0]) + 1}{marker[found.end() :]}"
    found = re.fullmatch(r"(\(?)([a-zA-Z]{1,5})([.)]+)", marker)
    if found is None:
        return marker
    number = found[2]
    is_letter = len(number) == 1 and chr(ord(number) - 1) == before.strip("().")
    if number in _ROMANS[:-1] and not is_letter:
        return found[1] + _ROMANS[_ROMANS.index(number) + 1] + found[3]
    if len(number) == 1 and number not in "zZ":
        return found[1] + chr(ord(number) + 1) + found[3]
    return marker


def blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks a selection touches."""
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    return [
        document.findBlockByNumber(number) for number in range(first.blockNumber(), last.blockNumber() + 1)
    ]


def reshape(block: QTextBlock, kind: str, marker: str) -> None:
    """Make a block of another kind: an item gains its marker, anything else loses it."""
    was = kind_of(block)
    cursor = QTextCursor(block)
    if was == "item" and kind != "item":
        found = block.text().partition("\t")
        if found[1]:
            cursor.movePosition(
                QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(found[0]) + 1
            )
            cursor.removeSelectedText()
    if kind == "item" and was != "item":
        before = block.previous()
        if before.isValid() and kind_of(before) == "item":
            earlier = before.previous().text().partition("\t")[0]
            marker = next_marker(before.text().partition("\t")[0], earlier)
        cursor.insertText(f"{marker}\t", char_format(""))
    level = {"level": 0} if was == "item" or kind == "item" else {}
    cursor.setBlockFormat(reshaped(block, kind=kind, **level))
    _resize(block, heading=kind == "heading")


def _resize(block: QTextBlock, *, heading: bool) -> None:
    pieces = [(piece.position(), piece.length(), piece.charFormat()) for piece in fragments(block)]
    for position, length, look in pieces:
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(char_format(marks_of(look), heading=heading))
    QTextCursor(block).setBlockCharFormat(char_format("", heading=heading))


def _block_format(passage: Passage) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    kind, level = str(passage["kind"]), int(passage.get("level", 0))
    shape.setProperty(KIND, kind)
    shape.setProperty(LEVEL, level)
    shape.setProperty(ALIGN, str(passage.get("align", "")))
    shape.setProperty(OTHER, json.dumps({key: passage[key] for key in passage if key not in _KNOWN}))
    shape.setAlignment(_SIDES.get(str(passage.get("align", "")), Qt.AlignmentFlag.AlignLeft))
    shape.setLeftMargin(_INDENT * (level + (kind == "item")))
    shape.setTextIndent(-_INDENT if kind == "item" else 0)
    shape.setTabPositions([])
    shape.setTopMargin(8 if kind == "heading" else 2)
    shape.setBottomMargin(4)
    return shape


def _passage(block: QTextBlock) -> Passage:
    kind, level = kind_of(block), level_of(block)
    runs = _runs(block)
    passage: Passage = {"kind": kind}
    if kind == "item":
        passage["marker"], runs = _cut_marker(runs)
    if kind == "item" or level:
        passage["level"] = level
    if align := block.blockFormat().property(ALIGN):
        passage["align"] = str(align)
    passage["runs"] = runs or [["", ""]]
    passage.update(json.loads(str(block.blockFormat().property(OTHER) or "{}")))
    return passage


def fragments(block: QTextBlock) -> list[QTextFragment]:
    """The stretches of a block that have one look each."""
    found = []
    place = block.begin()
    while not place.atEnd():
        found.append(place.fragment())
        place += 1
    return found


def _runs(block: QTextBlock) -> list[list[str]]:
    runs: list[list[str]] = []
    for fragment in fragments(block):
        text = comma_below(fragment.text().replace(_LINE_BREAK, "\n"))
        marks = marks_of(fragment.charFormat())
        if runs and runs[-1][1] == marks:
            runs[-1][0] += text
        else:
            runs.append([text, marks])
    return runs


def _cut_marker(runs: list[list[str]]) -> tuple[str, list[list[str]]]:
    whole = "".join(text for text, _marks in runs)
    marker, tab, _rest = whole.partition("\t")
    if not tab:
        return "", runs
    left, kept = len(marker) + 1, []
    for text, marks in runs:
        if left < len(text):
            kept.append([text[left:], marks])
        left = max(0, left - len(text))
    return marker, kept
