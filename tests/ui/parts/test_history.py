"""History: old and new values, and the way back."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.households import Income
from db.tables.people import Person
from letea.actions.people import PersonFile, open_person, save_person
from tests.conftest import Trail
from tests.samples import TODAY, a_person, an_income
from ui.parts.history import HistoryView
from ui.room import Room


def changed_person(room: Room) -> int:
    person = room.desk.store.keep(a_person(phone="0234 111 111"), "Persoană nouă")
    person.phone = "0234 222 222"
    room.desk.store.keep(person, "Fișa persoanei")
    return person.id


def test_old_and_new_values_are_told_with_who(qtbot: QtBot, room: Room) -> None:
    view = HistoryView(room, Person, changed_person(room))
    qtbot.addWidget(view)
    view.show()
    texts = [shown.text() for shown in view.findChildren(QLabel)]
    assert "Telefon: 0234 111 111 → 0234 222 222" in texts
    assert any(text.endswith("Ana Exemplu") for text in texts)


def test_an_old_value_is_brought_back(qtbot: QtBot, room: Room, trail: Trail) -> None:
    id_ = changed_person(room)
    view = HistoryView(room, Person, id_)
    qtbot.addWidget(view)
    view.show()
    back = next(made for made in view.findChildren(QPushButton) if "0234 111 111" in made.accessibleName())
    back.click()
    assert room.work.wait_idle()
    with room.desk.store.reading() as session:
        assert session.get_one(Person, id_).phone == "0234 111 111"
    assert trail.said == ["Valoarea a fost adusă înapoi."]


def words(view: HistoryView) -> list[str]:
    """What is told, line by line."""
    return [shown.text() for shown in view.findChildren(QLabel)]


def test_rows_new_in_one_action_are_told_once_with_their_number(qtbot: QtBot, room: Room) -> None:
    file = PersonFile(a_person())
    file.incomes = [an_income(proof=proof) for proof in ("cupon", "decizie", "adeverință")]
    person = save_person(room.desk.store, file, TODAY)
    view = HistoryView(room, Person, person, children=[Income.person_id])
    qtbot.addWidget(view)
    view.show()
    assert [text for text in words(view) if text.startswith("înregistrare nouă")] == [
        "înregistrare nouă (3 rânduri)"
    ]


def test_the_records_own_changes_come_before_those_of_its_rows(qtbot: QtBot, room: Room) -> None:
    person = save_person(room.desk.store, PersonFile(a_person(phone="0234 111 111")), TODAY)
    file = open_person(room.desk.store, person)
    file.person.phone = "0234 222 222"
    file.incomes = [an_income(proof="cupon")]
    save_person(room.desk.store, file, TODAY)
    view = HistoryView(room, Person, person, children=[Income.person_id])
    qtbot.addWidget(view)
    view.show()
    told = words(view)
    own, under = told.index("Telefon: 0234 111 111 → 0234 222 222"), told.index("înregistrare nouă")
    assert own < under
