"""Where the keyboard goes when a page comes forward."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton

from letea.desk import Desk
from tests.samples import a_person
from ui.window import Window


@pytest.mark.parametrize("key", ["people", "households", "services"])
def test_a_page_with_a_list_begins_in_its_list(window: Window, key: str) -> None:
    window.go(key)
    focused = window.focusWidget()
    assert focused is not None
    assert window.page(key).isAncestorOf(focused)
    lists = [view for view in window.page(key).findChildren(QAbstractItemView) if view.isVisible()]
    assert focused in lists or not any(view.isVisible() for view in lists)


@pytest.mark.parametrize(("key", "name"), [("home", "step.households"), ("safety", "safety.copy")])
def test_a_page_of_cards_begins_at_its_first_control(window: Window, key: str, name: str) -> None:
    window.go("people")
    window.go(key)
    assert window.work.wait_idle()
    QApplication.processEvents()
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == name


def test_a_page_that_reads_itself_again_may_let_go_of_what_had_the_keyboard(
    window: Window, desk: Desk
) -> None:
    window.go("home")
    left_at = window.page("home").findChild(QPushButton, "due.all")
    assert isinstance(left_at, QPushButton)
    left_at.setFocus()
    window.go("people")
    desk.store.keep(a_person(), "P")  # Acasă is made anew when it comes forward
    QApplication.processEvents()
    window.go("home")
    assert window.current_page() is window.page("home")
    focused = window.focusWidget()
    assert focused is not None
    assert window.page("home").isAncestorOf(focused)
