"""Verificarea planului on the screen: filtered, set aside with a reason, leading to each place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from db.store import Store
from letea.actions.plan_reading import open_plan
from letea.actions.plan_review import read_review
from letea.actions.plans import save_section
from letea.rules.plan_tree import SectionTree
from tests.samples import TODAY
from ui.plans.page import PlanPage
from ui.plans.review import ReviewDialog
from ui.room import Room

TypeText = Callable[..., None]


@pytest.fixture
def faulty(plan_id: int, store: Store) -> int:
    """The plan of Letea Veche with three measures to look at."""
    held = next(one for one in open_plan(store, plan_id).walk() if one.section.key == "objectives")
    measures = held.nodes[0].children[0].children
    for one, term in zip(measures, ("", "2030", "cândva"), strict=False):
        one.node.cells = {**one.node.cells, "term": term}
    save_section(store, held)
    return plan_id


@pytest.fixture
def dialog(faulty: int, page: PlanPage) -> ReviewDialog:
    """The list over the page."""
    del faulty
    made = page.check_plan()
    assert made is not None
    return made


def press(dialog: ReviewDialog, name: str) -> None:
    made = dialog.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    assert made.isVisible(), name
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def rows(dialog: ReviewDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def choose(dialog: ReviewDialog, words: str) -> None:
    dialog.list.setCurrentRow(next(row for row, text in enumerate(rows(dialog)) if words in text))


def set_aside(dialog: ReviewDialog, words: str, reason: str, type_text: TypeText) -> None:
    choose(dialog, words)
    press(dialog, "review.aside")
    type_text(dialog.reason.line, reason)
    press(dialog, "review.keep")
    dialog._room.work.wait_idle()


def test_each_row_says_where_and_what(dialog: ReviewDialog) -> None:
    assert any(
        text.startswith("Obiectiv general I › Colectarea informațiilor") and "nu are termen" in text
        for text in rows(dialog)
    )
    assert dialog.told.text() == f"{len(rows(dialog))} locuri de verificat. Puteți tipări și acum."


def test_a_row_leads_to_its_measure(dialog: ReviewDialog, page: PlanPage, store: Store, faulty: int) -> None:
    choose(dialog, "„2030” este în afara planului")
    press(dialog, "lacks.go")
    assert not dialog.isVisible()
    bench = page.workbench
    held = next(one for one in open_plan(store, faulty).walk() if one.section.key == "objectives")
    assert bench.editor is not None
    assert bench.editor.uid == held.section.uid
    assert bench.editor.objectives is not None
    current = bench.editor.objectives.view.current()
    assert current is not None
    assert current.node.cells["term"] == "2030"


def test_chips_count_and_filter_by_kind(dialog: ReviewDialog) -> None:
    everything = len(rows(dialog))
    press(dialog, "chip.terms")
    assert len(rows(dialog)) == 2
    assert all("Termenul" in text for text in rows(dialog))
    press(dialog, "chip.all")
    assert len(rows(dialog)) == everything


def test_a_warning_is_set_aside_with_a_reason_and_brought_back(
    dialog: ReviewDialog, page: PlanPage, store: Store, faulty: int, type_text: TypeText
) -> None:
    before = len(rows(dialog))
    set_aside(dialog, "nu are termen", "La cerere, așa cere județul", type_text)
    assert len(rows(dialog)) == before - 1
    assert [one.reason for one in read_review(store, faulty, TODAY).aside] == ["La cerere, așa cere județul"]
    press(dialog, "review.fold")
    assert "Rămâne așa: La cerere, așa cere județul" in dialog.aside.item(0).text()
    dialog.aside.setCurrentRow(0)
    press(dialog, "review.back")
    page._room.work.wait_idle()
    assert len(rows(dialog)) == before
    assert not dialog.aside.isVisible()


def test_a_reason_is_asked_beside_its_field(dialog: ReviewDialog, type_text: TypeText, room: Room) -> None:
    before = len(rows(dialog))
    set_aside(dialog, "nu are termen", " ", type_text)
    assert "Scrieți de ce rămâne așa." in [one.text() for one in dialog.reason.findChildren(QLabel)]
    assert len(rows(dialog)) == before
    QTest.keyClick(dialog.reason.line, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.reason.isVisible()


def test_enter_in_the_reason_sets_aside_and_stays(
    dialog: ReviewDialog, type_text: TypeText, room: Room
) -> None:
    before = len(rows(dialog))
    choose(dialog, "nu are termen")
    press(dialog, "review.aside")
    type_text(dialog.reason.line, "La cerere")
    QTest.keyClick(dialog.reason.line, Qt.Key.Key_Return)
    room.work.wait_idle()
    assert dialog.isVisible()
    assert len(rows(dialog)) == before - 1


def test_the_page_counts_without_what_is_set_aside(
    dialog: ReviewDialog, page: PlanPage, type_text: TypeText
) -> None:
    before = page.buttons.lacks.text()
    set_aside(dialog, "nu are termen", "La cerere", type_text)
    assert page.buttons.lacks.text() != before


def test_a_plan_in_order_says_so(plan_page: PlanPage, store: Store, plan_id: int) -> None:
    tree: list[SectionTree] = list(open_plan(store, plan_id).walk())
    for held in tree:
        if held.section.key != "introduction":
            held.section.included = False
            save_section(store, held)
    plan_page.refresh()
    made = plan_page.check_plan()
    assert made is not None
    assert made.told.text() == "Planul nu are nimic de completat. Îl puteți tipări."
    assert not made.list.isVisible()


def test_the_head_soon_counts_what_the_whole_review_finds(page: PlanPage, faulty: int, room: Room) -> None:
    page.refresh()
    room.work.wait_idle()
    dialog = page.check_plan()
    assert dialog is not None
    assert page.buttons.lacks.text().endswith(f" {len(rows(dialog))}")
    view = page.workbench.view
    assert view is not None
    assert len(view.problems) < len(rows(dialog))
