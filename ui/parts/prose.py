"""ProseEditor: free text with simple emphasis, headings and lists whose markers are typed."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from letea.errors import Problem
from letea.prose import Prose
from letea.wording import _
from ui.parts import prose_text
from ui.parts.basics import icon_button
from ui.parts.part import Part
from ui.parts.prose_area import ProseArea

_DEEPEST = 5


class ProseEditor(Part):
    """Edits passages (`letea.prose`) with `show(prose)` and `prose()`; the untouched come back the same."""

    def __init__(self, title: str, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = title
        self._shown: Prose = []
        self._shown_read: Prose = []
        self.area = ProseArea(self._keys())
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
        blocks = prose_text.blocks_of(cursor)
        wanted = "paragraph" if all(prose_text.kind_of(block) == kind for block in blocks) else kind
        cursor.beginEditBlock()
        marker = "-"
        for block in blocks:
            prose_text.reshape(block, wanted, marker)
        cursor.endEditBlock()
        self._reflect()

    def shift(self, by: int) -> None:
        """Set the selected passages deeper (1) or less deep (-1)."""
        cursor = self.area.textCursor()
        cursor.beginEditBlock()
        for block in prose_text.blocks_of(cursor):
            level = min(_DEEPEST, max(0, prose_text.level_of(block) + by))
            QTextCursor(block).setBlockFormat(prose_text.reshaped(block, level=level))
        cursor.endEditBlock()

    def align(self, side: str) -> None:
        """Set the selected passages "left", "center", "right" or "justify"."""
        cursor = self.area.textCursor()
        cursor.beginEditBlock()
        for block in prose_text.blocks_of(cursor):
            QTextCursor(block).setBlockFormat(prose_text.reshaped(block, align=side))
        cursor.endEditBlock()

    def toggle_align(self, side: str) -> None:
        """Set the selected passages so, or, where they are, as the paper usually sets them."""
        blocks = prose_text.blocks_of(self.area.textCursor())
        self.align("" if all(prose_text.align_of(block) == side for block in blocks) else side)
        self._reflect()

    def _reflect(self) -> None:
        """Let the buttons show what stands at the cursor."""
        block = self.area.textCursor().block()
        marks = prose_text.marks_of(self.area.currentCharFormat())
        here = {*marks, prose_text.kind_of(block), prose_text.align_of(block)}
        for name, made in self.buttons.items():
            made.setChecked(name in here)

    def _keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_B: lambda: self.toggle_mark("b"),
            Qt.Key.Key_I: lambda: self.toggle_mark("i"),
            Qt.Key.Key_U: lambda: self.toggle_mark("u"),
            Qt.Key.Key_T: lambda: self.toggle_kind("heading"),
            Qt.Key.Key_L: lambda: self.toggle_kind("item"),
            Qt.Key.Key_BracketLeft: lambda: self.shift(-1),
            Qt.Key.Key_BracketRight: lambda: self.shift(1),
        }

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(2)
        toggles: tuple[tuple[str, str, str, Callable[[], object]], ...] = (
            ("b", "bold", _("Aldin (Ctrl+B)"), lambda: self.toggle_mark("b")),
            ("i", "italic", _("Cursiv (Ctrl+I)"), lambda: self.toggle_mark("i")),
            ("u", "underline", _("Subliniat (Ctrl+U)"), lambda: self.toggle_mark("u")),
            ("heading", "heading", _("Titlu (Ctrl+T)"), lambda: self.toggle_kind("heading")),
            ("item", "list", _("Listă (Ctrl+L)"), lambda: self.toggle_kind("item")),
            ("left", "align-left", _("Aliniat la stânga"), lambda: self.toggle_align("left")),
            ("center", "align-center", _("Centrat"), lambda: self.toggle_align("center")),
            (
                "justify",
                "align-justified",
                _("Aliniat la ambele margini"),
                lambda: self.toggle_align("justify"),
            ),
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
