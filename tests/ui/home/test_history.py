"""History: old and new values, and the way back."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.people import Person
from tests.conftest import Trail
from tests.samples import a_person
from ui.home.history import HistoryView
from ui.room import Room


def changed_person(room: Room) -> int:
    person = room.desk.store.keep(a_person(phone="0234 111 111"), "Persoană nouă")
    person.phone = "0234 222 222"
    room.desk.store.keep(person, "Fișa persoanei")
    return person.id


def test_old_and_new_values_are_told_with_who(qtbot: QtBot, room: Room) -> None:
    view = HistoryView(room, Person, changed_person(room))
    qtbot.addWidget(view)
    texts = [shown.text() for shown in view.findChildren(QLabel)]
    assert "Telefon: 0234 111 111 → 0234 222 222" in texts
    assert any(text.endswith("Ana Exemplu") for text in texts)


def test_an_old_value_is_brought_back(qtbot: QtBot, room: Room, trail: Trail) -> None:
    id_ = changed_person(room)
    view = HistoryView(room, Person, id_)
    qtbot.addWidget(view)
    back = next(made for made in view.findChildren(QPushButton) if "0234 111 111" in made.accessibleName())
    back.click()
    assert room.work.wait_idle()
    with room.desk.store.reading() as session:
        assert session.get_one(Person, id_).phone == "0234 111 111"
    assert trail.said == ["Valoarea a fost adusă înapoi."]
