"""The rows of a plan's table: read from the registers, or written in the plan and edited in place."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from letea.fields import Field
from letea.layouts import ColumnSpec
from letea.rules.figures import Figure
from letea.rules.plan_tree import SectionTree
from letea.wording import _
from ui import theme
from ui.parts.basics import button, icon_button
from ui.parts.converters import Converter
from ui.parts.lines_model import Line, LineColumn, LinesModel
from ui.parts.lines_view import LinesView
from ui.plans.pieces import Piece, stacked
from ui.theme import ROW

Rows = Sequence[Mapping[str, Any]]
Index = QModelIndex | QPersistentModelIndex
_SHOWN = 320  # pixels of rows in sight
_NARROW, _LEAST, _MORE = 58, 56, 36  # pixels of a column: a narrow one, another one, more by its weight
_NAMING = ("name", "category", "provider", "audience", "topic")  # the columns that say what a row is
_INSIDE = 24  # pixels of a cell its words cannot take


@dataclass(eq=False)
class GridRow:
    """A row on the screen: what kind it is, and its cells by column key."""

    kind: str = "row"
    cells: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CellColumn(LineColumn):
    """A column of the table; the first one also holds the name of a centre."""

    first: bool = False

    def text_of(self, record: GridRow) -> str:
        """What the cell says."""
        return record.cells.get(self._key(record), "")

    def fill(self, record: GridRow, text: str) -> None:
        """Write the cell."""
        record.cells[self._key(record)] = text

    def _key(self, record: GridRow) -> str:
        return "name" if self.first and record.kind == "centre" else self.keys[0]


class GridModel(LinesModel):
    """The table's cells; centres and totals are bold, headings tell themselves whole in their tips.

    `figures` are what is behind the computed cells, row by row; such a cell looks like a link.
    """

    figures: Sequence[Mapping[str, Figure]] = ()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell."""
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            weight = QFont.Weight.Normal if self.kind_of(index.row()) == "row" else QFont.Weight.DemiBold
            font = theme.tnum(theme.font(weight=weight))
            font.setUnderline(self.figure_at(index) is not None)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and self.figure_at(index) is not None:
            return theme.current().colour("accent")
        if role == Qt.ItemDataRole.ToolTipRole and self.figure_at(index) is not None:
            return _("Deschide rândurile din spatele cifrei (Enter)")
        return super().data(index, role)

    def figure_at(self, index: Index) -> Figure | None:
        """What is behind a cell, where it is computed."""
        if not index.isValid() or index.row() >= len(self.figures):
            return None
        return self.figures[index.row()].get(self.columns[index.column()].keys[0])

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A heading."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self.columns[section].field.label
        return super().headerData(section, orientation, role)

    def kind_of(self, row: int) -> str:
        """Whether a row is plain, a centre's name or a total."""
        return str(self.lines[row].record.kind)


