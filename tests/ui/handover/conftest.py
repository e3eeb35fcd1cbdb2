"""An office with somebody in it on 20 January 2023, the county's key, and a folder for a stick."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.tables.people import PersonCategory
from letea.desk import Desk
from letea.handover.keys import OpeningKey, new_opening_key
from tests.samples import a_person, a_plan
from tests.ui.following import Herald, at_rest
from tests.ui.handover.walking import TODAY
from ui.handover.page import HandoverPage
from ui.handover.wizard import HandoverWizard
from ui.room import Room


@pytest.fixture
def room(room: Room) -> Room:
    """The room of an office that has a plan, a child and an adult, in January."""
    store = room.desk.store
    store.keep(a_plan(), "Plan")
    store.keep(a_person(), "Persoană")
    child = store.keep(
        a_person(family_name="Demonstrativ", given_name="Ilinca", born_on=date(2015, 2, 3)), "Persoană"
    )
    store.keep(PersonCategory(person_id=child.id, category="copii", from_on=date(2021, 1, 1)), "Categorie")
    return replace(room, desk=Desk(store, room.desk.folders, lambda: TODAY))


@pytest.fixture
def county() -> OpeningKey:
    """What the county opens packages with."""
    return new_opening_key()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder in place of a stick, with something of somebody else's on it."""
    folder = tmp_path / "stick țărănesc"
    folder.mkdir()
    (folder / "poze.txt").write_text("ale altcuiva", encoding="utf-8")
    return folder


@pytest.fixture
def wizard(room: Room, qtbot: QtBot) -> HandoverWizard:
    """The wizard at its first step."""
    made = HandoverWizard(room)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> HandoverPage:
    """The page in sight, followed by word of commits."""
    made = HandoverPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    at_rest(made, room.work)
    return made
