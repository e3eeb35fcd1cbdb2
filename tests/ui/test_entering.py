"""Where the keyboard goes when a page comes forward."""

import pytest
from PySide6.QtWidgets import QAbstractItemView, QApplication

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
