"""A table of a report on the screen: words in the first column, figures in the others."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letea.documents.outline import Cell, Table, text_of
from ui import theme

_BETWEEN, _AROUND = 8, 3  # pixels between columns; over and under the words of a row
_NARROWEST = 80  # of the first column
_WRAPPED = Qt.TextFlag.TextWordWrap


class FiguresTable(QWidget):
    """Shows the rows of a table, as high as their words need; a screen reader is told them line by line."""

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
        self._fit()
        theme.changes().changed.connect(self.update)

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
            top = self._draw(painter, top, texts, self._letters(row), columns=columns)
        painter.end()

    def _draw(
        self, painter: QPainter, top: int, texts: Sequence[str], letters: QFont, *, columns: Sequence[QRect]
    ) -> int:
        """Draw a row; returns where the next one begins."""
        high = self._height(texts, letters, columns)
        painter.setFont(letters)
        painter.setPen(theme.current().colour("secondary" if letters is self._small else "text"))
        spans = columns if len(texts) > 1 else [QRect(0, 0, self.width(), 0)]
        for place, (text, column) in enumerate(zip(texts, spans, strict=False)):
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            spot = QRect(column.left(), top + _AROUND, column.width(), high - 2 * _AROUND)
            painter.drawText(spot, int(side | Qt.AlignmentFlag.AlignTop | _WRAPPED), text)
        return top + high

    def _columns(self) -> list[QRect]:
        """The columns from the left: those of figures as wide as they need, the first has what is left."""
        small, body = QFontMetrics(self._small), QFontMetrics(self._strong)
        wide = [
            max(
                [small.horizontalAdvance(word) for word in head.split()]
                + [body.horizontalAdvance(texts[place]) for _r, texts in self._rows if len(texts) > place]
            )
            + 2
            for place, head in enumerate(self._head)
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
