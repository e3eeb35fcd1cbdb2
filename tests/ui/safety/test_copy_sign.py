"""The last copy is told in the bar above all pages, and leads to the page Siguranță."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication

from db.store import Store
from letea.actions.copies import make_copy
from letea.desk import Desk
from letea.folders import Folders
from letea.progress import Progress
from ui.window import Window


@pytest.fixture
def sealed_window(bare_window: Window, sealed_store: Store, folders: Folders) -> Window:
    """The window with an office that has a password."""
    bare_window.open_desk(Desk(sealed_store, folders))
    settle(bare_window)
    return bare_window


def settle(window: Window) -> None:
    QApplication.processEvents()
    assert window.work.wait_idle()
    QApplication.processEvents()


def test_an_office_without_a_copy_says_so(sealed_window: Window) -> None:
    assert sealed_window.topbar.copy_state.accessibleName().startswith("Nicio copie")


def test_a_copy_made_beside_the_window_is_told(sealed_window: Window, sealed_store: Store) -> None:
    sealed_window.work.run(lambda _progress: make_copy(sealed_store, Progress(), datetime.now(UTC)))
    settle(sealed_window)
    assert sealed_window.topbar.copy_state.accessibleName().startswith("Copie de azi, ")


def test_a_click_leads_to_the_page(sealed_window: Window) -> None:
    sealed_window.topbar.copy_state.click()
    assert sealed_window.current_page() is sealed_window.page("safety")
    settle(sealed_window)


def test_a_locked_office_is_not_read(sealed_window: Window, sealed_store: Store) -> None:
    sealed_store.lock()
    sealed_window.guards.copy_sign.tell()
    assert not sealed_window.topbar.copy_state.isVisible()


def test_the_demonstration_is_told_nothing_of(window: Window) -> None:
    settle(window)
    assert not window.topbar.copy_state.isVisible()
