"""Two records side by side in the window: chosen field by field, merged, undone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.households import HouseholdFile, save_household
from letea.actions.people import PersonFile, open_person, remove_person, save_person
from letea.actions.people_lists import list_people
from letea.rules.merging import Side
from tests.conftest import Trail
from tests.patience import until
from tests.samples import CNP, TODAY, a_household, a_member, a_person
from tests.ui.following import answering, at_rest
from ui.people.dialog import PersonDialog
from ui.people.merge_dialog import MergeDialog, open_merge_dialog
from ui.room import Room


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """The window above which dialogs open."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def two(room: Room) -> tuple[int, int]:
    """Two records of one person, the second with a CNP and other remarks."""
    store = room.desk.store
    one = save_person(store, PersonFile(a_person(phone="0700 000 001", notes="una")), TODAY)
    other = a_person(cnp=CNP, born_on=None, notes="alta", phone="0700 000 002")
    return one, save_person(store, PersonFile(other), TODAY)


@pytest.fixture
def dialog(room: Room, home: QWidget, two: tuple[int, int]) -> Iterator[MergeDialog]:
    """The two records side by side."""
    made = open_merge_dialog(room, two, home)
    assert made is not None
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    yield made
    made.close()


def words(dialog: QWidget) -> str:
    return " ".join(one.text() for one in dialog.findChildren(QLabel) if one.isVisibleTo(dialog))


def checked(dialog: MergeDialog) -> dict[str, Side]:
    return {name: side for (name, side), made in dialog.pairs.buttons.items() if made.isChecked()}


def test_what_differs_is_laid_side_by_side_with_the_better_value_chosen(dialog: MergeDialog) -> None:
    assert checked(dialog) == {
        "cnp": Side.GIVEN,
        "born_on": Side.GIVEN,
        "sex": Side.GIVEN,
        "phone": Side.GIVEN,
        "notes": Side.BOTH,
    }
    assert "La fel în amândouă: Nume Exemplu, Prenume Ștefan, Satul Letea Veche" in words(dialog)


def test_it_is_chosen_by_mouse_and_merged(
    dialog: MergeDialog, room: Room, two: tuple[int, int], trail: Trail, qtbot: QtBot
) -> None:
    QTest.mouseClick(dialog.pairs.buttons["phone", Side.KEPT], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.merged) as told:
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert told.args == list(two)
    kept = open_person(room.desk.store, two[0]).person
    assert (kept.phone, kept.cnp, kept.notes) == ("0700 000 001", CNP, "una\nalta")
    assert list_people(room.desk.store, today=TODAY) == [two[0]]
    assert trail.said == ["Exemplu Ștefan: cele două fișe au fost unite. [Anulează]"]
    assert trail.on_do is not None
    trail.on_do()
    at_rest(dialog, room.work)
    assert len(list_people(room.desk.store, today=TODAY)) == 2
    assert trail.said[-1] == "Unirea a fost anulată; fișele sunt din nou două."


def test_it_is_chosen_and_merged_by_keys(
    dialog: MergeDialog, room: Room, two: tuple[int, int], qtbot: QtBot
) -> None:
    chosen = dialog.pairs.buttons["cnp", Side.GIVEN]
    assert dialog.focusWidget() is chosen
    QTest.keyClick(chosen, Qt.Key.Key_Left)
    assert dialog.merge.sides["cnp"] is Side.KEPT
    QTest.keyClick(dialog.pairs.buttons["cnp", Side.KEPT], Qt.Key.Key_Right)
    with qtbot.waitSignal(dialog.merged):
        QTest.keyClick(dialog.pairs.buttons["cnp", Side.GIVEN], Qt.Key.Key_Return)
    assert open_person(room.desk.store, two[0]).person.cnp == CNP


def test_the_other_record_may_be_kept(
    dialog: MergeDialog, room: Room, two: tuple[int, int], qtbot: QtBot
) -> None:
    dialog.swap()
    assert (dialog.merge.kept.id, checked(dialog)["phone"]) == (two[1], Side.KEPT)
    with qtbot.waitSignal(dialog.merged):
        QTest.keySequence(dialog, "Ctrl+S")
    assert list_people(room.desk.store, today=TODAY) == [two[1]]


def test_what_cannot_stand_is_told_and_nothing_is_merged(
    room: Room, home: QWidget, two: tuple[int, int]
) -> None:
    for person in two:
        save_household(room.desk.store, HouseholdFile(a_household(), [a_member(person)]), TODAY)
    dialog = open_merge_dialog(room, two, home)
    assert dialog is not None
    assert dialog.problems_banner.text().startswith("Cele două fișe sunt acum în gospodării diferite")
    assert not dialog.save_button.isEnabled()
    dialog.save_now()
    at_rest(dialog, room.work)
    assert len(list_people(room.desk.store, today=TODAY)) == 2
    dialog.reject()


def test_what_arose_meanwhile_is_told_when_it_is_tried(
    dialog: MergeDialog, room: Room, two: tuple[int, int]
) -> None:
    for person in two:
        save_household(room.desk.store, HouseholdFile(a_household(), [a_member(person)]), TODAY)
    dialog.save_now()
    at_rest(dialog, room.work)
    assert dialog.problems_banner.text().startswith("Cele două fișe sunt acum în gospodării diferite")
    assert dialog.isVisible()


def test_a_value_that_may_not_stay_is_told_at_once(dialog: MergeDialog) -> None:
    dialog.merge.given.cnp = "123"
    dialog.pairs.buttons["cnp", Side.KEPT].click()
    assert dialog.save_button.isEnabled()
    dialog.pairs.buttons["cnp", Side.GIVEN].click()
    assert dialog.problems_banner.text() == "CNP-ul are 13 cifre; aici: 3 cifre."
    assert not dialog.save_button.isEnabled()


def test_each_record_can_be_opened_beside(dialog: MergeDialog, two: tuple[int, int]) -> None:
    for id_ in two:
        opener = next(one for one in dialog.findChildren(QWidget, f"open.{id_}") if one.isVisibleTo(dialog))
        QTest.mouseClick(opener, Qt.MouseButton.LeftButton)
    forms = dialog.findChildren(PersonDialog)
    assert len(forms) == 2
    for form in forms:
        form.give_up()


def test_who_is_gone_is_told_instead(room: Room, home: QWidget, two: tuple[int, int]) -> None:
    remove_person(room.desk.store, two[1])
    stop = answering("ok")
    assert open_merge_dialog(room, two, home) is None
    until(lambda: QApplication.activeModalWidget() is None)
    stop()
