"""The form of a person: the CNP's meaning, look-alikes, problems at their places, drafts."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import InstrumentedAttribute

from db.tables.people import Person, Sex
from letea.actions.drafts import draft_of, keep_draft
from letea.actions.people import PersonFile, open_person, save_person
from tests.samples import CNP, CNP_BORN, TODAY, a_certificate, a_person, an_income
from ui.parts.boxes import LineBox
from ui.people.dialog import PersonDialog, new_person_file
from ui.room import Room

Typing = Callable[[QWidget, str], None]


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> PersonDialog:
    """The form of a new person."""
    made = PersonDialog(room, new_person_file())
    qtbot.addWidget(made, before_close_func=PersonDialog.give_up)
    made.show()
    return made


def line(dialog: PersonDialog, attribute: InstrumentedAttribute[Any]) -> LineBox:
    box = dialog.form.box(attribute)
    assert isinstance(box, LineBox)
    return box


def test_the_cnp_tells_birth_and_sex_while_typing(dialog: PersonDialog) -> None:
    QTest.keyClicks(line(dialog, Person.cnp).line, CNP)
    assert dialog.form.box(Person.born_on).value() == CNP_BORN
    assert dialog.form.box(Person.sex).value() is Sex.MALE
    assert line(dialog, Person.cnp).note_text() == "bărbat, născut la 30.09.1959"
    assert not dialog.form.box(Person.no_cnp_reason).isVisible()


def test_a_wrong_cnp_is_told_under_its_field_and_nothing_is_lost(
    dialog: PersonDialog, type_text: Typing
) -> None:
    type_text(line(dialog, Person.family_name).line, "Țigan")
    QTest.keyClicks(line(dialog, Person.cnp).line, "1590930041236")
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(Person.cnp).is_bad()
    assert dialog.form.typed()["family_name"] == "Țigan"


def test_letters_in_a_sum_are_told_at_their_row(dialog: PersonDialog) -> None:
    dialog.lines.incomes.add_line()
    model = dialog.lines.incomes.model
    model.setData(model.index(0, 0), "Pensie")
    model.setData(model.index(0, 1), "multă")
    dialog.save_now()
    assert "Rândul 1, Suma lunară (lei)" in dialog.lines.incomes.note_text()


def test_a_look_alike_is_told_beside_the_field(room: Room, dialog: PersonDialog, qtbot: QtBot) -> None:
    save_person(room.desk.store, PersonFile(a_person()), TODAY)
    dialog.carry(family_name="Exemplu", given_name="Stefan", born_on="3.5.1980")
    qtbot.waitUntil(dialog.form.alike_banner.isVisible)
    assert "Exemplu Ștefan (același nume și aceeași dată a nașterii)" in dialog.form.alike_banner.text()


def test_a_cnp_already_registered_is_refused_while_typing(
    room: Room, dialog: PersonDialog, qtbot: QtBot
) -> None:
    save_person(room.desk.store, PersonFile(a_person(cnp=CNP, born_on=None)), TODAY)
    QTest.keyClicks(line(dialog, Person.cnp).line, CNP)
    qtbot.waitUntil(lambda: dialog.form.box(Person.cnp).is_bad())
    assert "deja în evidență, la Exemplu Ștefan" in line(dialog, Person.cnp).note_text()


def test_everything_typed_is_saved(room: Room, dialog: PersonDialog, qtbot: QtBot) -> None:
    dialog.carry(family_name="Exemplu", given_name="Ana", cnp=CNP, representative_name="")
    dialog.representative.put_typed({"representative_name": "Demonstrativ Ion"})
    model = dialog.lines.certificates.model
    dialog.lines.certificates.add_line()
    for place, text in enumerate(("18/2021", "14.3.21", "Grav", "", "nu", "14.3.2023")):
        model.setData(model.index(0, place), text)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save_now()
    assert saved.args is not None
    file = open_person(room.desk.store, saved.args[0])
    assert (file.person.name, file.person.representative_name) == ("Exemplu Ana", "Demonstrativ Ion")
    assert [(row.number, row.until_on) for row in file.certificates] == [("18/2021", date(2023, 3, 14))]


def test_a_row_taken_out_is_deleted(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    id_ = save_person(
        store, PersonFile(a_person(), incomes=[an_income()], certificates=[a_certificate()]), TODAY
    )
    dialog = PersonDialog(room, open_person(store, id_))
    qtbot.addWidget(dialog)
    dialog.lines.incomes.model.remove(0)
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    file = open_person(store, id_)
    assert (len(file.incomes), len(file.certificates)) == (0, 1)


def test_what_a_crash_left_is_offered_back(room: Room, qtbot: QtBot) -> None:
    keep_draft(room.desk.store, "person:new", {"0": {"family_name": "Neterminat"}})
    dialog = PersonDialog(room, new_person_file())
    qtbot.addWidget(dialog, before_close_func=PersonDialog.give_up)
    link = dialog.draft_banner.findChild(QPushButton, "banner.do")
    assert isinstance(link, QPushButton)
    link.click()
    assert dialog.form.typed()["family_name"] == "Neterminat"
    dialog.give_up()
    qtbot.waitUntil(lambda: draft_of(room.desk.store, "person:new") is None)


def test_the_villages_of_the_commune_are_offered(room: Room, dialog: PersonDialog) -> None:
    box = line(dialog, Person.village)
    completer = box.line.completer()
    assert completer is not None
    box.line.focusInEvent(QFocusEvent(QEvent.Type.FocusIn))
    offered = [completer.model().index(row, 0).data() for row in range(completer.model().rowCount())]
    assert "Holt" in offered
