"""The rows of the tree of objectives: as high as their words, a bold number, small signs, edited in place."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import theme
from ui.parts.icon import icon
from ui.plans.in_place import Index, InPlace
from ui.plans.tree_model import Row

if TYPE_CHECKING:
    from ui.plans.tree_view import NodesView

_PAD, _OVER, _LEAST = 8, 6, 30
_SIGN, _GAP = 14, 4
_NARROWEST = 60  # pixels of words


class NodeRows(InPlace):
    """Draws and edits the rows of the tree; how high each is is worked out once for its words and width."""

    def __init__(self, view: "NodesView") -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[Row, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's own
        """As high as the words in the width they have; before the tree is seen, any height will do."""
        tree = self._view.nodes.tree_of(index)
        if tree is None or not self._view.isVisible():
            return QSize(_LEAST, _LEAST)
        row = self._view.nodes.row_of(tree)
        known = (row, self._view.viewport().width())
        if known not in self._heights:
            needed = round(_laid(row, self._width(row)).boundingRect().height())
            self._heights[known] = max(_LEAST, needed + 2 * _OVER)
        return QSize(_LEAST, self._heights[known])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the words, the signs."""
        tree = self._view.nodes.tree_of(index)
        if tree is None:
            return
        self.initStyleOption(option, index)
        option.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, self._view)
        row = self._view.nodes.row_of(tree)
        room: QRect = option.rect.adjusted(_PAD, _OVER, -_PAD, 0)
        width = self._width(row)
        painter.save()
        painter.setPen(theme.current().colour("secondary" if row.blank else "text"))
        _laid(row, width).draw(painter, room.topLeft())
        painter.restore()
        left = room.left() + width + _GAP
        for sign in row.signs:
            icon(sign, "secondary").paint(painter, QRect(left, room.top() + 2, _SIGN, _SIGN))
            left += _SIGN + _GAP

    def _width(self, row: Row) -> int:
        """The pixels a row has for its words."""
        indent = (row.depth + 1) * self._view.indentation()
        signs = len(row.signs) * (_SIGN + _GAP)
        return max(_NARROWEST, self._view.viewport().width() - indent - 2 * _PAD - signs)


@cache
def _face(*, strong: bool) -> QFont:
    """The type of a row, found once: a large plan has hundreds."""
    return theme.font(weight=QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def _laid(row: Row, width: int) -> QTextLayout:
    """The words in lines of this width, the number in heavier type."""
    laid = QTextLayout(row.words.replace("\n", "\u2028"), _face(strong=row.strong))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    laid.setTextOption(option)
    if row.number and not row.strong:
        heavy = QTextLayout.FormatRange()
        heavy.start, heavy.length = 0, row.number
        heavy.format.setFontWeight(QFont.Weight.DemiBold)
        laid.setFormats([heavy])
    laid.beginLayout()
    top = 0.0
    while (line := laid.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
    laid.endLayout()
    return laid
