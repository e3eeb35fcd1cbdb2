"""The rows of the tree of objectives: as high as their words, a bold number, small signs, edited in place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from letea.wording import _
from ui import theme
from ui.parts.icon import icon
from ui.parts.inputs import LongInput
from ui.plans.tree_model import BLANK, NUMBER, SIGNS, STRONG, Index

if TYPE_CHECKING:
    from ui.plans.tree_view import NodesView

_PAD, _OVER, _LEAST = 8, 6, 30
_SIGN, _GAP = 14, 4
_TYPED = 64  # pixels of height to type in


class NodeRows(QStyledItemDelegate):
    """Draws and edits the rows of the tree; how high each is is worked out once for its words and width."""

    def __init__(self, view: "NodesView") -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[str, int, bool, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's own
        """As high as the words in the width they have."""
        words, strong = str(index.data() or ""), bool(index.data(STRONG))
        signs = index.data(SIGNS) or ()
        width = self._view.width_of(index) - 2 * _PAD - len(signs) * (_SIGN + _GAP)
        number = len(str(index.data(NUMBER) or ""))
        known = (words, width, strong, number)
        if known not in self._heights:
            lines = _laid(words, number, width, strong=strong)
            needed = round(lines.boundingRect().height())
            self._heights[known] = max(_LEAST, needed + 2 * _OVER)
        return QSize(max(60, width), self._heights[known])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the words, the signs."""
        self.initStyleOption(option, index)
        option.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        words, signs = str(index.data() or ""), index.data(SIGNS) or ()
        room: QRect = option.rect.adjusted(_PAD, _OVER, -_PAD, 0)
        width = self._view.width_of(index) - 2 * _PAD - len(signs) * (_SIGN + _GAP)
        number = len(str(index.data(NUMBER) or ""))
        painter.save()
        painter.setPen(theme.current().colour("secondary" if index.data(BLANK) else "text"))
        _laid(words, number, width, strong=bool(index.data(STRONG))).draw(painter, room.topLeft())
        painter.restore()
        left = room.left() + width + _GAP
        for sign in signs:
            square = QRect(left, room.top() + 2, _SIGN, _SIGN)
            icon(sign, "secondary").paint(painter, square)
            left += _SIGN + _GAP

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
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Take the text."""
        if isinstance(editor, LongInput):
            model.setData(index, editor.toPlainText())

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


def _laid(words: str, number: int, width: int, *, strong: bool) -> QTextLayout:
    """The words in lines of this width; the first `number` letters are the number, in heavier type."""
    font = theme.font(weight=QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    laid = QTextLayout(words.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    laid.setTextOption(option)
    if number and not strong:
        heavy = QTextLayout.FormatRange()
        heavy.start, heavy.length = 0, number
        heavy.format.setFontWeight(QFont.Weight.DemiBold)
        laid.setFormats([heavy])
    laid.beginLayout()
    top, spacing = 0.0, QFontMetrics(font).leading()
    while (line := laid.createLine()).isValid():
        line.setLineWidth(max(60, width))
        line.setPosition(QPointF(0, top))
        top += line.height() + spacing
    laid.endLayout()
    return laid
