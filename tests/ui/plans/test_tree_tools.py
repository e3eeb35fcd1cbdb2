"""Searching and folding a long tree, and its buttons."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from db.store import Store
from tests.big_plan import a_big_plan
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage


@pytest.fixture
def piece(store: Store, page: PlanPage) -> Iterator[ObjectivesPiece]:
    a_big_plan(store, generals=2, specifics=4, actions=12)
    view = page.workbench.view
    assert view is not None
    held = next(one for one in view.tree.walk() if one.section.key == "objectives")
    page.workbench.choose(held.section.uid)
    assert page.workbench.editor is not None
    assert page.workbench.editor.objectives is not None
    yield page.workbench.editor.objectives
    page.workbench.settle()


def in_sight(piece: ObjectivesPiece) -> list[str]:
    view = piece.view
    shown = (one for one in piece.model.every() if not view.visualRect(piece.model.index_of(one)).isEmpty())
    return [one.node.number for one in shown]


def test_a_search_shows_what_holds_the_words_and_what_is_above(piece: ObjectivesPiece) -> None:
    piece.model.nodes[0].children[1].children[0].node.text = "Întâlniri neobișnuite"
    piece.search.line.setText("NEOBISNUITE intalniri")
    assert in_sight(piece) == ["Obiectiv general 1", "1.2", "1.2.1"]
    assert piece.search.found.text() == "1 găsită"
    piece.search.line.setText("neobișnuite negăsit")
    assert piece.search.found.text() == "0 găsite"
    piece.search.clear()
    assert len(in_sight(piece)) == 18


def test_the_tree_is_folded_to_a_level(piece: ObjectivesPiece) -> None:
    actions = piece.search.fold.menu().actions()
    assert [one.text() for one in actions if one.text()] == [
        "Numai: Obiectiv general",
        "Numai: Obiectiv specific",
        "Desfă tot",
    ]
    actions[0].trigger()
    assert in_sight(piece) == ["Obiectiv general 1", "Obiectiv general 2"]
    actions[1].trigger()
    assert len(in_sight(piece)) == 6
    actions[-1].trigger()
    assert len(in_sight(piece)) == 18


def test_a_short_tree_needs_no_search(store: Store, piece: ObjectivesPiece) -> None:
    assert piece.search.isVisible()
    piece.view.choose(piece.model.nodes)
    piece.do("remove")
    assert not piece.search.isVisible()


def test_the_buttons_do_what_the_keys_do(piece: ObjectivesPiece) -> None:
    second = piece.model.nodes[0].children[1]
    piece.choose_tree(second)
    made = piece.tools.findChild(QPushButton, "tree.up")
    assert made is not None
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)
    assert second.node.number == "1.1"


def test_a_new_node_ends_the_search(piece: ObjectivesPiece) -> None:
    piece.search.line.setText("cartierul")
    piece.add(piece._layout.levels[-1])
    assert piece.search.line.text() == ""
    assert piece.view.current() is not None
