"""The model of the tree and dragging in it.

Qt's own loop of a drag cannot run offscreen, so the events that it would send are sent.
"""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester

from db.store import Store
from letea.rules.plan_tree import NodeTree
from tests.ui.plans.conftest import by_number, drawn, kept
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage


def test_the_model_keeps_qts_contract(piece: ObjectivesPiece) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(piece.model, fatal)  # a breach is a Qt warning, which fails the test
    piece.choose_tree(by_number(piece, "1.2"))
    for word in ("up", "down", "remove"):
        piece.do(word)
    tester.deleteLater()


def middle(piece: ObjectivesPiece, tree: NodeTree, share: float) -> QPoint:
    rect = piece.view.visualRect(piece.model.index_of(tree))
    return QPoint(rect.center().x(), rect.top() + int(rect.height() * share))


def carried(piece: ObjectivesPiece, *trees: NodeTree) -> QMimeData:
    return piece.model.mimeData([piece.model.index_of(tree) for tree in trees])


def drag(piece: ObjectivesPiece, data: QMimeData, to: NodeTree, share: float) -> bool:
    """Whether a drop would be taken there."""
    event = QDragMoveEvent(
        middle(piece, to, share),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    piece.view.dragMoveEvent(event)
    return event.isAccepted()


def drop(piece: ObjectivesPiece, data: QMimeData, to: NodeTree, share: float) -> None:
    event = QDropEvent(
        QPointF(middle(piece, to, share)),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    piece.view.dropEvent(event)


@pytest.mark.filterwarnings("ignore:.*QDragMoveEvent.*:DeprecationWarning")
def test_a_branch_is_dropped_beneath_another(piece: ObjectivesPiece, page: PlanPage, store: Store) -> None:
    action, host = by_number(piece, "1.1.1"), by_number(piece, "1.2")
    data = carried(piece, action)
    assert drag(piece, data, host, 0.5)
    drop(piece, data, host, 0.5)
    assert action.node.number == "1.2.3"
    assert [one.node.uid for one in kept(page, store)[0].children[1].children][-1] == action.node.uid


def test_a_branch_is_dropped_before_another(piece: ObjectivesPiece) -> None:
    branch = by_number(piece, "2.2")
    drop(piece, carried(piece, branch), by_number(piece, "1.1"), 0.05)
    assert branch.node.number == "1.1"


def test_a_level_that_may_not_stand_there_goes_beside(piece: ObjectivesPiece) -> None:
    general = by_number(piece, "Obiectiv general 2")
    drop(piece, carried(piece, general), by_number(piece, "1.1.1"), 0.5)
    assert general.node.number == "Obiectiv general 2"
    specific = by_number(piece, "2.1")
    drop(piece, carried(piece, specific), by_number(piece, "1.1.2"), 0.5)
    assert specific.node.number == "1.2"


@pytest.mark.filterwarnings("ignore:.*QDragMoveEvent.*:DeprecationWarning")
def test_a_branch_is_not_dropped_into_itself_and_foreign_things_not_at_all(piece: ObjectivesPiece) -> None:
    general = by_number(piece, "Obiectiv general 1")
    before = drawn(piece.model.nodes)
    assert not drag(piece, carried(piece, general), by_number(piece, "1.1.1"), 0.5)
    foreign = QMimeData()
    foreign.setText("nimic")
    assert not drag(piece, foreign, general, 0.5)
    drop(piece, carried(piece, general), by_number(piece, "1.1.1"), 0.5)
    drop(piece, foreign, general, 0.5)
    assert drawn(piece.model.nodes) == before


@pytest.mark.filterwarnings("ignore:.*QDragMoveEvent.*:DeprecationWarning")
def test_where_a_drop_would_go_is_drawn(piece: ObjectivesPiece) -> None:
    before = piece.view.viewport().grab().toImage()
    drag(piece, carried(piece, by_number(piece, "1.1.1")), by_number(piece, "1.2"), 0.5)
    assert piece.view.viewport().grab().toImage() != before


def test_the_model_refuses_what_its_levels_do_not_allow(piece: ObjectivesPiece) -> None:
    data = carried(piece, by_number(piece, "1.1"))
    action = Qt.DropAction.MoveAction
    under = piece.model.index_of(by_number(piece, "2.1.1"))
    assert not piece.model.dropMimeData(data, action, 0, 0, under)
    assert piece.model.dropMimeData(
        data, action, -1, 0, piece.model.index_of(by_number(piece, "Obiectiv general 2"))
    )
    assert drawn(piece.model.nodes)[-3:] == ["2.3", "2.3.1", "2.3.2"]
