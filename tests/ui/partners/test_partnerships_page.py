"""The page "Parteneriate": the list and its card."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.tables.partners import Partnership
from letea.actions.partnerships import save_partnership
from tests.samples import TODAY
from ui.partners.dialogs import PartnershipDialog
from ui.partners.partnerships_page import PartnershipsPage
from ui.room import Room


@pytest.fixture
def page(in_sight: Callable[[type[Any]], Any]) -> PartnershipsPage:
    """The page in sight."""
    made: PartnershipsPage = in_sight(PartnershipsPage)
    return made


def test_a_partnership_is_listed_and_told(page: PartnershipsPage, room: Room, qtbot: QtBot) -> None:
    held = Partnership(partner="Școala Exemplu", signed_on=date(2021, 9, 1), theirs="liste în octombrie")
    kept = save_partnership(room.desk.store, held, TODAY)
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    page.show_record(kept)

    def told() -> str:
        return "\n".join(label.text() for label in page.card.findChildren(QLabel))

    qtbot.waitUntil(lambda: "liste în octombrie" in told())
    assert "fără termen" in told()
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_enter_opens_the_form_once(page: PartnershipsPage, room: Room, qtbot: QtBot) -> None:
    kept = save_partnership(room.desk.store, Partnership(partner="Școala Exemplu"), TODAY)
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    page.rows.opened.emit(kept)
    page.rows.opened.emit(kept)
    (dialog,) = page.findChildren(PartnershipDialog)
    dialog.form.put_typed({"partner": "Școala nr. 2"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    rows = page.rows.rows
    qtbot.waitUntil(lambda: rows.data(rows.index(0, 0)) == "Școala nr. 2")
