"""Acasă of a county: the figures lead to their communes, the steps to their pages."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from letea.county.opening import County
from letea.county.receiving import look_at
from letea.county.taking_in import take_in
from letea.places import Place
from letea.progress import Progress
from tests.conftest import Trail
from tests.ui.following import at_rest
from ui.county.home import CountyHomePage
from ui.county.own_key_dialog import OwnKeyDialog
from ui.home.tiles import Tile
from ui.room import Room


@pytest.fixture
def page(
    room: Room, county: County, believed: Place, put: Callable[..., Path], qtbot: QtBot
) -> CountyHomePage:
    """The first page of a county that received from one commune."""
    take_in(county, look_at(county, put(believed), Progress()), Progress())
    made = CountyHomePage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made


def test_it_tells_what_is_to_be_done(page: CountyHomePage, trail: Trail) -> None:
    assert page.title.text() == "Mai au de predat anul 2026: 92 de comune."
    tiles = {made.objectName(): made for made in page.findChildren(Tile)}
    assert tiles["tile.received"].accessibleName() == "comune au predat 2026: 1, din 93 așteptate"
    tiles["tile.missing"].click()
    tiles["tile.received"].click()
    tiles["tile.licences"].click()
    page.new()
    assert trail.went == [("communes", None), ("communes", None), ("views", None), ("receiving", None)]
    assert trail.parts == ["missing", "received", "licences"]


def test_the_key_for_communes_is_one_step_away(page: CountyHomePage, room: Room) -> None:
    made = page.findChild(QPushButton, "step.key")
    assert isinstance(made, QPushButton)
    made.click()
    at_rest(page, room.work)
    dialog = page.window().findChild(OwnKeyDialog)
    assert isinstance(dialog, OwnKeyDialog)
    dialog.accept()
