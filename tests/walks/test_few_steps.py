"""What a citizen waits for at the desk takes at most four actions from the search box."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.benefits import FileState
from letea.actions.benefit_lists import files_of_person
from letea.actions.benefit_payments import open_month
from letea.actions.benefits import open_dossier
from letea.actions.desk_lines import lines_of_person
from letea.actions.people_lists import find_people
from letea.actions.printed_lists import printed_of
from letea.actions.visit_lists import list_visits
from letea.desk import Desk
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, registered, someone
from tests.samples import TODAY
from tests.walks.driving import a_cnp, in_sight, key, keys, press, settle, write
from ui.benefits.dialog import BenefitDialog
from ui.benefits.page import BenefitsPage
from ui.benefits.state_dialog import StateDialog
from ui.cases.visit_dialog import VisitDialog
from ui.parts.paper_view import PaperDialog
from ui.people.dialog import PersonDialog
from ui.people.new_person import NewPerson
from ui.people.page import PeoplePage
from ui.window import Window

MOST = 4
SLOW = 20_000  # milliseconds, on a loaded machine


class Counted:
    """The actions of the worker, counted: something typed, a key, a click, a choice."""

    def __init__(self) -> None:
        self.count = 0

    def do(self, action: Callable[[], object]) -> None:
        """One action."""
        self.count += 1
        action()
        settle()


@pytest.fixture
def steps() -> Iterator[Counted]:
    """What is counted, and must stay few."""
    made = Counted()
    yield made
    assert 0 < made.count <= MOST


@pytest.fixture
def window(empty_window: Window, desk: Desk) -> Window:
    """The window with the office "Exemplu" open, the keyboard in the search box."""
    empty_window.open_desk(desk)
    empty_window.activateWindow()
    return empty_window


def look_up(window: Window, typed: str) -> None:
    """Type in the search box and go to what is found first."""
    QTest.keyClick(window, Qt.Key.Key_F3)
    keys(typed)
    window.search.search()
    key(Qt.Key.Key_Return)


def test_an_application_is_registered(window: Window, store: Store, steps: Counted, qtbot: QtBot) -> None:
    person = someone(store)
    window.go("people")
    steps.do(lambda: look_up(window, "exemplu"))
    steps.do(lambda: press(window, "ask-benefit"))
    dialog = in_sight(BenefitDialog)
    steps.do(lambda: keys("Ajutor pentru"))
    steps.do(lambda: press(dialog, "save"))
    qtbot.waitUntil(lambda: len(files_of_person(store, person)) == 1)
    file = open_dossier(store, files_of_person(store, person)[0]).file
    assert file.kind_id == kind_of(store, "INCALZIRE")


def test_a_visit_is_entered(window: Window, store: Store, steps: Counted, qtbot: QtBot) -> None:
    person = someone(store)
    window.go("people")
    steps.do(lambda: look_up(window, "exemplu"))
    steps.do(lambda: press(window, "begin-visit"))
    dialog = in_sight(VisitDialog)
    steps.do(lambda: keys("verificarea locuinței"))
    steps.do(lambda: press(dialog, "save"))
    qtbot.waitUntil(lambda: len(list_visits(store, "locuinței", today=TODAY)) == 1)
    (line,) = lines_of_person(store, person)
    assert (line.page, line.text) == ("visits", "Vizită: verificarea locuinței")


def test_somebody_not_found_is_registered(window: Window, store: Store, steps: Counted, qtbot: QtBot) -> None:
    steps.do(lambda: look_up(window, "Demonstrativ Ștefana"))
    steps.do(lambda: press(in_sight(NewPerson), "register"))
    dialog = in_sight(PersonDialog)
    steps.do(lambda: write(dialog, "cnp", a_cnp(date(1984, 4, 12), 7, male=False)))
    steps.do(lambda: press(dialog, "save"))
    qtbot.waitUntil(
        lambda: [name for _id, name, _note in find_people(store, "ștefana")] == ["Demonstrativ Ștefana"]
    )


def test_a_disposition_is_recorded(window: Window, store: Store, steps: Counted, qtbot: QtBot) -> None:
    file = registered(store, someone(store))
    steps.do(lambda: look_up(window, "1/2022"))
    steps.do(lambda: press(window.page("benefits"), "Schimbă stadiul…"))
    dialog = in_sight(StateDialog)
    steps.do(lambda: keys("118"))
    steps.do(lambda: press(dialog, "save"))
    qtbot.waitUntil(lambda: open_dossier(store, file).file.state is FileState.APPROVED)


def test_a_months_payments_are_entered(window: Window, store: Store, steps: Counted, qtbot: QtBot) -> None:
    approved(store, someone(store), "INCALZIRE")
    steps.do(lambda: window.go("benefits"))
    page = window.page("benefits")
    assert isinstance(page, BenefitsPage)
    steps.do(lambda: press(page.tabs, "Plăți"))  # the card has such a tab too
    steps.do(lambda: page.payments.choose_kind(kind_of(store, "INCALZIRE")))
    steps.do(lambda: press(page, "payments.generate"))
    qtbot.waitUntil(lambda: len(open_month(store, kind_of(store, "INCALZIRE"), MARCH).payments) == 1)


def test_a_persons_card_is_printed(
    window: Window, store: Store, steps: Counted, qtbot: QtBot, tmp_path: Path
) -> None:
    person = someone(store)
    window.go("people")
    steps.do(lambda: look_up(window, "exemplu"))
    page = window.page("people")
    assert isinstance(page, PeoplePage)
    qtbot.waitUntil(lambda: page.card._id == person, timeout=SLOW)
    steps.do(lambda: QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier))
    dialog = window.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=SLOW)
    steps.do(lambda: press(dialog, "paper.print"))
    asked = dialog.findChild(QPrintDialog)
    assert isinstance(asked, QPrintDialog)
    asked.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    asked.printer().setOutputFileName(str(tmp_path / "fișa.pdf"))
    steps.do(lambda: asked.accepted.emit(asked.printer()))  # there is no printer here to be chosen
    qtbot.waitUntil(lambda: len(printed_of(store, [], person_id=person)) == 1, timeout=SLOW)
    dialog.reject()
