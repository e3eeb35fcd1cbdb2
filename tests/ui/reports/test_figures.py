"""A report on the screen: its parts as cards, its tables and charts told to a screen reader."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from letea.documents.outline import Bar, Chart, Heading, Outline, Pairs, Paragraph, Table, cells, plain
from ui.parts.panel import Panel
from ui.reports.figures import Figures
from ui.reports.table import FiguresTable

OUTLINE = Outline(
    "Raport",
    (
        Heading("Raport", 0),
        Paragraph(plain("Deschiderea")),
        Heading("I. Beneficiari"),
        Paragraph(plain("În evidență: 2 persoane.")),
        Table((2, 1), (cells(("Categoria", "Număr")),), (cells(("Copii", "2")),)),
        Chart("Categorii", (), (Bar("Copii", (2,)),)),
        Heading("II. Bani"),
        Pairs((("Plătit", "300"),)),
    ),
)


def test_each_part_is_a_card_and_the_opening_is_left_out(qtbot: QtBot) -> None:
    figures = Figures(OUTLINE)
    qtbot.addWidget(figures)
    assert [panel.accessibleName() for panel in figures.findChildren(Panel)] == ["I. Beneficiari", "II. Bani"]
    texts = [one.text() for one in figures.findChildren(QLabel)]
    assert "În evidență: 2 persoane." in texts
    assert "300" in texts
    assert "Deschiderea" not in texts


def test_tables_and_charts_are_told(qtbot: QtBot) -> None:
    figures = Figures(OUTLINE)
    qtbot.addWidget(figures)
    (table,) = figures.findChildren(FiguresTable)
    assert (table.accessibleName(), table.accessibleDescription()) == ("Categoria, Număr", "Copii, 2")
    (chart,) = figures.charts
    assert (chart.accessibleName(), chart.accessibleDescription()) == ("Categorii", "Copii: 2")
