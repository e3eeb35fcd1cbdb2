"""A report on the screen: what its paper says, as cards with sentences, tables and charts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.documents.outline import (
    Block,
    Chart,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Table,
    text_of,
)
from ui.parts.chart_view import ChartView
from ui.parts.panel import Panel
from ui.reports.table import FiguresTable


class Figures(QWidget):
    """The parts of an outline under one another, a card each; its opening and signatures are left out."""

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
            case Pairs():
                panel.add_facts(block.rows)
            case Table():
                panel.add_widget(FiguresTable(block))
            case Chart():
                panel.add_space()
                self.charts.append(ChartView(block))
                panel.add_widget(self.charts[-1])
            case _:
                return
        panel.add_space()
