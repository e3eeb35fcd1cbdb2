"""A chart of a paper on the screen: the very shapes that print, in the theme's colours."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letea.documents.chart_shapes import SHADES, Box, Piece, Words
from letea.documents.chart_tiles import RAMP, picture_pieces
from letea.documents.outline import Picture
from ui import theme

_SCALE = 1.25  # pixels for a point of the paper
_LETTERS = 0.94  # of the paper's size: the window's typeface is wider
_ROLES: tuple[theme.Role, ...] = ("accent", "good", "surface", "warning", "secondary")
# On these, words have the colour of those on the accent.
_STRONG = ("accent", "good", "warning", "secondary")
_AXIS = "#000000"  # the line that columns stand on; other lines are fainter
_WIDTH = 320


class ChartView(QWidget):
    """Shows a chart as wide as there is room, and says its figures to a screen reader."""

    def __init__(self, chart: Picture) -> None:
        super().__init__()
        self.chart = chart
        self._pieces: list[Piece] = []
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.in_words())
        self.setToolTip(chart.in_words())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_WIDTH)
        self._fit(_WIDTH)
        theme.changes().changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure it anew for this width: names break into lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw its pieces under one another."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.translate(0.5, 0.5)  # frames fall on pixels
        top = 0.0
        for piece in self._pieces:
            for shape in piece.shapes:
                match shape:
                    case Box():
                        _fill(painter, shape, top)
                    case Words():
                        _write(painter, shape, top)
            top += piece.height
        painter.end()

    def _fit(self, width: int) -> None:
        self._pieces = picture_pieces(self.chart, width / _SCALE)
        self.setFixedHeight(round(sum(one.height for one in self._pieces) * _SCALE) + 1)


def _fill(painter: QPainter, box: Box, top: float) -> None:
    colours = theme.current()
    spot = QRectF(box.left * _SCALE, (top + box.top) * _SCALE, box.width * _SCALE, box.height * _SCALE)
    painter.setPen(QPen(colours.colour("secondary")) if box.framed else Qt.PenStyle.NoPen)
    painter.setBrush(_ground(box))
    painter.drawRect(spot)


def _ground(box: Box) -> QColor:
    colours = theme.current()
    if box.step is not None:
        return colours.step(box.step, len(RAMP) - 1) if box.step >= 0 else colours.colour("surface")
    plain: theme.Role = "secondary" if box.fill == _AXIS else "border"
    return colours.colour(_ROLES[SHADES.index(box.fill)] if box.framed else plain)


def _write(painter: QPainter, words: Words, top: float) -> None:
    letters = theme.tnum(theme.font())
    letters.setPixelSize(max(9, round(words.size * _SCALE * _LETTERS)))
    letters.setWeight(QFont.Weight.DemiBold if words.bold else QFont.Weight.Normal)
    painter.setFont(letters)
    painter.setPen(_ink(words))
    wide = painter.fontMetrics().horizontalAdvance(words.text)
    left = words.x * _SCALE - {"left": 0.0, "middle": wide / 2, "right": float(wide)}[words.side]
    painter.drawText(round(left), round((top + words.baseline) * _SCALE), words.text)


def _ink(words: Words) -> QColor:
    colours = theme.current()
    if words.step is not None:
        return colours.on_step(words.step, len(RAMP) - 1)
    on_strong = words.shade is not None and _ROLES[words.shade] in _STRONG
    return colours.colour("on_accent" if on_strong else "text")
