"""The table of a count: groups down and across, totals at the ends; each figure opens what is behind it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTableView

from letea.documents.count_table import CountOnPaper, table_head, table_rows
from ui import theme
from ui.parts.grids import dress_grid

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_FIRST, _WIDEST_FIRST, _NARROWEST, _WIDEST, _AROUND = 210, 380, 72, 190, 26  # pixels


class CountModel(QAbstractTableModel):
    """The rows of a count with their totals."""

    def __init__(self, told: CountOnPaper) -> None:
        super().__init__()
        self.told = told
        self._rows, self._head = table_rows(told), table_head(told)
        self._figures, self._strong = theme.tnum(theme.font()), theme.tnum(theme.font())
        self._strong.setWeight(QFont.Weight.DemiBold)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The groups down, and the totals."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - same
        """The groups' names, the groups across, and the totals."""
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """What a cell shows: a figure, or nothing for nothing."""
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                value = self._rows[row][column]
                return self.told.table.words(value) if isinstance(value, int) else value or ""
            case Qt.ItemDataRole.ToolTipRole if not column:
                return self._rows[row][0]
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole:
                is_total = row == len(self._rows) - 1 or column == len(self._head) - 1
                return self._strong if is_total else self._figures
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The groups across."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._head):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft) | (
                Qt.AlignmentFlag.AlignVCenter
            )
        if role == _DISPLAY:
            return theme.heading_cut(self._head[section], _WIDEST if section else _WIDEST_FIRST)
        return self._head[section] if role == Qt.ItemDataRole.ToolTipRole else None

    def place(self, index: _Index) -> tuple[int | None, int | None]:
        """Which group down and which across a cell is of, by their places; None for the totals."""
        row = index.row() if index.row() < len(self.told.table.rows) else None
        across = index.column() - 1
        return row, across if 0 <= across < len(self.told.table.columns) else None


class CountGrid(QTableView):
    """Shows a count; `opened(row, column)` tells of a figure clicked, or chosen with Enter, by places."""

    opened = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        dress_grid(self)
        self.horizontalHeader().setSectionsClickable(False)
        self.clicked.connect(self._open)
        self._model: CountModel | None = None

    def show_count(self, told: CountOnPaper) -> None:
        """Show another count."""
        self._model = CountModel(told)
        self.setModel(self._model)
        for column in range(1, self._model.columnCount()):
            self.setColumnWidth(column, max(_NARROWEST, min(_WIDEST, self._needs(column))))
        self._give_the_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The groups' names take the room that the figures leave."""
        super().resizeEvent(event)
        self._give_the_rest()

    def _give_the_rest(self) -> None:
        if self._model is not None:
            figures = sum(self.columnWidth(place) for place in range(1, self._model.columnCount()))
            wanted = min(self._needs(0), _WIDEST_FIRST, self.viewport().width() - figures)
            self.setColumnWidth(0, max(_FIRST, wanted))

    def _needs(self, column: int) -> int:
        """The width in which a column is read whole."""
        if (model := self._model) is None:
            return 0
        letters = self.fontMetrics()
        head = str(model.headerData(column, Qt.Orientation.Horizontal))
        cells = (str(model.index(row, column).data()) for row in range(model.rowCount()))
        return max([theme.heading_width(head), *(letters.horizontalAdvance(one) + _AROUND for one in cells)])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what is behind the figure."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: _Index) -> None:
        if self._model is not None and index.column() and index.data():
            self.opened.emit(*self._model.place(index))
