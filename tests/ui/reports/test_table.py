"""A report's table on the screen: as high as its words need, whatever its width."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letea.documents.outline import Cell, Table, cells, plain
from letea.rules.figures import Behind, Figure, rows_of
from ui import theme
from ui.reports.table import FiguresTable

HEADS = ("Localitatea", "În situații de vulnerabilitate", "Persoane")
ROWS = (cells(("Un sat cu un nume foarte lung, pe mai multe rânduri", "1.000.000", "2")),)


def a_table(qtbot: QtBot, qapp: QApplication) -> FiguresTable:
    theme.apply(qapp, "light")
    under = (Cell(plain("Anchete sociale", bold=True), columns=3, shaded=True),)
    made = FiguresTable(Table((3, 1, 1), (cells(HEADS),), (*ROWS, under)))
    qtbot.addWidget(made)
    return made


def test_it_grows_where_it_is_narrow_and_its_figures_never_break(qtbot: QtBot, qapp: QApplication) -> None:
    table = a_table(qtbot, qapp)
    table.show()
    table.resize(900, table.height())
    wide = table.height()
    table.resize(330, table.height())
    assert table.height() > wide
    columns = table._columns()
    assert columns[-1].right() <= 330
    figures = table.fontMetrics().horizontalAdvance("1.000.000")
    assert columns[1].width() >= figures
    assert not table.grab().isNull()


def test_a_table_without_rows_is_drawn(qtbot: QtBot) -> None:
    table = FiguresTable(Table((3, 1), (cells(("A", "B")),), ()))
    qtbot.addWidget(table)
    assert not table.grab().isNull()


def test_a_figure_opens_by_a_click_and_by_arrows_and_enter(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    one, other = Figure(rows_of(Behind.PEOPLE, [1])), Figure(rows_of(Behind.PEOPLE, [2, 3]))
    body = (
        (Cell(plain("Copii")), Cell(plain("1"), figure=one)),
        (Cell(plain("Vârstnici")), Cell(plain("2"), figure=other)),
        cells(("Altele", "0")),
    )
    table = FiguresTable(Table((3, 1), (cells(("Categoria", "Număr")),), body))
    qtbot.addWidget(table)
    table.resize(300, table.height())
    table.show()
    asked: list[tuple[str, Figure]] = []
    table.figure_asked.connect(lambda words, figure: asked.append((words, figure)))
    first, second = table.links()
    QTest.mouseMove(table, second.spot.center())
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=second.spot.center())
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=first.spot.center() - QPoint(150, 0))
    QTest.keyClick(table, Qt.Key.Key_Up)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked == [("Vârstnici · Număr · 2", other), ("Copii · Număr · 1", one)]
    assert not table.grab().isNull()
