"""Writing to the stick: whole or not at all, other files untouched, a stick that lies is found."""

import errno
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from db.trouble import DiskFull
from letea.errors import Trouble
from letea.handover.stick import OnStick, verify_again, write_package
from letea.progress import Cancelled, Progress
from tests.packages import sha256

PACKAGE = bytes(range(256)) * 20_000
NAME = "exemplu-21990-2026-1.letea-pachet"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A stick that holds the file of somebody else and an older package."""
    folder = tmp_path / "Stick de mână"
    folder.mkdir()
    (folder / "poze.zip").write_bytes(b"poze")
    (folder / "exemplu-21990-2025-1.letea-pachet").write_bytes(b"anul trecut")
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


class Faulty(io.RawIOBase):
    """A file of a stick that fails, or silently keeps nothing, after so many bytes."""

    def __init__(self, path: Path, most: int, error: int | None) -> None:
        self._file = path.open("wb", buffering=0)
        self._left, self._error = most, error

    def write(self, held: Any) -> int:
        """Keep what there is room for."""
        part = bytes(held)[: max(self._left, 0)]
        self._left -= len(held)
        if self._left < 0 and self._error is not None:
            self._file.write(part)
            raise OSError(self._error, os.strerror(self._error))
        self._file.write(part.ljust(len(held), b"\0"))
        return len(held)

    def fileno(self) -> int:
        """The file beneath."""
        return self._file.fileno()

    def close(self) -> None:
        """Close both."""
        self._file.close()
        super().close()


@pytest.fixture
def made_faulty(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make what is written to the stick fail or vanish after so many bytes."""

    def make(most: int, error: int | None = None) -> None:
        true_open = Path.open

        def faulty_open(path: Path, mode: str = "r", *given: Any, **named: Any) -> Any:
            if path.name.endswith(".partial") and mode == "wb":
                with monkeypatch.context() as plain:
                    plain.setattr(Path, "open", true_open)
                    return Faulty(path, most, error)
            return true_open(path, mode, *given, **named)

        monkeypatch.setattr(Path, "open", faulty_open)

    return make


def test_it_is_written_and_read_back(stick: Path) -> None:
    before, told = held(stick), list[str]()
    progress = Progress(lambda stage, _done, _total: told.append(stage))
    kept = write_package(PACKAGE, stick, NAME, progress)
    assert kept == OnStick(stick / NAME, len(PACKAGE), sha256(PACKAGE))
    assert held(stick) == before | {NAME: PACKAGE}
    assert told[0] == "Se scrie pe stick"
    assert told[-1] == "Se citește înapoi de pe stick"
    verify_again(kept, Progress())


def test_the_same_package_is_left_and_another_of_its_name_is_not_touched(stick: Path) -> None:
    write_package(PACKAGE, stick, NAME, Progress())
    at = (stick / NAME).stat().st_mtime_ns
    assert write_package(PACKAGE, stick, NAME, Progress()).sha256 == sha256(PACKAGE)
    assert (stick / NAME).stat().st_mtime_ns == at
    before = held(stick)
    with pytest.raises(Trouble, match="există deja un fișier cu numele"):
        write_package(PACKAGE + b"x", stick, NAME, Progress())
    assert held(stick) == before


@pytest.mark.parametrize("share", range(0, 100, 5))
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.ENODEV, errno.ENOTCONN, errno.EINVAL])
def test_a_stick_that_fails_at_any_point_keeps_what_it_had(
    stick: Path, made_faulty: Callable[..., None], share: int, number: int
) -> None:
    before = held(stick)
    made_faulty(len(PACKAGE) * share // 100, number)
    with pytest.raises(Trouble) as told:
        write_package(PACKAGE, stick, NAME, Progress())
    assert NAME in str(told.value)
    assert told.value.advice
    assert held(stick) == before


@pytest.mark.parametrize("share", [0, 30, 99])
def test_a_stick_smaller_than_it_says_is_found(
    stick: Path, made_faulty: Callable[..., None], share: int
) -> None:
    before = held(stick)
    made_faulty(len(PACKAGE) * share // 100)
    with pytest.raises(Trouble, match="nu dă înapoi ce s-a scris"):
        write_package(PACKAGE, stick, NAME, Progress())
    assert {name: bytes_ for name, bytes_ in held(stick).items() if name in before} == before
    assert not (stick / NAME).exists()


def test_too_little_room_is_told_before_a_byte_is_written(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10, 10, 1_000_000))
    before = held(stick)
    with pytest.raises(Trouble, match="MB liberi și sunt 1 MB") as told:
        write_package(PACKAGE, stick, NAME, Progress())
    assert isinstance(told.value.__cause__, DiskFull)
    assert held(stick) == before


def test_a_stick_that_only_reads_or_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="nu a fost găsit"):
        write_package(PACKAGE, tmp_path / "scos", NAME, Progress())
    file = tmp_path / "file"
    file.write_bytes(b"")
    with pytest.raises(Trouble):
        write_package(PACKAGE, file, NAME, Progress())


