"""The card of a person is printed from the page with Ctrl+P, and from the tab with its papers."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.printed_lists import printed_of
from tests.letea.actions.benefit_offices import someone
from tests.ui.following import Herald
from ui.parts.paper_view import PaperDialog
from ui.people.page import PeoplePage
from ui.room import Room

SLOW = 20_000


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> PeoplePage:
    """The page on a person."""
    someone(room.desk.store)
    made = PeoplePage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.card._id is not None, timeout=SLOW)
    return made


def the_paper(page: PeoplePage, qtbot: QtBot) -> PaperDialog:
    dialog = page.window().findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=SLOW)
    return dialog


def test_ctrl_p_shows_the_card(page: PeoplePage, qtbot: QtBot) -> None:
    page.print_paper()
    dialog = the_paper(page, qtbot)
    assert dialog.windowTitle() == "Fișa beneficiarului – Exemplu Ștefan"
    assert not dialog.docx_button.isHidden()
    dialog.reject()


def test_what_was_printed_stands_on_the_card(page: PeoplePage, room: Room, qtbot: QtBot) -> None:
    opener = page.card.findChild(QPushButton, "print-card")
    assert isinstance(opener, QPushButton)
    opener.click()
    dialog = the_paper(page, qtbot)
    dialog.save(room.desk.folders.settings.with_name("fișă.pdf"))
    assert room.work.wait_idle()
    (row,) = printed_of(room.desk.store, [], person_id=page.card._id)
    qtbot.waitUntil(lambda: page.card.findChild(QPushButton, f"printed.{row.id}") is not None, timeout=SLOW)
    dialog.reject()


def test_several_are_chosen_and_offered_together(page: PeoplePage, room: Room, qtbot: QtBot) -> None:
    someone(room.desk.store, "Demonstrativ")
    qtbot.waitUntil(lambda: page.shown() == 2, timeout=SLOW)
    page.rows.selectAll()
    assert len(page.chosen()) == 2
    menu = page.offer_papers()
    told = {action.text(): action for action in menu.actions() if action.text()}
    told["Tipărește mai multe – fișe: 2 persoane"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: page.window().findChild(PaperDialog) is not None, timeout=SLOW)
    assert the_paper(page, qtbot).windowTitle() == "Fișe ale beneficiarilor (2 acte)"


def test_one_alone_is_not_offered_as_many(page: PeoplePage) -> None:
    menu = page.offer_papers()
    enabled = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
    assert enabled[:2] == ["Fișa beneficiarului…", "Adeverință…"]
    assert len(enabled) == 2
    menu.close()
