"""Files on a card: kept at once, told where they may not be, brought back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.attachments import attached_to
from tests.conftest import Trail
from ui.parts.files_card import FilesCard
from ui.room import Room

OWNER = "al unui caz"


@pytest.fixture
def card(room: Room, qtbot: QtBot) -> FilesCard:
    """Nothing attached yet."""
    made = FilesCard(room, OWNER, label="Fișierele cazului 3/2022")
    qtbot.addWidget(made)
    made.show()
    return made


def a_paper(folder: Path, name: str) -> str:
    (folder / name).write_bytes(b"%PDF-1.4 " + name.encode())
    return str(folder / name)


def names(store: Store) -> list[str]:
    return [one.name for one in attached_to(store, OWNER)]


def test_a_file_is_kept_as_soon_as_it_is_added(
    card: FilesCard, room: Room, store: Store, tmp_path: Path
) -> None:
    card.take_all([a_paper(tmp_path, "a.pdf")])
    assert room.work.wait_idle()
    assert names(store) == ["a.pdf"]
    assert store.undo_label() == "Fișierele cazului 3/2022"
    assert (len(card.kept), card.new, card.is_changed()) == (1, [], False)


def test_files_added_while_one_is_being_kept_are_kept_too(
    card: FilesCard, room: Room, store: Store, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        card.take_all([a_paper(tmp_path, name)])
    assert room.work.wait_idle()
    assert names(store) == ["a.pdf", "b.pdf", "c.pdf"]
    assert [one.name for one in card.kept] == ["a.pdf", "b.pdf", "c.pdf"]


def test_a_file_let_go_is_offered_back(
    card: FilesCard, room: Room, store: Store, trail: Trail, tmp_path: Path
) -> None:
    card.take_all([a_paper(tmp_path, "a.pdf")])
    assert room.work.wait_idle()
    card._drop(card.kept[0])
    assert room.work.wait_idle()
    assert names(store) == []
    assert trail.said == ["Fișierul a fost scos. [Anulează]"]
    assert trail.on_do is not None
    trail.on_do()
    assert room.work.wait_idle()
    assert names(store) == ["a.pdf"]


def test_files_too_large_together_are_told_and_what_was_kept_stays(
    card: FilesCard, room: Room, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("letea.rules.attachments.LARGEST_SUM", 3)
    card.take_all([a_paper(tmp_path, "a.pdf")])
    assert room.work.wait_idle()
    assert card.has_problem()
    assert (names(store), card.new) == ([], [])
