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
    """The columns of a table of objectives: the section's own heads over the levels of the family."""
    levels = {column.key: column.level for column in family.objectives}
    own = (replace(column, level=levels.get(column.key, "")) for column in columns_of(section, family))
    return tuple(own) if section.columns else family.objectives


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


def objectives_table(nodes: Iterable[NodeTree], columns: Sequence[ColumnSpec]) -> Table:
    """Objectives as a table: each stands once, over the rows of its measures."""
    body = [row for tree in nodes for row in _rows_under(tree, columns)]
    return Table(
        widths=tuple(column.width for column in columns),
        head=_head(columns),
        body=tuple(body),
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


def _rows_under(tree: NodeTree, columns: Sequence[ColumnSpec]) -> Iterator[tuple[Cell, ...]]:
    """The rows of a node: one for each measure, where those above it span all that is theirs."""
    begun: set[int] = set()
    for path in _paths(tree):
        on_level = {one.node.level: one for one in path}
        row: list[Cell] = []
        for column in columns:
            holder = on_level.get(column.level)
            if not column.level:
                row.append(Cell(plain(path[-1].node.cells.get(column.key, "")), Align(column.align)))
            elif holder is None:
                row.append(Cell())
            elif id(holder) not in begun:
                begun.add(id(holder))
                row.append(Cell(_objective(holder), Align(column.align), rows=len(list(_paths(holder)))))
        yield tuple(row)


def _paths(tree: NodeTree) -> Iterator[tuple[NodeTree, ...]]:
    """The ways from this node down to each that has none beneath it."""
    if not tree.children:
        yield (tree,)
    for child in tree.children:
        for path in _paths(child):
            yield (tree, *path)


def _objective(tree: NodeTree) -> Runs:
    """A node's words: its typed number underlined on a line of its own."""
    node = tree.node
    if not node.number:
        return plain(node.text)
    rest = plain(f"\n{node.text}") if node.text else ()
    return (Run(node.number, underline=True), *rest)
