"""The picture by commune of a view's column: each commune a square in the shade of its class."""

from collections.abc import Sequence

from letea.county.views.view import NOT_HANDED, Column, Kind, Line, Value, View, words_of
from letea.documents.outline import Picture, Tile, Tiles
from letea.rules.classes import class_of, classes_of
from letea.wording import _, grouped

_UNSEALED = "*"
_LEU, _THOUSAND = 100, 100_000  # bani
_LONG = 100_000_000  # bani, from which on a sum is told in thousands of lei


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
    unit = _unit(column, classes)
    legend = column.classes or tuple(_class_words(column, low, high, unit) for low, high in classes)
    steps = [_step(column, classes, value) for value in values]
    if all(step is None for step in steps):
        return None
    tiles = tuple(
        Tile(str(line.cells[0]), _words(column, line, value, unit), step)
        for line, value, step in zip(view.lines, values, steps, strict=True)
    )
    title = f"{view.title}: {_label(column, unit)}"
    if any(line.unsealed for line in view.lines):
        title = _("{title} ({sign} nesigilat)").format(title=title, sign=_UNSEALED)
    return Tiles(title, legend, tiles)


def _step(column: Column, classes: Sequence[tuple[int, int]], value: Value) -> int | None:
    if column.classes:
        return column.classes.index(value) if isinstance(value, str) and value in column.classes else None
    return class_of(value, classes) if isinstance(value, int) else None


def _unit(column: Column, classes: Sequence[tuple[int, int]]) -> int:
    """In how many bani sums are told in a square: lei, or thousands of them where they are long; else 0."""
    if column.kind is not Kind.BANI or not classes:
        return 0
    return _THOUSAND if classes[-1][1] >= _LONG else _LEU


def _label(column: Column, unit: int) -> str:
    named = column.label.removesuffix(_(", lei"))
    return {0: column.label, _LEU: _("{named}, lei"), _THOUSAND: _("{named}, mii lei")}[unit].format(
        named=named
    )


def _words(column: Column, line: Line, value: Value, unit: int) -> str:
    if line.missing:
        return NOT_HANDED
    return f"{_said(column, value, unit)}{_UNSEALED if line.unsealed else ''}"


def _class_words(column: Column, low: int, high: int, unit: int) -> str:
    said = [_said(column, one, unit) for one in (low, high)]
    return said[0] if said[0] == said[1] else _("{low} – {high}").format(low=said[0], high=said[1])


def _said(column: Column, value: Value, unit: int) -> str:
    return grouped(round(value / unit)) if unit and isinstance(value, int) else words_of(column, value)
