"""An office with copies, and the way from the recovery screen back into it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from db.encryption import FileKey
from db.store import Store
from letea.desk import Desk
from letea.folders import Folders
from tests.made_once import CopiedOnce
from tests.ui.safety.way import Way, make_copies, mark_demonstration
from ui.opening import Opening
from ui.window import Window


@pytest.fixture
def way(bare_window: Window, folders: Folders, type_text: Callable[[QWidget, str], None]) -> Way:
    """The window without an office, with its opening."""
    return Way(bare_window, Opening(bare_window, folders), type_text)


@pytest.fixture
def sealed_office(sealed_file: Path, office_key: FileKey, copied_once: CopiedOnce) -> Path:
    """A sealed office with two copies."""
    return copied_once("sealed", sealed_file, lambda path: make_copies(path, office_key))


@pytest.fixture
def plain_office(office_file: Path, copied_once: CopiedOnce) -> Path:
    """A demonstration, which has no password, with two copies."""
    return copied_once("plain", office_file, _make_plain)


def _make_plain(path: Path) -> None:
    mark_demonstration(path)
    make_copies(path, None)


@pytest.fixture
def opening(bare_window: Window, folders: Folders) -> Opening:
    """The opening of a window without an office."""
    return Opening(bare_window, folders)


@pytest.fixture
def sealed_window(bare_window: Window, sealed_store: Store, folders: Folders) -> Iterator[Window]:
    """The window with a sealed office open, its guards awake."""
    bare_window.open_desk(Desk(sealed_store, folders))
    bare_window.guards.wake()
    assert bare_window.work.wait_idle()
    yield bare_window
    bare_window.guards.locking.dismiss()  # it would keep the windows of other tests from the keys
