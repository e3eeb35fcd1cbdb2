"""Horizontal bars with their words and counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_LINE = 44
_BAR = 8


class Bars(QWidget):
    """Counts as bars, the longest across the whole width; painted in the theme's colours."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changes().changed.connect(self.update)

    def show_rows(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show these counts, in this order."""
        self._rows = tuple(rows)
        self.setFixedHeight(max(1, len(self._rows) * _LINE))
        self.setAccessibleName("; ".join(f"{name}: {count}" for name, count in self._rows))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the count at the right, the bar beneath."""
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tnum(theme.font()))
        most = max((count for _name, count in self._rows), default=1)
        for line, (name, count) in enumerate(self._rows):
            self._draw_row(painter, colours, line * _LINE, (name, count, count / most))
        painter.end()

    def _draw_row(
        self, painter: QPainter, colours: theme.Theme, top: int, row: tuple[str, int, float]
    ) -> None:
        name, count, share = row
        words = QRectF(0, top, self.width() - 48, 24)
        elided = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.setPen(colours.colour("text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        figure = QRectF(self.width() - 48, top, 48, 24)
        painter.drawText(figure, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        painter.setPen(Qt.PenStyle.NoPen)
        for role, width in (("hairline", 1.0), ("accent", share)):
            painter.setBrush(colours.colour("hairline" if role == "hairline" else "accent"))
            painter.drawRoundedRect(QRectF(0, top + 26, max(_BAR, self.width() * width), _BAR), 4, 4)
