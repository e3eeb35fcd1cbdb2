"""The card of a household is shown as a paper."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.letea.actions.benefit_offices import a_home, someone
from ui.households.page import HouseholdsPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room


def test_ctrl_p_shows_the_card(room: Room, qtbot: QtBot) -> None:
    a_home(room.desk.store, someone(room.desk.store))
    page = HouseholdsPage(room)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.card._id is not None, timeout=20_000)
    page.print_paper()
    dialog = QWidget.findChild(page, PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=20_000)
    assert dialog.windowTitle().startswith("Fișa gospodăriei – ")
    dialog.reject()


def test_several_cards_are_printed_in_one_go(room: Room, qtbot: QtBot) -> None:
    for name in ("Exemplu", "Demonstrativ"):
        a_home(room.desk.store, someone(room.desk.store, name))
    page = HouseholdsPage(room)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.shown() == 2, timeout=20_000)
    page.rows.selectAll()
    menu = page.offer_papers()
    actions = {action.text(): action for action in menu.actions()}
    actions["Tipărește mai multe – fișe: 2 gospodării"].trigger()
    menu.close()
    qtbot.waitUntil(lambda: QWidget.findChild(page, PaperDialog) is not None, timeout=20_000)
    dialog = QWidget.findChild(page, PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=20_000)
    assert dialog.windowTitle() == "Fișe ale gospodăriilor (2 acte)"
    dialog.reject()
