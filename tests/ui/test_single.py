"""Started twice, an office has one window: the first comes forward, whatever became of others before."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.single import Answering, address_of, bring_forward
from ui.window import Window

ROOT = Path(__file__).parents[2]
SAID = "Biroul este deja deschis; fereastra lui a fost adusă în față."
ASK = """
import sys
from pathlib import Path
from ui.single import bring_forward
sys.exit(0 if bring_forward(Path(sys.argv[1])) else 1)
"""
Start = Callable[[], "subprocess.Popen[str]"]


@pytest.fixture(scope="module")
def made(made_demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration office, closed."""
    return Path(shutil.copy(made_demonstration, tmp_path_factory.mktemp("once") / "Demo.letea"))


@pytest.fixture
def start(made: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on the office; what still runs in the end is ended."""
    begun: list[subprocess.Popen[str]] = []
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LETEA_HOME": str(tmp_path)}

    def begin() -> "subprocess.Popen[str]":
        words = [sys.executable, "-m", "letea", str(made)]
        begun.append(
            subprocess.Popen(
                words, cwd=ROOT, env=surroundings, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
            )
        )
        return begun[-1]

    yield begin
    for one in begun:
        one.kill()
        one.communicate()
    Path(address_of(made)).unlink(missing_ok=True)


def until_it_listens(office: Path) -> None:
    for _time in range(400):
        if bring_forward(office):
            return
        time.sleep(0.05)
    pytest.fail("nu a răspuns")


def test_a_second_start_says_so_and_ends_well(made: Path, start: Start) -> None:
    first = start()
    until_it_listens(made)
    second = start()
    said, _errors = second.communicate(timeout=60)
    assert (second.returncode, said.strip()) == (0, SAID)
    assert first.poll() is None


def test_after_the_first_was_killed_the_next_start_is_clean(made: Path, start: Start) -> None:
    first = start()
    until_it_listens(made)
    first.send_signal(signal.SIGKILL)
    first.wait(60)
    assert Path(address_of(made)).exists()
    assert not bring_forward(made)
    start()
    until_it_listens(made)


def test_a_window_put_away_is_shown_again(qtbot: QtBot, bare_window: Window, office_file: Path) -> None:
    answering = Answering(bare_window)
    answering.listen(office_file)
    bare_window.showMinimized()
    asked = subprocess.Popen(
        [
            sys.executable,
            "-c",
            ASK,
            str(office_file),
        ],
        cwd=ROOT,
    )
    qtbot.waitUntil(lambda: asked.poll() is not None)
    assert asked.returncode == 0
    assert not bare_window.isMinimized()
    answering.stop()


def test_where_nobody_listens_nothing_is_asked(office_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtNetwork", None)  # what asks may not even be loaded
    assert not bring_forward(office_file)


def test_each_office_has_its_own_address(qapp: QApplication, office_file: Path, tmp_path: Path) -> None:
    linked = tmp_path / "scurtătură.letea"
    linked.symlink_to(office_file)
    assert address_of(linked) == address_of(office_file)
    assert address_of(tmp_path / "alt.letea") != address_of(office_file)
