"""Upright columns by month: the sums of a year, each opening its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letea.wording import _
from ui import theme

_HEIGHT, _NAMES, _ABOVE = 220, 22, 18  # pixels: all of it, the months under it, the sums over it
_WIDEST, _ROUND, _GRID = 22, 3, 4
_MONTHS = tuple(_("ian feb mar apr mai iun iul aug sep oct noi dec").split())


@dataclass(frozen=True)
class Column:
    """A month: its first day, how much (the height), in words ("18,4"), what the tip says."""

    month_on: date
    amount: int
    words: str
    tip: str


class Columns(QWidget):
    """Twelve months side by side. A click or Enter tells `chosen(place)`; the arrows move along."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Column, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        theme.changes().changed.connect(self.update)

    def show_months(self, months: Sequence[Column], *, at: int) -> None:
        """Show these months, the keyboard beginning at one of them."""
        self._shown, self._at = tuple(months), at
        self.setAccessibleName("; ".join(month.tip for month in self._shown if month.amount))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines behind, the columns, the months' names; the sum over each that fits it."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tnum(theme.font(11)))
        colours = theme.current()
        bottom, high = self.height() - _NAMES, self.height() - _NAMES - _ABOVE
        painter.setPen(colours.colour("hairline"))
        for line in range(_GRID):
            painter.drawLine(
                0, bottom - high * line // (_GRID - 1), self.width(), bottom - high * line // (_GRID - 1)
            )
        most = max((month.amount for month in self._shown), default=0) or 1
        for place, month in enumerate(self._shown):
            self._draw(painter, place, month, bottom - high * month.amount / most)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the month under it."""
        self._at = self._place_at(event.position().x())
        self.update()
        self.chosen.emit(self._at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go along the months, Enter or Space opens one."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and self._shown:
            self._at = (self._at + step) % len(self._shown)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The tip of the month under the mouse."""
        if event.type() == QEvent.Type.ToolTip and self._shown:
            place = self._place_at(event.pos().x())  # type: ignore[attr-defined]
            QToolTip.showText(event.globalPos(), self._shown[place].tip, self)  # type: ignore[attr-defined]
            return True
        return super().event(event)

    def _place_at(self, x: float) -> int:
        return min(max(int(x * len(self._shown) / max(1, self.width())), 0), max(0, len(self._shown) - 1))

    def _draw(self, painter: QPainter, place: int, month: Column, top: float) -> None:
        colours = theme.current()
        each = self.width() / len(self._shown)
        left, bottom = each * place, self.height() - _NAMES
        wide = min(_WIDEST, each * 0.6)
        is_at = self.hasFocus() and place == self._at
        painter.setPen(colours.colour("accent" if is_at else "secondary"))
        painter.drawText(
            QRectF(left, bottom, each, _NAMES),
            Qt.AlignmentFlag.AlignCenter,
            _MONTHS[month.month_on.month - 1],
        )
        if not month.amount:
            return
        painter.drawText(
            QRectF(left - each / 2, top - _ABOVE, each * 2, _ABOVE), Qt.AlignmentFlag.AlignCenter, month.words
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent"))
        painter.drawRoundedRect(QRectF(left + (each - wide) / 2, top, wide, bottom - top), _ROUND, _ROUND)
