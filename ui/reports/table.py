"""A table of a report on the screen: words in the first column, figures in the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from letea.documents.outline import Cell, Table, text_of
from letea.rules.figures import Figure
from letea.wording import _
from ui import theme

_BETWEEN, _AROUND = 8, 3  # pixels between columns; over and under the words of a row
_NARROWEST = 80  # of the first column
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_WRAPPED = Qt.TextFlag.TextWordWrap


@dataclass(frozen=True)
class _Link:
    """A figure that opens: where it stands, what it is called, what is behind it."""

    spot: QRect
    words: str
    figure: Figure


class FiguresTable(QWidget):
    """Shows the rows of a table, as high as their words need; a screen reader is told them line by line.

    A figure with rows behind it is a link: a click, or Enter on the one the arrows chose, asks to open it
    (`figure_asked(words, figure)`).
    """

    figure_asked = Signal(str, object)

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._head = [text_of(cell.runs) for cell in table.head[0]] if table.head else []
        self._rows = [(row, [text_of(cell.runs) for cell in row]) for row in table.body]
        self.setAccessibleName(", ".join(self._head))
        self.setAccessibleDescription("\n".join(", ".join(texts) for _row, texts in self._rows))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._small, self._body = theme.tnum(theme.font(theme.SMALL)), theme.tnum(theme.font())
        self._strong = theme.tnum(theme.font())
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._at = 0
        if any(cell.figure is not None for row, _texts in self._rows for cell in row):
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setMouseTracking(True)
            self.setToolTip(_("Cifrele subliniate se deschid: clic, sau săgeți și Enter."))
        self._fit()
        theme.changes().changed.connect(self.update)

    def links(self) -> list[_Link]:
        """The figures that open, from left to right and from above."""
        columns, found = self._columns(), []
        top = self._height(self._head, self._small, columns)
        for row, texts in self._rows:
            high = self._height(texts, self._letters(row), columns)
            for cell, text, column in zip(row, texts, columns, strict=False):
                if cell.figure is not None and len(texts) > 1:
                    spot = QRect(column.left(), top, column.width(), high)
                    head = self._head[columns.index(column)] if self._head else ""
                    words = " · ".join(one for one in (texts[0], head, text) if one)
                    found.append(_Link(spot, words, cell.figure))
            top += high
        return found

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the figure under the mouse."""
        place = self._link_at(event.position().toPoint())
        if place is None:
            super().mousePressEvent(event)
            return
        self._at = place
        self._open()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over what opens."""
        over = self._link_at(event.position().toPoint()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from figure to figure, Enter opens."""
        step = _STEPS.get(Qt.Key(event.key()))
        count = len(self.links())
        if step is not None and 0 <= self._at + step < count:
            self._at += step
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and count:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        links = self.links()
        self._at = min(self._at, len(links) - 1)
        self.update()
        self.figure_asked.emit(links[self._at].words, links[self._at].figure)

    def _link_at(self, spot: QPoint) -> int | None:
        return next((place for place, one in enumerate(self.links()) if one.spot.contains(spot)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words need in this width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the heads, then the rows, each under a hairline."""
        del event
        painter = QPainter(self)
        columns = self._columns()
        top = self._draw(painter, 0, self._head, self._small, columns=columns)
        for row, texts in self._rows:
            painter.setPen(theme.current().colour("hairline"))
            painter.drawLine(0, top, self.width(), top)
            figures = [cell.figure for cell in row]
            top = self._draw(painter, top, texts, self._letters(row), columns=columns, figures=figures)
        if self.hasFocus() and (links := self.links()):
            painter.setPen(QPen(theme.current().colour("accent"), 1))
            painter.drawRect(links[min(self._at, len(links) - 1)].spot.adjusted(-2, 1, 2, -1))
        painter.end()

    def _draw(
        self,
        painter: QPainter,
        top: int,
        texts: Sequence[str],
        letters: QFont,
        *,
        columns: Sequence[QRect],
        figures: Sequence[Figure | None] = (),
    ) -> int:
        """Draw a row; returns where the next one begins."""
        high = self._height(texts, letters, columns)
        linked = QFont(letters)
        linked.setUnderline(True)
        own = theme.current().colour("secondary" if letters is self._small else "text")
        spans = columns if len(texts) > 1 else [QRect(0, 0, self.width(), 0)]
        for place, (text, column) in enumerate(zip(texts, spans, strict=False)):
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            spot = QRect(column.left(), top + _AROUND, column.width(), high - 2 * _AROUND)
            opens = place < len(figures) and figures[place] is not None
            painter.setFont(linked if opens else letters)
            painter.setPen(theme.current().colour("accent") if opens else own)
            painter.drawText(spot, int(side | Qt.AlignmentFlag.AlignTop | _WRAPPED), text)
        return top + high

    def _columns(self) -> list[QRect]:
        """The columns from the left: those of figures as wide as they need, the first has what is left."""
        small, body = QFontMetrics(self._small), QFontMetrics(self._strong)
        widest = max((len(texts) for _row, texts in self._rows), default=0)
        wide = [
            max(
                [small.horizontalAdvance(word) for word in head.split()]
                + [body.horizontalAdvance(texts[place]) for _r, texts in self._rows if len(texts) > place]
            )
            + 2
            for place, head in enumerate(self._head or [""] * widest)
            if place
        ]
        first = max(_NARROWEST, self.width() - sum(wide) - _BETWEEN * len(wide))
        spare = max(0, (first - self.width() // 2) // max(1, len(wide)))
        columns = [QRect(0, 0, first - spare * len(wide), 0)]
        for one in wide:
            columns.append(QRect(columns[-1].right() + 1 + _BETWEEN, 0, one + spare, 0))
        return columns

    def _letters(self, row: Sequence[Cell]) -> QFont:
        return self._strong if row[0].runs and row[0].runs[0].bold else self._body

    def _height(self, texts: Sequence[str], letters: QFont, columns: Sequence[QRect]) -> int:
        metrics = QFontMetrics(letters)
        widths = [column.width() for column in columns] if len(texts) > 1 else [self.width()]
        words = (
            metrics.boundingRect(QRect(0, 0, max(1, width), 10_000), int(_WRAPPED), text).height()
            for text, width in zip(texts, widths, strict=False)
        )
        return max(words, default=0) + 2 * _AROUND

    def _fit(self) -> None:
        columns = self._columns()
        rows = [(self._head, self._small), *((texts, self._letters(row)) for row, texts in self._rows)]
        self.setFixedHeight(sum(self._height(texts, letters, columns) for texts, letters in rows) + 1)
