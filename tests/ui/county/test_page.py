"""Where the county's file cannot be opened, its newest copy is offered and put in its place."""

from datetime import datetime

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.county.copies import copy_county
from letea.county.opening import County, county_file
from letea.progress import Progress
from ui import messages
from ui.county.communes_page import CommunesPage
from ui.room import Room


def test_a_copy_is_put_in_the_place_of_a_file_that_is_gone(
    county: County, county_office: Store, room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_county(county_office, Progress(), datetime.now().astimezone())
    county.store.close()
    for path in county_office.path.parent.glob(f"{county_file(county_office).name}*"):
        path.unlink()
    page = CommunesPage(room)
    qtbot.addWidget(page)
    page.resize(1150, 700)
    page.show()
    room.work.wait_idle()
    qtbot.waitUntil(lambda: not page.copy_offer.isHidden())
    assert "nu mai este lângă" in page.trouble.text()
    assert page.rows.selected_id() is None
    monkeypatch.setattr(messages, "choose", lambda *_given, **_told: "restore")
    page.restore()
    room.work.wait_idle()
    qtbot.waitUntil(lambda: page.rows.selected_id() is not None)
    assert page.copy_offer.isHidden()
    assert page.trouble.isHidden()
