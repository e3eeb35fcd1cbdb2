"""The diagnostics packet: what is in it helps, and tells nothing of persons or of whose computer it is."""

from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from db.store import Store
from letea.actions.copies import make_copy
from letea.actions.diagnostics import diagnostics, save_diagnostics
from letea.actions.office_reading import open_profile
from letea.errors import Trouble
from letea.folders import Folders
from letea.progress import Cancelled, Progress
from tests.samples import CNP, a_household, a_person

NAMES = ("Exemplu", "Ștefan", "Popescu", CNP, "Letea Veche", "SASAPAT")


@pytest.fixture
def filled(sealed_store: Store) -> Store:
    """An office with persons, a household and a copy."""
    sealed_store.keep(a_person(family_name="Popescu", cnp=CNP, no_cnp_reason=""), "Popescu Ștefan")
    sealed_store.keep(a_household(), "Gospodăria Popescu")
    make_copy(sealed_store, Progress(), datetime.now(UTC))
    return sealed_store


def test_the_packet_tells_versions_counts_and_marks(filled: Store, folders: Folders) -> None:
    packet = diagnostics(filled, folders, ["Qt 6"], Progress())
    assert list(packet) == ["program.txt", "birou.txt", "siguranta.txt", "integritate.txt", "jurnal.txt"]
    assert {"Letea", "Python", "SQLite", "SQLCipher", "Qt"} <= {
        line.split()[0] for line in packet["program.txt"].splitlines()
    }
    assert "person: 1\n" in packet["birou.txt"]
    assert "schema" in packet["birou.txt"]
    assert " copy ok\n" in packet["siguranta.txt"]
    assert packet["integritate.txt"] == "ok\n"


def test_no_name_and_no_cnp_leaves_the_office(filled: Store, folders: Folders, tmp_path: Path) -> None:
    folders.log.write_text("2026-11-26 builtins.ValueError\n  ui/work.py:51 do\n", encoding="utf-8")
    out = tmp_path / "diagnostic.zip"
    save_diagnostics(diagnostics(filled, folders, [], Progress()), out)
    with ZipFile(out) as archive:
        told = "\n".join(archive.read(name).decode() for name in archive.namelist())
    assert "ui/work.py:51" in told
    assert open_profile(filled).office.unit_name in NAMES
    assert [name for name in NAMES if name.casefold() in told.casefold()] == []


def test_the_home_folder_is_told_by_its_sign(
    filled: Store, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: filled.path.parent)
    folders.log.write_text(f"{filled.path.parent}/x\n", encoding="utf-8")
    packet = diagnostics(filled, folders, [], Progress())
    assert "folder: ~\n" in packet["birou.txt"]
    assert packet["jurnal.txt"] == "~/x\n"


def test_a_folder_with_the_communes_name_is_not_told(filled: Store, folders: Folders) -> None:
    folder = filled.path.parent / "Primaria Exemplu"
    folder.mkdir()
    with filled.let_go():
        for file in filled.path.parent.glob("Exemplu.letea*"):
            file.rename(folder / file.name)
        filled.path = folder / filled.path.name
    told = diagnostics(filled, folders, [], Progress())["birou.txt"]
    assert "…" in told
    assert "Exemplu" not in told


def test_the_packet_can_be_stopped(filled: Store, folders: Folders) -> None:
    stopped = Progress()
    stopped.cancel()
    with pytest.raises(Cancelled):
        diagnostics(filled, folders, [], stopped)


def test_a_place_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Trouble):
        save_diagnostics({"a.txt": "b"}, tmp_path / "file" / "out.zip")
