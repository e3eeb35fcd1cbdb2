"""The page of registers in sight, followed by word of commits."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.letea.actions.register_samples import shipped
from tests.ui.following import Herald
from ui.registers.page import RegistersPage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> Iterator[RegistersPage]:
    """The page in sight, as wide as a small window leaves it."""
    made = RegistersPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()
    room.work.wait_idle()


@pytest.fixture
def requests(page: RegistersPage, room: Room) -> int:
    """The register of requests, chosen on the page."""
    register = shipped(room.desk.store, "requests")
    page.side.choose(register)
    return register
