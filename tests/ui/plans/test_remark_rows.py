"""Rows that are as high as what they say."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from ui.parts.icon import icon
from ui.plans.remark_rows import remark_list


def heights(made: QListWidget) -> list[int]:
    rects: list[QRect] = [made.visualItemRect(made.item(row)) for row in range(made.count())]
    return [rect.height() for rect in rects]


def test_a_row_grows_with_its_sentence_and_in_a_narrow_list(qtbot: QtBot) -> None:
    made = remark_list("De verificat")
    qtbot.addWidget(made)
    for sentence in ("Scurt.", "O propoziție mult mai lungă decât rândul, care se rupe. " * 4):
        made.addItem(f"Capitolul I\n{sentence}")
        made.item(made.count() - 1).setIcon(icon("alert-triangle", "warning"))
    made.resize(600, 400)
    made.show()
    QApplication.processEvents()
    short, long = heights(made)
    assert long > 1.5 * short
    made.resize(300, 400)
    QApplication.processEvents()
    assert heights(made)[1] > long
    assert not made.grab().isNull()
