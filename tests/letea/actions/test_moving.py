"""An office file is brought to this computer whole, with its log, or not at all."""

from pathlib import Path

import pytest

from db.lock import FileLock
from letea.actions.moving import bring_here, place_here
from letea.errors import Trouble
from letea.progress import Progress


def test_the_log_of_a_run_that_did_not_close_comes_along(office_file: Path, tmp_path: Path) -> None:
    office_file.with_name(f"{office_file.name}-wal").write_bytes(b"jurnal")
    here = bring_here(office_file, tmp_path / "aici", Progress())
    assert here == tmp_path / "aici" / "Exemplu.letea"
    assert here.read_bytes() == office_file.read_bytes()
    assert here.with_name("Exemplu.letea-wal").read_bytes() == b"jurnal"


def test_nothing_that_stands_here_is_written_over(office_file: Path, tmp_path: Path) -> None:
    for name in ("Exemplu.letea", "Exemplu (2).letea-wal"):
        (tmp_path / "aici").mkdir(exist_ok=True)
        (tmp_path / "aici" / name).write_bytes(b"al meu")
    assert place_here(office_file, tmp_path / "aici").name == "Exemplu (3).letea"


def test_an_office_that_is_open_somewhere_is_not_copied(office_file: Path, tmp_path: Path) -> None:
    held = FileLock(office_file).take()
    with pytest.raises(Trouble, match="folosit de altă fereastră"):
        bring_here(office_file, tmp_path / "aici", Progress())
    held.release()
    assert not (tmp_path / "aici").exists()
