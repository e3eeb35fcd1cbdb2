"""The plan's own data: where they are written once the plan has a council file."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.council import CouncilStage
from db.tables.plans import Plan, PlanStage
from letea.actions.council import file_of_plan, start_plan_file
from letea.actions.plan_reading import open_plan
from tests.conftest import Trail
from tests.letea.council_samples import DAY, take
from tests.samples import TODAY
from ui.plans.dialogs import PlanDialog
from ui.room import Room

ACTS = (Plan.stage, Plan.draft_number, Plan.draft_on, Plan.decision_number, Plan.decision_on)


@pytest.fixture
def in_council(plan_id: int, store: Store) -> int:
    """The plan of Letea Veche with its file, at the draft decision."""
    with store.writing("Înainte de dosar") as writing:
        writing.session.get_one(Plan, plan_id).stage = PlanStage.CONSULTATION
    take(store, start_plan_file(store, plan_id, TODAY), CouncilStage.PROPOSAL, number="7")
    return plan_id


def a_dialog(room: Room, plan_id: int, qtbot: QtBot) -> PlanDialog:
    made = PlanDialog(room, open_plan(room.desk.store, plan_id).plan)
    qtbot.addWidget(made, before_close_func=PlanDialog.give_up)
    made.show()
    return made


def test_without_a_file_all_is_written_here(room: Room, plan_id: int, qtbot: QtBot) -> None:
    dialog = a_dialog(room, plan_id, qtbot)
    assert all(dialog.form.box(attribute).isEnabled() for attribute in ACTS)


def test_with_a_file_stage_and_acts_are_read_here_and_written_there(
    room: Room, in_council: int, qtbot: QtBot, trail: Trail
) -> None:
    dialog = a_dialog(room, in_council, qtbot)
    assert not any(dialog.form.box(attribute).isEnabled() for attribute in ACTS)
    assert dialog.form.box(Plan.annex_number).isEnabled()
    assert dialog.form.box(Plan.draft_number).typed() == "7"
    assert "dosarul HCL" in dialog.form.box(Plan.stage).note_text()
    link = dialog.findChild(QPushButton, "plan.council")
    assert isinstance(link, QPushButton)
    link.click()
    assert not dialog.isVisible()
    assert trail.went == [("council", file_of_plan(room.desk.store, in_council))]


def test_the_data_of_an_adopted_plan_are_only_read(room: Room, in_council: int, qtbot: QtBot) -> None:
    store = room.desk.store
    file_id = file_of_plan(store, in_council)
    assert file_id is not None
    take(store, file_id, CouncilStage.ADOPTED, number="12", sitting_on=DAY)
    dialog = a_dialog(room, in_council, qtbot)
    assert not dialog.form.isEnabled()
    assert not dialog.save_button.isVisible()
