"""The plain inputs of forms: they never change by the wheel and Tab always leaves them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QStyledItemDelegate

from ui import theme
from ui.parts.completer import FoldedCompleter
from ui.parts.icon import icon

Suggestions = Sequence[str] | Callable[[], Sequence[str]]
_LINES_SHOWN = 4
_TICK = 17


class LineInput(QLineEdit):
    """One line of text that may complete itself from what was written before."""

    def __init__(self, suggest: Suggestions = (), *, placeholder: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMinimumWidth(104)
        self._suggest = suggest
        if suggest:
            self.setCompleter(FoldedCompleter((), self))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Fetch what may be offered only when the worker comes here."""
        offers = self.completer()
        if isinstance(offers, FoldedCompleter):
            offers.offer(self._suggest() if callable(self._suggest) else self._suggest)
        super().focusInEvent(event)


class LongInput(QPlainTextEdit):
    """Several lines of text; Tab goes to the next field."""

    left = Signal()

    def __init__(self, *, placeholder: str = "", lines: int = _LINES_SHOWN) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(lines * 18 + 16)

    def sizeHint(self) -> QSize:
        """As wide as it gets, as high as its lines."""
        return QSize(240, self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the worker left."""
        super().focusOutEvent(event)
        self.left.emit()


class ChoiceInput(QComboBox):
    """One of a few; the wheel scrolls the form instead of changing it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for combos leaves the stylesheet aside
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrow as an icon of the theme."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = 16
        icon("chevron-down", "secondary").paint(
            painter, self.width() - side - 10, (self.height() - side) // 2, side, side
        )
        painter.end()


class Tick(QCheckBox):
    """A tick in the theme's colours, with a ring while it has the focus."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its tick and its words."""
        colours, on = theme.current(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(1.5, (self.height() - _TICK) / 2, _TICK, _TICK)
        ring = self.hasFocus() and not on
        painter.setPen(QPen(colours.colour("accent" if on or ring else "secondary"), 2 if ring else 1))
        painter.setBrush(colours.colour("accent" if on else "surface"))
        painter.drawRoundedRect(square, 4, 4)
        if on:
            icon("check", "on_accent").paint(painter, square.toRect())
        if self.hasFocus() and on:
            painter.setPen(QPen(colours.colour("text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(square.adjusted(-1, -1, 1, 1), 5, 5)
        painter.setPen(colours.colour("text" if self.isEnabled() else "secondary"))
        words = self.rect().adjusted(_TICK + 10, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.end()

    def sizeHint(self) -> QSize:
        """Room for the words."""
        return super().sizeHint() + QSize(12, 0)

    def hitButton(self, pos: QPoint) -> bool:
        """The words tick as well as the box."""
        return self.rect().contains(pos)


class ListedInput(ChoiceInput):
    """One of a longer list, found by typing; what is not in the list stays for the form to refuse."""

    def __init__(self, labels: Sequence[str], *, placeholder: str = "") -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItem("")
        self.addItems(list(labels))
        self.setCompleter(FoldedCompleter(labels, self, closed=True))
        self.line().setPlaceholderText(placeholder)

    def line(self) -> QLineEdit:
        """The line typed in."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - an editable combo always has one
        return line

    def changeEvent(self, event: QEvent) -> None:
        """Keep the accessible name on the line that takes the focus."""
        super().changeEvent(event)
        if self.isEditable():
            self.line().setAccessibleName(self.accessibleName())
