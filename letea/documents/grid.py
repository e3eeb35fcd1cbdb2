"""The grid of a table: where each cell stands once the spans of its neighbours are counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from letea.documents.outline import Cell


class TableShapeError(ValueError):
    """A row lists more cells than the table has room for: the paper's builder is at fault."""

    def __init__(self, row: int, columns: int) -> None:
        super().__init__(f"row {row} has more cells than the {columns} columns of its table hold")
        self.row = row
        self.columns = columns


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with the place of its upper left corner and the rows and columns it covers, inside the table."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int

    @property
    def last_row(self) -> int:
        """The last row it covers."""
        return self.row + self.rows - 1


def spots_of(rows: Sequence[Sequence[Cell]], columns: int) -> list[list[Spot]]:
    """For each row the cells that start in it; places that no cell covers become blank cells.

    Raises:
        TableShapeError: a row lists more cells than there are free places.
    """
    covered_until = [0] * columns
    return [_row_of_spots(row, number, covered_until, rows=len(rows)) for number, row in enumerate(rows)]


def _row_of_spots(cells: Sequence[Cell], number: int, covered_until: list[int], *, rows: int) -> list[Spot]:
    spots: list[Spot] = []
    waiting = list(reversed(cells))
    column = 0
    while column < len(covered_until):
        if covered_until[column] > number:
            column += 1
            continue
        cell = waiting.pop() if waiting else Cell()
        width = _free_width(covered_until, column, number, wished=cell.columns)
        height = max(1, min(cell.rows, rows - number))
        covered_until[column : column + width] = [number + height] * width
        spots.append(Spot(cell, number, column, height, width))
        column += width
    if waiting:
        raise TableShapeError(number, len(covered_until))
    return spots


def _free_width(covered_until: list[int], column: int, number: int, *, wished: int) -> int:
    end = column + 1
    while end < min(column + wished, len(covered_until)) and covered_until[end] <= number:
        end += 1
    return end - column
