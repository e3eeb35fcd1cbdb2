"""A report on the screen: what its paper says, as cards with sentences, tables and charts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.documents.outline import (
    Block,
    Cell,
    Chart,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Table,
    plain,
    text_of,
)
from ui.parts.chart_view import ChartView
from ui.parts.panel import Panel
from ui.reports.table import FiguresTable


class Figures(QWidget):
    """The parts of an outline under one another, a card each; its opening and signatures are left out.

    `figure_asked(words, figure)` asks to open what is behind a figure.
    """

    figure_asked = Signal(str, object)

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.charts: list[ChartView] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        panel: Panel | None = None
        for block in outline.blocks:
            if isinstance(block, Heading) and block.level == 1:
                panel = Panel(block.text)
                self._column.addWidget(panel)
            elif panel is not None:
                self._add(panel, block)
        self._column.addStretch(1)

    def _add(self, panel: Panel, block: Block) -> None:
        match block:
            case Paragraph():
                panel.add_text(text_of(block.runs))
            case Pairs() if any(block.figures):
                self._add_table(panel, _as_table(block))
            case Pairs():
                panel.add_facts(block.rows)
            case Table():
                self._add_table(panel, block)
            case Chart():
                panel.add_space()
                self.charts.append(ChartView(block))
                panel.add_widget(self.charts[-1])
            case _:
                return
        panel.add_space()

    def _add_table(self, panel: Panel, table: Table) -> None:
        made = FiguresTable(table)
        made.figure_asked.connect(self.figure_asked)
        panel.add_widget(made)


def _as_table(pairs: Pairs) -> Table:
    """Pairs whose values open, as rows without a head."""
    rows = zip(pairs.rows, pairs.figures, strict=True)
    body = tuple((Cell(plain(words)), Cell(plain(value), figure=figure)) for (words, value), figure in rows)
    return Table((1.0, 1.0), (), body)
