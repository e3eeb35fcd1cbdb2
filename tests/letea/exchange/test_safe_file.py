"""A file is replaced whole or not at all: full disks, refused folders, cancelled jobs."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import BinaryIO, NoReturn

import pytest

from letea.errors import Trouble
from letea.exchange.safe_file import replace_file
from letea.progress import Cancelled, Progress

OLD, NEW = b"anexa veche", b"anexa noua, mai lunga"
TOO_MUCH = 400_000


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A paper printed before."""
    path = tmp_path / "Acte" / "anexa.pdf"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def is_as_before(paper: Path) -> bool:
    """The old paper alone stands in its folder, byte by byte."""
    return paper.read_bytes() == OLD and [one.name for one in paper.parent.iterdir()] == [paper.name]


def test_a_complete_file_takes_the_place_of_the_old_one(paper: Path) -> None:
    assert replace_file(paper, lambda out: out.write(NEW)) == len(NEW)
    assert paper.read_bytes() == NEW
    assert list(paper.parent.iterdir()) == [paper]


def test_the_folder_is_made_where_there_is_none(tmp_path: Path) -> None:
    replace_file(tmp_path / "Acte" / "2022" / "anexa.pdf", lambda out: out.write(NEW))
    assert (tmp_path / "Acte" / "2022" / "anexa.pdf").read_bytes() == NEW


def test_a_fault_in_the_middle_leaves_the_old_file(paper: Path) -> None:
    def fails(out: BinaryIO) -> NoReturn:
        out.write(NEW)
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        replace_file(paper, fails)
    assert is_as_before(paper)


def test_a_cancelled_job_leaves_the_old_file(paper: Path) -> None:
    progress = Progress()

    def stopped(out: BinaryIO) -> None:
        out.write(NEW)
        progress.cancel()
        progress.step("Se scrie fișierul")

    with pytest.raises(Cancelled):
        replace_file(paper, stopped)
    assert is_as_before(paper)


def test_a_file_that_does_not_read_back_never_takes_the_place(paper: Path) -> None:
    def doubts(path: Path) -> None:
        assert path.read_bytes() == NEW
        raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        replace_file(paper, lambda out: out.write(NEW), verify=doubts)
    assert is_as_before(paper)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit on a file's size is Unix's")
def test_a_disk_that_fills_up_leaves_the_old_file_and_is_told(paper: Path) -> None:
    program = textwrap.dedent(
        f"""
        import resource, signal, sys
        from pathlib import Path
        from letea.errors import Trouble
        from letea.exchange.safe_file import replace_file
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))
        try:
            replace_file(Path(sys.argv[1]), lambda out: out.write(b"x" * {TOO_MUCH}))
        except Trouble as trouble:
            print(trouble.sentence)
        """
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(paper)],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[3]), "PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    assert (done.stdout, done.stderr) == ("Discul pe care se află fișierul anexa.pdf este plin.\n", "")
    assert is_as_before(paper)


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "anexa.pdf").mkdir()
    with pytest.raises(Trouble, match=r"anexa\.pdf nu poate fi scris"):
        replace_file(tmp_path / "anexa.pdf", lambda out: out.write(NEW))
    assert [path.name for path in tmp_path.iterdir()] == ["anexa.pdf"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "Acte").write_bytes(OLD)
    with pytest.raises(Trouble, match="nu poate fi scris în folderul"):
        replace_file(tmp_path / "Acte" / "anexa.pdf", lambda out: out.write(NEW))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(paper: Path) -> None:
    paper.parent.chmod(0o500)
    with pytest.raises(Trouble, match="nu poate fi scris în folderul"):
        replace_file(paper, lambda out: out.write(NEW))
    paper.parent.chmod(0o700)
    assert is_as_before(paper)
