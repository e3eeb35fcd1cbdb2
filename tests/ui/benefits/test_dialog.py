"""An application is registered for a person found or new; the file in the way is told where it is allowed."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.benefits import BenefitFile, Grant
from letea.actions.benefits import open_dossier
from tests.letea.actions.benefit_offices import a_home, kind_of, registered, someone
from tests.samples import CNP
from ui.benefits.dialog import BenefitDialog, ask_benefit, open_benefit_dialog
from ui.parts.new_member import NewMember
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> BenefitDialog:
    """The form of a new application."""
    made = ask_benefit(room, None)
    qtbot.addWidget(made, before_close_func=BenefitDialog.give_up)
    made.show()
    return made


def choose_kind(dialog: BenefitDialog, room: Room, code: str) -> None:
    dialog.form.kind.set_value(kind_of(room.desk.store, code))
    dialog.form.kind.changed.emit()


def saved(dialog: BenefitDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def test_an_application_is_registered(room: Room, dialog: BenefitDialog, qtbot: QtBot) -> None:
    person = someone(room.desk.store)
    home = a_home(room.desk.store, person)
    dialog.take_person(person)
    choose_kind(dialog, room, "VMI")
    dossier = open_dossier(room.desk.store, saved(dialog, qtbot))
    assert (dossier.file.applicant_id, dossier.file.household_id) == (person, home)
    assert (dossier.file.number, dossier.file.requested_on) == ("1/2022", date(2022, 3, 22))


def test_nothing_chosen_is_told_at_its_field(dialog: BenefitDialog) -> None:
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.kind.is_bad()
    assert dialog.form.box(BenefitFile.applicant_id).is_bad()


def test_the_file_in_the_way_is_told_where_its_reason_is_written(
    room: Room, dialog: BenefitDialog, qtbot: QtBot
) -> None:
    person = someone(room.desk.store)
    registered(room.desk.store, person)
    assert not dialog.form.allowed.isVisible()
    dialog.take_person(person)
    choose_kind(dialog, room, "VMI")
    dialog.save_now()
    assert dialog.form.allowed.isVisible()
    assert dialog.form.allowed.is_bad()
    dialog.form.allowed.put_typed("alt dosar, din altă perioadă")
    assert open_dossier(room.desk.store, saved(dialog, qtbot)).file.allowed


def test_somebody_new_is_registered_on_the_spot(room: Room, dialog: BenefitDialog, qtbot: QtBot) -> None:
    button = dialog.findChild(QPushButton, "new-person")
    assert isinstance(button, QPushButton)
    button.click()
    new = dialog.findChild(NewMember)
    assert isinstance(new, NewMember)
    new.form.put_typed({"family_name": "Nou", "given_name": "Ion", "cnp": CNP})
    with qtbot.waitSignal(new.saved):
        new.save_now()
    assert dialog._applicant().picker.text() == "Nou Ion"


def test_what_is_granted_is_written_in_the_file(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    person = someone(store)
    file = registered(store, person)
    dialog = open_benefit_dialog(room, file, None)
    assert isinstance(dialog, BenefitDialog)
    dialog.grants.model.add(dialog._granted(person), 0, blank=False)
    dialog.save_now()
    assert "Suma trebuie să fie mai mare ca zero." in dialog.grants.note_text()
    dialog.grants.model.setData(dialog.grants.model.index(0, 1), "450,50")
    saved(dialog, qtbot)
    grants: list[Grant] = open_dossier(store, file).grants
    assert [(grant.amount_bani, grant.from_on) for grant in grants] == [(45_050, date(2022, 3, 1))]
