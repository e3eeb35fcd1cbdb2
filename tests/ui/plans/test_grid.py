"""The rows of a table on the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letea.layouts import ColumnSpec
from letea.rules.figures import Behind, Figure, rows_of
from ui.plans.grid import GridPiece
from ui.room import Room

COLUMNS = (ColumnSpec("nr", "Nr.", width=0.5), ColumnSpec("name", "Denumirea", width=2))


@pytest.fixture
def grid(qtbot: QtBot, room: Room) -> GridPiece:
    """Two rows under the name of a centre."""
    rows = [
        {"kind": "centre", "cells": {"name": "Complexul „Exemplu”"}},
        {"kind": "row", "cells": {"nr": "1", "name": "Centru de zi", "hidden": "rămâne"}},
        {"kind": "row", "cells": {"nr": "2", "name": "Cantină"}},
    ]
    made = GridPiece("Servicii", COLUMNS, rows, edited=True)
    qtbot.addWidget(made)
    made.show()
    return made


def test_rows_not_touched_come_back_the_same(grid: GridPiece) -> None:
    assert grid.rows() == [
        {"kind": "centre", "cells": {"name": "Complexul „Exemplu”"}},
        {"kind": "row", "cells": {"nr": "1", "name": "Centru de zi", "hidden": "rămâne"}},
        {"kind": "row", "cells": {"nr": "2", "name": "Cantină"}},
    ]


def test_the_name_of_a_centre_spans_the_columns(grid: GridPiece) -> None:
    assert grid.view.columnSpan(0, 0) == 2


def test_a_centre_is_added_after_the_row_chosen(grid: GridPiece) -> None:
    grid.view.setCurrentIndex(grid.model.index(1, 0))
    grid.add("centre")
    grid.model.setData(grid.model.index(2, 0), "Alt complex")
    assert grid.rows()[2] == {"kind": "centre", "cells": {"name": "Alt complex"}}


def test_a_row_left_empty_is_not_kept(grid: GridPiece) -> None:
    grid.add()
    assert len(grid.rows()) == 3


def test_rows_are_moved_and_removed(grid: GridPiece) -> None:
    grid.view.setCurrentIndex(grid.model.index(2, 0))
    grid.view.move_line(-1)
    assert [row["cells"].get("nr") for row in grid.rows()] == [None, "2", "1"]
    grid.view.remove_line()
    assert [row["cells"].get("nr") for row in grid.rows()] == [None, "1"]


def test_a_computed_cell_opens_by_a_click_and_by_enter(qtbot: QtBot, room: Room) -> None:
    del room
    figure = Figure(rows_of(Behind.PEOPLE, (1, 2)))
    rows = [
        {"kind": "row", "cells": {"nr": "2", "name": "Copii"}},
        {"kind": "row", "cells": {"nr": "-", "name": "Vârstnici"}},
    ]
    made = GridPiece("Beneficiari", COLUMNS, rows, edited=False, figures=[{"nr": figure}, {}])
    qtbot.addWidget(made)
    made.show()
    asked: list[tuple[str, Figure]] = []
    made.figure_asked.connect(lambda words, figure: asked.append((words, figure)))
    spot = made.view.visualRect(made.model.index(0, 0)).center()
    QTest.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    made.view.setCurrentIndex(made.model.index(1, 0))
    QTest.keyClick(made.view, Qt.Key.Key_Return)
    made.view.setCurrentIndex(made.model.index(0, 0))
    QTest.keyClick(made.view, Qt.Key.Key_Return)
    assert asked == [("Copii · Nr.", figure)] * 2
    assert made.model.data(made.model.index(0, 0), Qt.ItemDataRole.FontRole).underline()
    assert not made.model.data(made.model.index(1, 0), Qt.ItemDataRole.FontRole).underline()