class _GridView(LinesView):
    """The table with wrapped cells, as wide as it may, centres over all columns.

    `figure_asked(index)` tells that a computed cell was clicked, or Enter pressed on it.
    """

    figure_asked = Signal(object)

    def __init__(self, model: GridModel, title: str, *, weights: Sequence[float], edited: bool) -> None:
        super().__init__(model, GridRow if edited else None, title)
        self._grid = model
        self._weights = weights
        self.setWordWrap(True)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.movable = edited
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        if not edited:
            self.setEditTriggers(self.EditTrigger.NoEditTriggers)
            self.clicked.connect(self._ask_figure)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what is behind a computed cell."""
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not (enters and self._ask_figure(self.currentIndex())):
            super().keyPressEvent(event)

    def _ask_figure(self, index: Index) -> bool:
        if self._grid.figure_at(index) is None:
            return False
        self.figure_asked.emit(index)
        return True

    def fit(self) -> None:
        """Share the width by the columns' weights, the height by what is written."""
        least = [_NARROW if weight < 1 else _LEAST + _MORE * min(weight, 2.0) for weight in self._weights]
        left = max(0.0, self.viewport().width() - 2 - sum(least))
        whole = sum(self._weights) or 1.0
        for place, weight in enumerate(self._weights):
            self.setColumnWidth(place, int(least[place] + left * weight / whole))
        self.clearSpans()
        for row in range(len(self._grid.lines)):
            if self._grid.kind_of(row) == "centre":
                self.setSpan(row, 0, 1, len(self._weights))
        rows = 0
        for row in range(len(self._grid.lines)):
            self.setRowHeight(row, self._height(row))
            rows += self.rowHeight(row)
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(ROW + min(_SHOWN, max(ROW, rows)) + 10 + extra)

    def _height(self, row: int) -> int:
        """As high as the longest of its cells, wrapped."""
        if self._grid.kind_of(row) == "centre":
            return ROW
        flags = Qt.TextFlag.TextWordWrap
        tall = [
            self.fontMetrics().boundingRect(QRect(0, 0, self.columnWidth(place) - _INSIDE, 9999), flags, text)
            for place, text in enumerate(self._grid.lines[row].texts)
        ]
        return max(ROW, *(one.height() + 16 for one in tall))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class GridPiece(Piece):
    """The rows of a table; `edited` lets them be written in place, added, moved, removed, pasted.

    A `plain` one has neither centres nor totals. `figures` are what is behind computed cells, row by row:
    `figure_asked(words, figure)` asks to open one of them.
    """

    figure_asked = Signal(str, object)

    def __init__(
        self,
        title: str,
        columns: Sequence[ColumnSpec],
        rows: Rows,
        *,
        edited: bool,
        plain: bool = False,
        figures: Sequence[Mapping[str, Figure]] = (),
    ) -> None:
        super().__init__()
        self._edited = edited
        self._kinds = {} if plain else {"centre": _("Centru"), "total": _("Total")}
        self.model = GridModel()
        self.model.figures = figures
        self.model.columns = [
            CellColumn(
                (column.key,),
                Field(column.heading),
                Converter(str, str, empty="", figures=column.align == "right"),
                first=place == 0,
            )
            for place, column in enumerate(columns)
        ]
        weights = [column.width for column in columns]
        self.view = _GridView(self.model, title, weights=weights, edited=edited)
        column = stacked(self, gap=4)
        column.addWidget(self.view)
        if edited:
            column.addLayout(self._tools())
        self.model.show([GridRow(row.get("kind", "row"), deepcopy(dict(row["cells"]))) for row in rows])
        self.view.fit()
        self.model.edited.connect(self._note)
        self.view.figure_asked.connect(self._ask_figure)

    def rows(self) -> list[dict[str, Any]]:
        """The rows as typed; lines left empty are dropped."""
        return [self._row(line) for line in self.model.lines if any(text.strip() for text in line.texts)]

    def fill(self, held: SectionTree) -> None:
        """Write the rows, where they are the plan's own."""
        if self._edited:
            held.section.rows = self.rows()

    def add(self, kind: str = "row") -> None:
        """Add a row after the one chosen and begin to write in it."""
        at = self.view.currentIndex().row() + 1 or len(self.model.lines)
        self.model.add(GridRow(kind), at)
        self.view.setFocus()
        self.view.edit_from(at)

    def _ask_figure(self, index: Index) -> None:
        """Name the figure by the words of its row and its column."""
        cells = self.model.lines[index.row()].record.cells
        column = self.model.columns[index.column()]
        named = (cells.get(key, "") for key in _NAMING)
        words = " · ".join(one for one in (next(filter(None, named), ""), column.field.label) if one)
        self.figure_asked.emit(words, self.model.figure_at(index))

    def _row(self, line: Line) -> dict[str, Any]:
        cells = dict(line.record.cells)
        written = GridRow(line.record.kind, cells)
        for column, text in zip(self.model.columns, line.texts, strict=True):
            if line.record.kind == "centre" and not (isinstance(column, CellColumn) and column.first):
                continue
            column.fill(written, text)
        return {"kind": line.record.kind, "cells": {key: text for key, text in cells.items() if text}}

    def _note(self) -> None:
        self.view.fit()
        self.changed.emit()

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(button(_("Rând"), self.add, look="link", icon="plus", name="grid.add"))
        for kind, text in self._kinds.items():
            line.addWidget(
                button(text, partial(self.add, kind), look="link", icon="plus", name=f"grid.{kind}")
            )
        line.addStretch(1)
        view, model = self.view, self.model
        for icon, says, do in (
            ("arrow-back-up", _("Anulează ultima schimbare din rânduri"), model.undo),
            ("arrow-up", _("Mută rândul mai sus (Alt+Sus)"), lambda: view.move_line(-1)),
            ("arrow-down", _("Mută rândul mai jos (Alt+Jos)"), lambda: view.move_line(1)),
            ("trash", _("Șterge rândul (Ctrl+Del)"), view.remove_line),
        ):
            line.addWidget(icon_button(icon, says, do, name=f"grid.{icon}"))
        return line
