"""Nobody reads a name where the password is not known: a day in the window, then all it wrote is searched."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults import day
from tests.faults.conftest import Tell
from tests.faults.nursery import ROOT

PLACES = {"HOME": "acasa", "LETEA_HOME": "birou", "TMPDIR": "temporar", "XDG_RUNTIME_DIR": "rulare"}
HOLDS_NOBODY = {"settings.ini", "letea.log"}
PURPOSE = "acte"  # where papers were saved on purpose


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder in which a day was lived, and what strace saw of the network."""
    root = tmp_path_factory.mktemp("zi")
    for name in (*PLACES.values(), PURPOSE):
        (root / name).mkdir(mode=0o700)
    environment = os.environ | {name: str(root / place) for name, place in PLACES.items()}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("XDG_CONFIG_HOME", None)
    seen = root.with_name(root.name + "-retea")
    tracer = shutil.which("strace")
    traced = [tracer, "-f", "-qq", "-e", "trace=socket,connect,bind", "-o", str(seen)] if tracer else []
    done = subprocess.run(
        [*traced, sys.executable, "-m", "tests.faults.day", str(root)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return root, seen.read_text(encoding="utf-8") if tracer else ""


def written(root: Path) -> list[Path]:
    """Every file that the day left, but for the papers."""
    return [
        path for path in root.rglob("*") if path.is_file() and PURPOSE not in path.relative_to(root).parts
    ]


def test_no_name_and_no_cnp_stands_in_what_was_written(lived: tuple[Path, str], tell: Tell) -> None:
    """Names and CNPs in clear text"""
    root = lived[0]
    sought = [
        word.encode(code)
        for word in (*day.FAMILIES, *day.CNPS)
        for code in ("utf-8", "utf-16-le", "utf-16-be")
    ]
    files = written(root)
    names = {path.name for path in files}
    assert {"Letea Veche.letea", "Letea Veche.letea.cazut-wal", "settings.ini", "letea.log"} <= names
    assert any("Copii de siguranță" in path.parts for path in files)
    found = {path.name for path in files if any(word in path.read_bytes() for word in sought)}
    assert found == set()
    size = sum(path.stat().st_size for path in files) // 1024
    tell(f"{len(files)} files, {size} KB searched for {len(sought)} words: 0 found")


def test_only_its_owner_may_read_what_was_written(lived: tuple[Path, str], tell: Tell) -> None:
    """Files and folders are their owner's alone"""
    root = lived[0]
    office = root / PLACES["LETEA_HOME"]
    paths = [
        path for path in office.rglob("*") if ".cazut" not in path.name and path.name not in HOLDS_NOBODY
    ]
    open_to_others = {
        path.name: oct(path.stat().st_mode) for path in paths if stat.S_IMODE(path.stat().st_mode) & 0o077
    }
    assert open_to_others == {}
    tell(f"{len(paths)} files and folders: 0600 and 0700")


def test_nothing_is_left_in_the_temporary_folder(lived: tuple[Path, str]) -> None:
    temporary = lived[0] / PLACES["TMPDIR"]
    assert [path for path in temporary.rglob("*") if path.is_file()] == []


def test_the_day_needs_no_network(lived: tuple[Path, str], tell: Tell) -> None:
    """No network"""
    calls = [line for line in lived[1].splitlines() if re.search(r"AF_INET6?\b", line)]
    assert calls == []
    told = "system calls traced too" if shutil.which("strace") else "left out: system calls (strace)"
    tell(f"0 sockets of the internet in the whole day; {told}")
