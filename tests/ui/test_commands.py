"""The keys of the whole window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from letea.desk import Desk
from tests.big_plan import a_big_plan
from ui.plans.find import FindDialog
from ui.window import Window


def test_ctrl_f_looks_through_the_plan_on_its_page_and_everywhere_on_others(
    window: Window, desk: Desk
) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    a_big_plan(desk.store, generals=1, specifics=1, actions=1)
    window.go("plan")
    page = window.current_page()
    assert page is not None
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(FindDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.sought.hasFocus() or dialog.focusWidget() is dialog.sought
    dialog.close()


def test_ctrl_h_begins_to_replace(window: Window, desk: Desk) -> None:
    a_big_plan(desk.store, generals=1, specifics=1, actions=1)
    window.go("plan")
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    page = window.current_page()
    assert page is not None
    dialog = page.findChild(FindDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_f3_searches_everywhere_on_the_plans_page_too(window: Window, desk: Desk) -> None:
    a_big_plan(desk.store, generals=1, specifics=1, actions=1)
    window.go("plan")
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert window.search.hasFocus()
