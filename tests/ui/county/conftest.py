"""A county office in January 2027, what its pages have around them, and sticks with invented packages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.county.known import accept_key, commune_of
from letea.county.opening import County, open_county
from letea.desk import Desk
from letea.places import Place
from tests.county_samples import a_commune_package, key_of
from tests.letea.county.conftest import TODAY, county_office, new_county_file, places, stick
from tests.ui.following import at_rest
from ui.county.opened import OpenedCounty
from ui.county.receiving_page import ReceivingPage
from ui.room import Room

__all__ = ["county_office", "new_county_file", "places", "stick"]


@pytest.fixture
def room(room: Room, county_office: Store) -> Iterator[Room]:
    """The room of a county office."""
    desk = Desk(county_office, room.desk.folders, lambda: TODAY)
    opened = OpenedCounty(desk, room.work)
    yield replace(room, desk=desk, county=opened)
    room.work.stop()
    opened.close()


@pytest.fixture
def county(room: Room, county_office: Store) -> Iterator[County]:
    """The county as another part of the program sees it."""
    opened = open_county(county_office, lambda: TODAY)
    yield opened
    opened.store.close()


@pytest.fixture
def believed(county: County, places: tuple[Place, ...]) -> Place:
    """The first commune, whose key the county believes."""
    with county.store.reading() as session:
        commune = commune_of(session, places[0].siruta)
    assert commune is not None
    accept_key(county, commune, key_of(commune.siruta).public, compared=True)
    return places[0]


@pytest.fixture
def put(county: County, stick: Path) -> Callable[..., Path]:
    """Put a package of a commune on the stick, under a name."""

    def onto(place: Place, name: str = "exemplu.letea-pachet", **given: Any) -> Path:
        path = stick / name
        path.write_bytes(a_commune_package(county, place, **given))
        return path

    return onto


@pytest.fixture
def page(room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ReceivingPage:
    """The page of receiving in sight, with no stick of this computer."""
    monkeypatch.setattr("ui.county.stick_watch.sticks", list)
    made = ReceivingPage(room)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made
