"""Texts offered while one types, whatever the case and the diacritics; the keys that take one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QLineEdit, QWidget

from db.ordering import fold

_FOLDED = Qt.ItemDataRole.UserRole + 1
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_ENTERS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FoldedCompleter(QCompleter):
    """Offers the texts that contain what is typed.

    Where only the texts offered may be written (`closed`), Tab and Enter take the only one that fits, so that
    "sal" is enough for "Salariu". Tab goes on to the next field or cell, as it does without a list.
    """

    def __init__(self, texts: Sequence[str], parent: QWidget | None = None, *, closed: bool = False) -> None:
        super().__init__(parent)
        self._closed = closed
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(9)
        self.offer(texts)

    def offer(self, texts: Sequence[str]) -> None:
        """Offer these texts from now on."""
        model = QStandardItemModel(self)
        for text in texts:
            entry = QStandardItem(text)
            entry.setData(fold(text), _FOLDED)
            model.appendRow(entry)
        self.setModel(model)

    def only(self) -> str:
        """The only text that begins with what is typed, else the only one that contains it; else empty."""
        typed = self.completionPrefix()
        found = [self.completionModel().index(row, 0).data() for row in range(self.completionCount())]
        begun = [text for text in found if fold(text).startswith(typed)]
        return str((begun or found)[0]) if typed and 1 in {len(begun), len(found)} else ""

    def splitPath(self, path: str) -> list[str]:
        """What is typed, folded like the texts offered."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The text as it is written."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab and Enter in the open list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TABS | _ENTERS
            and isinstance(watched, QAbstractItemView)
        ):
            return self._take_by(event, watched)
        return super().eventFilter(watched, event)

    def _take_by(self, event: QKeyEvent, popup: QAbstractItemView) -> bool:
        taken = str(popup.currentIndex().data() or (self.only() if self._closed else ""))
        if not taken and event.key() in _ENTERS:
            return super().eventFilter(popup, event)
        popup.hide()
        if event.key() in _TABS:
            self._leave(event, taken)
        else:
            self.activated.emit(taken)
        return True

    def _leave(self, event: QKeyEvent, taken: str) -> None:
        """Qt would give Tab past whoever goes on from cell to cell."""
        field = self.widget()
        line = field.lineEdit() if isinstance(field, QComboBox) else field
        if isinstance(line, QLineEdit) and taken and taken != line.text():
            line.setText(taken)
            line.textEdited.emit(taken)
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(field, again)
