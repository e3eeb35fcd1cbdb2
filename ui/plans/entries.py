"""A list of records with long texts: added, removed, moved and edited in place."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem

from letea.wording import _
from ui.plans.wrapped import BLANK, UID, Texts, Wrapped


class Entries(Texts):
    """F2 or Enter edits a text, Ins adds, Del removes, Alt+Up and Alt+Down move.

    `label(record)` gives the words of a row; `edited` tells of every change, `picked(record)` of the choice.
    """

    edited = Signal()
    picked = Signal(object)
    add_asked = Signal()

    def __init__(self, title: str, label: Callable[[Any], str]) -> None:
        super().__init__()
        self.records: list[Any] = []
        self._label = label
        self.setAccessibleName(title)
        self.setProperty("look", "entries")
        self.setItemDelegate(Wrapped(self))
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(lambda _now, _before: self.picked.emit(self.current()))

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these, the first one chosen."""
        self.records = list(records)
        self.rebuild(0)

    def current(self) -> Any | None:
        """The one chosen."""
        at = self.currentRow()
        return self.records[at] if 0 <= at < len(self.records) else None

    def rename(self) -> None:
        """Show anew the words of all: they may be numbered."""
        for at, record in enumerate(self.records):
            item = self.item(at)
            if item is not None:
                self._word(item, record)

    def put(self, record: Any) -> None:
        """Add one after the one chosen."""
        at = self.currentRow() + 1 or len(self.records)
        self.records.insert(at, record)
        self.rebuild(at)
        self.edited.emit()

    def remove_current(self) -> None:
        """Take out the one chosen."""
        at = self.currentRow()
        if self.current() is not None:
            del self.records[at]
            self.rebuild(min(at, len(self.records) - 1))
            self.edited.emit()

    def move_current(self, by: int) -> None:
        """Move the one chosen up or down."""
        at = self.currentRow()
        if self.current() is not None and 0 <= at + by < len(self.records):
            self.records.insert(at + by, self.records.pop(at))
            self.rebuild(at + by)
            self.edited.emit()

    def rebuild(self, chosen: int) -> None:
        """Draw everything anew, with one chosen."""
        blocked = self.blockSignals(True)
        self.clear()
        for record in self.records:
            item = QListWidgetItem()
            item.setData(UID, record.uid)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self._word(item, record)
            self.addItem(item)
        self.setCurrentRow(chosen)
        self.blockSignals(blocked)
        self.picked.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt:
                self.move_current(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Delete:
                self.remove_current()
            case Qt.Key.Key_Insert:
                self.add_asked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not control:
                self.edit(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts to the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def write(self, uid: str, text: str) -> None:
        """Take a text typed in place."""
        record = self._record(uid)
        if text.strip() != record.text:
            record.text = text.strip()
            self.rename()
            self.picked.emit(record)
            self.edited.emit()

    def text_of(self, uid: str) -> str:
        """The text of one, for editing it in place."""
        return str(self._record(uid).text)

    def _record(self, uid: str) -> Any:
        return next(one for one in self.records if one.uid == uid)

    def _word(self, item: QListWidgetItem, record: Any) -> None:
        words = self._label(record)
        item.setData(BLANK, not words)
        item.setText(words or _("(necompletat)"))
