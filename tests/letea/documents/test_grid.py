"""Tests of where the cells of a table stand."""

import pytest

from letea.documents.grid import TableShapeError, spots_of
from letea.documents.outline import Cell, cells


def test_places_under_a_span_are_left_out() -> None:
    rows = ((Cell(rows=2), Cell(columns=2)), (Cell(), Cell()))
    assert [[(spot.row, spot.column) for spot in row] for row in spots_of(rows, 3)] == [
        [(0, 0), (0, 1)],
        [(1, 1), (1, 2)],
    ]


def test_a_short_row_is_filled_with_blank_cells() -> None:
    (row,) = spots_of((cells(("unu",)),), 3)
    assert [spot.column for spot in row] == [0, 1, 2]
    assert not row[2].cell.runs


def test_spans_end_with_the_table() -> None:
    (row,) = spots_of(((Cell(rows=9, columns=9),),), 2)
    assert (row[0].rows, row[0].columns) == (1, 2)


def test_too_many_cells_are_refused() -> None:
    with pytest.raises(TableShapeError):
        spots_of((cells(("1", "2", "3")),), 2)
