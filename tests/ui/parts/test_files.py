"""Attached files on the screen: added, refused with a reason, looked at, opened, saved, let go."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.attachments import attach, attached_to
from letea.errors import Problem
from letea.rules.attachments import LARGEST_FILE, NewFile
from tests.conftest import Trail
from ui.parts.files import FilesPart
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
        attach(writing, "owner", [], [NewFile("Proces-verbal.pdf", b"%PDF-1.4 semnat")])
    part.show_files(attached_to(store, "owner"))
    return part


def words(part: FilesPart) -> str:
    return " | ".join(one.text() for one in part.findChildren(QLabel) if one.isVisible())


def press(part: FilesPart, says: str) -> None:
    next(one for one in part.findChildren(QPushButton) if one.accessibleName() == says).click()


def a_photo() -> bytes:
    written = BytesIO()
    Image.new("RGB", (400, 200), "white").save(written, "JPEG")
    return written.getvalue()


def test_a_file_chosen_waits_to_be_saved(part: FilesPart, room: Room, tmp_path: Path) -> None:
    paper = tmp_path / "Listă de prezență.pdf"
    paper.write_bytes(b"%PDF-1.4")
    part.take_all([str(paper)])
    assert room.work.wait_idle()
    assert [one.name for one in part.new] == ["Listă de prezență.pdf"]
    assert "se păstrează la salvare" in words(part)
    press(part, "Scoate „Listă de prezență.pdf”")
    assert part.new == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("film.mp4", b"film", "nu se poate atașa"),
        ("gol.pdf", b"", "este gol"),
        ("mare.pdf", b"x" * (LARGEST_FILE + 1), "cel mult"),
        ("act.pdf", a_photo(), "înăuntru este o imagine JPG"),
    ],
)
def test_a_file_that_may_not_be_attached_is_refused_with_its_reason(
    part: FilesPart, room: Room, tmp_path: Path, name: str, data: bytes, told: str
) -> None:
    (tmp_path / name).write_bytes(data)
    part.take_all([str(tmp_path / name)])
    assert room.work.wait_idle()
    assert told in words(part)
    assert part.new == []


def test_files_dropped_are_attached_and_one_refused_does_not_hold_back_the_others(
    part: FilesPart, room: Room, tmp_path: Path
) -> None:
    names = {"poză.jpg": a_photo(), "scurtătură.lnk": b"x"}
    for name, data in names.items():
        (tmp_path / name).write_bytes(data)
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    part.dropEvent(QDropEvent(QPointF(5, 5), copy, dropped, left, none))
    assert room.work.wait_idle()
    assert [one.name for one in part.new] == ["poză.jpg"]
    assert "„scurtătură.lnk” nu se poate atașa" in words(part)


def test_a_file_is_looked_at_before_it_is_saved(part: FilesPart, room: Room, tmp_path: Path) -> None:
    (tmp_path / "poză.jpg").write_bytes(a_photo())
    part.take_all([str(tmp_path / "poză.jpg")])
    assert room.work.wait_idle()
    dialog = part.preview(part.new[0])
    assert room.work.wait_idle()
    assert dialog.preview.paper.count() == 1
    dialog.reject()


def test_a_file_is_opened_as_a_private_copy(
    held: FilesPart, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def take(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    press(held, "Deschide „Proces-verbal.pdf”")
    assert room.work.wait_idle()
    path = Path(opened[0].toLocalFile())
    assert path.read_bytes() == b"%PDF-1.4 semnat"
    assert path.is_relative_to(room.desk.folders.settings.parent)


def test_a_file_is_saved_elsewhere(held: FilesPart, room: Room, trail: Trail, tmp_path: Path) -> None:
    dialog = held.save_as(held.kept[0])
    dialog.fileSelected.emit(str(tmp_path / "afară.pdf"))
    dialog.close()
    assert room.work.wait_idle()
    assert (tmp_path / "afară.pdf").read_bytes() == b"%PDF-1.4 semnat"
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
