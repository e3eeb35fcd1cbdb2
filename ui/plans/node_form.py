"""The form of one objective or measure: its number, text, cells, links, note."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from db.tables.plans import Node
from letea.fields import Field, field_of
from letea.layouts import ColumnSpec, Family, Level
from letea.wording import _
from ui.parts.basics import button
from ui.parts.boxes import FieldBox, LineBox, LongBox
from ui.parts.converters import Converter
from ui.parts.form import Form
from ui.parts.inputs import Suggestions
from ui.plans.links import LinksBox

_TEXT = Converter(str, str, empty="")
_LONG_FROM = 2.0  # the weight of a column from which its cell is written in several lines


class CellBox(LineBox):
    """A column of a measure, kept in the record's cells; it offers what other measures say there."""

    def __init__(self, column: ColumnSpec, used: Suggestions) -> None:
        super().__init__([column.key], Field(column.heading), _TEXT, suggest=used)

    def show_record(self, record: Node) -> None:
        """Show the cell."""
        self.set_value(record.cells.get(self.keys[0], ""))
        self.settle()

    def fill(self, record: Node) -> None:
        """Write the cell."""
        record.cells = {**record.cells, self.keys[0]: self.value().strip()}


class LinesCellBox(LongBox):
    """A column that holds several things (indicators, results), one a line."""

    def __init__(self, column: ColumnSpec) -> None:
        told = _("Câte unul pe rând.") if column.lines else ""
        super().__init__([column.key], Field(column.heading, help=told), _TEXT, lines=3)

    def show_record(self, record: Node) -> None:
        """Show the cell."""
        self.set_value(record.cells.get(self.keys[0], ""))
        self.settle()

    def fill(self, record: Node) -> None:
        """Write the cell, its blank lines left out."""
        lines = (line.strip() for line in self.value().splitlines())
        record.cells = {**record.cells, self.keys[0]: "\n".join(line for line in lines if line)}


class NumberBox(LineBox):
    """The number: given by the place, or kept as typed until it is given back (`auto_asked`)."""

    auto_asked = Signal()

    def __init__(self) -> None:
        super().__init__([Node.number.key], field_of(Node.number), _TEXT)
        self.auto = button(
            _("Numerotează automat"), self.auto_asked.emit, look="link", icon="wand", name="number.auto"
        )
        self._column.insertWidget(self._column.count() - 1, self.auto, 0, Qt.AlignmentFlag.AlignLeft)

    def show_number(self, record: Node, by_place: str) -> None:
        """Show the number and where it comes from; `by_place` is the one its place would give."""
        self.show_record(record)
        self.auto.setVisible(record.number_kept)
        if not record.number_kept:
            self.remark(_("Urmează locul din plan; cel scris de mână rămâne."))
        elif by_place:
            self.remark(_("Scris de mână. După loc: {number}").format(number=by_place))
        else:
            self.remark(_("Scris de mână. După loc nu are număr."))

    def fill(self, record: Node) -> None:
        """Keep a number that was typed."""
        typed = self.value().strip()
        if self.touched and typed != record.number:
            record.number, record.number_kept = typed, True


class NodeForm(Form):
    """One objective or measure. `used(key)` gives what the plan says in a column, to be offered."""

    def __init__(self, layout: Family, used: Callable[[str], Sequence[str]]) -> None:
        super().__init__()
        self.number = self.add(NumberBox())
        self.row(self.number, self.long_text(Node.text, lines=4), stretch=(1, 3))
        self.cells = [self._cell(column, used) for column in layout.objectives if not column.level]
        short = [box for box in self.cells if isinstance(box, CellBox)]
        for first, second in zip(short[::2], short[1::2], strict=False):
            self.row(first, second)
        self.links = LinksBox()
        self.place(self.links)
        self.long_text(Node.note, lines=2)

    def show_node(self, node: Node, *, level: Level | None, measure: bool, by_place: str) -> None:
        """Show a node; only measures have cells, only numbered levels a number."""
        self.show(node)
        self.number.setVisible(level is None or bool(level.number or node.number))
        self.number.show_number(node, by_place)
        text = self.box(Node.text)
        text.label.setText(level.name if level is not None else text.field.label)
        for box in self.cells:
            box.setVisible(measure or bool(node.cells.get(box.keys[0])))

    def cell(self, key: str) -> FieldBox:
        """The box of a column."""
        return next(box for box in self.cells if box.keys[0] == key)

    def _cell(self, column: ColumnSpec, used: Callable[[str], Sequence[str]]) -> FieldBox:
        if column.lines or column.width >= _LONG_FROM:
            return self.add(LinesCellBox(column))
        return self.add(CellBox(column, lambda: used(column.key)))
