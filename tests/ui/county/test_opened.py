"""The county opened once for all its pages; what stands in the way is told, and tried again."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.county.opening import SUFFIX, County, county_file
from letea.desk import Desk
from tests.letea.county.conftest import TODAY
from tests.ui.following import at_rest
from ui.county.communes_page import CommunesPage
from ui.county.opened import OpenedCounty
from ui.room import Room


@pytest.fixture
def opened(room: Room) -> OpenedCounty:
    """What the room holds."""
    assert room.county is not None
    return room.county


def test_two_who_ask_are_given_the_same_county(opened: OpenedCounty, room: Room) -> None:
    given: list[County] = []
    wrong: list[Exception] = []
    for _who in range(2):
        opened.ask(given.append, wrong.append)
    assert room.work.wait_idle()
    assert len(given) == 2
    assert given[0] is given[1]
    opened.close()
    opened.ask(given.append, wrong.append)
    assert room.work.wait_idle()
    assert given[2] is not given[0]
    assert wrong == []


def test_a_damaged_file_is_told_on_the_page_and_tried_again(
    room: Room, county_office: Store, qtbot: QtBot
) -> None:
    path = county_file(county_office)
    whole = path.read_bytes()
    path.write_bytes(b"stricat" * 4096)
    page = CommunesPage(room)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    at_rest(page, room.work)
    assert page.trouble.isVisible()
    assert SUFFIX in page.trouble.text()
    for beside in path.parent.glob(f"{path.name}-*"):
        beside.unlink()
    path.write_bytes(whole)
    again = page.trouble.findChild(QPushButton, "banner.do")
    assert isinstance(again, QPushButton)
    again.click()
    at_rest(page, room.work)
    assert not page.trouble.isVisible()
    assert len(page.rows.rows.ids) == 93


@pytest.fixture
def reading_room(room: Room, county_office: Store) -> Iterator[Room]:
    """The room of the office opened only to be read."""
    path = Path(county_office.path)
    store = Store(path, only_reads=True)
    desk = Desk(store, room.desk.folders, lambda: TODAY)
    yield replace(room, desk=desk, county=OpenedCounty(desk, room.work))
    room.work.stop()
    store.close()


def test_an_office_that_is_only_read_says_so(reading_room: Room, qtbot: QtBot) -> None:
    page = CommunesPage(reading_room)
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    at_rest(page, reading_room.work)
    assert "doar pentru citire" in page.trouble.text()
    assert page.rows.rows.ids.tolist() == []
