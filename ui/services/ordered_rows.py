"""A list whose order is the worker's, because the plan's table follows it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import icon_button, label
from ui.parts.empty import Empty
from ui.parts.list_heads import ListHead
from ui.parts.list_tools import ListTools
from ui.parts.rows import Column, Row
from ui.parts.rows_view import RowsView
from ui.room import Room

if TYPE_CHECKING:
    from letea.actions.list_filtering import Filtering

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_EMPTY, _LISTED, _NONE_FOUND = range(3)


class OrderedRows(QWidget, Generic[Row]):
    """Rows moved with Alt+Up and Alt+Down or with two buttons; `moved(ids)` tells the new order.

    They are filtered as `of` says, and called `title` where they are given out. While a filter holds, only
    the rows that it lets through are seen, and none is moved. `narrowed` tells that others are seen.
    """

    moved = Signal(list)
    narrowed = Signal()

    def __init__(
        self,
        room: Room,
        columns: Sequence[Column[Row]],
        empty: Empty,
        *,
        name: str,
        of: "Callable[[], Filtering]",
        title: Callable[[], str],
    ) -> None:
        super().__init__()
        self._room = room
        self._held: dict[int, Row] = {}
        self.empty = empty
        self.rows: RowsView[Row] = RowsView(columns, self._fetch, name=name, settings=room.settings)
        self.rows.installEventFilter(self)
        self.tools = ListTools(
            room, of, name=title, on_print=self._print, on_export=self._export, rows=lambda: self.rows
        )
        self.tools.changed.connect(self._narrow)
        self._up = icon_button("arrow-up", _("Mută mai sus (Alt+Sus)"), lambda: self.move_row(-1))
        self._down = icon_button("arrow-down", _("Mută mai jos (Alt+Jos)"), lambda: self.move_row(1))
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self._listed())
        self._stack.addWidget(self.tools.none_found())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._over())
        column.addWidget(self.tools.chips)
        column.addWidget(self._stack)
        self.rows.selected.connect(lambda _id: self._tell_ends())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, or the empty state."""
        self._held = {row.id: row for row in rows}
        self._narrow()

    def count(self) -> int:
        """How many rows there are, seen or not."""
        return len(self._held)

    def seen(self) -> int:
        """How many rows are seen."""
        return len(self.rows.rows.ids)

    def bring_into_sight(self, id: int) -> None:
        """Select a record, whatever filter hid it."""
        if id in self._held and self.rows.rows.place_of(id) < 0:
            self.tools.let_go()
        self.rows.select(id)

    def row(self, id: int | None) -> Row | None:
        """The row of a record."""
        return self._held.get(id) if id is not None else None

    def move_row(self, by: int) -> None:
        """Move the selected row up (-1) or down (1)."""
        ids = list(self._held)
        chosen = self.rows.selected_id()
        at = ids.index(chosen) if chosen in ids else -1
        if self.tools.is_filtered() or at < 0 or not 0 <= at + by < len(ids):
            return
        ids[at], ids[at + by] = ids[at + by], ids[at]
        self.show_rows([self._held[id_] for id_ in ids])
        self.moved.emit(ids)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with the arrows moves the row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_row(step)
                return True
        return super().eventFilter(watched, event)

    def _fetch(self, ids: Sequence[int]) -> Sequence[Row]:
        return [self._held[id_] for id_ in ids if id_ in self._held]

    def _tell_ends(self) -> None:
        ids = list(self._held)
        chosen, moves = self.rows.selected_id(), not self.tools.is_filtered()
        self._up.setEnabled(moves and chosen in ids and chosen != ids[0])
        self._down.setEnabled(moves and chosen in ids and chosen != ids[-1])

    def _narrow(self) -> None:
        """Show the rows that the filters let through; they are few, and found at once."""
        everything = list(self._held)
        ids = self.tools.filters.narrowing(lambda: everything)()
        self.rows.set_ids(ids)
        self._stack.setCurrentIndex(_LISTED if ids else _NONE_FOUND if everything else _EMPTY)
        self.tools.setVisible(bool(everything))
        self.tools.tell_seen(len(ids), len(everything))
        filtered = self.tools.is_filtered()
        self._order.setText(
            _("Rândurile se mută când se văd toate, fără filtre.")
            if filtered
            else _("Tabelul din plan urmează această ordine.")
        )
        self._tell_ends()
        self.narrowed.emit()

    def _print(self, head: ListHead) -> None:
        from ui.parts.seen_list import ask_seen_list  # noqa: PLC0415 - brings QtPdf, which the page spares

        ask_seen_list(self._room, self.rows, self._fetch, head=head, parent=self)

    def _export(self, head: ListHead) -> None:
        from ui.parts.export import export_seen  # noqa: PLC0415 - the list comes first

        export_seen(self._room, self.rows, self._fetch, head=head, parent=self)

    def _over(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.tools)
        return line

    def _listed(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        self._order = label("", "small")
        line.addWidget(self._order, 1)
        line.addWidget(self._up)
        line.addWidget(self._down)
        column.addLayout(line)
        return whole
