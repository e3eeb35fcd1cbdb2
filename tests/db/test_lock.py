"""One writer: the lock is the system's, and it ends with who holds it."""

import subprocess
import sys
from pathlib import Path

import pytest

from db.lock import FileLock, lock_path
from db.trouble import BusyFile, FileTrouble

ROOT = Path(__file__).parents[2]
HOLDER = "import sys, time; from pathlib import Path; from db.lock import FileLock; "
HOLDER += "FileLock(Path(sys.argv[1])).take(); print('held', flush=True); time.sleep(60)"


def test_a_second_program_is_told_that_the_file_is_in_use(tmp_path: Path) -> None:
    first = FileLock(tmp_path / "a.letea").take()
    with pytest.raises(BusyFile):
        FileLock(tmp_path / "a.letea").take()
    first.release()
    FileLock(tmp_path / "a.letea").take().release()


def test_a_lock_file_left_behind_locks_nobody_out(tmp_path: Path) -> None:
    lock_path(tmp_path / "a.letea").write_bytes(b"left by a program that is gone")
    FileLock(tmp_path / "a.letea").take().release()


def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.letea"
    with subprocess.Popen([sys.executable, "-c", HOLDER, path], cwd=ROOT, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(BusyFile):
            FileLock(path).take()
        child.kill()
        child.wait()
    FileLock(path).take().release()


def test_a_place_that_cannot_be_written_is_not_called_in_use(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble) as caught:
        FileLock(tmp_path / "lipsă" / "a.letea").take()
    assert not isinstance(caught.value, BusyFile)


def test_the_mark_of_the_last_run_stays_for_the_next(tmp_path: Path) -> None:
    first = FileLock(tmp_path / "a.letea").take()
    assert first.noted().strip("\0") == ""
    first.note("ab12")
    first.release()
    second = FileLock(tmp_path / "a.letea").take()
    assert second.noted() == "ab12"
    second.note("")
    assert second.noted() == ""
    second.release()
