"""Sections of one's own, moved and deleted by mouse and keys; how a section prints."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plans import Display, Section
from letea.actions.plan_reading import open_plan
from letea.actions.plan_reading import open_section as read_section
from letea.actions.plans import start_plan
from tests.samples import TODAY
from ui.plans.editor import SectionEditor
from ui.plans.page import PlanPage
from ui.room import Room

Type = Callable[[QWidget, str], None]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(name="new_plan")
def _new_plan(store: Store, page: PlanPage, room: Room) -> int:
    """A plan of the coming year on the page."""
    plan_id = start_plan(store, 2027, TODAY)
    room.work.wait_idle()
    return plan_id


@pytest.fixture(name="choose")
def _choose(store: Store, page: PlanPage, new_plan: int) -> Callable[[str], SectionEditor]:
    """Choose a section of the new plan."""

    def chosen(key: str) -> SectionEditor:
        tree = open_plan(store, new_plan)
        page.workbench.choose(next(one.section.uid for one in tree.walk() if one.section.key == key))
        assert page.workbench.editor is not None
        return page.workbench.editor

    return chosen


def press(page: PlanPage, key: Qt.Key, room: Room, *, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(page.workbench.outline, key, held or Qt.KeyboardModifier.NoModifier)
    room.work.wait_idle()


def beneath(store: Store, plan_id: int, key: str) -> list[str]:
    held = next(one for one in open_plan(store, plan_id).walk() if one.section.key == key)
    return [one.section.key for one in held.children]


Choose = Callable[[str], SectionEditor]


def test_a_new_section_is_added_by_key_and_named(
    page: PlanPage, choose: Choose, store: Store, new_plan: int, room: Room
) -> None:
    choose("II.2")
    press(page, Qt.Key.Key_Insert, room)
    assert beneath(store, new_plan, "II")[2] == "own.1"
    editor = page.workbench.editor
    assert editor is not None
    assert editor.held.section.key == "own.1"
    assert editor.title_piece.isVisible()
    heading = editor.title_piece.form.box(Section.heading)
    heading.set_value("Activități cu voluntarii")
    heading.changed.emit()
    page.workbench.settle()
    assert read_section(store, editor.held.section.id).section.heading == "Activități cu voluntarii"


def test_a_section_moves_among_its_neighbours(
    page: PlanPage, choose: Choose, store: Store, new_plan: int, room: Room
) -> None:
    choose("II.2")
    press(page, Qt.Key.Key_Down, room, held=ALT)
    assert beneath(store, new_plan, "II")[:3] == ["II.1", "II.3", "II.2"]
    assert page.workbench.editor is not None
    assert page.workbench.editor.held.section.key == "II.2"


def test_a_section_of_ones_own_is_deleted_and_taken_back(
    page: PlanPage, choose: Choose, store: Store, new_plan: int, room: Room
) -> None:
    choose("II.2")
    press(page, Qt.Key.Key_Insert, room)
    press(page, Qt.Key.Key_Delete, room)
    assert "own.1" not in beneath(store, new_plan, "II")
    undo = page.window().findChild(QPushButton, "toast.do")
    assert undo is not None
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    room.work.wait_idle()
    assert "own.1" in beneath(store, new_plan, "II")


def test_a_heading_of_the_order_is_not_deleted(
    page: PlanPage, choose: Choose, store: Store, new_plan: int, room: Room
) -> None:
    choose("I.B")
    assert not page.workbench.arranging.gone.isEnabled()
    press(page, Qt.Key.Key_Delete, room)
    assert "I.B" in beneath(store, new_plan, "I")


def test_how_a_section_prints_is_chosen_in_its_menu(page: PlanPage, choose: Choose, store: Store) -> None:
    editor = choose("II.2")
    editor.printing.landscape.trigger()
    editor.printing.action(Display.LINE).trigger()
    page.workbench.settle()
    saved = read_section(store, editor.held.section.id).section
    assert (saved.landscape, saved.display) == (True, Display.LINE)


def test_a_heading_of_the_order_is_not_hidden(choose: Choose) -> None:
    editor = choose("I.B")
    assert not editor.printing.action(Display.HIDDEN).isEnabled()
    assert not editor.printing.included.isVisible()


def test_an_optional_section_is_left_out_and_taken_in_again(
    page: PlanPage, choose: Choose, store: Store
) -> None:
    editor = choose("planning")
    editor.printing.included.trigger()
    page.workbench.settle()
    assert not read_section(store, editor.held.section.id).section.included
    link = next(one for one in editor.findChildren(QPushButton, "banner.do") if one.isVisible())
    assert link.text() == "Tipărește-o"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    page.workbench.settle()
    assert read_section(store, editor.held.section.id).section.included


def test_f6_goes_from_the_outline_to_the_editor_to_the_paper(
    page: PlanPage, choose: Choose, qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    editor, bench = choose("II.2"), page.workbench
    bench.outline.setFocus()
    bench.step(1)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert editor.isAncestorOf(focused)
    bench.step(1)
    assert bench.preview.paper.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_F6)
    assert bench.outline.hasFocus()
    QTest.keyClick(page, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert bench.preview.paper.hasFocus()


def test_the_head_says_at_once_how_many_places_call_for_a_look(
    page: PlanPage, new_plan: int, room: Room
) -> None:
    view = page.workbench.view
    assert view is not None
    assert page.buttons.lacks.text().endswith(str(len(view.problems)))
    assert len(view.problems) > 10


def test_all_empty_sections_say_that_there_is_nothing(
    page: PlanPage, new_plan: int, store: Store, room: Room
) -> None:
    dialog = page.check_plan()
    assert dialog is not None
    button = dialog.findChild(QPushButton, "lacks.absent")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    room.work.wait_idle()
    sections = {one.section.key: one.section for one in open_plan(store, new_plan).walk()}
    assert sections["I.B"].absence == "nu este cazul"
    assert sections["beneficiaries"].absence == ""
    told = [one.text(0) for one in page.workbench.outline.items() if "– nu este cazul" in one.text(0)]
    assert any(one.startswith("8. Mesaje") for one in told)
