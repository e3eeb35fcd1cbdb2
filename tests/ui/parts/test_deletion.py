"""A deletion is asked about, said, and brought back by the button beside what was said."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letea.actions.people import remove_person
from letea.actions.people_lists import list_people
from tests.conftest import Trail
from tests.samples import TODAY, a_person
from tests.ui.following import answering
from ui.parts.deletion import Deletion, delete_asked
from ui.room import Room

TOLD = Deletion("Ștergeți persoana?", "Se poate anula.", do="Șterge", said="Fișa a fost ștearsă.")


def delete(room: Room, qtbot: QtBot, *, answer: str) -> int:
    """Ask to delete a person and answer; gives their id."""
    page = QWidget()
    qtbot.addWidget(page)
    store = room.desk.store
    person = store.keep(a_person(), "Persoană nouă").id
    stop = answering(answer)
    delete_asked(page, room, TOLD, delete=lambda: remove_person(store, person))
    stop()
    room.work.wait_idle()
    return person


def here(room: Room) -> list[int]:
    """The persons in the register."""
    return list_people(room.desk.store, today=TODAY)


def test_who_keeps_the_record_loses_nothing(room: Room, qtbot: QtBot, trail: Trail) -> None:
    person = delete(room, qtbot, answer="keep")
    assert here(room) == [person]
    assert trail.said == []


def test_the_button_beside_what_was_said_brings_the_record_back(
    room: Room, qtbot: QtBot, trail: Trail
) -> None:
    person = delete(room, qtbot, answer="do")
    assert trail.said == ["Fișa a fost ștearsă. [Anulează]"]
    assert here(room) == []
    assert trail.on_do is not None
    trail.on_do()
    room.work.wait_idle()
    assert here(room) == [person]
    assert trail.said[-1] == "Ștergerea a fost anulată."


def test_what_was_done_after_the_deletion_is_not_undone_instead(
    room: Room, qtbot: QtBot, trail: Trail
) -> None:
    delete(room, qtbot, answer="do")
    other = room.desk.store.keep(a_person(cnp="", no_cnp_reason="fara_acte"), "Persoană nouă").id
    assert trail.on_do is not None
    trail.on_do()
    room.work.wait_idle()
    assert here(room) == [other]
    assert "Ctrl+Z" in trail.said[-1]
