"""ProseEditor: free text with simple emphasis, headings and lists whose markers are typed."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from db.ordering import comma_below
from letea.errors import Problem
from letea.prose import Passage, Prose
from letea.wording import _
from ui import theme
from ui.parts import prose_text
from ui.parts.basics import icon_button
from ui.parts.part import Part

_DEEPEST = 5


class ProseEditor(Part):
    """Edits passages (`letea.prose`) with `show(prose)` and `prose()`; the untouched come back the same."""

    def __init__(self, title: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._shown: Prose = []
        self._shown_read: Prose = []
        self.area = _Area(self)
        self.area.setPlaceholderText(placeholder)
        self.area.setAccessibleName(title)
        self.setFocusProxy(self.area)
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._bar())
        column.addWidget(self.area, 1)
        self.area.textChanged.connect(self.changed)
        self.area.cursorPositionChanged.connect(self._reflect)
        self.area.currentCharFormatChanged.connect(lambda _look: self._reflect())

    def show(self, prose: Prose | None = None) -> None:
        """Show passages; without them, as any widget, come into sight."""
        if prose is None:
            super().show()
            return
        self._shown = list(prose)
        blocked = self.area.blockSignals(True)
        prose_text.write(self.area.document(), self._shown)
        self.area.blockSignals(blocked)
        self._shown_read = prose_text.read(self.area.document())
        self.area.moveCursor(QTextCursor.MoveOperation.Start)
        self._reflect()

    def prose(self) -> Prose:
        """The passages as they stand."""
        now = prose_text.read(self.area.document())
        return list(self._shown) if now == self._shown_read else now

    def problems(self) -> list[Problem]:
        """Any text may be written."""
        return []

    def tell(self, problems: Iterable[Problem], *, touched_only: bool = False) -> list[Problem]:
        """Problems of a text are shown by whoever holds it."""
        del touched_only
        return list(problems)

    def changed_labels(self) -> list[str]:
        """The title, if the text differs from what was shown."""
        return [self.title] if prose_text.read(self.area.document()) != self._shown_read else []

    def settle(self) -> None:
        """Take the text as saved."""
        self._shown = self.prose()
        self._shown_read = prose_text.read(self.area.document())

    def typed(self) -> Any:
        """The passages."""
        return self.prose()

    def put_typed(self, typed: Any) -> None:
        """Put a draft back; it counts as changed."""
        prose_text.write(self.area.document(), typed)
        self.changed.emit()

    def toggle_mark(self, mark: str) -> None:
        """Turn bold (b), italic (i) or underline (u) on or off for the selection or what is typed next."""
        on = mark not in prose_text.marks_of(self.area.currentCharFormat())
        self.area.mergeCurrentCharFormat(prose_text.one_mark(mark, on=on))
        self._reflect()

    def toggle_kind(self, kind: str) -> None:
        """Make the selected passages headings or list items, or plain paragraphs again."""
        cursor = self.area.textCursor()
        blocks = _blocks(cursor)
        wanted = "paragraph" if all(prose_text.kind_of(block) == kind for block in blocks) else kind
        cursor.beginEditBlock()
        marker = "-"
        for block in blocks:
            _reshape(block, wanted, marker)
        cursor.endEditBlock()
        self._reflect()

    def shift(self, by: int) -> None:
        """Set the selected passages deeper (1) or less deep (-1)."""
        cursor = self.area.textCursor()
        cursor.beginEditBlock()
        for block in _blocks(cursor):
            level = min(_DEEPEST, max(0, prose_text.level_of(block) + by))
            QTextCursor(block).setBlockFormat(prose_text.reshaped(block, level=level))
        cursor.endEditBlock()

    def align(self, side: str) -> None:
        """Set the selected passages "left", "center", "right" or "justify"."""
        cursor = self.area.textCursor()
        cursor.beginEditBlock()
        for block in _blocks(cursor):
            QTextCursor(block).setBlockFormat(prose_text.reshaped(block, align=side))
        cursor.endEditBlock()

    def _reflect(self) -> None:
        """Let the buttons show what stands at the cursor."""
        marks = prose_text.marks_of(self.area.currentCharFormat())
        kind = prose_text.kind_of(self.area.textCursor().block())
        for name, made in self.buttons.items():
            made.setChecked(name in marks if len(name) == 1 else name == kind)

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(2)
        toggles: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("b", "bold", _("Aldin (Ctrl+B)"), lambda: self.toggle_mark("b")),
            ("i", "italic", _("Cursiv (Ctrl+I)"), lambda: self.toggle_mark("i")),
            ("u", "underline", _("Subliniat (Ctrl+U)"), lambda: self.toggle_mark("u")),
            ("heading", "heading", _("Titlu (Ctrl+T)"), lambda: self.toggle_kind("heading")),
            ("item", "list", _("Listă (Ctrl+L)"), lambda: self.toggle_kind("item")),
        )
        for name, icon, says, act in toggles:
            made = icon_button(icon, says, act, name=f"prose.{name}")
            made.setCheckable(True)
            self.buttons[name] = made
            bar.addWidget(made)
        for icon, says, act in (
            ("indent-decrease", _("Mai puțin adânc (Ctrl+[)"), lambda: self.shift(-1)),
            ("indent-increase", _("Mai adânc (Ctrl+])"), lambda: self.shift(1)),
            ("arrow-back-up", _("Anulează (Ctrl+Z)"), self.area.undo),
            ("arrow-forward-up", _("Refă (Ctrl+Y)"), self.area.redo),
        ):
            bar.addWidget(icon_button(icon, says, act, name=f"prose.{icon}"))
        bar.addStretch(1)
        return bar


class _Area(QTextEdit):
    """The text itself; Tab leaves it, keys give emphasis, Enter continues a list."""

    def __init__(self, editor: ProseEditor) -> None:
        super().__init__()
        self._editor = editor
        self.setTabChangesFocus(True)
        self.setAcceptRichText(True)
        self.document().setDefaultFont(theme.font())
        self.document().setIndentWidth(28)
        self.setTabStopDistance(28)
        self.setMinimumHeight(120)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of emphasis, and lists that go on."""
        act = self._keys().get(Qt.Key(event.key()))
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

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        editor = self._editor
        return {
            Qt.Key.Key_B: lambda: editor.toggle_mark("b"),
            Qt.Key.Key_I: lambda: editor.toggle_mark("i"),
            Qt.Key.Key_U: lambda: editor.toggle_mark("u"),
            Qt.Key.Key_T: lambda: editor.toggle_kind("heading"),
            Qt.Key.Key_L: lambda: editor.toggle_kind("item"),
            Qt.Key.Key_BracketLeft: lambda: editor.shift(-1),
            Qt.Key.Key_BracketRight: lambda: editor.shift(1),
        }

    def _new_passage(self) -> None:
        """After a heading comes a paragraph, after an item the next; an empty item ends the list."""
        cursor = self.textCursor()
        block = cursor.block()
        kind = prose_text.kind_of(block)
        marker, _tab, rest = block.text().partition("\t")
        cursor.beginEditBlock()
        if kind == "item" and not rest.strip():
            _reshape(block, "paragraph", "")
        elif kind == "item":
            before = block.previous().text().partition("\t")[0]
            cursor.insertBlock()
            cursor.insertText(f"{prose_text.next_marker(marker, before)}\t", prose_text.char_format(""))
        else:
            cursor.insertBlock(prose_text.reshaped(block, kind="paragraph"), prose_text.char_format(""))
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()


