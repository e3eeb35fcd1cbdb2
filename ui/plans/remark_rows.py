"""Rows of Verificarea planului: the place in grey, beneath it what is to be looked at, whole."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme

Index = QModelIndex | QPersistentModelIndex
_PAD, _ICON, _GAP = 8, 18, 10
_WRAP = Qt.TextFlag.TextWordWrap


def remark_list(name: str) -> QListWidget:
    """A list of such rows; an item's text is the place, a line end, and the sentences."""
    made = QListWidget()
    made.setAccessibleName(name)
    made.setSpacing(2)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # rows never wrap anew for it
    made.setResizeMode(QListWidget.ResizeMode.Adjust)
    made.setItemDelegate(_Rows(made))
    return made


class _Rows(QStyledItemDelegate):
    """Draws a row on as many lines as it needs."""

    def __init__(self, rows: QListWidget) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its lines at this width."""
        width = self._rows.viewport().width() - 2 * self._rows.spacing()
        room = QRect(0, 0, max(120, width - 2 * _PAD - _ICON - _GAP), 100_000)
        sentence = option.fontMetrics.boundingRect(room, _WRAP, _parts(index)[1])
        return QSize(width, option.fontMetrics.lineSpacing() + sentence.height() + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the icon, the place, the sentences."""
        self.initStyleOption(option, index)
        drawn, option.icon, option.text = QIcon(option.icon), QIcon(), ""
        style, colours = self._rows.style(), theme.current()
        style.drawControl(style.ControlElement.CE_ItemViewItem, option, painter, self._rows)
        place, sentence = _parts(index)
        room: QRect = option.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        line = option.fontMetrics.lineSpacing()
        drawn.paint(painter, room.x(), room.y() + (line - _ICON) // 2, _ICON, _ICON)
        room.setLeft(room.x() + _ICON + _GAP)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(colours.colour("secondary"))
        shown = option.fontMetrics.elidedText(place, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.TextFlag.TextSingleLine, shown)
        painter.setPen(colours.colour("text"))
        painter.drawText(room.adjusted(0, line, 0, 0), _WRAP, sentence)
        painter.restore()


def _parts(index: Index) -> tuple[str, str]:
    """The place and the sentences of a row."""
    place, _end, sentence = str(index.data() or "").partition("\n")
    return place, sentence
