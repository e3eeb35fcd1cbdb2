"""What tests share: a fresh office file, a desk, a room around a page, Debian's tools, ș and ț typed."""

import ctypes
import gc
import os
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db import connection
from db.encryption import FileKey, key_from_password
from db.sealing import seal_anew
from db.store import Store
from db.upgrade import make_file
from letea.actions.demonstration import make_demonstration
from letea.actions.office import set_up_office
from letea.actions.office_file import open_office_file
from letea.desk import Desk
from letea.folders import Folders
from tests.made_once import MadeOnce
from tests.patience import PATIENCE
from tests.postgresql import Server, a_server, programs
from tests.samples import TODAY, an_office
from ui import theme
from ui.room import Room
from ui.settings import Settings
from ui.unread_sources import spare_sources
from ui.work import Work

WORKER = "Ana Exemplu"
PASSWORD = "trei cuvinte lungi"  # noqa: S105 - of an invented office
_LASTING = {"test_pack.py": 15, "faults": 8, "walks": 3, "test_start.py": 1, "ui": 0.3}  # seconds of a test
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
spare_sources()  # as the program does: eight hundred modules of tests are imported after this

if sys.version_info < (3, 12):  # PySide6 6.12 loses references to them, which ends in a crash
    for shared in (None, True, False):
        ctypes.c_ssize_t.from_address(id(shared)).value += 1 << 40

if "PYTEST_XDIST_WORKER" in os.environ:
    gc.disable()  # until all is collected: what is imported is no garbage, however often it is looked through

connection._STATEMENTS_KEPT = 20_000  # tests ask for many more than a worker, who opens a page at a time

for waits in (Work.wait_idle, Work.stop):
    waits.__defaults__ = (PATIENCE / 1000,)  # a machine with much to do is waited for


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Side by side the files that last longest go first, so that no process waits long for another's last."""
    if not hasattr(config, "workerinput"):
        return
    files: Counter[Path] = Counter()
    for item in items:
        kind = item.path.relative_to(Path(__file__).parent).parts[0]
        files[item.path] += int(100 * _LASTING.get(kind, 0.05))
    items.sort(key=lambda item: -files[item.path])


def pytest_collection_finish() -> None:
    """What was imported and collected stays: Python need not look for garbage in it during each test."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """One application for all tests."""
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def _no_widget_left() -> Iterator[None]:
    """Widgets go before Python ends.

    PySide then deletes what is left one by one: a button first, whose slot holds the last reference to its
    dialog, which deletes the button once more ("shared QObject was deleted directly", or a crash).
    """
    yield
    for top in QApplication.topLevelWidgets():
        top.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Qt's robot, which waits long enough for a slow machine unless a test names a time."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitCallback", "waitActive", "waitExposed"):
        monkeypatch.setattr(qtbot, name, partial(getattr(qtbot, name), timeout=PATIENCE))
    return qtbot


@pytest.fixture(scope="session")
def new_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the office "Exemplu" set up, made once and copied."""
    path = tmp_path_factory.mktemp("made") / "office.letea"
    make_file(path)
    store = Store(path)
    set_up_office(store, an_office(), WORKER, TODAY)
    with store.reading() as session:
        session.connection().exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    store.close()
    return path


@pytest.fixture
def office_file(new_file: Path, tmp_path: Path) -> Path:
    """An office file of the test's own."""
    return Path(shutil.copy(new_file, tmp_path / "Exemplu.letea"))


@pytest.fixture(scope="session")
def office_key() -> FileKey:
    """What opens the sealed office of the tests: its password with a salt, worked out once."""
    return key_from_password(PASSWORD, b"sare pentru teste"[:16])


