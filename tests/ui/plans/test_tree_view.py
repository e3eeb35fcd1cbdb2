"""The tree of objectives by keys: moved, indented, folded, several at once."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.store import Store
from letea.rules.plan_tree import NodeTree
from tests.conftest import Trail
from tests.ui.plans.conftest import by_number, current, drawn, kept
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage
from ui.plans.tree_view import NodesView

ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def texts_beneath(tree: NodeTree) -> list[str]:
    return [one.node.text for one in tree.children]


def press(
    view: NodesView, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    view.setFocus()
    QTest.keyClick(view, key, modifier)


def test_a_branch_moves_with_all_beneath_it_and_is_numbered_anew(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    branch = by_number(piece, "1.2")
    beneath = texts_beneath(branch)
    piece.choose_tree(branch)
    press(piece.view, Qt.Key.Key_Up, ALT)
    assert branch.node.number == "1.1"
    assert piece.view.current() is branch
    first = kept(page, store)[0].children[0]
    assert (first.node.uid, texts_beneath(first)) == (branch.node.uid, beneath)
    assert [one.node.number for one in first.children] == ["1.1.1", "1.1.2"]


def test_each_step_is_undone_by_itself(piece: ObjectivesPiece, page: PlanPage, store: Store) -> None:
    uid = by_number(piece, "1.1").node.uid
    piece.choose(uid)
    press(piece.view, Qt.Key.Key_Down, ALT)
    page.workbench.settle()
    press(current(page).view, Qt.Key.Key_Down, ALT)
    assert kept(page, store)[1].children[0].node.uid == uid
    store.undo()
    assert kept(page, store)[0].children[1].node.uid == uid
    store.undo()
    assert kept(page, store)[0].children[0].node.uid == uid
    now = current(page).view.current()
    assert now is not None
    assert now.node.uid == uid


def test_alt_right_and_left_change_the_level(piece: ObjectivesPiece, page: PlanPage, store: Store) -> None:
    action = by_number(piece, "1.1.2")
    piece.choose_tree(action)
    press(piece.view, Qt.Key.Key_Left, ALT)
    assert (action.node.level, action.node.number) == ("specific", "1.2")
    press(piece.view, Qt.Key.Key_Right, ALT)
    assert (action.node.level, action.node.number) == ("measure", "1.1.2")
    assert drawn(kept(page, store)) == drawn(piece.model.nodes)


def test_why_a_level_cannot_change_is_said(piece: ObjectivesPiece, trail: Trail) -> None:
    before = drawn(piece.model.nodes)
    piece.choose_tree(by_number(piece, "1.2"))
    press(piece.view, Qt.Key.Key_Right, ALT)
    assert "nu mai are niveluri" in trail.said[-1]
    piece.choose_tree(by_number(piece, "1.1.1"))
    press(piece.view, Qt.Key.Key_Right, ALT)
    assert "nu este nimic sub care" in trail.said[-1]
    assert drawn(piece.model.nodes) == before


def test_new_nodes_go_after_the_chosen_or_beneath_it(piece: ObjectivesPiece, trail: Trail) -> None:
    piece.choose_tree(by_number(piece, "1.1"))
    press(piece.view, Qt.Key.Key_Insert)
    added = piece.view.current()
    assert added is not None
    assert (added.node.level, added.node.number) == ("specific", "1.2")
    press(piece.view, Qt.Key.Key_Insert, SHIFT)
    beneath = piece.view.current()
    assert beneath is not None
    assert (beneath.node.level, beneath.node.number) == ("measure", "1.2.1")
    press(piece.view, Qt.Key.Key_Insert, SHIFT)
    assert "nu mai are niveluri" in trail.said[-1]


def test_delete_leaves_the_next_one_chosen(piece: ObjectivesPiece, page: PlanPage, store: Store) -> None:
    count = len(piece.model.every())
    after = by_number(piece, "1.2")
    piece.choose_tree(by_number(piece, "1.1"))
    press(piece.view, Qt.Key.Key_Delete)
    assert piece.view.current() is after
    assert after.node.number == "1.1"
    assert len([one for top in kept(page, store) for one in top.walk()]) == count - 3


def test_everything_can_be_deleted_and_comes_back(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    count = len(piece.model.every())
    piece.view.selectAll()
    press(piece.view, Qt.Key.Key_Delete)
    assert kept(page, store) == []
    assert not piece.editor.isVisible()
    store.undo()
    page.workbench.settle()
    assert len(current(page).model.every()) == count


def test_a_branch_is_duplicated_with_all_beneath_it(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    branch = by_number(piece, "1.1")
    piece.choose_tree(branch)
    press(piece.view, Qt.Key.Key_D, CONTROL)
    copy = kept(page, store)[0].children[1]
    assert (copy.node.text, copy.node.number) == (branch.node.text, "1.2")
    assert texts_beneath(copy) == texts_beneath(branch)


def test_several_move_and_are_deleted_together(piece: ObjectivesPiece) -> None:
    first, second = by_number(piece, "1.1.1"), by_number(piece, "1.1.2")
    piece.view.choose([first, second])
    press(piece.view, Qt.Key.Key_Down, ALT)
    assert [first.node.number, second.node.number] == ["1.2.1", "1.2.2"]
    assert piece.view.chosen() == [first, second]
    press(piece.view, Qt.Key.Key_Delete)
    assert piece.model.find(first.node.uid) is None
    assert piece.model.find(second.node.uid) is None


def test_a_folded_branch_stays_folded_over_moves_and_undo(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    folded = by_number(piece, "2.1")
    piece.view.collapse(piece.model.index_of(folded))
    piece.choose_tree(by_number(piece, "1.2"))
    press(piece.view, Qt.Key.Key_Up, ALT)
    assert piece.view.folded() == {folded.node.uid}
    page.workbench.settle()
    store.undo()
    page.workbench.settle()
    assert current(page) is not piece
    assert current(page).view.folded() == {folded.node.uid}


def test_typing_in_the_tree_is_edited_in_place(piece: ObjectivesPiece, page: PlanPage, store: Store) -> None:
    piece.choose_tree(by_number(piece, "1.1"))
    press(piece.view, Qt.Key.Key_F2)
    editor = piece.view.viewport().focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "Scris pe loc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert kept(page, store)[0].children[0].node.text == "Scris pe loc"


def test_what_cannot_move_any_further_is_said_and_not_saved(
    piece: ObjectivesPiece, page: PlanPage, store: Store, trail: Trail
) -> None:
    before = store.undo_label()
    piece.choose_tree(piece.model.nodes[0])
    press(piece.view, Qt.Key.Key_Up, ALT)
    assert trail.said[-1] == "Nu mai are unde să se mute."
    page.workbench.settle()
    assert store.undo_label() == before
