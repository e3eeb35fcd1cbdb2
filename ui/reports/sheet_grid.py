"""A sheet of a recipient's workbook as a table: its words, its merged cells, which cells Letea fills."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QTableView

from letea.exchange.recipient_book import LookedSheet
from letea.rules.sheet_places import column_letters, place_in, place_of, split_place
from letea.wording import _
from ui import theme
from ui.parts.grids import dress_grid
from ui.parts.icon import icon

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_SPARE_ROWS, _SPARE_COLUMNS = 5, 2  # empty ones after the last, for what the recipient left no room
_NARROWEST, _WIDEST, _LETTER, _MEASURED, _ROW = 72, 260, 8, 80, 30
_FILLED = 230  # pixels of a column in which figures stand in words
_NOBODY = LookedSheet("", (), frozenset(), ())


class SheetModel(QAbstractTableModel):
    """The cells of one sheet; `mapped` are what cells are filled with, by place, in words."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = _NOBODY
        self._mapped: Mapping[str, str] = {}

    def show_sheet(self, sheet: LookedSheet, mapped: Mapping[str, str]) -> None:
        """Show a sheet."""
        self.beginResetModel()
        self.sheet, self._mapped = sheet, mapped
        self.endResetModel()

    def tell(self, mapped: Mapping[str, str]) -> None:
        """Say again which cells are filled; what is chosen stays."""
        self._mapped = mapped
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def is_filled(self, column: int) -> bool:
        """Whether any cell of a column is filled."""
        return any(split_place(place)[0] == column + 1 for place in self._mapped)

    def text_at(self, place: str) -> str:
        """What stands in a cell as it came."""
        column, row = split_place(place)
        held = self.sheet.rows
        return held[row - 1][column - 1] if row <= len(held) and column <= len(held[row - 1]) else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are, with a few to spare."""
        return 0 if parent.isValid() else len(self.sheet.rows) + _SPARE_ROWS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - same
        """How many columns there are, with a few to spare."""
        widest = max((len(row) for row in self.sheet.rows), default=0)
        return 0 if parent.isValid() else widest + _SPARE_COLUMNS

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """A cell: the figure it is filled with, or what stands in it."""
        if not index.isValid():
            return None
        place = place_of(index.column() + 1, index.row() + 1)
        mapped, text = self._mapped.get(place, ""), self.text_at(place)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return mapped or text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return _("{place}: {words}").format(place=place, words=mapped or text or _("goală"))
            case Qt.ItemDataRole.ForegroundRole if not mapped and place in self.sheet.formulas:
                return theme.current().colour("secondary")
        return _look_of_mapped(role) if mapped else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Letters over the columns, numbers before the rows."""
        if role != _DISPLAY:
            return None
        across = orientation == Qt.Orientation.Horizontal
        return column_letters(section + 1) if across else str(section + 1)


def _look_of_mapped(role: int) -> Any:
    """A cell that is filled stands out by its colour and its icon."""
    match role:
        case Qt.ItemDataRole.BackgroundRole:
            return theme.current().colour("accent_soft")
        case Qt.ItemDataRole.ForegroundRole:
            return theme.current().colour("accent")
        case Qt.ItemDataRole.DecorationRole:
            return icon("link", "accent")
        case Qt.ItemDataRole.FontRole:
            return theme.font(weight=QFont.Weight.DemiBold)
    return None


class SheetView(QTableView):
    """The sheet on the screen; `place_chosen(place)` tells of a cell, `figure_asked()` of Enter on it."""

    place_chosen = Signal(str)
    figure_asked = Signal()
    unmap_asked = Signal()

    def __init__(self, model: SheetModel) -> None:
        super().__init__()
        self._sheet = model
        self.setModel(model)
        self.setObjectName("mapping.sheet")
        self.setAccessibleName(_("Foaia registrului"))
        dress_grid(self, "cells", row=_ROW, head=_ROW)
        self.setShowGrid(True)
        self.verticalHeader().show()
        self.selectionModel().currentChanged.connect(self._tell_place)

    def fit(self) -> None:
        """Give the columns room for their words, and merged cells their reach."""
        rows = self._sheet.sheet.rows
        for column in range(self._sheet.columnCount()):
            words = [row[column] for row in rows[:_MEASURED] if column < len(row) and self._alone(row)]
            longest = max(map(len, words), default=0)
            least = _FILLED if self._sheet.is_filled(column) else _NARROWEST
            self.setColumnWidth(column, max(least, min(_WIDEST, longest * _LETTER + 24)))
        self.clearSpans()
        for reach in self._sheet.sheet.merged:
            first, _colon, last = reach.partition(":")
            (left, top), (right, bottom) = split_place(first), split_place(last or first)
            if (right, bottom) != (left, top):
                self.setSpan(top - 1, left - 1, bottom - top + 1, right - left + 1)

    def place(self) -> str:
        """The cell chosen, the first of a merged range; empty where none is."""
        index = self.currentIndex()
        if not index.isValid():
            return ""
        place = place_of(index.column() + 1, index.row() + 1)
        inside = (reach.partition(":")[0] for reach in self._sheet.sheet.merged if place_in(place, reach))
        return next(inside, place)

    def choose(self, place: str) -> None:
        """Go to a cell."""
        column, row = split_place(place)
        self.setCurrentIndex(self._sheet.index(row - 1, column - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or a letter goes to the figures, Del lets the cell be."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.figure_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.unmap_asked.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """A letter does not look through the cells."""

    def _alone(self, row: tuple[str, ...]) -> bool:
        """Whether a row tells how wide its columns are: a title runs over its neighbours."""
        return sum(map(bool, row)) > 1

    def _tell_place(self, _now: Index, _before: Index) -> None:
        self.place_chosen.emit(self.place())
