"""The list on the screen: rows opened, deleted and ordered by keys; columns chosen by the worker."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QItemSelection, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from letea.wording import _
from ui import theme
from ui.parts.rows import Column, Row, RowsModel
from ui.settings import ColumnSetting, Settings
from ui.theme import ROW

_MANNERS = QAbstractItemView.SelectionBehavior.SelectRows
_KEEP_AFTER = 400  # milliseconds after the last change of a width


class RowsView(QTableView, Generic[Row]):
    """A list of records; `fetch(ids)` gives the rows in sight, `set_ids` says which and in what order.

    Signals: `opened(id)` by Enter, Ctrl+E or a double click; `delete_asked(id)` by Del;
    `selected(id or None)`; `order_asked(key, descending)` by a click on a heading (the page orders in SQL
    and calls `set_ids`); `typed(text)` when a letter is pressed, for the search box.
    `name` is what the settings call the list.
    """

    opened = Signal(int)
    selected = Signal(object)
    delete_asked = Signal(int)
    order_asked = Signal(str, bool)
    typed = Signal(str)

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
        self._settings = settings
        self._selected: int | None = None
        self._quiet = False
        self.rows: RowsModel[Row] = RowsModel(columns, fetch)
        self._dress()
        self.setModel(self.rows)
        self._keep_later = QTimer(self, singleShot=True, interval=_KEEP_AFTER)
        self._keep_later.timeout.connect(self._keep_columns)
        self._set_columns()
        self.selectionModel().selectionChanged.connect(self._tell_selected)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.rows.ids[index.row()]))

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these records in this order; the selected one stays selected if it is still there."""
        kept, scrolled = self._selected, self.verticalScrollBar().value()
        self._quiet = True
        self.rows.set_ids(ids)
        self.verticalScrollBar().setValue(scrolled)
        place = self.rows.place_of(kept)
        if place >= 0:
            self.selectRow(place)
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
        self.selectRow(place)
        self.scrollTo(self.rows.index(place, 0))

    def set_ordered(self, key: str, *, descending: bool = False) -> None:
        """Mark the heading the rows are ordered by."""
        self.rows.set_ordered(key, descending=descending)

    def shown_columns(self) -> list[Column[Row]]:
        """The columns in sight, in the worker's order, for an export of what is seen."""
        header = self.horizontalHeader()
        places = (header.logicalIndex(visual) for visual in range(header.count()))
        return [self.rows.columns[place] for place in places if not header.isSectionHidden(place)]

    def columns_menu(self) -> QMenu:
        """The menu that chooses the columns, for the heading and for the page's button "Coloane"."""
        menu = QMenu(self)
        for place, column in enumerate(self.rows.columns):
            action = QAction(column.heading, menu, checkable=True)
            action.setChecked(not self.isColumnHidden(place))
            action.toggled.connect(self._shower(place))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(_("Coloanele de la început")).triggered.connect(self.reset_columns)
        return menu

    def show_columns_menu(self, at: QPoint | None = None) -> None:
        """Open that menu, at a point of the screen or at the heading."""
        self.columns_menu().popup(at or self.mapToGlobal(QPoint(0, self.horizontalHeader().height())))

    def show_column(self, place: int, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or len(self.shown_columns()) > 1:
            self.setColumnHidden(place, not shown)
            self._keep_later.start()

    def reset_columns(self) -> None:
        """Columns as the program first shows them."""
        header = self.horizontalHeader()
        for place, column in enumerate(self.rows.columns):
            header.moveSection(header.visualIndex(place), place)
            self.setColumnHidden(place, column.private or not column.chosen)
            self.setColumnWidth(place, max(column.width, theme.heading_width(column.heading)))
        self._keep_later.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Ctrl+E open, Del asks to delete."""
        opens = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or (
            event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if opens and self._selected is not None:
            self.opened.emit(self._selected)
        elif event.matches(QKeySequence.StandardKey.Delete) and self._selected is not None:
            self.delete_asked.emit(self._selected)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """A letter goes to the search box: Qt's own search would fetch every row."""
        self.typed.emit(search)

    def _dress(self) -> None:
        self.setProperty("look", "rows")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(_MANNERS)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setFixedHeight(ROW)
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(48)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _set_columns(self) -> None:
        header = self.horizontalHeader()
        self.reset_columns()
        kept = self._settings.columns(self.objectName()) if self._settings else []
        places = {column.name: place for place, column in enumerate(self.rows.columns)}
        for visual, setting in enumerate(one for one in kept if one.name in places):
            place = places[setting.name]
            header.moveSection(header.visualIndex(place), visual)
            self.setColumnHidden(place, not setting.shown)
            self.setColumnWidth(place, max(48, setting.width))
        self._keep_later.stop()
        header.sectionResized.connect(lambda *_sizes: self._keep_later.start())
        header.sectionMoved.connect(lambda *_places: self._keep_later.start())
        header.sectionClicked.connect(self._ask_order)
        header.customContextMenuRequested.connect(lambda at: self.show_columns_menu(header.mapToGlobal(at)))

    def _keep_columns(self) -> None:
        if self._settings is None:
            return
        header = self.horizontalHeader()
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        hidden = header.isSectionHidden
        self._settings.keep_columns(
            self.objectName(),
            [
                ColumnSetting(self.rows.columns[p].name, not hidden(p), self.columnWidth(p) or 140)
                for p in places
            ],
        )

    def _shower(self, place: int) -> Callable[[bool], None]:
        return lambda shown: self.show_column(place, shown=shown)

    def _ask_order(self, place: int) -> None:
        key = self.rows.columns[place].key
        if key:
            ordered, descending = self.rows.ordered
            self.order_asked.emit(key, ordered == key and not descending)

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
