"""A new person begins with a search."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.people import PersonFile, save_person
from tests.samples import CNP, TODAY, a_person
from ui.people.dialog import PersonDialog
from ui.people.new_person import NewPerson, carried
from ui.room import Room


@pytest.fixture
def home(qtbot: QtBot) -> QWidget:
    """The window above which dialogs open."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def dialog(room: Room, home: QWidget, registered: list[object]) -> NewPerson:
    made = NewPerson(room, registered.append, parent=home)
    made.show()
    return made


def opened(home: QWidget) -> PersonDialog:
    found = home.findChild(PersonDialog)
    assert isinstance(found, PersonDialog)
    return found


def test_who_is_alike_is_shown_with_the_reason(room: Room, home: QWidget, qtbot: QtBot) -> None:
    id_ = save_person(room.desk.store, PersonFile(a_person()), TODAY)
    asked = dialog(room, home, [])
    QTest.keyClicks(asked.line, "exemplu stefan")
    qtbot.waitUntil(lambda: asked.found.count() == 1)
    opener = asked.findChild(QPushButton, f"open.{id_}")
    assert isinstance(opener, QPushButton)
    opener.click()
    assert opened(home).windowTitle() == "Exemplu Ștefan"
    opened(home).give_up()


def test_enter_typed_fast_never_skips_the_look_alikes(room: Room, home: QWidget) -> None:
    save_person(room.desk.store, PersonFile(a_person()), TODAY)
    asked = dialog(room, home, [])
    QTest.keyClicks(asked.line, "exemplu stefan")
    QTest.keyClick(asked.line, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert asked.found.count() == 1
    asked.reject()


def test_what_was_typed_is_carried_into_the_form_and_saved(room: Room, home: QWidget, qtbot: QtBot) -> None:
    registered: list[object] = []
    asked = dialog(room, home, registered)
    QTest.keyClicks(asked.line, CNP)
    asked.search()
    asked.register.click()
    form = opened(home)
    assert form.form.typed()["cnp"] == CNP
    form.form.put_typed({"family_name": "Exemplu", "given_name": "Ion"})
    form.save_now()
    qtbot.waitUntil(lambda: len(registered) == 1)


def test_a_name_is_carried_as_family_and_given_names() -> None:
    assert carried(" Exemplu  Ana Maria") == {"family_name": "Exemplu", "given_name": "Ana Maria"}
