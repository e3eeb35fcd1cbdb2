"""The dialog of a service: everything kept about it, with problems at their places."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.tables.services import BudgetSource, Enrolment, Service
from letea.actions.services import ServiceFile, open_service, save_service
from tests.samples import TODAY, a_budget, a_person, a_service
from ui.parts.boxes import LineBox
from ui.room import Room
from ui.services.dialog import ServiceDialog

Type = Callable[[QWidget, str], None]


def forget(dialog: QWidget) -> None:
    """Take what is typed as saved, so that closing after a test asks nothing."""
    assert isinstance(dialog, ServiceDialog)
    for part in dialog._parts:
        part.settle()


@pytest.fixture
def open_dialog(room: Room, qtbot: QtBot) -> Callable[[int | None], ServiceDialog]:
    """Opens the dialog of a service, or of a new one."""

    def opened(service_id: int | None) -> ServiceDialog:
        dialog = ServiceDialog(room, service_id, year=2022)
        qtbot.addWidget(dialog, before_close_func=forget)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return opened


Open = Callable[[int | None], ServiceDialog]


def keep(room: Room, **given: object) -> int:
    budgets = [a_budget(source=BudgetSource.LOCAL, amount_bani=30_327_000)]
    return save_service(room.desk.store, ServiceFile(a_service(**given), budgets=budgets), TODAY)


def write(dialog: ServiceDialog, attribute: object, text: str, type_text: Type) -> None:
    box = dialog.form.box(attribute)  # type: ignore[arg-type]
    assert isinstance(box, LineBox)
    box.line.clear()
    type_text(box.line, text)


def admit(room: Room, dialog: ServiceDialog, **given: object) -> int:
    person = room.desk.store.keep(a_person(**given), "persoană").id
    made = Enrolment(service_id=0, person_id=person, from_on=date(2021, 9, 15))
    dialog.enrolments.model.add(made, len(dialog.enrolments.model.lines), blank=False)
    return person


def test_a_new_service_is_kept_with_its_code_as_written(
    open_dialog: Open, room: Room, qtbot: QtBot, type_text: Type
) -> None:
    dialog = open_dialog(None)
    write(dialog, Service.name, "Centru de zi „Școala mea”", type_text)
    write(dialog, Service.code, "8891CZ-C-2", type_text)
    write(dialog, Service.capacity, "20", type_text)
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save_now()
    service = open_service(room.desk.store, saved.args[0]).service
    assert (service.name, service.code) == ("Centru de zi „Școala mea”", "8891CZ-C-2")


def test_the_cost_standard_is_typed_in_lei(
    open_dialog: Open, room: Room, type_text: Type, qtbot: QtBot
) -> None:
    service = keep(room)
    dialog = open_dialog(service)
    write(dialog, Service.standard_bani, "12.500,50", type_text)
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    assert open_service(room.desk.store, service).service.standard_bani == 1_250_050


def test_a_service_without_a_name_is_refused_at_its_field(open_dialog: Open, room: Room) -> None:
    dialog = open_dialog(None)
    dialog.save_now()
    assert dialog.form.box(Service.name).is_bad()
    assert dialog.isVisible()


def test_an_unknown_code_is_warned_about_and_saved(
    open_dialog: Open, room: Room, qtbot: QtBot, type_text: Type
) -> None:
    dialog = open_dialog(keep(room))
    write(dialog, Service.code, "889CZ-PN-V", type_text)
    dialog.check_typed()
    assert not dialog.form.box(Service.code).is_bad()
    assert "patru cifre" in dialog.form.box(Service.code).editor.accessibleDescription()
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()


def test_occupancy_is_computed_while_persons_are_admitted(open_dialog: Open, room: Room) -> None:
    dialog = open_dialog(keep(room))
    for place in range(15):
        admit(room, dialog, house_number=str(place))
    assert dialog.occupancy.figure.text() == "15 copii admiși din 20 de locuri – 75 %"


def test_occupancy_is_computed_for_the_day_chosen(open_dialog: Open, room: Room, type_text: Type) -> None:
    dialog = open_dialog(keep(room))
    admit(room, dialog)
    dialog.occupancy.on.clear()
    type_text(dialog.occupancy.on, "14.9.21")
    assert dialog.occupancy.figure.text() == "0 copii admiși din 20 de locuri – 0 %"


def test_an_occupancy_written_by_hand_asks_for_its_reason(open_dialog: Open, room: Room) -> None:
    dialog = open_dialog(keep(room))
    dialog.override.box(Service.occupancy_override).set_value(Decimal(90))
    dialog.save_now()
    assert dialog.override.box(Service.override_reason).is_bad()
    assert open_service(room.desk.store, 1).service.occupancy_override is None


def test_a_person_admitted_twice_is_told_at_her_row(open_dialog: Open, room: Room) -> None:
    dialog = open_dialog(keep(room))
    person = admit(room, dialog)
    again = Enrolment(service_id=0, person_id=person, from_on=date(2022, 1, 10))
    dialog.enrolments.model.add(again, 1, blank=False)
    dialog.save_now()
    problem = dialog.enrolments.model.problem(1, 0)
    assert problem is not None
    assert "deja admisă" in problem.text
    assert open_service(room.desk.store, 1).enrolments == []


def test_an_admission_that_ends_before_it_starts_is_refused(open_dialog: Open, room: Room) -> None:
    dialog = open_dialog(keep(room))
    admit(room, dialog)
    dialog.enrolments.model.setData(dialog.enrolments.model.index(0, 2), "1.9.2021")
    dialog.save_now()
    assert open_service(room.desk.store, 1).enrolments == []
    assert dialog.enrolments.model.problem(0, 2) is not None


def test_everything_of_a_service_is_saved_together(open_dialog: Open, room: Room, qtbot: QtBot) -> None:
    service_id = keep(room)
    dialog = open_dialog(service_id)
    admit(room, dialog)
    dialog.licences.add_line()
    dialog.licences.model.setData(dialog.licences.model.index(0, 0), "LF")
    dialog.licences.model.setData(dialog.licences.model.index(0, 1), "000132")
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    file = open_service(room.desk.store, service_id)
    assert (len(file.licences), len(file.budgets), len(file.enrolments)) == (1, 1, 1)
    room.desk.store.undo()
    back = open_service(room.desk.store, service_id)
    assert (len(back.licences), len(back.budgets), len(back.enrolments)) == (0, 1, 0)
