"""Rows of long text in a list: drawn on as many lines as they need, edited in place."""

from PySide6.QtCore import QAbstractItemModel, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QStyleOptionViewItem

from ui import theme
from ui.plans.in_place import Index, InPlace

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


class Wrapped(InPlace):
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

    def text_of(self, index: Index) -> str:
        """The record's own text, without what the row shows before it."""
        return self._texts.text_of(index.data(UID))

    def take(self, text: str, model: QAbstractItemModel, index: Index) -> None:
        """Write it into the record."""
        del model
        self._texts.write(index.data(UID), text)
