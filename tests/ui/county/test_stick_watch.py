"""Sticks: those that are in are offered; one that is put in is told of once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

from tests.patience import until
from ui.county.receiving_page import ReceivingPage
from ui.county.stick_watch import StickWatch
from ui.room import Room
from ui.work import Work


@pytest.fixture
def seen(room: Room) -> Work:
    """Work of a room, to look beside the window with."""
    return room.work


def test_what_is_in_at_first_is_offered_and_what_comes_is_told_of(seen: Work, tmp_path: Path) -> None:
    first, second = tmp_path / "unu", tmp_path / "doi"
    first.mkdir()
    second.mkdir()
    found, owner = [first], QObject()
    watch = StickWatch(seen, owner, look=lambda: list(found))
    offered: list[list[Path]] = []
    came: list[object] = []
    watch.changed.connect(offered.append)
    watch.put_in.connect(came.append)
    watch.begin()
    until(lambda: offered == [[first]])
    assert came == []
    found.append(second)
    watch.look_now()
    until(lambda: came == [second])
    found.remove(second)
    watch.look_now()
    until(lambda: offered[-1] == [first])
    watch.stop()
    assert came == [second]


def test_a_computer_that_does_not_tell_of_its_disks_offers_none(seen: Work) -> None:
    def silent() -> list[Path]:
        raise OSError

    owner = QObject()
    watch = StickWatch(seen, owner, look=silent)
    offered: list[list[Path]] = []
    watch.changed.connect(offered.append)
    watch.begin()
    until(lambda: offered == [[]])
    watch.stop()


def test_a_stick_that_is_in_is_a_button_of_the_page(page: ReceivingPage, stick: Path) -> None:
    page.waiting.show_sticks([stick])
    made = page.waiting.findChild(QPushButton, f"stick.{stick}")
    assert isinstance(made, QPushButton)
    made.click()
    until(lambda: not page.session.is_busy)
    assert "nu este niciun pachet" in page.waiting.told.text()
    page.waiting.show_sticks([])
    assert not made.isVisible()
