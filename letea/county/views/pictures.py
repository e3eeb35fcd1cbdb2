"""The picture by commune of a view's column: each commune a square in the shade of its class."""

from collections.abc import Sequence

from letea.county.views.view import NOT_HANDED, Column, Line, Value, View, words_of
from letea.documents.outline import Picture, Tile, Tiles
from letea.rules.classes import class_of, classes_of
from letea.wording import _

_UNSEALED = "*"


def pictured_columns(view: View) -> list[Column]:
    """The columns of which a picture by commune may be made."""
    return [one for one in view.columns if one.is_pictured] if view.of_communes else []


def first_pictured(view: View) -> str:
    """The column pictured before one is chosen, the first of which anything is known; "" for none."""
    offered = sorted(pictured_columns(view), key=lambda one: one.key != view.pictured)
    return next((one.key for one in offered if _tiles(view, one) is not None), "")


def picture_of(view: View, key: str = "") -> Picture | None:
    """The picture of that column, or of the one pictured first; where no row is a commune, the view's chart.

    None where nothing is known.
    """
    column = view.column(key or first_pictured(view))
    if not view.of_communes:
        return view.chart
    return _tiles(view, column) if column is not None else None


def _tiles(view: View, column: Column) -> Tiles | None:
    values = view.values(column.key)
    classes = [] if column.classes else classes_of([one for one in values if isinstance(one, int)])
    legend = column.classes or tuple(_class_words(column, low, high) for low, high in classes)
    steps = [_step(column, classes, value) for value in values]
    if all(step is None for step in steps):
        return None
    tiles = tuple(
        Tile(str(line.cells[0]), _words(column, line, value), step)
        for line, value, step in zip(view.lines, values, steps, strict=True)
    )
    title = f"{view.title}: {column.label}"
    if any(line.unsealed for line in view.lines):
        title = _("{title} ({sign} nesigilat)").format(title=title, sign=_UNSEALED)
    return Tiles(title, legend, tiles)


def _step(column: Column, classes: Sequence[tuple[int, int]], value: Value) -> int | None:
    if column.classes:
        return column.classes.index(value) if isinstance(value, str) and value in column.classes else None
    return class_of(value, classes) if isinstance(value, int) else None


def _words(column: Column, line: Line, value: Value) -> str:
    if line.missing:
        return NOT_HANDED
    return f"{words_of(column, value)}{_UNSEALED if line.unsealed else ''}"


def _class_words(column: Column, low: int, high: int) -> str:
    if low == high:
        return words_of(column, low)
    return _("{low} – {high}").format(low=words_of(column, low), high=words_of(column, high))
