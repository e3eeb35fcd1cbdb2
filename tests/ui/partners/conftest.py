"""What the tests of these pages share: a page in sight, followed by word of commits."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.following import Herald
from ui.room import Room


@pytest.fixture
def in_sight(room: Room, qtbot: QtBot) -> Callable[[type[Any]], Any]:
    """Makes a page, shows it, and follows commits for it."""

    def make(kind: type[Any]) -> Any:
        page = kind(room)
        Herald(room.desk.store, page)
        qtbot.addWidget(page)
        page.resize(1154, 700)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return make
