"""The list of a month and the sums of a year are shown from the menus of their views."""

import pytest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.benefit_payments import generate_payments
from letea.actions.benefit_sums import SumBy
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.samples import TODAY
from ui.benefits.page import PAYMENTS_TAB, SUMS_TAB, BenefitsPage
from ui.benefits.payment_papers import show_list, show_summary
from ui.parts.paper_view import PaperDialog
from ui.room import Room

SLOW = 20_000


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> BenefitsPage:
    """The page of an office that pays."""
    store = room.desk.store
    approved(store, someone(store), "IND_AP")
    generate_payments(store, kind_of(store, "IND_AP"), MARCH, TODAY)
    made = BenefitsPage(room)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def opened(within: QWidget, qtbot: QtBot) -> PaperDialog:
    dialog = within.window().findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=SLOW)
    return dialog


def test_the_list_is_offered_with_the_cnp_masked_or_whole(
    page: BenefitsPage, room: Room, qtbot: QtBot
) -> None:
    page.tabs.turn_to(PAYMENTS_TAB)
    page.payments.choose_kind(kind_of(room.desk.store, "IND_AP"))
    menu = page.payments.offer_lists()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Borderou…", "Borderou cu CNP-ul întreg…"]
    menu.actions()[0].trigger()
    menu.close()
    opened(page, qtbot).reject()


def test_the_sums_are_offered_by_month_village_and_source(page: BenefitsPage, qtbot: QtBot) -> None:
    page.tabs.turn_to(SUMS_TAB)
    menu = page.sums.offer_summaries()
    assert len(menu.actions()) == 3
    menu.actions()[2].trigger()
    menu.close()
    dialog = opened(page, qtbot)
    assert dialog.windowTitle() == "Centralizatorul plăților 2022, pe beneficii și surse de finanțare"
    dialog.reject()


def test_a_month_without_payments_says_so_where_the_pages_would_be(
    page: BenefitsPage, room: Room, qtbot: QtBot
) -> None:
    dialog = show_list(room, kind_of(room.desk.store, "VMI"), MARCH, page)
    qtbot.waitUntil(lambda: bool(dialog.preview._note.text()), timeout=SLOW)
    assert dialog.preview._note.text() == "Luna nu are nicio plată; generați-o întâi."
    assert not dialog.is_ready()
    dialog.reject()
    again = show_summary(room, 2022, SumBy.MONTH, page)
    qtbot.waitUntil(again.is_ready, timeout=SLOW)
    again.reject()
