"""Papers of many files at once are offered from the list."""

import pytest
from pytestqt.qtbot import QtBot

from tests.letea.actions.benefit_offices import approved, someone
from tests.ui.following import Herald
from ui.benefits.page import BenefitsPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room

SLOW = 20_000


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("dispozițiile: 2 dosare", "Dispoziții (1 act)"),
        ("fișele solicitanților: 2 dosare", "Fișe ale beneficiarilor (2 acte)"),
        ("adeverințe pentru solicitanți: 2 dosare", "Adeverințe (2 acte)"),
    ],
)
def test_the_files_chosen_are_printed_in_one_go(room: Room, qtbot: QtBot, words: str, title: str) -> None:
    for name in ("Exemplu", "Demonstrativ"):
        approved(room.desk.store, someone(room.desk.store, name))
    page = BenefitsPage(room)
    Herald(room.desk.store, page)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.shown() == 2, timeout=SLOW)
    page.rows.selectAll()
    menu = page.offer_papers()
    next(action for action in menu.actions() if action.text().endswith(words)).trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.window().findChild(PaperDialog) is not None, timeout=SLOW)
    dialog = page.window().findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    assert dialog.windowTitle() == title
    qtbot.waitUntil(dialog.is_ready, timeout=SLOW)
    dialog.reject()
