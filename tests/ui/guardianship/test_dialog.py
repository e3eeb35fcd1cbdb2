"""A protection is written with its accounts; bad input gets its sentence at its place."""

from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.guardianship import Guardianship
from letea.actions.guardianship import open_guardianship
from tests.letea.actions.care_offices import a_ward, someone
from tests.patience import PATIENCE
from tests.samples import CNP
from ui.guardianship.dialog import GuardianshipDialog, ask_guardianship, open_guardianship_dialog
from ui.parts.new_member import NewMember
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> GuardianshipDialog:
    """The form of a new protection."""
    made = ask_guardianship(room, None)
    qtbot.addWidget(made, before_close_func=GuardianshipDialog.give_up)
    made.show()
    return made


def a_minor(room: Room) -> int:
    return someone(room.desk.store, "Exemplu", born_on=date(2012, 1, 1))


def saved(dialog: GuardianshipDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def test_a_protection_is_kept_with_its_accounts(room: Room, dialog: GuardianshipDialog, qtbot: QtBot) -> None:
    dialog.take_person(a_minor(room))
    dialog.form.put_typed({"guardian": "Exemplu Maria", "from_on": "1.6.2019"})
    dialog.draft()
    for place in range(2):
        dialog.accounts.add_line()
        dialog.accounts.model.setData(dialog.accounts.model.index(place, 3), "6.120,50")
    file = open_guardianship(room.desk.store, saved(dialog, qtbot))
    assert file.held.guardian == "Exemplu Maria"
    assert [(row.year, row.income_bani) for row in file.accounts] == [(2019, 612_050), (2020, 612_050)]


def test_a_guardian_of_the_register_needs_no_typing(
    room: Room, dialog: GuardianshipDialog, qtbot: QtBot
) -> None:
    dialog.take_person(a_minor(room))
    guardian = someone(room.desk.store, "Demonstrativ")
    dialog.form.box(Guardianship.guardian_address).put_typed("Bacău")
    dialog.form.guardian.picker.choose(guardian, "Demonstrativ Ștefan")
    dialog.form.guardian.changed.emit()
    assert dialog.form.box(Guardianship.guardian).typed() == "Demonstrativ Ștefan"
    held = open_guardianship(room.desk.store, saved(dialog, qtbot)).held
    assert (held.guardian, held.guardian_id) == ("Demonstrativ Ștefan", guardian)
    assert held.guardian_address == "Bacău"


def test_what_is_missing_is_told_at_its_field(dialog: GuardianshipDialog) -> None:
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.person.is_bad()
    assert dialog.form.box(Guardianship.guardian).is_bad()


def test_bad_accounts_are_told_at_their_cells_and_stay(
    room: Room, dialog: GuardianshipDialog, qtbot: QtBot
) -> None:
    dialog.take_person(a_minor(room))
    dialog.form.put_typed({"guardian": "Exemplu Maria", "from_on": "1.6.2019"})
    model = dialog.accounts.model
    for place, (year, income) in enumerate((("2018", "10"), ("2020", "zece"))):
        dialog.accounts.add_line()
        dialog.accounts.finish_typing()
        model.setData(model.index(place, 0), year)
        model.setData(model.index(place, 3), income)
    dialog.save_now()
    assert dialog.isVisible()
    assert "Anul este în afara ocrotirii (2019–2022)." in dialog.accounts.note_text()
    assert model.lines[1].texts[3] == "zece"
    model.setData(model.index(0, 0), "2019")
    model.setData(model.index(1, 3), "20")
    assert len(open_guardianship(room.desk.store, saved(dialog, qtbot)).accounts) == 2


def test_somebody_new_is_registered_on_the_spot(room: Room, dialog: GuardianshipDialog, qtbot: QtBot) -> None:
    button = dialog.findChild(QPushButton, "new-person")
    assert isinstance(button, QPushButton)
    button.click()
    new = dialog.findChild(NewMember)
    assert isinstance(new, NewMember)
    new.form.put_typed({"family_name": "Nou", "given_name": "Ion", "cnp": CNP})
    with qtbot.waitSignal(new.saved, timeout=PATIENCE):
        new.save_now()
    assert dialog.form.person.picker.text() == "Nou Ion"


def test_a_protection_of_the_register_is_changed(room: Room, qtbot: QtBot) -> None:
    ward = a_ward(room.desk.store, given_for=(2019,))
    dialog = open_guardianship_dialog(room, ward, None)
    assert isinstance(dialog, GuardianshipDialog)
    dialog.form.put_typed({"guardian_phone": "0234 111 222"})
    saved(dialog, qtbot)
    assert open_guardianship(room.desk.store, ward).held.guardian_phone == "0234 111 222"
