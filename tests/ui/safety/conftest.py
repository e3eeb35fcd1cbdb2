"""An office with copies, and the way from the recovery screen back into it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from db.connection import connect
from db.encryption import FileKey
from db.store import Store
from letea.desk import Desk
from letea.folders import Folders
from tests.ui.safety.way import Way, copied
from ui.opening import Opening
from ui.window import Window


@pytest.fixture
def way(bare_window: Window, folders: Folders, type_text: Callable[[QWidget, str], None]) -> Way:
    """The window without an office, with its opening."""
    return Way(bare_window, Opening(bare_window, folders), type_text)


@pytest.fixture
def sealed_office(sealed_file: Path, office_key: FileKey) -> Path:
    """A sealed office with two copies."""
    return copied(sealed_file, office_key)


@pytest.fixture
def plain_office(office_file: Path) -> Path:
    """A demonstration, which has no password, with two copies."""
    connection = connect(office_file)
    connection.execute("UPDATE office SET demonstration = 1")
    connection.close()
    return copied(office_file, None)


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
