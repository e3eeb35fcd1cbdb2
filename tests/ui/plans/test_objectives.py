"""Objectives and measures, and the rows of "Având în vedere", edited by mouse and keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from db.store import Store
from db.tables.plans import SectionKind
from letea.actions.plan_reading import open_section as read_section
from letea.actions.plans import start_plan
from letea.layouts import families
from letea.rules.plan_numbers import numbers_of
from letea.rules.plan_tree import SectionTree
from tests.samples import TODAY
from tests.ui.plans.conftest import Open
from ui.plans.basis import BasisPiece
from ui.plans.objectives import ObjectivesPiece
from ui.plans.page import PlanPage

Type = Callable[[QWidget, str], None]


def saved(page: PlanPage, store: Store) -> SectionTree:
    assert page.workbench.settle()
    assert page.workbench.editor is not None
    return read_section(store, page.workbench.editor.held.section.id)


def objectives(open_section: Open) -> ObjectivesPiece:
    piece = open_section("objectives").objectives
    assert piece is not None
    return piece


def test_a_measure_is_added_to_the_objective_chosen_and_written(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type
) -> None:
    piece = objectives(open_section)
    specific = piece.model.nodes[0].children[1]
    piece.choose_tree(specific)
    piece.add(piece._layout.levels[-1])
    text = piece.findChild(QPlainTextEdit, "text")
    term = piece.findChild(QLineEdit, "term")
    assert text is not None
    assert term is not None
    type_text(text, "Măsură nouă, cu ș")
    type_text(term, "permanent")
    node = saved(plan_page, store).nodes[0].children[1].children[-1].node
    assert (node.text, node.cells["term"], node.level) == ("Măsură nouă, cu ș", "permanent", "measure")


def test_a_new_objective_is_numbered_after_those_beside_it(
    plan_page: PlanPage, open_section: Open, store: Store
) -> None:
    piece = objectives(open_section)
    count = len(piece.model.nodes[0].children)
    piece.add(piece._layout.levels[1])
    added = piece.view.current()
    assert added is not None
    assert added.node.number == f"Obiectiv specific {count + 1}"


def test_a_measure_moved_past_the_first_goes_to_the_objective_above(
    plan_page: PlanPage, open_section: Open, store: Store
) -> None:
    piece = objectives(open_section)
    general = piece.model.nodes[0]
    measure = general.children[1].children[0]
    piece.choose_tree(measure)
    QTest.keyClick(piece.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    first = saved(plan_page, store).nodes[0].children[0]
    assert first.children[-1].node.uid == measure.node.uid


def test_deleting_an_objective_is_undone_by_the_office(
    plan_page: PlanPage, open_section: Open, store: Store
) -> None:
    piece = objectives(open_section)
    count = len(piece.model.nodes[0].children)
    piece.choose_tree(piece.model.nodes[0].children[0])
    QTest.keyClick(piece.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(saved(plan_page, store).nodes[0].children) == count - 1
    store.undo()
    assert len(saved(plan_page, store).nodes[0].children) == count


def test_a_text_is_edited_in_its_row(plan_page: PlanPage, open_section: Open, store: Store) -> None:
    piece = objectives(open_section)
    piece.view.setFocus()
    QTest.keyClick(piece.view, Qt.Key.Key_F2)
    editor = piece.view.findChild(QPlainTextEdit)
    assert editor is not None
    editor.setPlainText("Scris pe loc")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert saved(plan_page, store).nodes[0].node.text == "Scris pe loc"


def test_an_objective_chosen_in_the_outline_is_chosen_in_the_editor(
    plan_page: PlanPage, open_section: Open
) -> None:
    piece = objectives(open_section)
    specific = piece.model.nodes[0].children[2]
    uid = plan_page.workbench.outline.current_uid()
    assert plan_page.workbench.outline.choose(uid, specific.node.uid)
    assert piece.view.current() is specific


def test_a_row_having_in_view_is_added_typed_and_saved(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type
) -> None:
    piece = open_section("basis").findChildren(BasisPiece)[0]
    piece.add()
    text = piece.findChild(QPlainTextEdit, "text")
    assert text is not None
    type_text(text, "Strategia națională")
    rows = saved(plan_page, store).basis
    assert rows[1].text == "Strategia națională"
    assert len(rows) == 4


def test_rows_having_in_view_are_moved_by_keys(plan_page: PlanPage, open_section: Open, store: Store) -> None:
    piece = open_section("basis").findChildren(BasisPiece)[0]
    first = piece.entries.records[0].uid
    QTest.keyClick(piece.entries, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert saved(plan_page, store).basis[1].uid == first


@pytest.mark.parametrize("key", [one.key for one in families()])
def test_every_family_is_edited_as_a_tree(key: str, store: Store, page: PlanPage) -> None:
    start_plan(store, 2030, TODAY, key=key)
    view = page.workbench.view
    assert view is not None
    held = next(one for one in view.tree.walk() if one.section.kind is SectionKind.OBJECTIVES)
    page.workbench.choose(held.section.uid)
    assert page.workbench.editor is not None
    piece = page.workbench.editor.objectives
    assert piece is not None
    for level in view.tree.layout.levels:
        piece.add(level)
    made = piece.view.current()
    assert made is not None
    assert made.node.level == view.tree.layout.levels[-1].key
    assert [one.node.level for one in piece.model.arrangement.path_of(made)] == [
        level.key for level in view.tree.layout.levels
    ]
    piece.do("out")
    piece.do("in")
    numbers = numbers_of(piece.model.nodes, view.tree.layout)
    assert {one.node.uid: one.node.number for one in piece.model.every()} == numbers
    assert saved(page, store).nodes
