"""The chart of a plan's progress on the screen: the report's own bars, in the theme's colours."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letea.documents.outline import Bar, Chart
from letea.documents.progress_report import STATES
from ui import theme
from ui.plans.progress_tones import SHADES

_BAR, _NAME, _GAP = 14, 18, 10  # pixels
_LEGEND = 22
_ROOM_FOR_TOTAL = 34
_SQUARE = 10


class ProgressChart(QWidget):
    """Bars under one another, each with its name above it; the legend under them."""

    def __init__(self) -> None:
        super().__init__()
        self.chart = Chart("", (), ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changes().changed.connect(self.update)

    def show_chart(self, chart: Chart) -> None:
        """Show these bars."""
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.in_words())
        self.setToolTip(chart.in_words())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bars and legend ask."""
        rows = len(self._legend_rows(max(self.width(), 200)))
        return QSize(240, len(self.chart.bars) * (_NAME + _BAR + _GAP) + rows * _LEGEND)

    def heightForWidth(self, width: int) -> int:
        """The legend needs more lines where it is narrow."""
        rows = len(self._legend_rows(width))
        return len(self.chart.bars) * (_NAME + _BAR + _GAP) + rows * _LEGEND

    def hasHeightForWidth(self) -> bool:
        """Its height follows its width."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars, then the legend."""
        painter = QPainter(self)
        painter.setFont(theme.tnum(theme.font(theme.SMALL)))
        most = max((bar.total for bar in self.chart.bars), default=0)
        top = 0
        for bar in self.chart.bars:
            self._draw_bar(painter, bar, top, most)
            top += _NAME + _BAR + _GAP
        for row in self._legend_rows(self.width()):
            self._draw_legend(painter, row, top)
            top += _LEGEND
        painter.end()

    def _draw_bar(self, painter: QPainter, bar: Bar, top: int, most: int) -> None:
        colours = theme.current()
        painter.setPen(colours.colour("text"))
        name = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(0, top, self.width(), _NAME, Qt.AlignmentFlag.AlignVCenter, name)
        unit = (self.width() - _ROOM_FOR_TOTAL) / most if most else 0.0
        left = 0.0
        for state, count in zip(STATES, bar.parts, strict=True):
            if count:
                spot = QRectF(left, top + _NAME, count * unit, _BAR)
                painter.fillRect(spot.adjusted(0, 0, -1, 0), colours.colour(SHADES[state]))
                left += count * unit
        painter.setPen(colours.colour("secondary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left + 6, top + _NAME, _ROOM_FOR_TOTAL, _BAR), middle, str(bar.total))

    def _draw_legend(self, painter: QPainter, row: list[int], top: int) -> None:
        colours, left = theme.current(), 0
        for place in row:
            square = QRectF(left, top + (_LEGEND - _SQUARE) / 2, _SQUARE, _SQUARE)
            painter.fillRect(square, colours.colour(SHADES[STATES[place]]))
            painter.setPen(QPen(colours.colour("secondary")))
            painter.drawText(
                QRectF(left + _SQUARE + 5, top, self.width(), _LEGEND),
                Qt.AlignmentFlag.AlignVCenter,
                self._named(place),
            )
            left += self._entry(place)

    def _named(self, place: int) -> str:
        """A state with how many measures there are in all."""
        whole = self.chart.bars[0].parts[place] if self.chart.bars else 0
        return f"{self.chart.legend[place]} {whole}"

    def _entry(self, place: int) -> int:
        return _SQUARE + 5 + self.fontMetrics().horizontalAdvance(self._named(place)) + 14

    def _legend_rows(self, width: int) -> list[list[int]]:
        rows: list[list[int]] = []
        left = 0
        for place in range(len(self.chart.legend)):
            if not rows or left + self._entry(place) > width:
                rows.append([])
                left = 0
            rows[-1].append(place)
            left += self._entry(place)
        return rows
