"""The child that reads spreadsheets serves many files, and begins anew after it dies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from letea.exchange.child import Died, TookTooLong
from letea.exchange.sheet_child import SheetChild
from letea.progress import Cancelled, Progress
from tests import sheet_files


@pytest.fixture
def child() -> Iterator[SheetChild]:
    """A child of the test's own."""
    made = SheetChild()
    yield made
    made.end()


def ask(child: SheetChild, path: Path, *, seconds: float = 30.0) -> dict[str, Any]:
    return child.ask(path, rows=100, columns=10, stage="", progress=Progress(), seconds=seconds)


def test_one_process_serves_many_files(child: SheetChild, tmp_path: Path) -> None:
    path = sheet_files.write(tmp_path / "a.csv", b"a;b\n")
    ask(child, path)
    first = child._process
    assert ask(child, path)["sheets"][0]["rows"] == [["a", "b"]]
    assert child._process is first


def test_a_child_that_died_between_files_is_begun_anew(child: SheetChild, tmp_path: Path) -> None:
    path = sheet_files.write(tmp_path / "a.csv", b"a;b\n")
    ask(child, path)
    assert child._process is not None
    child._process.kill()
    child._process.wait()
    assert ask(child, path)["sheets"]


def test_a_child_that_dies_over_a_file_is_told_and_the_next_file_is_read(
    child: SheetChild, tmp_path: Path
) -> None:
    bad = sheet_files.write(tmp_path / "a.xlsx", sheet_files.far_cell())
    with pytest.raises(Died):
        child.ask(bad, rows=2_000_000, columns=20_000, stage="", progress=Progress(), seconds=60)
    assert ask(child, sheet_files.write(tmp_path / "b.csv", b"a;b\n"))["sheets"]


def test_a_file_that_takes_too_long_is_stopped_and_the_next_is_read(
    child: SheetChild, tmp_path: Path
) -> None:
    path = sheet_files.write(tmp_path / "a.xlsx", sheet_files.styled_rows(100_000))
    ask(child, sheet_files.write(tmp_path / "b.csv", b"a;b\n"))
    with pytest.raises(TookTooLong):
        ask(child, path, seconds=0.01)
    assert ask(child, tmp_path / "b.csv")["sheets"]


def test_the_worker_can_stop_it(child: SheetChild, tmp_path: Path) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        child.ask(tmp_path, rows=1, columns=1, stage="", progress=progress, seconds=9)
