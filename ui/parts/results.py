"""The list of what was found, under the line in which one types."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from letea.wording import _
from ui import theme
from ui.parts.icon import icon as drawn

_SHOWN = 14
_NARROWEST, _FRAME = 280, 12  # pixels


@dataclass(frozen=True)
class Found:
    """A line of the list: what it stands for, its words, a note after them, an icon, the group it is of."""

    what: Any
    text: str
    note: str = ""
    icon: str = ""
    group: str = ""


class Results(QListWidget):
    """Opens under the line that keeps the focus; arrows move, Enter or Tab takes (`taken`), Esc closes."""

    taken = Signal(object)

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(18, 18))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Rezultate"))
        self.itemClicked.connect(self._take)

    def offer(self, found: Sequence[Found]) -> None:
        """Show these, or close when there are none."""
        self.clear()
        group = ""
        for one in found:
            if one.group != group:
                group = one.group
                self._add_caption(group)
            entry = QListWidgetItem(f"{one.text}   {one.note}".rstrip())
            entry.setData(Qt.ItemDataRole.UserRole, one.what)
            if one.icon:
                entry.setIcon(drawn(one.icon, "secondary"))
            self.addItem(entry)
        if not found:
            self.hide()
            return
        self.setCurrentRow(self._takeable(-1, 1))
        high = sum(self.sizeHintForRow(row) for row in range(min(self.count(), _SHOWN)))
        self.resize(max(self._line.width(), _NARROWEST), high + _FRAME)
        self.move(self._line.mapToGlobal(QPoint(0, self._line.height() + 2)))
        self.show()

    def drive(self, event: QKeyEvent) -> bool:
        """Let a key of the line move in the list; true when the line must not see it."""
        if not self.isVisible():
            return False
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.setCurrentRow(self._takeable(self.currentRow(), step))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self._take(self.currentItem())
                return event.key() != Qt.Key.Key_Tab
            case Qt.Key.Key_Escape:
                self.hide()
            case _:
                return False
        return True

    def _add_caption(self, group: str) -> None:
        caption = QListWidgetItem(group)
        caption.setFlags(Qt.ItemFlag.NoItemFlags)
        caption.setFont(theme.font(theme.SMALL, QFont.Weight.Medium))
        self.addItem(caption)

    def _takeable(self, row: int, step: int) -> int:
        """The next line from there on that may be taken; captions may not."""
        rows = [row for row in range(self.count()) if self.item(row).flags() & Qt.ItemFlag.ItemIsEnabled]
        after = [one for one in rows if (one - row) * step > 0]
        return (after[0] if step > 0 else after[-1]) if after else rows[0 if step > 0 else -1]

    def _take(self, entry: QListWidgetItem | None) -> None:
        self.hide()
        if entry is not None and entry.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.taken.emit(entry.data(Qt.ItemDataRole.UserRole))
