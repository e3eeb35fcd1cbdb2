"""Rows of long text in a list: drawn on as many lines as they need, edited in place."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from letea.wording import _
from ui import theme
from ui.parts.inputs import LongInput

Index = QModelIndex | QPersistentModelIndex
UID = Qt.ItemDataRole.UserRole
BLANK = Qt.ItemDataRole.UserRole + 1
_PAD = 8


class Texts(QListWidget):
    """A list whose rows are records with a text, known by uid."""

    def text_of(self, uid: str) -> str:
        """The text of one, for editing it in place."""
        raise NotImplementedError

    def write(self, uid: str, text: str) -> None:
        """Take a text typed in place."""
        raise NotImplementedError


class Wrapped(QStyledItemDelegate):
    """Draws a text on as many lines as it needs, and edits it in place."""

    def __init__(self, texts: Texts) -> None:
        super().__init__(texts)
        self._texts = texts

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text at this width."""
        width = self._texts.viewport().width() - 2 * _PAD
        room = QRect(0, 0, max(60, width), 100_000)
        needed = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data() or ""))
        return QSize(needed.width(), max(30, needed.height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, then the wrapped text."""
        self.initStyleOption(option, index)
        words, colours = str(index.data() or ""), theme.current()
        option.text = ""
        style = self._texts.style()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, self._texts)
        painter.save()
        painter.setPen(colours.colour("secondary" if index.data(BLANK) else "text"))
        room: QRect = option.rect.adjusted(_PAD, 6, -_PAD, -4)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
        painter.restore()

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
        editor.setGeometry(place.adjusted(0, 0, 0, max(0, 64 - place.height())))

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the text."""
        if isinstance(editor, LongInput):
            editor.setPlainText(self._texts.text_of(index.data(UID)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the text."""
        del model
        if isinstance(editor, LongInput):
            self._texts.write(index.data(UID), editor.toPlainText())

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
