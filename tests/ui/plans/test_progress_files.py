"""The files of a measure on the screen: attached, refused with a reason, opened, saved, let go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.attachments import attach, attachments_in
from letea.errors import Problem
from letea.rules.attachments import LARGEST_FILE, NewFile
from tests.conftest import Trail
from ui.plans.progress_files import FilesPart
from ui.room import Room


@pytest.fixture
def part(room: Room, qtbot: QtBot) -> FilesPart:
    """Nothing attached yet."""
    made = FilesPart(room)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def held(store: Store, part: FilesPart) -> FilesPart:
    """One file attached."""
    with store.writing("Fișier") as writing:
        attach(writing, "owner", [], [NewFile("Proces-verbal.pdf", b"%PDF semnat")])
    with store.reading() as session:
        part.show_files(attachments_in(session, ["owner"]))
    return part


def words(part: FilesPart) -> str:
    return " | ".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())


def press(part: FilesPart, says: str) -> None:
    next(one for one in part.findChildren(QPushButton) if one.accessibleName() == says).click()


def test_a_file_chosen_waits_to_be_saved(part: FilesPart, room: Room, tmp_path: Path) -> None:
    paper = tmp_path / "Listă de prezență.pdf"
    paper.write_bytes(b"%PDF")
    part.take_all([str(paper)])
    room.work.wait_idle()
    assert [one.name for one in part.new] == ["Listă de prezență.pdf"]
    assert "se păstrează la salvare" in words(part)
    press(part, "Scoate „Listă de prezență.pdf”")
    assert part.new == []


@pytest.mark.parametrize(
    ("name", "size", "told"),
    [
        ("film.mp4", 5, "nu se poate atașa"),
        ("gol.pdf", 0, "este gol"),
        ("mare.pdf", LARGEST_FILE + 1, "cel mult"),
    ],
)
def test_a_file_that_may_not_be_attached_is_refused_with_its_reason(
    part: FilesPart, room: Room, tmp_path: Path, name: str, size: int, told: str
) -> None:
    (tmp_path / name).write_bytes(b"x" * size)
    part.take(tmp_path / name)
    room.work.wait_idle()
    assert told in words(part)
    assert part.new == []


def test_a_file_is_opened_as_a_private_copy(
    held: FilesPart, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    press(held, "Deschide „Proces-verbal.pdf”")
    room.work.wait_idle()
    path = Path(opened[0].toLocalFile())
    assert path.read_bytes() == b"%PDF semnat"
    assert path.is_relative_to(room.desk.folders.settings.parent)


def test_a_file_is_saved_elsewhere(held: FilesPart, room: Room, trail: Trail, tmp_path: Path) -> None:
    dialog = held.save_as(held.kept[0])
    dialog.fileSelected.emit(str(tmp_path / "afară.pdf"))
    dialog.close()
    room.work.wait_idle()
    assert (tmp_path / "afară.pdf").read_bytes() == b"%PDF semnat"
    assert trail.said == ["Fișierul este salvat: afară.pdf"]


def test_letting_a_file_go_is_a_change(held: FilesPart) -> None:
    assert held.changed_labels() == []
    press(held, "Scoate „Proces-verbal.pdf”")
    assert held.changed_labels() == ["Fișiere"]


def test_a_refusal_while_saving_is_told_here(held: FilesPart) -> None:
    left = held.tell([Problem("files", "Prea mari."), Problem("state", "Altceva.")])
    assert [one.field for one in left] == ["state"]
    assert "Prea mari." in words(held)
    assert held.has_problem()
