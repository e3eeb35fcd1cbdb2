"""The history of many records is opened from the page and found by words."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.letea.actions.benefit_offices import someone
from ui.pages import spec_of
from ui.parts.history_dialog import HistoryDialog, open_history
from ui.room import Room


def words(dialog: HistoryDialog) -> str:
    return "\n".join(one.text() for one in dialog.view.findChildren(QLabel))


def test_it_is_read_and_found_by_words(room: Room, qtbot: QtBot) -> None:
    for name in ("Exemplu", "Demonstrativ"):
        someone(room.desk.store, name)
    page = spec_of("personal").make(room)
    qtbot.addWidget(page)
    dialog = open_history(room, "Tot istoricul", parent=page)
    qtbot.waitUntil(lambda: "Persoană nouă: Exemplu Ștefan" in words(dialog))
    dialog.filter.setText("demonstrativ")
    qtbot.waitUntil(lambda: "Exemplu Ștefan" not in words(dialog))
    assert "Persoană nouă: Demonstrativ Ștefan" in words(dialog)
    dialog.reject()


@pytest.mark.parametrize(
    "key", ["outreach", "training", "services", "school_lists", "reports", "settings", "personal"]
)
def test_pages_whose_rows_have_no_card_offer_it(room: Room, qtbot: QtBot, key: str) -> None:
    page = spec_of(key).make(room)
    qtbot.addWidget(page)
    (tool,) = [one for one in page.findChildren(QPushButton) if one.text() in {"Istoric", "Tot istoricul"}]
    tool.click()
    dialog = page.window().findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    dialog.reject()