def _blocks(cursor: QTextCursor) -> list[QTextBlock]:
    document = cursor.document()
    first = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    return [
        document.findBlockByNumber(number) for number in range(first.blockNumber(), last.blockNumber() + 1)
    ]


def _reshape(block: QTextBlock, kind: str, marker: str) -> None:
    """Make a block of another kind: an item gains its marker, anything else loses it."""
    was = prose_text.kind_of(block)
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
        if before.isValid() and prose_text.kind_of(before) == "item":
            earlier = before.previous().text().partition("\t")[0]
            marker = prose_text.next_marker(before.text().partition("\t")[0], earlier)
        cursor.insertText(f"{marker}\t", prose_text.char_format(""))
    level = {"level": 0} if was == "item" or kind == "item" else {}
    cursor.setBlockFormat(prose_text.reshaped(block, kind=kind, **level))
    _resize(block, heading=kind == "heading")


def _resize(block: QTextBlock, *, heading: bool) -> None:
    pieces = [(piece.position(), piece.length(), piece.charFormat()) for piece in prose_text.fragments(block)]
    for position, length, look in pieces:
        cursor = QTextCursor(block.document())
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(prose_text.char_format(prose_text.marks_of(look), heading=heading))
    QTextCursor(block).setBlockCharFormat(prose_text.char_format("", heading=heading))


def _pasted(document: QTextDocument) -> list[Passage]:
    """The paragraphs of a pasted text, without blank ones and without other people's formats."""
    passages = [
        passage for passage in prose_text.read(document) if any(text.strip() for text, _m in passage["runs"])
    ]
    for passage in passages:
        for run in passage["runs"]:
            run[0] = comma_below(run[0]).replace("\t", " ").replace("\ufffc", "")
    return passages
