"""The area of a ProseEditor: keys, pasting, lists that go on."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QTextEdit

from db.ordering import comma_below
from letea.prose import Passage
from ui import theme
from ui.parts import prose_text


class ProseArea(QTextEdit):
    """The text itself; Tab leaves it, Ctrl with one of `keys` does its act, Enter continues a list."""

    def __init__(self, keys: Mapping[Qt.Key, Callable[[], object]]) -> None:
        super().__init__()
        self._keys = keys
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.document().setDefaultFont(theme.font())
        self.document().setIndentWidth(28)
        self.setTabStopDistance(28)
        self.setMinimumHeight(120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of emphasis, and lists that go on."""
        act = self._keys.get(Qt.Key(event.key()))
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and act is not None:
            act()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._new_passage()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain paragraphs that keep bold, italic and underline."""
        document = QTextDocument()
        if source.hasHtml():
            document.setHtml(source.html())
        else:
            document.setPlainText(source.text())
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        heading = prose_text.kind_of(cursor.block()) == "heading"
        for place, passage in enumerate(_pasted(document)):
            if place:
                cursor.insertBlock(prose_text.reshaped(cursor.block(), kind="paragraph", level=0))
                heading = False
            for text, marks in passage["runs"]:
                cursor.insertText(text, prose_text.char_format(marks, heading=heading))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def _new_passage(self) -> None:
        """After a heading comes a paragraph, after an item the next; an empty item ends the list."""
        cursor = self.textCursor()
        block = cursor.block()
        kind = prose_text.kind_of(block)
        marker, _tab, rest = block.text().partition("\t")
        cursor.beginEditBlock()
        if kind == "item" and not rest.strip():
            prose_text.reshape(block, "paragraph", "")
        elif kind == "item":
            before = block.previous().text().partition("\t")[0]
            cursor.insertBlock()
            cursor.insertText(f"{prose_text.next_marker(marker, before)}\t", prose_text.char_format(""))
        else:
            cursor.insertBlock(prose_text.reshaped(block, kind="paragraph"), prose_text.char_format(""))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


def _pasted(document: QTextDocument) -> list[Passage]:
    """The paragraphs of a pasted text, without blank ones and without other people's formats."""
    passages = [
        passage for passage in prose_text.read(document) if any(text.strip() for text, _m in passage["runs"])
    ]
    for passage in passages:
        for run in passage["runs"]:
            run[0] = comma_below(run[0]).replace("\t", " ").replace("\ufffc", "")
    return passages
