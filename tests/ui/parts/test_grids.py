"""A table's look, and what its own view may add to it."""

from PySide6.QtWidgets import QAbstractItemView, QTableView, QTableWidget
from pytestqt.qtbot import QtBot

from ui.parts.grids import dress_grid
from ui.theme import ROW


def test_a_table_is_read_and_left_with_tab(qtbot: QtBot) -> None:
    view = QTableWidget(2, 2)
    qtbot.addWidget(view)
    dress_grid(view)
    assert view.property("look") == "rows"
    assert not view.showGrid()
    assert not view.tabKeyNavigation()
    assert view.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
    assert view.rowHeight(0) == ROW
    assert view.horizontalHeader().height() == ROW


def test_cells_may_have_other_heights(qtbot: QtBot) -> None:
    view = QTableWidget(1, 1)
    qtbot.addWidget(view)
    dress_grid(view, "cells", row=50, head=60)
    assert view.property("look") == "cells"
    assert (view.rowHeight(0), view.horizontalHeader().height()) == (50, 60)


def test_the_numbers_of_the_rows_are_hidden(qtbot: QtBot) -> None:
    view = QTableView()
    qtbot.addWidget(view)
    dress_grid(view)
    assert view.verticalHeader().isHidden()
