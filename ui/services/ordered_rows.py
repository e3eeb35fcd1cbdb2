"""A list whose order is the worker's, because the plan's table follows it."""

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.basics import icon_button, label
from ui.parts.empty import Empty
from ui.parts.rows import Column, Row
from ui.parts.rows_view import RowsView
from ui.settings import Settings

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OrderedRows(QWidget, Generic[Row]):
    """Rows moved with Alt+Up and Alt+Down or with two buttons; `moved(ids)` tells the new order."""

    moved = Signal(list)

    def __init__(
        self, columns: Sequence[Column[Row]], empty: Empty, *, name: str, settings: Settings
    ) -> None:
        super().__init__()
        self._held: dict[int, Row] = {}
        self.empty = empty
        self.rows: RowsView[Row] = RowsView(columns, self._fetch, name=name, settings=settings)
        self.rows.installEventFilter(self)
        self._up = icon_button("arrow-up", _("Mută mai sus (Alt+Sus)"), lambda: self.move_row(-1))
        self._down = icon_button("arrow-down", _("Mută mai jos (Alt+Jos)"), lambda: self.move_row(1))
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self._listed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.rows.selected.connect(lambda _id: self._tell_ends())

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, or the empty state."""
        self._held = {row.id: row for row in rows}
        self.rows.set_ids([row.id for row in rows])
        self._stack.setCurrentIndex(1 if rows else 0)
        self._tell_ends()

    def count(self) -> int:
        """How many rows there are."""
        return len(self._held)

    def row(self, id: int | None) -> Row | None:
        """The row of a record."""
        return self._held.get(id) if id is not None else None

    def move_row(self, by: int) -> None:
        """Move the selected row up (-1) or down (1)."""
        ids = list(self._held)
        chosen = self.rows.selected_id()
        at = ids.index(chosen) if chosen in ids else -1
        if at < 0 or not 0 <= at + by < len(ids):
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
        chosen = self.rows.selected_id()
        self._up.setEnabled(chosen in ids and chosen != ids[0])
        self._down.setEnabled(chosen in ids and chosen != ids[-1])

    def _listed(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.rows, 1)
        line = QHBoxLayout()
        line.addWidget(label(_("Tabelul din plan urmează această ordine."), "small"), 1)
        line.addWidget(self._up)
        line.addWidget(self._down)
        column.addLayout(line)
        return whole