def test_a_path_longer_than_the_stick_takes_is_told(stick: Path) -> None:
    before = held(stick)
    with pytest.raises(Trouble, match="nu poate fi scris"):
        write_package(PACKAGE, stick, "x" * 300 + ".letea-pachet", Progress())
    assert held(stick) == before


def test_a_name_of_few_letters_that_are_too_many_bytes_is_told(stick: Path) -> None:
    before = held(stick)
    with pytest.raises(Trouble, match="nu poate fi scris") as told:
        write_package(PACKAGE, stick, "ș" * 140 + ".letea-pachet", Progress())
    assert told.value.advice
    assert held(stick) == before


def test_long_folders_and_letters_of_romanian_are_written_to(stick: Path) -> None:
    folder = (
        stick
        / ("Predări către județ – țară și sat, " * 4)
        / ("Împreună cu fișele „vechi” " * 5)
        / "Ștefănești"
    )
    folder.mkdir(parents=True)
    assert len(str(folder)) > 260
    kept = write_package(PACKAGE, folder, "țibănești-ș-2026-1.letea-pachet", Progress())
    verify_again(kept, Progress())
    assert held(folder) == {"țibănești-ș-2026-1.letea-pachet": PACKAGE}


def test_a_path_that_no_system_takes_is_told(stick: Path) -> None:
    folder = stick / "/".join(["Predări către județ"] * 250)
    with pytest.raises(Trouble, match=r"nu poate fi scris|nu a fost găsit"):
        write_package(PACKAGE, folder, NAME, Progress())


@pytest.mark.parametrize("stage", ["Se scrie pe stick", "Se citește înapoi de pe stick"])
def test_cancelling_leaves_nothing_behind(stick: Path, stage: str) -> None:
    before = held(stick)
    progress = Progress(lambda told, _done, _total: progress.cancel() if told == stage else None)
    with pytest.raises(Cancelled):
        write_package(PACKAGE, stick, NAME, progress)
    assert held(stick) == before


def test_a_package_that_changed_on_the_stick_is_found_later(stick: Path) -> None:
    kept = write_package(PACKAGE, stick, NAME, Progress())
    kept.path.write_bytes(PACKAGE[:-1])
    with pytest.raises(Trouble, match="nu dă înapoi"):
        verify_again(kept, Progress())
    kept.path.unlink(missing_ok=True)
    with pytest.raises(Trouble):
        verify_again(kept, Progress())


WRITER = """
import sys
from pathlib import Path
from letea.handover.stick import write_package
from letea.progress import Progress
told = lambda stage, done, total: print(stage, flush=True)
write_package(bytes(range(256)) * 200_000, Path(sys.argv[1]), sys.argv[2], Progress(told))
print("gata", flush=True)
"""


@pytest.mark.parametrize("steps", [1, 5, 15, 30, 49])
def test_the_program_killed_while_writing_leaves_no_package_that_looks_whole(stick: Path, steps: int) -> None:
    before = held(stick)
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(stick), NAME],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
    )
    assert child.stdout is not None
    for _step in range(steps):
        assert child.stdout.readline()
    child.kill()
    child.wait()
    child.stdout.close()
    after = held(stick)
    assert {name: after[name] for name in before} == before
    assert {*after} - {*before} <= {f"{NAME}.partial"} or after[NAME] == bytes(range(256)) * 200_000
    written = write_package(PACKAGE, stick, "exemplu-21990-2026-2.letea-pachet", Progress())
    assert written.path.read_bytes() == PACKAGE
