"""The form of a node: its number, cells, note and links."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plan_links import LinkKind
from db.tables.plans import Node
from letea.actions.plan_targets import targets_of
from letea.actions.plans import start_plan
from letea.rules.plan_tree import NodeTree
from tests.conftest import Trail
from tests.samples import TODAY
from tests.ui.plans.conftest import by_number, current, kept
from ui.plans.links import LinkDialog
from ui.plans.node_form import CellBox, LinesCellBox
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage

Type = Callable[[QWidget, str], None]


def kept_node(page: PlanPage, store: Store, uid: str) -> NodeTree:
    return next(one for top in kept(page, store) for one in top.walk() if one.node.uid == uid)


def click(within: QWidget, name: str) -> None:
    QCoreApplication.processEvents()
    made = next(one for one in within.findChildren(QPushButton, name) if one.isVisible())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def chips(piece: ObjectivesPiece) -> list[QPushButton]:
    QCoreApplication.processEvents()  # what is added to a layout is shown at the next turn of events
    return [one for one in piece.editor.findChildren(QPushButton, "link.go") if one.isVisible()]


def pick(dialog: LinkDialog, words: str, *, in_text: bool = False) -> None:
    dialog.search.setText(words)
    dialog.in_text.setChecked(in_text)
    QTest.mouseClick(dialog.taken, Qt.MouseButton.LeftButton)


def type_number(piece: ObjectivesPiece, type_text: Type, text: str) -> None:
    line = piece.editor.form.number.line
    line.setFocus()
    line.selectAll()
    type_text(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_a_number_typed_by_hand_is_kept_and_given_back(
    piece: ObjectivesPiece, page: PlanPage, store: Store, type_text: Type
) -> None:
    action = by_number(piece, "1.1.2")
    piece.choose_tree(action)
    form = piece.editor.form
    assert not form.number.auto.isVisible()
    type_number(piece, type_text, "1.1.2 bis")
    assert form.number.auto.isVisible()
    assert form.number.note_text() == "Scris de mână. După loc: 1.1.2"
    assert "lock" in piece.model.row_of(action).signs
    piece.do("up")
    assert action.node.number == "1.1.2 bis"
    assert kept_node(page, store, action.node.uid).node.number_kept
    click(piece.editor, "number.auto")
    assert (action.node.number, action.node.number_kept) == ("1.1.1", False)
    assert not kept_node(page, store, action.node.uid).node.number_kept


def test_a_number_may_be_taken_away(piece: ObjectivesPiece, type_text: Type) -> None:
    action = by_number(piece, "1.1.2")
    piece.choose_tree(action)
    line = piece.editor.form.number.line
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClick(line, Qt.Key.Key_Return)
    piece.do("up")
    assert (action.node.number, action.node.number_kept) == ("", True)


def test_indicators_are_written_one_a_line(
    piece: ObjectivesPiece, page: PlanPage, store: Store, type_text: Type
) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    box = piece.editor.form.cell("indicators")
    assert isinstance(box, LinesCellBox)
    box.area.clear()
    QTest.keyClicks(box.area, "Trei campanii")
    QTest.keyClick(box.area, Qt.Key.Key_Return)
    QTest.keyClick(box.area, Qt.Key.Key_Return)
    QTest.keyClicks(box.area, "Un raport")
    assert kept_node(page, store, action.node.uid).node.cells["indicators"] == "Trei campanii\nUn raport"


def test_a_note_is_kept_and_signed(
    piece: ObjectivesPiece, page: PlanPage, store: Store, type_text: Type
) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    note = piece.editor.findChild(QPlainTextEdit, "note")
    assert note is not None
    type_text(note, "De întrebat")
    assert kept_node(page, store, action.node.uid).node.note == "De întrebat"
    assert "info-circle" in piece.model.row_of(action).signs


def test_a_link_is_picked_shown_followed_and_taken_out(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    pick(piece.editor.link(), "zona 4")
    assert [chip.toolTip() for chip in chips(piece)] == ["2.2 Servicii de îngrijire la domiciliu în zona 4"]
    (link,) = kept_node(page, store, action.node.uid).links
    assert (link.kind, link.words) == (LinkKind.MENTION, "")
    QTest.mouseClick(chips(piece)[0], Qt.MouseButton.LeftButton)
    assert piece.view.current() is by_number(piece, "2.2")
    piece.choose_tree(action)
    click(piece.editor, "link.remove")
    assert chips(piece) == []
    assert kept_node(page, store, action.node.uid).links == []
    store.undo()
    assert len(kept_node(page, store, action.node.uid).links) == 1


def test_a_link_written_in_the_text_follows_the_number(
    piece: ObjectivesPiece, page: PlanPage, store: Store
) -> None:
    action, target = by_number(piece, "1.1.1"), by_number(piece, "2.2")
    piece.choose_tree(action)
    pick(piece.editor.link(), "zona 4", in_text=True)
    assert action.node.text.endswith("(corelat cu 2.2)")
    piece.choose_tree(target)
    piece.do("up")
    assert action.node.text.endswith("(corelat cu 2.1)")
    now = kept_node(page, store, action.node.uid)
    assert (now.node.text, now.links[0].words) == (action.node.text, "2.1")
    store.undo()
    assert kept_node(page, store, action.node.uid).node.text.endswith("(corelat cu 2.2)")


def test_a_number_typed_by_hand_is_followed_too(piece: ObjectivesPiece, type_text: Type) -> None:
    action, target = by_number(piece, "1.1.1"), by_number(piece, "2.2")
    piece.choose_tree(action)
    pick(piece.editor.link(), "zona 4", in_text=True)
    piece.choose_tree(target)
    type_number(piece, type_text, "2.7")
    assert action.node.text.endswith("(corelat cu 2.7)")


def test_a_link_whose_target_is_gone_is_marked(piece: ObjectivesPiece, page: PlanPage, trail: Trail) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    pick(piece.editor.link(), "zona 4", in_text=True)
    piece.choose_tree(by_number(piece, "2.2"))
    piece.do("remove")
    piece.choose_tree(action)
    (chip,) = chips(piece)
    assert chip.text() == "2.2: nu mai este în plan"
    assert chip.property("state") == "bad"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert "nu mai este în plan" in trail.said[-1]
    page.workbench.settle()


def test_the_text_that_names_its_target_later_is_known(piece: ObjectivesPiece, type_text: Type) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    pick(piece.editor.link(), "zona 4")
    text = piece.editor.findChild(QPlainTextEdit, "text")
    assert text is not None
    text.setPlainText("Corelat cu 2.2")
    assert [link.words for link in action.links] == ["2.2"]


def test_a_measure_may_serve_an_objective_of_another_plan(
    piece: ObjectivesPiece, page: PlanPage, store: Store, trail: Trail
) -> None:
    other = start_plan(store, 2024, TODAY)
    target = targets_of(store, other)[0]
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    dialog = piece.editor.link()
    dialog.plan.setCurrentIndex(1)
    assert not dialog.in_text.isVisible()
    pick(dialog, target.text)
    (link,) = kept_node(page, store, action.node.uid).links
    assert (link.kind, link.target_uid) == (LinkKind.SERVES, target.uid)
    assert chips(piece)[0].toolTip().startswith("Contribuie la: ")
    QTest.mouseClick(chips(piece)[0], Qt.MouseButton.LeftButton)
    assert trail.went[-1] == ("plan", target.section_id)


def test_the_same_link_is_not_made_twice(piece: ObjectivesPiece) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    for _once in range(2):
        pick(piece.editor.link(), "zona 4")
    assert len(action.links) == 1


def test_only_measures_have_cells(piece: ObjectivesPiece) -> None:
    piece.choose_tree(by_number(piece, "1.1"))
    assert not piece.editor.form.cell("term").isVisible()
    piece.choose_tree(by_number(piece, "1.1.1"))
    assert piece.editor.form.cell("term").isVisible()


def test_a_link_undone_leaves_the_form(piece: ObjectivesPiece, page: PlanPage, store: Store) -> None:
    action = by_number(piece, "1.1.1")
    piece.choose_tree(action)
    pick(piece.editor.link(), "zona 4")
    page.workbench.settle()
    store.undo()
    page.workbench.settle()
    now = current(page)
    chosen = now.view.current()
    assert chosen is not None
    assert chosen.node.uid == action.node.uid
    assert chips(now) == []


def offers(piece: ObjectivesPiece) -> list[QPushButton]:
    QCoreApplication.processEvents()
    return [one for one in piece.editor.findChildren(QPushButton, "link.offer") if one.isVisible()]


def type_text_of(piece: ObjectivesPiece, text: str) -> None:
    place = piece.editor.form.box(Node.text).findChild(QPlainTextEdit)
    assert place is not None
    place.setPlainText(text)


def test_what_the_text_names_is_offered_as_a_link(
    piece: ObjectivesPiece, page: PlanPage, store: Store, qtbot: QtBot
) -> None:
    action, target = by_number(piece, "1.1.1"), by_number(piece, "2.1")
    piece.choose_tree(action)
    assert offers(piece) == []
    type_text_of(piece, "Campanii (corelat cu obiectiv specific 2.1)")
    qtbot.waitUntil(lambda: [one.text() for one in offers(piece)] == ["Leagă: obiectiv specific 2.1"])
    click(piece.editor, "link.offer")
    assert offers(piece) == []
    assert len(chips(piece)) == 1
    (link,) = kept_node(page, store, action.node.uid).links
    assert (link.kind, link.words, link.target_uid) == (
        LinkKind.MENTION,
        "obiectiv specific 2.1",
        target.node.uid,
    )


def test_a_term_that_is_not_understood_is_told_beside_it(piece: ObjectivesPiece, qtbot: QtBot) -> None:
    piece.choose_tree(by_number(piece, "1.1.1"))
    term = piece.editor.form.cell("term")
    assert term.note_text() == ""
    assert isinstance(term, CellBox)
    term.line.setText("Trim. I–IX 2023")
    term.line.textEdited.emit("Trim. I–IX 2023")
    qtbot.waitUntil(lambda: "Trim. I–IX 2023" in term.note_text())
    piece.choose_tree(by_number(piece, "1.1.2"))
    assert piece.editor.form.cell("term").note_text() == ""
