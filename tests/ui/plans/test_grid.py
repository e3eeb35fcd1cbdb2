"""The rows of a table on the screen."""

import pytest
from pytestqt.qtbot import QtBot

from letea.layouts import ColumnSpec
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
