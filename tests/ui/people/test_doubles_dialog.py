"""The list of doubles in the window: found beside it, compared, merged, told apart, undone."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions import doubles
from letea.actions.people import PersonFile, save_person
from letea.actions.people_lists import list_people
from letea.progress import Progress
from letea.rules.double_pairs import Pair
from tests.patience import until
from tests.samples import TODAY, a_person
from tests.ui.following import at_rest, settled
from ui.people import doubles_dialog
from ui.people.doubles_dialog import DoublesDialog, open_doubles_dialog
from ui.people.merge_dialog import MergeDialog
from ui.people.page import PeoplePage
from ui.room import Room

NAMES = ("Exemplu", "Exempla", "EXEMPLU", "Demonstrativ")


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """The window above which dialogs open."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def people(room: Room) -> list[int]:
    """A person registered twice, a name near theirs, and somebody else."""
    return [save_person(room.desk.store, PersonFile(a_person(family_name=name)), TODAY) for name in NAMES]


@pytest.fixture
def dialog(room: Room, home: QWidget, people: list[int]) -> Iterator[DoublesDialog]:
    """The list, searched."""
    assert people
    made = open_doubles_dialog(room, home)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    at_rest(made, room.work)
    yield made
    made.close()


def listed(dialog: DoublesDialog) -> list[tuple[str, str, str]]:
    rows = dialog.rows.rows
    cells = [[str(rows.data(rows.index(row, column))) for column in range(3)] for row in range(len(rows.ids))]
    return [(sure, one, other) for sure, one, other in cells]


def press(dialog: QWidget, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    assert found.isEnabled()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_pairs_are_listed_the_surest_first_with_the_count(dialog: DoublesDialog) -> None:
    assert listed(dialog) == [
        ("sigură", "Exemplu Ștefan", "EXEMPLU Ștefan"),
        ("probabilă", "Exemplu Ștefan", "Exempla Ștefan"),
        ("probabilă", "Exempla Ștefan", "EXEMPLU Ștefan"),
    ]
    assert dialog._told.text() == "Au rămas de lămurit: 3 perechi de fișe."
    assert dialog.both.text().splitlines() == [
        "Exemplu Ștefan, n. 03.05.1980 · Letea Veche, 112",
        "EXEMPLU Ștefan, n. 03.05.1980 · Letea Veche, 112",
    ]


def test_the_chips_show_the_sure_ones_alone(dialog: DoublesDialog) -> None:
    dialog._chips.activate("strong")
    dialog._list()
    assert [row[0] for row in listed(dialog)] == ["sigură"]
    dialog._chips.activate("likely")
    dialog._list()
    assert [row[0] for row in listed(dialog)] == ["probabilă", "probabilă"]


def test_a_pair_is_merged_from_the_list_by_keys(dialog: DoublesDialog, room: Room, people: list[int]) -> None:
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    merging = dialog.merging
    assert isinstance(merging, MergeDialog)
    until(merging.isActiveWindow)
    QTest.keySequence(merging, "Ctrl+S")
    until(lambda: len(listed(dialog)) == 1)
    at_rest(dialog, room.work)
    assert listed(dialog) == [("probabilă", "Exemplu Ștefan", "Exempla Ștefan")]
    assert dialog.done_banner.text() == "Fișele au fost unite."
    assert people[2] not in list_people(room.desk.store, today=TODAY)
    press(dialog, "undo")
    at_rest(dialog, room.work)
    assert len(listed(dialog)) == 3
    assert people[2] in list_people(room.desk.store, today=TODAY)


def test_those_who_are_two_persons_leave_the_list_for_good(dialog: DoublesDialog, room: Room) -> None:
    press(dialog, "two")
    at_rest(dialog, room.work)
    assert [row[0] for row in listed(dialog)] == ["probabilă", "probabilă"]
    QTest.keyClick(dialog.rows, Qt.Key.Key_Delete)
    at_rest(dialog, room.work)
    assert len(listed(dialog)) == 1
    press(dialog, "again")
    at_rest(dialog, room.work)
    assert len(listed(dialog)) == 1


def test_what_was_told_apart_can_be_taken_back(dialog: DoublesDialog, room: Room) -> None:
    press(dialog, "two")
    at_rest(dialog, room.work)
    press(dialog, "undo")
    at_rest(dialog, room.work)
    assert len(listed(dialog)) == 3
    assert not dialog.undo_button.isVisibleTo(dialog)
    assert doubles.find_doubles(room.desk.store, Progress())[0].alike.sure.name == "STRONG"


def test_what_was_done_since_is_not_undone_from_here(dialog: DoublesDialog, room: Room) -> None:
    press(dialog, "two")
    at_rest(dialog, room.work)
    save_person(room.desk.store, PersonFile(a_person(given_name="Ana")), TODAY)
    press(dialog, "undo")
    assert dialog.done_banner.text().startswith("Între timp s-a lucrat mai departe")


def test_a_register_without_doubles_says_so(room: Room, home: QWidget) -> None:
    dialog = open_doubles_dialog(room, home)
    at_rest(dialog, room.work)
    said = dialog._pages.currentWidget()
    assert said is not None
    assert said.accessibleName() == "Nu s-au găsit fișe care să fie ale aceleiași persoane."
    assert not dialog.compare_button.isEnabled()
    dialog.close()


def test_a_search_can_be_stopped_and_begun_again(
    room: Room, home: QWidget, people: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def slow(_store: object, progress: Progress) -> list[Pair]:
        begun.set()
        while True:
            progress.step("Se compară persoanele")

    with monkeypatch.context() as patch:
        patch.setattr(doubles_dialog, "find_doubles", slow)
        dialog = open_doubles_dialog(room, home)
        until(begun.is_set)
        assert not dialog.again.isEnabled()
        room.work.cancel()
        at_rest(dialog, room.work)
    assert dialog._told.text() == "Căutarea a fost oprită. Apăsați „Caută din nou”."
    press(dialog, "again")
    at_rest(dialog, room.work)
    assert (len(people), len(listed(dialog))) == (4, 3)
    dialog.close()


def test_closing_stops_the_search(room: Room, home: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(_store: object, progress: Progress) -> list[Pair]:
        while True:
            progress.step("Se compară persoanele")

    monkeypatch.setattr(doubles_dialog, "find_doubles", slow)
    open_doubles_dialog(room, home).reject()
    assert room.work.wait_idle()


@pytest.fixture
def page(room: Room, qtbot: QtBot, people: list[int]) -> Iterator[PeoplePage]:
    """The list of persons."""
    assert people
    made = PeoplePage(room)
    qtbot.addWidget(made)
    made.resize(1160, 700)
    made.show()
    made.refresh()
    settled(made)
    yield made
    settled(made)


def test_the_page_offers_the_list_of_doubles(page: PeoplePage, room: Room) -> None:
    QTest.mouseClick(page._doubles_tool, Qt.MouseButton.LeftButton)
    found = page.window().findChild(DoublesDialog)
    assert isinstance(found, DoublesDialog)
    at_rest(found, room.work)
    assert len(listed(found)) == 3
    found.close()


def test_two_chosen_persons_can_be_merged_at_once(page: PeoplePage) -> None:
    page.rows.selectRow(0)
    QTest.keyClick(page.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(page.chosen()) == 2
    menu = page.find_doubles()
    assert menu is not None
    menu.actions()[0].trigger()
    found = page.window().findChild(MergeDialog)
    assert isinstance(found, MergeDialog)
    assert {found.merge.kept.id, found.merge.given.id} == set(page.chosen())
    found.close()
    menu.close()
