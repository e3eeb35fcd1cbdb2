"""The list on the screen: rows opened, deleted and ordered by keys; columns chosen by the worker."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Generic

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from ui.parts.grids import dress_grid
from ui.parts.list_columns import ListColumns
from ui.parts.rows import Column, Row, RowsModel
from ui.settings import Settings

_MANNERS = QAbstractItemView.SelectionBehavior.SelectRows


class RowsView(QTableView, Generic[Row]):
    """A list of records; `fetch(ids)` gives the rows in sight, `set_ids` says which and in what order.

    Signals: `opened(id)` by Enter, Ctrl+E or a double click; `delete_asked(id)` by Del;
    `selected(id or None)`; `order_asked(key, descending)` by a click on a heading (the page orders in SQL
    and calls `set_ids`); `typed(text)` when a letter is pressed, for the search box.
    `name` is what the settings call the list.
    """

    opened = Signal(object)  # an id may pass what an int of Qt holds
    selected = Signal(object)
    delete_asked = Signal(object)
    order_asked = Signal(str, bool)
    typed = Signal(str)
    rows_model: ClassVar[type[RowsModel[Any]]] = RowsModel

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Sequence[int]], Sequence[Row]],
        *,
        name: str,
        settings: Settings | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._selected: int | None = None
        self._quiet = False
        self.rows: RowsModel[Row] = self.rows_model(columns, fetch)
        self._dress()
        self.setModel(self.rows)
        self._columns = ListColumns(self, columns, name=name, settings=settings)
        self._follow_header()
        self.selectionModel().selectionChanged.connect(self._tell_selected)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.ids[index.row()]))

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these records in this order; the selected one stays selected if it is still there.

        Else its neighbour is, if only it left the list, or the first record.
        """
        kept, before = self._selected, self.rows.ids
        at, scrolled = self.rows.place_of(kept), self.verticalScrollBar().value()
        self._quiet = True
        self.rows.set_ids(ids)
        place = self.rows.place_of(kept)
        if place >= 0:
            self._select_alone(place)
            self.verticalScrollBar().setValue(scrolled)
        elif self.rows.ids:
            self._select_alone(_beside(before, at, self.rows.ids))
        self._quiet = False
        self._tell_selected()

    def selected_id(self) -> int | None:
        """The record selected."""
        return self._selected

    def select(self, id: int | None) -> None:
        """Select a record and bring it into sight; one that is not listed clears the selection."""
        place = self.rows.place_of(id)
        if place < 0:
            self.clearSelection()
            return
        self._select_alone(place)
        self.scrollTo(self.rows.index(place, 0))

    def set_ordered(self, key: str, *, descending: bool = False) -> None:
        """Mark the heading the rows are ordered by."""
        self.rows.set_ordered(key, descending=descending)

    def shown_columns(self) -> list[Column[Row]]:
        """The columns in sight, in the worker's order, for an export of what is seen."""
        return self._columns.shown()

    def columns_menu(self) -> QMenu:
        """The menu that chooses the columns, for the heading and for the page's button "Coloane"."""
        return self._columns.menu()

    def show_columns_menu(self, at: QPoint | None = None) -> None:
        """Open that menu, at a point of the screen or at the heading."""
        self.columns_menu().popup(at or self.mapToGlobal(QPoint(0, self.horizontalHeader().height())))

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        self._columns.show(place, shown=shown)

    def reset_columns(self) -> None:
        """Columns as the program first shows them."""
        self._columns.reset()

    def lend_columns(self, names: Sequence[str]) -> None:
        """Show these columns for a list of one's own; without any, those that are remembered come back."""
        if names:
            self._columns.lend(names)
        else:
            self._columns.give_back()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns."""
        super().resizeEvent(event)
        self._columns.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Ctrl+E open, Del asks to delete."""
        opens = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or (
            event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if opens and self._selected is not None:
            self.opened.emit(self._selected)
        elif event.matches(QKeySequence.StandardKey.Delete) and self._selected is not None:
            self.delete_asked.emit(self._selected)
        elif event.matches(QKeySequence.StandardKey.Paste):
            event.ignore()  # the page's
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """A letter goes to the search box: Qt's own search would fetch every row."""
        self.typed.emit(search)

    def _dress(self) -> None:
        dress_grid(self)
        self.setSelectionBehavior(_MANNERS)
        self.setCornerButtonEnabled(False)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setMinimumSectionSize(48)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _follow_header(self) -> None:
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._ask_order)
        header.customContextMenuRequested.connect(lambda at: self.show_columns_menu(header.mapToGlobal(at)))

    def _ask_order(self, place: int) -> None:
        key = self.rows.columns[place].key
        if key:
            ordered, descending = self.rows.ordered
            self.order_asked.emit(key, ordered == key and not descending)

    def _select_alone(self, place: int) -> None:
        """Select this row alone: Qt's own `selectRow` heeds the keys held down, and Ctrl takes it out."""
        index, flags = self.rows.index(place, 0), QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def _tell_selected(
        self, _now: QItemSelection | None = None, _before: QItemSelection | None = None
    ) -> None:
        if self._quiet:
            return
        chosen = self.selectionModel().selectedRows()
        now = self.rows.ids[chosen[0].row()] if chosen else None
        if now != self._selected:
            self._selected = now
            self.selected.emit(now)


def _beside(before: Sequence[int], at: int, now: Sequence[int]) -> int:
    """The place to select where the record that stood at `at` is gone: its neighbour's, else the first."""
    if at < 0 or len(now) != len(before) - 1:
        return 0
    return min(at, len(now) - 1)
