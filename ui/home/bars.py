"""Horizontal bars with their words and counts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

_FIGURES, _GAP, _BAR, _BELOW = 48, 4, 8, 14
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class Bars(QWidget):
    """Counts as bars, the longest across the whole width; words too long for a line go on in the next."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changes().changed.connect(self.update)

    def show_rows(self, rows: Sequence[tuple[str, int]]) -> None:
        """Show these counts, in this order."""
        self._rows = tuple(rows)
        self.setAccessibleName("; ".join(f"{name}: {count}" for name, count in self._rows))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need in this width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the count at the right, the bar beneath."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.tnum(theme.font()))
        most = max((count for _name, count in self._rows), default=1)
        top = 0
        for (name, count), height in zip(self._rows, self._heights(), strict=True):
            self._draw_words(painter, QRectF(0, top, self.width(), height), name, count)
            self._draw_bar(painter, top + height + _GAP, count / most)
            top += height + _GAP + _BAR + _BELOW
        painter.end()

    def _draw_words(self, painter: QPainter, place: QRectF, name: str, count: int) -> None:
        painter.setPen(theme.current().colour("text"))
        painter.drawText(place.adjusted(0, 0, -_FIGURES, 0), int(_WRAPPED), name)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(count))

    def _draw_bar(self, painter: QPainter, top: int, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour("hairline"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), _BAR), 4, 4)
        painter.setBrush(theme.current().colour("accent"))
        painter.drawRoundedRect(QRectF(0, top, max(_BAR, self.width() * share), _BAR), 4, 4)

    def _heights(self) -> list[int]:
        metrics = QFontMetrics(theme.font())
        width = max(80, self.width() - _FIGURES)
        return [
            metrics.boundingRect(0, 0, width, 10_000, int(_WRAPPED), name).height() for name, _n in self._rows
        ]

    def _fit(self) -> None:
        self.setFixedHeight(max(1, sum(height + _GAP + _BAR + _BELOW for height in self._heights()) - _BELOW))
