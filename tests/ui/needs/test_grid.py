"""The grid is answered by keys and clicks, and told apart by where an answer comes from."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.needs import Answer, Basis, Dimension, NeedSituation
from letea.errors import Problem
from letea.rules.need_score import score_of
from letea.rules.needs import Known
from tests.samples import TODAY
from ui.needs.grid import Grid
from ui.needs.situation_row import SituationRow

GRID = [
    NeedSituation(id=1, code="saracie", text="Sărăcie", weight=3),
    NeedSituation(id=2, code="fara_curent", text="Fără curent", weight=2, dimension=Dimension.HOUSING),
    NeedSituation(id=3, code="veche", text="Nu se mai folosește", weight=1, active=False),
    NeedSituation(id=4, code="violenta", text="Violență", weight=3, dimension=Dimension.SAFETY),
]
SAID = Known(Answer.NO, Basis.REGISTER, TODAY, "fișa gospodăriei")


@pytest.fixture
def grid(qapp: QApplication, qtbot: QtBot) -> Grid:
    """Three situations in use; the register says something of the second."""
    made = Grid(GRID, suggested={2: SAID})
    made.show_state({1: Known(Answer.YES, Basis.BEFORE, date(2021, 10, 5)), 2: SAID})
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def pills(row: SituationRow) -> list[str]:
    return [one.text() for one in row.findChildren(QLabel) if one.property("pill") and not one.isHidden()]


def answers(grid: Grid) -> list[Answer]:
    return [row.known.answer for row in grid.rows]


def test_what_is_no_longer_used_is_not_asked(grid: Grid) -> None:
    assert [row.situation.code for row in grid.rows] == ["saracie", "fara_curent", "violenta"]


def test_an_answer_says_where_it_comes_from_until_the_worker_gives_it(grid: Grid) -> None:
    assert pills(grid.rows[0]) == ["ca la 05.10.2021"]
    assert pills(grid.rows[1]) == ["din evidență: fișa gospodăriei"]
    assert pills(grid.rows[2]) == []
    grid.rows[1].say(Answer.YES)
    assert pills(grid.rows[1]) == ["evidența: nu (fișa gospodăriei)"]
    assert grid.state()[2] == Known(Answer.YES, Basis.ASKED)
    assert grid.rows[1].accessibleName() == "Fără curent: da"


def test_the_keyboard_answers_and_goes_on(grid: Grid, qtbot: QtBot) -> None:
    grid.focus_first()
    qtbot.waitUntil(grid.rows[0].hasFocus, timeout=20_000)
    QTest.keyClick(grid.rows[0], Qt.Key.Key_N)
    assert grid.rows[1].hasFocus()
    QTest.keyClick(grid.rows[1], Qt.Key.Key_D)
    assert grid.rows[2].hasFocus()
    QTest.keyClick(grid.rows[2], Qt.Key.Key_D)
    assert answers(grid) == [Answer.NO, Answer.YES, Answer.YES]
    QTest.keyClick(grid.rows[2], Qt.Key.Key_Space)
    QTest.keyClick(grid.rows[2], Qt.Key.Key_Up)
    assert grid.rows[1].hasFocus()
    QTest.keyClick(grid.rows[1], Qt.Key.Key_Right)
    QTest.keyClick(grid.rows[1], Qt.Key.Key_Down)
    QTest.keyClick(grid.rows[2], Qt.Key.Key_Down)
    assert grid.rows[2].hasFocus()
    assert answers(grid) == [Answer.NO, Answer.NO, Answer.UNKNOWN]
    QTest.keyClick(grid.rows[2], Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert answers(grid)[2] is Answer.UNKNOWN


def test_a_click_answers(grid: Grid, qtbot: QtBot) -> None:
    made = grid.findChild(QPushButton, "situation.violenta.yes")
    assert isinstance(made, QPushButton)
    with qtbot.waitSignal(grid.changed, timeout=20_000):
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert answers(grid)[2] is Answer.YES
    assert grid.changed_labels() == ["Răspunsuri"]
    grid.settle()
    assert grid.changed_labels() == []


def test_a_draft_brings_answers_back_with_their_source(grid: Grid) -> None:
    grid.rows[2].say(Answer.YES)
    typed = grid.typed()
    before = grid.state()
    grid.show_state({})
    grid.put_typed(typed | {"alta": ["yes", "asked", "", ""]})
    assert grid.state() == before


def test_the_points_of_each_side_stand_beside_it(grid: Grid) -> None:
    grid.tell_score(score_of(GRID, {1: Answer.YES}))
    texts = [one.text() for one in grid.findChildren(QLabel)]
    assert "3 din 3" in texts
    assert "0 din 2" in texts


def test_a_problem_of_the_whole_grid_stands_over_it(grid: Grid) -> None:
    rest = grid.tell([Problem("answers", "Răspundeți."), Problem("assessed_on", "Data.")])
    assert [one.field for one in rest] == ["assessed_on"]
    assert grid.has_problem()
    assert grid.focus_problem()
    assert "Răspundeți." in [one.text() for one in grid.findChildren(QLabel)]
    grid.tell([])
    assert not grid.has_problem()
    assert not grid.focus_problem()
