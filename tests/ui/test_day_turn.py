"""A window left open overnight shows the new day."""

from datetime import date

from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.people import IdentityPaper
from letea.desk import Desk
from letea.folders import Folders
from tests.samples import a_person
from ui.benefits.page import PAYMENTS_TAB, BenefitsPage
from ui.window import Window

EVENING, MORNING = date(2022, 3, 31), date(2022, 4, 1)


class Clock:
    """What day it is."""

    def __init__(self) -> None:
        self.today = EVENING


def opened(window: Window, store: Store, folders: Folders, qtbot: QtBot) -> Clock:
    """The office open on the last evening of a month, an identity paper about to expire."""
    clock = Clock()
    person = store.keep(a_person(), "P")
    store.keep(IdentityPaper(person_id=person.id, kind="ci", expires_on=EVENING), "A")
    window.open_desk(Desk(store, folders, lambda: clock.today))
    qtbot.waitUntil(lambda: window.guards.day_turn._day == EVENING)
    return clock


def test_the_page_in_sight_is_read_again_in_the_morning(
    bare_window: Window, store: Store, folders: Folders, qtbot: QtBot
) -> None:
    clock = opened(bare_window, store, folders, qtbot)
    bare_window.go("deadlines")
    page = bare_window.page("deadlines")
    before = page.counts.text()
    clock.today = MORNING
    bare_window.guards.day_turn.look()
    qtbot.waitUntil(lambda: page.counts.text() != before)
    assert "întârziat" in page.counts.text()


def test_the_month_of_payments_turns_unless_another_was_chosen(
    bare_window: Window, store: Store, folders: Folders, qtbot: QtBot
) -> None:
    clock = opened(bare_window, store, folders, qtbot)
    bare_window.go("benefits")
    page = bare_window.page("benefits")
    assert isinstance(page, BenefitsPage)
    page.tabs.turn_to(PAYMENTS_TAB)
    assert page.payments.month.text() == "martie 2022"
    bare_window.go("home")
    clock.today = MORNING
    bare_window.go("benefits")
    qtbot.waitUntil(lambda: page.payments.month.text() == "aprilie 2022")
    page.payments.turn_to(date(2022, 1, 1))
    clock.today = date(2022, 5, 1)
    bare_window.go("home")
    bare_window.go("benefits")
    assert page.payments.month.text() == "ianuarie 2022"


def test_the_registers_turn_with_the_year(
    bare_window: Window, store: Store, folders: Folders, qtbot: QtBot
) -> None:
    clock = opened(bare_window, store, folders, qtbot)
    bare_window.go("registers")
    clock.today = date(2023, 1, 1)
    bare_window.go("home")
    bare_window.go("registers")
    qtbot.waitUntil(lambda: "în 2023" in bare_window.page("registers").counts.text())
