"""The editor of objectives: general and specific objectives, measures with term, responsible, categories."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from db.tables.plans import Node
from letea.fields import Field
from letea.layouts import ColumnSpec, Family, Level
from letea.rules.plan_numbers import keep_typed_numbers, renumber
from letea.rules.plan_tree import NodeTree, SectionTree
from letea.wording import _
from ui.parts.basics import button
from ui.parts.boxes import LineBox
from ui.parts.converters import Converter
from ui.parts.form import Form
from ui.plans.basis import add_movers
from ui.plans.entries import Branch, Entries
from ui.plans.menus import menu_of
from ui.plans.pieces import Piece, stacked


class CellBox(LineBox):
    """A column of a measure, kept in the record's cells; it offers what other measures say there."""

    def __init__(self, column: ColumnSpec, used: Sequence[str]) -> None:
        super().__init__([column.key], Field(column.heading), Converter(str, str, empty=""), suggest=used)

    def show_record(self, record: Node) -> None:
        """Show the cell."""
        self.set_value(record.cells.get(self.keys[0], ""))
        self.settle()

    def fill(self, record: Node) -> None:
        """Write the cell."""
        record.cells = {**record.cells, self.keys[0]: self.value().strip()}


class NodeForm(Form):
    """One objective or measure."""

    def __init__(self, family: Family, nodes: Sequence[Node]) -> None:
        super().__init__()
        self.number = self.text(Node.number)
        self.long_text(Node.text, lines=4)
        self.cells = [
            self.add(CellBox(column, sorted({node.cells.get(column.key, "") for node in nodes} - {""})))
            for column in family.objectives
            if not column.level
        ]

    def show_node(self, node: Node, *, measure: bool, numbered: bool) -> None:
        """Show a node; only measures have cells, only numbered levels a number."""
        self.show(node)
        self.number.setVisible(numbered or bool(node.number))
        for box in self.cells:
            box.setVisible(measure or bool(node.cells.get(box.keys[0])))


class ObjectivesPiece(Piece):
    """The tree of objectives and measures, and the one chosen beneath it."""

    grows = True

    def __init__(self, held: SectionTree, family: Family) -> None:
        super().__init__()
        self._family = family
        self._section_id = held.section.id
        self.entries = Entries(_("Obiective și măsuri"), _words)
        self.entries.setMinimumHeight(220)
        keep_typed_numbers(held.nodes, family)
        nodes = [one.node for top in held.nodes for one in top.walk()]
        self.form = NodeForm(family, nodes)
        column = stacked(self)
        column.addWidget(self.entries, 1)
        column.addLayout(self._tools())
        column.addWidget(self.form)
        self.entries.picked.connect(self._show)
        self.entries.add_asked.connect(self._add_beside)
        self.entries.edited.connect(self.changed)
        self.form.changed.connect(self._take)
        self.entries.show_branches([_branch(tree) for tree in held.nodes])

    def fill(self, held: SectionTree) -> None:
        """Write the tree in its order."""
        held.nodes = [_tree(branch) for branch in self.entries.branches]

    def choose(self, uid: str) -> None:
        """Bring a node into sight."""
        for top in self.entries.branches:
            for branch in _all(top):
                if branch.record.uid == uid:
                    self.entries.choose(branch)

    def add(self, level: Level) -> None:
        """Add a node of this level by the one chosen: after its like, or last beneath what it belongs to."""
        order = [one.key for one in self._family.levels]
        depth = order.index(level.key)
        current = self.entries.current()
        path = self.entries.path_of(current) if current is not None else []
        like = next((one for one in path if one.record.level == level.key), None)
        above = [one for one in path if order.index(one.record.level) < depth]
        branch = Branch(Node(section_id=self._section_id, level=level.key))
        if level is self._family.levels[-1] and like is not None:
            branch.record.cells = {key: like.record.cells.get(key, "") for key in ("responsible",)}
        self.entries.put(branch, after=like, under=above[-1] if above else None)
        self._renumber()
        self.form.box(Node.text).setFocus()

    def _renumber(self) -> None:
        known = [one for top in self.entries.branches for one in _all(top)]
        for changed in renumber([_tree(branch) for branch in self.entries.branches], self._family):
            self.entries.rename(next(one for one in known if one.record is changed.node))
        self._show(self.entries.current())

    def _add_beside(self) -> None:
        current = self.entries.current()
        level = self._family.level(current.record.level) if current else self._family.levels[0]
        if level is not None:
            self.add(level)

    def _show(self, branch: Branch | None) -> None:
        self.form.setVisible(branch is not None)
        if branch is not None:
            level = self._family.level(branch.record.level)
            measure = level is self._family.levels[-1]
            numbered = level is None or bool(level.number)
            self.form.show_node(branch.record, measure=measure, numbered=numbered)

    def _take(self) -> None:
        branch = self.entries.current()
        if branch is not None:
            self.form.fill(branch.record)
            self.entries.rename(branch)
            self.changed.emit()

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        menu = menu_of(self, *((one.name, partial(self.add, one)) for one in reversed(self._family.levels)))
        made = button(_("Adaugă"), look="plain", icon="plus", name="objectives.add")
        made.setMenu(menu)
        line.addWidget(made)
        line.addStretch(1)
        return add_movers(line, self.entries)


def _words(branch: Branch) -> str:
    return f"{branch.record.number} {branch.record.text}".strip()


def _branch(tree: NodeTree) -> Branch:
    return Branch(tree.node, [_branch(child) for child in tree.children])


def _tree(branch: Branch) -> NodeTree:
    return NodeTree(branch.record, [_tree(child) for child in branch.children])


def _all(branch: Branch) -> list[Branch]:
    return [branch, *(one for child in branch.children for one in _all(child))]
