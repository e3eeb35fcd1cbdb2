"""A contract is written with its lists; bad input gets its sentence at its place and nothing is lost."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.carers import Carer
from letea.actions.carers import open_carer
from tests.letea.actions.care_offices import an_assistant, someone, someone_cared_for
from tests.patience import PATIENCE
from tests.samples import CNP
from ui.carers.dialog import CarerDialog, ask_carer, open_carer_dialog
from ui.parts.new_member import NewMember
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> CarerDialog:
    """The form of a new contract."""
    made = ask_carer(room, None)
    qtbot.addWidget(made, before_close_func=CarerDialog.give_up)
    made.show()
    return made


def filled(dialog: CarerDialog, room: Room) -> None:
    dialog.take_person(someone(room.desk.store, "Exemplu"), dialog.form.person)
    dialog.take_person(someone_cared_for(room.desk.store), dialog.form.cared)
    dialog.form.box(Carer.from_on).put_typed("1.3.2021")


def saved(dialog: CarerDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def test_a_contract_is_kept_with_its_lists(room: Room, dialog: CarerDialog, qtbot: QtBot) -> None:
    filled(dialog, room)
    dialog.checks.add_line()
    dialog.replacements.add_line()
    dialog.replacements.model.setData(dialog.replacements.model.index(0, 3), "vecină")
    dialog.trainings.add_line()
    dialog.trainings.model.setData(dialog.trainings.model.index(0, 1), "Igiena")
    file = open_carer(room.desk.store, saved(dialog, qtbot))
    assert [(row.checked_by, row.next_on) for row in file.checks] == [("Ana Exemplu", date(2022, 9, 22))]
    assert [row.replaced_by for row in file.replacements] == ["vecină"]
    assert [row.topic for row in file.trainings] == ["Igiena"]


def test_nobody_chosen_is_told_at_both_fields(dialog: CarerDialog) -> None:
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.person.is_bad()
    assert dialog.form.cared.is_bad()


def test_wrong_days_are_told_at_their_places_and_stay_as_typed(room: Room, dialog: CarerDialog) -> None:
    filled(dialog, room)
    dialog.form.box(Carer.to_on).put_typed("1.2.2021")
    dialog.form.box(Carer.wage_bani).put_typed("multă")
    dialog.checks.add_line()
    dialog.checks.model.setData(dialog.checks.model.index(0, 0), "31.2.2022")
    dialog.save_now()
    assert dialog.isVisible()
    assert "înaintea începutului" in dialog.form.box(Carer.to_on).note_text()
    assert dialog.form.box(Carer.wage_bani).is_bad()
    assert dialog.form.box(Carer.wage_bani).typed() == "multă"
    assert dialog.checks.has_problem()
    assert dialog.checks.model.lines[0].texts[0] == "31.2.2022"


def test_a_check_before_the_contract_is_refused_on_its_tab(room: Room, dialog: CarerDialog) -> None:
    filled(dialog, room)
    dialog.checks.add_line()
    dialog.checks.model.setData(dialog.checks.model.index(0, 0), "1.2.2021")
    dialog.save_now()
    assert "Data este în afara contractului" in dialog.checks.note_text()


def test_the_next_check_follows_the_day_until_it_is_typed(dialog: CarerDialog) -> None:
    dialog.checks.add_line()
    model = dialog.checks.model
    assert model.lines[0].texts[4] == "22.09.2022"
    model.setData(model.index(0, 0), "1.2.2022")
    assert model.lines[0].texts[4] == "01.08.2022"
    model.setData(model.index(0, 4), "1.5.2022")
    model.setData(model.index(0, 0), "2.2.2022")
    assert model.lines[0].texts[4] == "01.05.2022"


def test_another_assistant_at_the_same_time_stops_saving(
    room: Room, dialog: CarerDialog, qtbot: QtBot
) -> None:
    cared = open_carer(room.desk.store, an_assistant(room.desk.store)).carer.cared_id
    dialog.take_person(someone(room.desk.store, "Altul"), dialog.form.person)
    dialog.take_person(cared, dialog.form.cared)
    dialog.save_now()
    assert "alt asistent: Exemplu Ștefan" in dialog.form.box(Carer.from_on).note_text()
    dialog.form.box(Carer.from_on).put_typed("1.1.2020")
    dialog.form.box(Carer.to_on).put_typed("28.2.2021")
    dialog.form.box(Carer.ended_why).put_typed("demisie")
    assert saved(dialog, qtbot)


def test_the_certificate_is_told_under_the_person(room: Room, dialog: CarerDialog) -> None:
    dialog.take_person(someone(room.desk.store, "Exemplu"), dialog.form.cared)
    dialog.check_typed()
    assert "nu are certificat" in dialog.form.cared.note_text()


def test_somebody_new_is_registered_on_the_spot(room: Room, dialog: CarerDialog, qtbot: QtBot) -> None:
    button = dialog.findChild(QPushButton, "new-cared")
    assert isinstance(button, QPushButton)
    button.click()
    new = dialog.findChild(NewMember)
    assert isinstance(new, NewMember)
    new.form.put_typed({"family_name": "Nou", "given_name": "Ion", "cnp": CNP})
    with qtbot.waitSignal(new.saved, timeout=PATIENCE):
        new.save_now()
    assert dialog.form.cared.picker.text() == "Nou Ion"


def test_a_contract_of_the_register_opens_once(room: Room, qtbot: QtBot) -> None:
    id_ = an_assistant(room.desk.store)
    dialog = open_carer_dialog(room, id_, None)
    assert isinstance(dialog, CarerDialog)
    assert open_carer_dialog(room, id_, None) is dialog
    dialog.form.box(Carer.note).put_typed("o notă")
    saved(dialog, qtbot)
    assert open_carer(room.desk.store, id_).carer.note == "o notă"
