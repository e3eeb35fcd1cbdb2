"""The program that starts the program: what it prepares, what it refuses and how it says so."""

import ast
import errno
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

import start

HERE = Path(start.__file__).parent
NO_SCREEN = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
OFFLINE = {**NO_SCREEN, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
LOCKS = (start.RUN_LOCK, start.TEST_LOCK)
UNKNOWN_LOCK = "nonexistent-letea==1 --hash=sha256:" + "0" * 64
SMALL_PROGRAM = """import sys
print("Letea a primit", sys.argv[1:])
"""


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Start the small office of that folder, without network and without a screen."""
    command = [sys.executable, str(folder / "start.py"), *words]
    return subprocess.run(command, env=OFFLINE, cwd="/", capture_output=True, text=True, check=False)


def a_project(folder: Path) -> Path:
    """A program of two lines beside the real start.py, with locks that ask for nothing."""
    (folder / "letea").mkdir(parents=True)
    (folder / "letea" / "__main__.py").write_text(SMALL_PROGRAM, encoding="utf-8")
    for name in ("start.py", "packages.txt"):
        shutil.copy(HERE / name, folder / name)
    for name in (start.RUN_LOCK, start.TEST_LOCK):
        (folder / name).write_text("# nimic\n", encoding="utf-8")
    return folder


def loaded(folder: Path) -> ModuleType:
    """The start.py of that folder, as a module."""
    spec = importlib.util.spec_from_file_location("a_start", folder / "start.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def first_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = a_project(tmp_path_factory.mktemp("start") / "Birou în comună, cu ș și ț")
    return folder, run(folder)


@pytest.fixture
def started(first_start: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path) -> Path:
    """A folder that was started once and then moved."""
    return shutil.copytree(first_start[0], tmp_path / "mutat", symlinks=True)


def test_the_first_start_prepares_and_does_the_main_job(
    first_start: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, ran = first_start
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0].startswith("Se pregătesc pachetele programului")
    assert lines[1] == f"Letea a primit ['demo', '{folder / 'demo'}']"
    assert lines[2].startswith("Calculatorul nu are ecran")


def test_the_second_start_prepares_nothing_and_is_quick(started: Path) -> None:
    begun = time.monotonic()
    ran = run(started)
    assert time.monotonic() - begun < 3
    assert ran.returncode == 0
    assert "Se pregătesc" not in ran.stdout


def test_the_program_runs_from_any_folder(started: Path, tmp_path: Path) -> None:
    command = [str(loaded(started).PYTHON), "-m", "letea", "check"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout == "Letea a primit ['check']\n"


@pytest.mark.skipif(sys.platform != "linux", reason="numai Linux poate fi fără ecran")
def test_a_file_without_a_screen_gets_a_sentence(started: Path) -> None:
    ran = run(started, "birou.letea")
    assert ran.returncode == start.SYSTEM
    assert "nu are ecran pentru birou.letea" in ran.stderr


def test_an_environment_whose_python_is_gone_is_not_trusted(started: Path) -> None:
    module = loaded(started)
    module.PYTHON.unlink()
    module.PYTHON.symlink_to("/nonexistent/python3")
    assert module.trusted_stamp() == {}


def test_an_environment_with_a_package_deleted_is_not_trusted(started: Path) -> None:
    module = loaded(started)
    assert module.trusted_stamp()
    shutil.rmtree(module.SITE / "pip")
    assert module.trusted_stamp() == {}


def test_an_environment_of_another_python_is_not_trusted(
    started: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = loaded(started)
    monkeypatch.setattr(module, "VERSION", "3.99")
    assert module.trusted_stamp() == {}


def test_a_killed_first_start_is_not_trusted_by_the_next(tmp_path: Path) -> None:
    folder = a_project(tmp_path / "letea")
    command = [sys.executable, str(folder / "start.py")]
    with subprocess.Popen(command, env=OFFLINE, stdout=subprocess.DEVNULL) as first:
        while not loaded(folder).PYTHON.exists():
            time.sleep(0.01)
        first.send_signal(signal.SIGKILL)
    assert loaded(folder).trusted_stamp() == {}
    leftover = folder / ".venv" / "rest"
    leftover.touch()
    ran = run(folder)
    assert ran.returncode == 0, ran.stderr
    assert "Letea a primit" in ran.stdout
    assert not leftover.exists()


def test_packages_that_cannot_be_had_get_one_sentence_and_leave_no_trust(started: Path) -> None:
    (started / start.RUN_LOCK).write_text(UNKNOWN_LOCK, encoding="utf-8")
    ran = run(started)
    assert ran.returncode == start.PACKAGES
    assert len(ran.stderr.splitlines()) == 1
    assert "lipsește un pachet" in ran.stderr
    assert ".venv/start.log" in ran.stderr
    assert loaded(started).trusted_stamp() == {}


def test_every_check_runs_even_when_the_first_fails_and_types_are_told_last(started: Path) -> None:
    ran = run(started, "test")  # its empty lock has brought no tool at all
    assert ran.returncode == 1
    steps = [line for line in ran.stdout.splitlines() if line.startswith("== ")]
    assert steps == ["== ruff check", "== ruff format", "== lint-imports", "== pytest", "== mypy"]
    assert (
        "nu au trecut; dintre verificări au căzut: ruff check, ruff format, lint-imports, mypy"
        in ran.stdout.splitlines()[-1]
    )


def test_help_is_romanian_and_prepares_nothing(tmp_path: Path) -> None:
    folder = a_project(tmp_path / "letea")
    ran = run(folder, "test", "--help")
    assert ran.returncode == 0
    assert "Coduri de ieșire" in ran.stdout
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize(
    "words", [["--deschide"], ["a.letea", "b.letea"], ["pack", "--only", "solaris-3.11"]]
)
def test_words_that_mean_nothing_are_refused_before_preparing(words: list[str], tmp_path: Path) -> None:
    folder = a_project(tmp_path / "letea")
    ran = run(folder, *words)
    assert ran.returncode == start.WRONG_WORDS
    assert len(ran.stderr.splitlines()) == 1
    assert not (folder / ".venv").exists()


def test_a_python_too_old_is_told_what_to_do() -> None:
    assert start.too_old((3, 11)) == ""
    assert start.too_old((3, 8)) == (
        "Letea are nevoie de Python 3.11 sau mai nou, iar acesta este 3.8: "
        "instalați-l de la https://www.python.org/downloads/ și porniți din nou."
    )


def test_an_old_python_can_read_the_whole_file() -> None:
    ast.parse((HERE / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_only_the_standard_library_is_imported() -> None:
    tree = ast.parse((HERE / "start.py").read_text(encoding="utf-8"))
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    whole = plain | {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in whole} <= sys.stdlib_module_names


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="folderul în care nimeni nu scrie lipsește")
def test_a_folder_that_cannot_be_written_gets_one_sentence(
    started: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    module = loaded(started)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(module, "VENV", Path("/sys/kernel/letea"))
    monkeypatch.setattr(module, "STAMP", Path("/sys/kernel/letea/start.json"))
    assert module.main([]) == start.DISK
    assert "nu se poate scrie: mutați folderul" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="discul mereu plin este /dev/full")
def test_a_full_disk_gets_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "LOG", Path("/dev/full"))
    with pytest.raises(OSError, match="No space left") as caught:
        start.logged([sys.executable, "--version"])
    assert caught.value.errno == errno.ENOSPC
    assert start.disk_sentence(caught.value).startswith("Discul este plin: eliberați")


def test_absent_system_libraries_are_named_where_nothing_can_install_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(start.StartError, match="Lipsesc din sistem: libexemplu9;") as caught:
        start.install_libraries(["libexemplu9=libexemplu.so.9"], fresh=False)
    assert caught.value.code == start.SYSTEM


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "Discul este plin"),
        ("WARNING: Retrying (Retry(total=4))\nERROR: No matching distribution found", "Rețeaua nu răspunde"),
        ("ERROR: No matching distribution found for pillow==13.0.0", "lipsește un pachet"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE FILE", "nu este cel așteptat"),
        ("Segmentation fault", "citiți sau trimiteți jurnalul"),
    ],
)
def test_a_failure_of_pip_becomes_advice(printed: str, said: str) -> None:
    assert said in start.pip_sentence(printed)


def test_absent_debian_tools_are_named_with_what_needs_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    absent = [tool for tool in start.absent_tools() if "verificator" not in tool]
    names = "poppler-utils libreoffice-writer-nogui fiu-utils exfat-fuse exfatprogs ntfs-3g strace"
    assert [tool.partition(" (")[0] for tool in absent] == [
        *names.split(),
        "default-jre-headless",
        "postgresql",
    ]
    assert absent[0] == "poppler-utils (textul citit înapoi din PDF)"
    assert absent[-1] == "postgresql (centralizarea județului pe un server PostgreSQL adevărat)"


def test_a_java_library_that_is_not_there_is_absent_too(tmp_path: Path) -> None:
    there = tmp_path / "preflight.jar"
    there.touch()
    assert start.is_there(str(there))
    assert not start.is_there(str(tmp_path / "altul.jar"))


def test_tests_keep_files_in_memory_where_they_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for chosen in ("PYTEST_DEBUG_TEMPROOT", "TMPDIR"):
        monkeypatch.delenv(chosen, raising=False)
    monkeypatch.setattr(start, "ROOM_OF_TESTS", 1)
    assert start.in_memory(str(tmp_path)) == {"PYTEST_DEBUG_TEMPROOT": str(tmp_path)}
    assert start.in_memory(str(tmp_path / "nicăieri")) == {}
    assert start.in_memory("/proc") == {}  # no room; no programs run from it either
    monkeypatch.setenv("TMPDIR", "/altundeva")
    assert start.in_memory(str(tmp_path)) == {}


@pytest.mark.parametrize("name", [start.RUN_LOCK, start.TEST_LOCK])
def test_a_lock_names_no_index_and_pins_every_package_by_hash(name: str) -> None:
    text = (HERE / name).read_text(encoding="utf-8")
    assert "index" not in text
    assert "://" not in text
    blocks = re.split(r"\n(?=\S)", text.strip())
    assert all(re.match(r"[\w.-]+==\S+ .*\n\s+--hash=sha256:[0-9a-f]{64}", block) for block in blocks)


def test_the_test_lock_holds_every_pin_of_the_run_lock() -> None:
    pins = [set(re.findall(r"^[\w.-]+==\S+", (HERE / name).read_text(), re.MULTILINE)) for name in LOCKS]
    assert pins[0] <= pins[1]


def test_the_locks_hold_every_dependency_of_the_project() -> None:
    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["project"]["dependencies"], project["dependency-groups"]["test"]
    for wanted, name in zip(asked, LOCKS, strict=True):
        names = {re.split(r"[<>=!~ \[]", one)[0].lower().replace("_", "-") for one in wanted}
        held = re.findall(r"^([\w.-]+)==", (HERE / name).read_text(encoding="utf-8"), re.MULTILINE)
        assert names <= {one.lower().replace("_", "-") for one in held}


def test_the_run_lock_is_the_same_for_every_system() -> None:
    # pip weighs markers on the machine that packs, so one in this lock would be lost from a pack.
    assert ";" not in (HERE / start.RUN_LOCK).read_text(encoding="utf-8")
