"""Long text typed over its row: Enter takes it, Shift+Enter is a new line, a redraw leaves what is typed."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from letea.wording import _
from ui.parts.inputs import LongInput

Index = QModelIndex | QPersistentModelIndex
_TYPED = 64  # pixels of height to type in


class InPlace(QStyledItemDelegate):
    """Edits the text of a row; a subclass draws it, and says otherwise where the text is kept."""

    def text_of(self, index: Index) -> str:
        """The text to be edited."""
        return str(index.data(Qt.ItemDataRole.EditRole) or "")

    def take(self, text: str, model: QAbstractItemModel, index: Index) -> None:
        """Keep what was typed."""
        model.setData(index, text)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: ARG002
        """Several lines of text."""
        editor = LongInput(lines=2)
        editor.setParent(parent)
        editor.setAccessibleName(_("Textul"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the row, and higher where the row is low."""
        del index
        place: QRect = option.rect
        editor.setGeometry(place.adjusted(0, 0, 0, max(0, _TYPED - place.height())))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text, once: a redraw must not put it back over what is typed."""
        if isinstance(editor, LongInput) and not editor.property("begun"):
            editor.setProperty("begun", True)
            editor.setPlainText(self.text_of(index))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the text."""
        if isinstance(editor, LongInput):
            self.take(editor.toPlainText(), model, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter ends the edit; Shift+Enter is a new line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(watched, QWidget)
        ):
            ends = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if ends and event.modifiers() != Qt.KeyboardModifier.ShiftModifier:
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                return True
        return super().eventFilter(watched, event)
