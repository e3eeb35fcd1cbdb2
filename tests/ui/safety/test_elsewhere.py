"""An office on a stick, in the network or in the cloud is brought here, or only read."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

import letea.drives
from letea.drives import Standing
from letea.folders import Folders
from tests.ui.following import when_asked
from tests.ui.safety.way import Way
from ui import messages
from ui.parts.message import MessageDialog


@pytest.fixture
def on_stick(sealed_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sealed office where this computer says a stick is."""
    there = tmp_path / "stick"
    there.mkdir()
    path = sealed_file.rename(there / sealed_file.name)

    def standing_of(place: Path) -> Standing:
        return Standing.REMOVABLE if place.is_relative_to(there) else Standing.LOCAL

    monkeypatch.setattr(letea.drives, "standing_of", standing_of)
    return path


def answer(monkeypatch: pytest.MonkeyPatch, chosen: str) -> list[str]:
    """Answer so, and give what was told."""
    told: list[str] = []

    def choose(_parent: object, _question: str, answers: list[messages.Answer], *, detail: str) -> str:
        told.append(detail)
        assert chosen in {one.key for one in answers}
        return chosen

    monkeypatch.setattr(messages, "choose", choose)
    return told


def test_an_office_on_a_stick_is_copied_here_and_opened(
    way: Way, on_stick: Path, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = answer(monkeypatch, "copy")
    before = on_stick.read_bytes()
    way.start(on_stick)
    here = folders.home / on_stick.name
    assert "stick" in told[0]
    assert str(here) in told[0]
    assert way.window.settings.last_office == here
    assert way.office_name() == "Comuna Exemplu, Bacău"
    assert on_stick.read_bytes() == before


def test_an_office_already_here_is_never_written_over(
    way: Way, on_stick: Path, folders: Folders, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folders.home / on_stick.name).write_bytes(b"altceva")
    told = answer(monkeypatch, "copy")
    way.start(on_stick)
    assert "există deja" in told[0]
    assert (folders.home / on_stick.name).read_bytes() == b"altceva"
    assert way.window.settings.last_office == folders.home / "Exemplu (2).letea"


def test_an_office_on_a_stick_may_only_be_read(
    way: Way, on_stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "look")
    way.start(on_stick)
    assert way.window.windowTitle().endswith("(doar citire)")
    assert way.window.settings.last_office is None


def test_whoever_gives_up_is_at_the_welcome(
    way: Way, on_stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "leave")
    way.start(on_stick)
    assert way.window.room is None


def test_every_answer_can_be_read_whole(way: Way, on_stick: Path, folders: Folders) -> None:
    (folders.home / on_stick.name).write_bytes(b"altceva")
    widths: list[tuple[int, int]] = []

    def look(dialog: MessageDialog) -> None:
        shown = dialog.findChildren(QPushButton)
        widths.extend((made.width(), made.sizeHint().width()) for made in shown)
        told = dialog.findChildren(QLabel)[-1]
        widths.append((told.height(), told.heightForWidth(told.width())))
        dialog.reject()

    stop = when_asked(look)
    way.opening.start(on_stick)
    stop()
    assert len(widths) == 5
    assert all(given >= needed for given, needed in widths)
