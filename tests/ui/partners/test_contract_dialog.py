"""The dialog of a contract: a beneficiary found, dates in order, warnings that let it be saved."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.partners import ServiceContract
from letea.actions.contracts import contract_rows, new_contract
from tests.samples import TODAY, a_person, a_service
from ui.partners.contract_dialog import ContractDialog
from ui.parts.new_member import NewMember
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> ContractDialog:
    """The dialog of a new contract, of nobody yet."""
    room.desk.store.keep(a_service(name="Cantina"), "S")
    made = ContractDialog(room, new_contract(room.desk.store, TODAY))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_contract_of_nobody_is_refused(dialog: ContractDialog, room: Room) -> None:
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(ServiceContract.person_id).is_bad()
    assert contract_rows(room.desk.store, TODAY) == []
    dialog.done(0)


def test_dates_out_of_order_keep_what_was_typed(dialog: ContractDialog, room: Room) -> None:
    dialog.take_person(room.desk.store.keep(a_person(), "P").id)
    dialog.form.put_typed({"to_on": "1.1.2022", "contribution_bani": "mult", "number": "4/2022"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(ServiceContract.to_on).is_bad()
    assert dialog.form.box(ServiceContract.contribution_bani).typed() == "mult"
    assert dialog.form.typed()["number"] == "4/2022"
    dialog.done(0)


def test_a_warning_does_not_stop_it(dialog: ContractDialog, room: Room, qtbot: QtBot) -> None:
    dialog.take_person(room.desk.store.keep(a_person(), "P").id)
    dialog.form.put_typed({"contribution_bani": "120,50"})
    assert [problem.field for problem in dialog.check_typed()] == ["service_id"]
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    (row,) = contract_rows(room.desk.store, TODAY)
    assert (row.name, row.contribution_bani) == ("Exemplu Ștefan", 12_050)


def test_a_person_is_registered_on_the_spot(dialog: ContractDialog) -> None:
    dialog._new_person()
    (asked,) = dialog.findChildren(NewMember)
    asked.give_up()
    dialog.done(0)


def test_the_number_is_the_registers_where_that_is_ticked(
    dialog: ContractDialog, room: Room, qtbot: QtBot
) -> None:
    dialog.take_person(room.desk.store.keep(a_person(), "P").id)
    dialog.form.put_typed({"number": "7/2022"})
    dialog.form.take_next.setChecked(True)
    assert dialog.form.box(ServiceContract.number).note_text().startswith("Se dă la salvare")
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    assert [row.number for row in contract_rows(room.desk.store, TODAY)] == ["1/2022"]
