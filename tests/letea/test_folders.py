"""Where this computer keeps things: the user's own folders, or those of a trial."""

from pathlib import Path

import pytest

from letea.folders import Folders, folders_here


def test_a_trial_keeps_everything_under_its_own_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LETEA_HOME", str(tmp_path))
    here = folders_here()
    assert (here.home, here.settings, here.log) == (
        *(tmp_path, tmp_path / "settings.ini", tmp_path / "letea.log"),
    )


def test_otherwise_office_files_are_offered_among_the_users_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("LETEA_HOME", raising=False)
    here = folders_here()
    assert here.home.name == "Letea"
    assert here.settings.name == "settings.ini"
    assert here.log.name == "letea.log"
    assert all(path.is_absolute() for path in (here.home, here.settings, here.log))


def test_asking_for_folders_makes_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LETEA_HOME", str(tmp_path / "nou"))
    folders_here()
    assert not (tmp_path / "nou").exists()


def test_papers_are_offered_beside_the_office() -> None:
    assert Folders(Path("/birou"), Path("/s"), Path("/l")).papers == Path("/birou/Acte")
