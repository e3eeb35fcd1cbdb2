"""The table of a view: its rows in the order of any column, the totals always last."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from db.ordering import sort_key
from letea.county.views.view import Line, Value, View, line_words, total_words
from ui import theme
from ui.parts.grids import dress_grid

_Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_NARROWEST, _WIDEST, _AROUND, _FIRST_WIDEST = 64, 210, 26, 260  # pixels
_MEASURED = 200  # rows by which a column's width is chosen
_HEAD_LINES, _HEAD = 3, 58  # lines of a heading at most, and its height in pixels


class ViewModel(QAbstractTableModel):
    """The rows of a view and their totals."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self.view = view
        self._figures, self._strong = theme.tnum(theme.font()), theme.tnum(theme.font())
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._totals = total_words(view) if any(view.totals[1:]) else []
        self._take(list(view.lines))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The rows, and the totals where there are any."""
        return 0 if parent.isValid() else len(self._words) + bool(self._totals)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - same
        """The columns of the view."""
        return 0 if parent.isValid() else len(self.view.columns)

    def data(self, index: _Index, role: int = _DISPLAY) -> Any:
        """What a cell says; what was not handed over is grey."""
        row, column = index.row(), index.column()
        is_total = row == len(self._words)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return (self._totals if is_total else self._words[row])[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._side(column)
            case Qt.ItemDataRole.FontRole:
                return self._strong if is_total else self._figures
            case Qt.ItemDataRole.ForegroundRole if not is_total and self._lines[row].missing:
                return theme.current().colour("secondary")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The headings."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.view.columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section).value | Qt.TextFlag.TextWordWrap.value
        return self.view.columns[section].label if role in {_DISPLAY, Qt.ItemDataRole.ToolTipRole} else None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; what is not known comes last either way."""
        if not 0 <= column < len(self.view.columns):
            return
        self.layoutAboutToBeChanged.emit()
        known = [one for one in self.view.lines if one.cells[column] is not None]
        unknown = [one for one in self.view.lines if one.cells[column] is None]
        known.sort(key=lambda line: _key(line.cells[column]), reverse=order == Qt.SortOrder.DescendingOrder)
        self._take([*known, *unknown])
        self.layoutChanged.emit()

    def _take(self, lines: list[Line]) -> None:
        self._lines, self._words = lines, [line_words(self.view, line) for line in lines]

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = (
            Qt.AlignmentFlag.AlignRight if self.view.columns[column].is_number else Qt.AlignmentFlag.AlignLeft
        )
        return side | Qt.AlignmentFlag.AlignVCenter


class ViewGrid(QTableView):
    """Shows a view; a click on a heading orders its rows."""

    def __init__(self) -> None:
        super().__init__()
        dress_grid(self, head=_HEAD)
        self._model: ViewModel | None = None

    def show_view(self, view: View) -> None:
        """Show another view, its rows in its own order."""
        self.setSortingEnabled(False)
        self._model = ViewModel(view)
        self.setModel(self._model)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, self._fit(self._model, column))

    def _fit(self, model: ViewModel, column: int) -> int:
        letters = QFontMetrics(theme.tnum(theme.font()))
        rows = [*range(min(model.rowCount(), _MEASURED)), model.rowCount() - 1]
        words = (str(model.index(row, column).data()) for row in rows if row >= 0)
        wide = max((letters.horizontalAdvance(one) + _AROUND for one in words), default=0)
        least = _narrowest(model.view.columns[column].label)
        return max(_NARROWEST, least, min(_FIRST_WIDEST if not column else _WIDEST, wide))


def _narrowest(heading: str) -> int:
    """The least width in which a heading is read whole, on as many lines as the head has."""
    words = heading.split()
    ends = range(1, len(words) + 1)
    parts = (" ".join(words[first:last]) for last in ends for first in range(last))
    least = max(theme.heading_width(word) for word in words)
    widths = (width for part in parts if (width := theme.heading_width(part)) >= least)
    return next(width for width in sorted(widths) if _lines(words, width) <= _HEAD_LINES)


def _lines(words: Sequence[str], width: int) -> int:
    lines, line = 1, ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and theme.heading_width(longer) > width:
            lines, line = lines + 1, word
        else:
            line = longer
    return lines


def _key(value: Value) -> tuple[int, Any]:
    match value:
        case str():
            return (2, sort_key(value))
        case date():
            return (1, value)
    return (0, value)
