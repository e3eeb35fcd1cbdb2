"""Words found in the whole plan and replaced, by keys and mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.store import Store
from letea.actions.plan_reading import open_plan
from letea.rules.plan_search import Wanted, find
from tests.big_plan import a_big_plan
from tests.conftest import Trail
from ui.plans.find import FindDialog
from ui.plans.page import PlanPage
from ui.room import Room

SOUGHT = "directia de asistenta"


@pytest.fixture
def plan(store: Store, page: PlanPage) -> int:
    del page
    return a_big_plan(store, generals=2, specifics=4, actions=8)


@pytest.fixture
def dialog(plan: int, page: PlanPage) -> Iterator[FindDialog]:
    del plan
    page.replace()
    made = page.workbench.findChild(FindDialog)
    assert made is not None
    made.sought.setText(SOUGHT)
    made.search()
    yield made
    made.close()


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]


def left(store: Store, plan: int) -> int:
    return len(find(open_plan(store, plan), Wanted(SOUGHT)))


def test_every_place_is_listed_with_what_stands_around(dialog: FindDialog) -> None:
    assert dialog.count.text() == "8 locuri găsite"
    assert dialog.list.item(0).text() == "Direcția de asistență socială\n1.1.1, Responsabili"
    dialog.sought.setText("de negăsit")
    dialog.search()
    assert dialog.count.text() == "Nu s-a găsit în plan."
    assert not dialog.all.isEnabled()


def test_all_is_replaced_and_undone_as_one(
    dialog: FindDialog, plan: int, store: Store, room: Room, trail: Trail
) -> None:
    dialog.new.setText("DASM")
    press(dialog.all)
    room.work.wait_idle()
    assert left(store, plan) == 0
    assert dialog.list.count() == 0
    assert trail.said[-1] == "Înlocuit în 8 locuri. Ctrl+Z anulează."
    store.undo()
    assert left(store, plan) == 8


def test_one_is_replaced_and_the_next_is_chosen(
    dialog: FindDialog, plan: int, store: Store, room: Room
) -> None:
    dialog.new.setText("DASM")
    dialog.list.setCurrentRow(1)
    press(dialog.one)
    room.work.wait_idle()
    assert left(store, plan) == 7
    assert dialog.list.currentItem().text().endswith("1.2.1, Responsabili")


def test_a_place_is_gone_to(dialog: FindDialog, page: PlanPage) -> None:
    item = dialog.list.item(3)
    QTest.mouseClick(
        dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualItemRect(item).center()
    )
    editor = page.workbench.editor
    assert editor is not None
    assert editor.objectives is not None
    chosen = editor.objectives.view.current()
    assert chosen is not None
    assert chosen.node.uid == dialog.hits[3].node_uid


def test_what_was_typed_a_moment_ago_is_found(plan: int, page: PlanPage) -> None:
    del plan
    page.workbench.choose(section_uid(page))
    assert page.workbench.editor is not None
    piece = page.workbench.editor.objectives
    assert piece is not None
    piece.choose_tree(piece.model.nodes[0])
    piece.model.setData(piece.view.currentIndex(), "Tocmai scris")
    assert page.look_for()
    dialog = page.workbench.findChild(FindDialog)
    assert dialog is not None
    dialog.sought.setText("tocmai")
    dialog.search()
    assert len(dialog.hits) == 1
    dialog.close()


def test_ticks_narrow_and_widen_the_search(dialog: FindDialog) -> None:
    dialog.sought.setText("asistent")
    dialog.search()
    assert len(dialog.hits) > 0
    dialog.whole.click()
    assert len(dialog.hits) == 0
    dialog.sought.setText("1.1.2")
    dialog.numbers.click()
    assert [hit.found for hit in dialog.hits] == ["1.1.2"]


def test_without_a_plan_there_is_nothing_to_look_through(page: PlanPage) -> None:
    assert not page.look_for()


def section_uid(page: PlanPage) -> str:
    view = page.workbench.view
    assert view is not None
    return next(one.section.uid for one in view.tree.walk() if one.section.key == "objectives")
