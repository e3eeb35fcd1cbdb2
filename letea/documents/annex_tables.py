"""The tables of a plan as blocks: grouped heads, rows of registers, objectives over their measures."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from db.tables.plans import Section
from letea.documents.outline import Align, Cell, Item, Run, Runs, Table, plain
from letea.layouts import ColumnSpec, Family, TableSpec
from letea.rules.plan_rows import columns_of
from letea.rules.plan_tree import NodeTree

WIDE = 9  # columns from which a table takes smaller letters


def objective_columns(section: Section, family: Family) -> tuple[ColumnSpec, ...]:
    """The columns of a table of objectives: the section's own heads over what the family holds."""
    if not section.columns:
        return family.objectives
    held = {column.key: column for column in family.objectives}
    typed = zip(section.columns, columns_of(section, family), strict=True)
    return tuple(_as_held(column, held.get(column.key), own) for own, column in typed)


def _as_held(column: ColumnSpec, like: ColumnSpec | None, own: Mapping[str, Any]) -> ColumnSpec:
    """A column of the plan's own: what it holds, merges and marks is the family's where it says nothing."""
    like = like or ColumnSpec("", "")
    return replace(column, level=like.level, lines=like.lines, merge=own.get("merge", like.merge))


def register_table(
    spec: TableSpec | None, columns: Sequence[ColumnSpec], rows: Iterable[Mapping[str, Any]]
) -> Table:
    """A table of the plan: rows of a register, centre names across all columns, totals in bold."""
    return Table(
        widths=tuple(column.width for column in columns),
        head=_head(columns),
        body=tuple(_body_row(row, columns) for row in rows),
        wide=len(columns) >= WIDE or bool(spec and spec.wide),
    )


def register_list(rows: Iterable[Mapping[str, Any]]) -> Iterator[Item]:
    """A register that prints as a list: what is published (II.1), messages to the press (II.8)."""
    for row in rows:
        cells = row["cells"]
        yield Item(cells.get("marker", ""), plain(cells.get("text", "")), int(cells.get("level") or 0))


def objectives_table(nodes: Iterable[NodeTree], columns: Sequence[ColumnSpec], family: Family) -> Table:
    """Objectives as a table: each stands once, over the rows of its measures."""
    joints = {level.key: level.joint for level in family.levels}
    return Table(
        widths=tuple(column.width for column in columns),
        head=_head(columns),
        body=tuple(row for tree in nodes for row in _rows_under(tree, columns, joints)),
        wide=len(columns) >= WIDE,
    )


def _head(columns: Sequence[ColumnSpec]) -> tuple[tuple[Cell, ...], ...]:
    if not any(column.group for column in columns):
        return (tuple(_head_cell(column.heading) for column in columns),)
    upper: list[Cell] = []
    for group, members in groupby(columns, key=lambda column: column.group):
        grouped = list(members)
        if group:
            upper.append(_head_cell(group, columns=len(grouped)))
        else:
            upper += [_head_cell(column.heading, rows=2) for column in grouped]
    return tuple(upper), tuple(_head_cell(column.heading) for column in columns if column.group)


def _head_cell(text: str, *, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(plain(text, bold=True), Align.CENTER, rows=rows, columns=columns, shaded=True)


def _body_row(row: Mapping[str, Any], columns: Sequence[ColumnSpec]) -> tuple[Cell, ...]:
    cells, kind = row["cells"], row.get("kind", "row")
    if kind == "centre":
        name = plain(cells.get("name", ""), bold=True)
        return (Cell(name, Align.CENTER, columns=len(columns), shaded=True),)
    bold = kind == "total"
    return tuple(Cell(plain(cells.get(column.key, ""), bold=bold), Align(column.align)) for column in columns)


def _rows_under(
    tree: NodeTree, columns: Sequence[ColumnSpec], joints: Mapping[str, str]
) -> Iterator[tuple[Cell, ...]]:
    """The rows of a node: one for each measure, where what belongs to several spans them all."""
    paths = list(_paths(tree))
    held = [_column_cells(column, paths, joints) for column in columns]
    for row in zip(*held, strict=True):
        yield tuple(cell for cell in row if cell is not None)


def _column_cells(
    column: ColumnSpec, paths: Sequence[tuple[NodeTree, ...]], joints: Mapping[str, str]
) -> Iterator[Cell | None]:
    """A column's cells down the rows; None where the cell above spans the row."""
    for _same, rows in groupby(enumerate(paths), key=lambda numbered: _spanned(column, *numbered)):
        path, *covered = [path for _place, path in rows]
        runs = _runs(column, path, joints)
        yield Cell(runs, Align(column.align), rows=1 + len(covered))
        yield from (None for _path in covered)


def _spanned(column: ColumnSpec, place: int, path: tuple[NodeTree, ...]) -> object:
    """What neighbouring rows must share to stand in one cell of the column."""
    if column.level:
        holder = _on_level(path, column.level)
        return place if holder is None else id(holder)
    words = path[-1].node.cells.get(column.key, "").strip()
    return (words, id(path[-2]) if len(path) > 1 else 0) if column.merge and words else place


def _runs(column: ColumnSpec, path: tuple[NodeTree, ...], joints: Mapping[str, str]) -> Runs:
    if column.level:
        holder = _on_level(path, column.level)
        return _objective(holder, joints.get(column.level, "")) if holder is not None else ()
    words = path[-1].node.cells.get(column.key, "")
    if not column.lines:
        return plain(words)
    return plain("\n".join(f"{column.lines} {line.strip()}" for line in words.splitlines() if line.strip()))


def _on_level(path: tuple[NodeTree, ...], level: str) -> NodeTree | None:
    return next((one for one in path if one.node.level == level), None)


def _paths(tree: NodeTree) -> Iterator[tuple[NodeTree, ...]]:
    """The ways from this node down to each that has none beneath it."""
    if not tree.children:
        yield (tree,)
    for child in tree.children:
        for path in _paths(child):
            yield (tree, *path)


def _objective(tree: NodeTree, joint: str) -> Runs:
    """A node's words: its number before them, or underlined on a line of its own."""
    node = tree.node
    if not node.number:
        return plain(node.text)
    if joint and node.text:
        return plain(f"{node.number}{joint}{node.text}")
    rest = plain(f"\n{node.text}") if node.text else ()
    return (Run(node.number, underline=True), *rest)