@pytest.fixture(scope="session")
def new_sealed_file(new_file: Path, office_key: FileKey, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office "Exemplu" under a password, sealed once and copied."""
    path = Path(shutil.copy(new_file, tmp_path_factory.mktemp("sealed") / "office.letea"))
    seal_anew(path, key=None, new_key=office_key)
    return path


@pytest.fixture
def sealed_file(new_sealed_file: Path, tmp_path: Path) -> Path:
    """A sealed office file of the test's own."""
    folder = tmp_path / "sub parolă"
    folder.mkdir()
    return Path(shutil.copy(new_sealed_file, folder / "Exemplu.letea"))


@pytest.fixture
def sealed_store(sealed_file: Path, office_key: FileKey) -> Iterator[Store]:
    """The open sealed office of the test, held as the window holds it."""
    opened = open_office_file(sealed_file, key=office_key)
    opened.who = WORKER
    yield opened
    opened.close()


@pytest.fixture
def store(office_file: Path) -> Iterator[Store]:
    """The open office of the test."""
    opened = Store(office_file, who=WORKER)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def made_demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration office, closed; made once, for it takes a second."""
    path = tmp_path_factory.mktemp("demonstration") / "birou-demonstrativ.letea"
    make_demonstration(path).close()
    return path


@pytest.fixture
def demonstration_file(made_demonstration: Path, tmp_path: Path) -> Path:
    """A demonstration office of the test's own."""
    return Path(shutil.copy(made_demonstration, tmp_path / "demonstrativ.letea"))


@pytest.fixture
def demonstration(demonstration_file: Path) -> Iterator[Store]:
    """The open demonstration office of the test."""
    opened = Store(demonstration_file)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def read_demonstration(made_demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The open demonstration office of a module whose tests read it, or add what all of them need."""
    opened = Store(Path(shutil.copy(made_demonstration, tmp_path_factory.mktemp("read") / "birou.letea")))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Prepares the office of a test as many tests need it."""
    return MadeOnce(tmp_path_factory.mktemp("once"))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Folders of this test."""
    return Folders(tmp_path, tmp_path / "settings.ini", tmp_path / "letea.log")


@pytest.fixture
def desk(store: Store, folders: Folders) -> Desk:
    """The desk of the test's office, on a day in March 2022."""
    return Desk(store, folders, lambda: TODAY)


class Trail:
    """What a page asked of the window."""

    def __init__(self) -> None:
        self.went: list[tuple[str, int | None]] = []
        self.parts: list[str] = []
        self.said: list[str] = []
        self.on_do: Callable[[], object] | None = None

    def go(self, key: str, record: int | None, part: str = "") -> None:
        """Keep where the worker was sent."""
        self.went.append((key, record))
        self.parts += [part] if part else []

    def say(self, text: str, *, do: str = "", on_do: Callable[[], object] | None = None) -> None:
        """Keep what was said and what the button beside it does."""
        self.said.append(f"{text} [{do}]" if do else text)
        self.on_do = on_do


@pytest.fixture
def trail() -> Trail:
    """Where the page sent the worker, and what it said."""
    return Trail()


@pytest.fixture
def room(qapp: QApplication, desk: Desk, trail: Trail) -> Iterator[Room]:
    """What a page has around it, in the light theme."""
    theme.apply(qapp, "light")
    work = Work()
    settings = Settings(desk.folders.settings)
    yield Room(desk, work, settings, trail.go, trail.say)
    work.stop()


@pytest.fixture
def sealed_room(room: Room, sealed_store: Store) -> Room:
    """The same around a page of an office that has a password."""
    return replace(room, desk=Desk(sealed_store, room.desk.folders, lambda: TODAY))


@pytest.fixture
def type_text(qtbot: QtBot) -> Callable[[QWidget, str], None]:
    """Type letters, ș and ț among them, into a widget by key events."""

    def typed(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(widget, event)

    del qtbot
    return typed


@pytest.fixture(scope="session")
def debian_tool() -> Callable[[str], str]:
    """The path of a tool from packages.txt; without it the test is left out, or fails in the gate."""

    def found(name: str) -> str:
        path = shutil.which(name)
        if path is None and os.environ.get("LETEA_REQUIRE_TOOLS"):
            pytest.fail(f"lipsește {name}; vedeți packages.txt")
        if path is None:
            pytest.skip(f"lipsește {name}; vedeți packages.txt")
        return path

    return found


@pytest.fixture(scope="session")
def postgresql(debian_tool: Callable[[str], str]) -> Iterator[Server]:
    """A real PostgreSQL server, started by the first test that needs it."""
    with a_server(programs(debian_tool)) as server:
        yield server


@pytest.fixture
def postgresql_address(postgresql: Server) -> Iterator[str]:
    """The address of a database that has the county's tables, for this test alone."""
    address = postgresql.lend()
    yield address
    postgresql.take_back(address)
