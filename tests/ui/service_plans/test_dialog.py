"""The form of a plan of services: bad input is told at its place and nothing typed is lost."""

import pytest
from pytestqt.qtbot import QtBot

from db.tables.service_plans import ServicePlan
from letea.actions.service_plans import open_service_plan
from tests.letea.actions.child_offices import a_child, planned
from ui.room import Room
from ui.service_plans.dialog import ServicePlanDialog, ask_service_plan, open_service_plan_dialog


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> ServicePlanDialog:
    """The form of a new plan of a child."""
    made = ask_service_plan(room, None, a_child(room.desk.store))
    qtbot.addWidget(made, before_close_func=ServicePlanDialog.give_up)
    made.show()
    return made


def saved(dialog: ServicePlanDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def test_a_plan_is_written_with_its_actions(room: Room, dialog: ServicePlanDialog, qtbot: QtBot) -> None:
    dialog.form.put_typed({"situation": "De sprijinit.", "from_on": "1.4.2022"})
    dialog.lines.add_line()
    for place, text in enumerate(("Școala", "After School", "Ana", "15.6.2022", "", "")):
        dialog.lines.model.setData(dialog.lines.model.index(0, place), text)
    file = open_service_plan(room.desk.store, saved(dialog, qtbot))
    assert (file.plan.situation, file.plan.number) == ("De sprijinit.", "1/2022")
    assert [(one.objective, one.action, one.place) for one in file.actions] == [("Școala", "After School", 0)]


def test_bad_days_are_told_at_their_place_and_stay_as_typed(dialog: ServicePlanDialog) -> None:
    dialog.form.put_typed({"from_on": "31.2.2022", "situation": "scris"})
    dialog.evaluation.put_typed({"next_on": "1.1.2020"})
    dialog.lines.add_line()
    dialog.lines.model.setData(dialog.lines.model.index(0, 0), "fără acțiune")
    dialog.lines.model.setData(dialog.lines.model.index(0, 3), "mâine?")
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.box(ServicePlan.from_on).is_bad()
    assert dialog.evaluation.box(ServicePlan.next_on).is_bad()
    assert "Rândul 1, Serviciul sau acțiunea: Scrieți serviciul sau acțiunea." in dialog.lines.note_text()
    assert dialog.form.typed()["from_on"] == "31.2.2022"
    assert dialog.lines.model.lines[0].texts[3] == "mâine?"


def test_a_plan_opens_once(room: Room, qtbot: QtBot) -> None:
    plan = planned(room.desk.store, a_child(room.desk.store))
    first = open_service_plan_dialog(room, plan, None)
    assert open_service_plan_dialog(room, plan, None) is first
    assert first.windowTitle() == "Planul de servicii 1/2022"
    with qtbot.waitSignal(first.finished, timeout=20_000):
        first.reject()


def test_the_number_is_the_registers_where_that_is_ticked(
    room: Room, dialog: ServicePlanDialog, qtbot: QtBot
) -> None:
    dialog.form.put_typed({"number": "7/2022"})
    dialog.form.take_next.setChecked(True)
    assert open_service_plan(room.desk.store, saved(dialog, qtbot)).plan.number == "1/2022"
