"""A table of the preview: its heads with the columns they are taken for, its cells to be mended."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView

from letea.layouts import ColumnSpec
from letea.rules.plan_import import LEFT_OUT, TableRead
from letea.rules.plan_import_tables import CellDoubt
from letea.wording import _
from ui import theme
from ui.parts.grids import dress_grid
from ui.parts.icon import icon
from ui.theme import ROW

Index = QModelIndex | QPersistentModelIndex
_DISPLAY = Qt.ItemDataRole.DisplayRole
_WIDEST, _NARROWEST, _WIDEST_HEAD = 260, 84, 190
_PADDING, _MARK = 34, 52  # around a text; and with the icon of a doubt
_MEASURED = 30  # rows: a long table is not measured whole


class ReadTableModel(QAbstractTableModel):
    """The rows of a read table; `written(row, column, text)` tells of a cell mended."""

    written = Signal(int, int, str)

    def __init__(self) -> None:
        super().__init__()
        self._table = TableRead([], [])
        self._names: dict[str, str] = {}
        self._doubts: dict[tuple[int, int], str] = {}

    def show_table(self, table: TableRead, columns: tuple[ColumnSpec, ...], doubts: list[CellDoubt]) -> None:
        """Show a table, its doubtful cells marked."""
        self.beginResetModel()
        self._table = table
        self._names = {column.key: column.heading for column in columns}
        self._doubts = {(doubt.row, doubt.column): doubt.text for doubt in doubts}
        self.endResetModel()

    def tell(self, columns: tuple[ColumnSpec, ...], doubts: list[CellDoubt]) -> None:
        """Say again what is doubtful and what the heads are; the cell that is edited stays."""
        self._names = {column.key: column.heading for column in columns}
        self._doubts = {(doubt.row, doubt.column): doubt.text for doubt in doubts}
        if self._table.rows and self._table.heads:
            last = self.index(len(self._table.rows) - 1, len(self._table.heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self._table.heads) - 1))

    def doubt_at(self, index: Index) -> str:
        """What is doubtful about a cell, or nothing."""
        return self._doubts.get((index.row(), index.column()), "")

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows were read."""
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - same
        """How many heads there are."""
        return 0 if parent.isValid() else len(self._table.heads)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be mended."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The text of a cell; a doubtful one says why."""
        if not index.isValid():
            return None
        row = self._table.rows[index.row()]
        text = row.texts[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text.replace("\n", " ⏎ ")
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.ToolTipRole:
                return self.doubt_at(index) or text
            case Qt.ItemDataRole.DecorationRole if self.doubt_at(index):
                return icon("alert-triangle", "warning")
            case Qt.ItemDataRole.FontRole if row.kind != "row":
                return theme.font(weight=QFont.Weight.DemiBold)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(part for part in (text, self.doubt_at(index)) if part)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Mend a cell."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        if str(value) != self._table.rows[index.row()].texts[index.column()]:
            self.written.emit(index.row(), index.column(), str(value))
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """A head as the paper has it, and beneath it the column it is taken for."""
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1) if role == _DISPLAY else None
        if not 0 <= section < len(self._table.heads):
            return None
        head = self._table.heads[section]
        written = head.text or _("(fără titlu)")
        if role == _DISPLAY:
            return f"{_short(written)}\n{_short('→ ' + self.name_of(head.key))}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{head.group}: {written}" if head.group else written
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def name_of(self, key: str) -> str:
        """The column a head is taken for, in words."""
        if key == LEFT_OUT:
            return _("lăsată deoparte")
        return self._names.get(key, "") or _("coloană proprie")


class ReadTableView(QTableView):
    """The table on the screen: Enter or F2 mends a cell, Ctrl+Del leaves the row out."""

    rows_removed = Signal(object)
    column_changed = Signal(int)

    def __init__(self, model: ReadTableModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("word.table")
        self.setAccessibleName(_("Rândurile tabelului"))
        dress_grid(self, "cells", head=ROW + 14)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.verticalHeader().show()
        self.verticalHeader().setMinimumWidth(36)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(_NARROWEST)
        header.setTextElideMode(Qt.TextElideMode.ElideNone)  # of two lines Qt would drop one
        header.sectionClicked.connect(self._go_to_column)
        self.selectionModel().currentColumnChanged.connect(self._tell_column)

    def fit(self) -> None:
        """Give the columns widths after their first rows; a long table is not measured whole."""
        model, metrics, bold = self.model(), self.fontMetrics(), _head_metrics()
        for column in range(model.columnCount()):
            cells = [model.index(row, column) for row in range(min(_MEASURED, model.rowCount()))]
            texts = [str(cell.data() or "") for cell in cells]
            head = str(model.headerData(column, Qt.Orientation.Horizontal)).split("\n")
            widest = max(metrics.horizontalAdvance(text) for text in ["", *texts]) + _MARK
            heads = max(bold.horizontalAdvance(text) for text in head)
            self.setColumnWidth(column, max(_NARROWEST, min(widest, _WIDEST), heads + _PADDING))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, Ctrl+Del leaves the chosen rows out, Del empties the cell."""
        current = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and current.isValid():
            if self.state() != QAbstractItemView.State.EditingState:  # else the Enter that ended the cell
                self.edit(current)
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.rows_removed.emit({index.row() for index in self.selectedIndexes()})
        elif event.matches(QKeySequence.StandardKey.Delete) and current.isValid():
            self.model().setData(current, "")
        else:
            super().keyPressEvent(event)

    def _tell_column(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.column_changed.emit(now.column())

    def _go_to_column(self, column: int) -> None:
        row = max(0, self.currentIndex().row())
        self.setCurrentIndex(self.model().index(row, column))


def _short(text: str) -> str:
    """A line of a head, cut where it would be too wide."""
    return _head_metrics().elidedText(text, Qt.TextElideMode.ElideRight, _WIDEST_HEAD)


def _head_metrics() -> QFontMetrics:
    return QFontMetrics(theme.font(theme.SMALL, QFont.Weight.DemiBold))
