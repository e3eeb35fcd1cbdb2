"""From last year's plan to the new one, by the windows that ask and tell."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from db.store import Store
from db.tables.plan_life import Outcome, ProgressState
from db.tables.plans import Plan
from letea.actions.plan_carrying import origins_of
from letea.actions.plan_progress import open_progress, set_state
from letea.actions.plan_reading import plan_of_year, plan_rows
from tests.conftest import Trail
from tests.progress_plans import OPERATIONAL, kept_plan
from tests.samples import TODAY
from ui.plans.carrying import CarryDialog, OriginsDialog
from ui.plans.new_plan import NewPlanDialog
from ui.plans.page import PlanPage
from ui.room import Room


@pytest.fixture
def carry(store: Store, page: PlanPage) -> CarryDialog:
    """The window over an operational plan of which the first measure is done."""
    plan_id = kept_plan(store)
    view = open_progress(store, plan_id, TODAY, period="2022-T1")
    ids = [one.node.id for one in view.standings]
    set_state(store, plan_id, ids[:1], view.period, state=ProgressState.DONE)
    return page.years.carry(plan_rows(store)[0], 2023)


def new_dialog(page: PlanPage) -> NewPlanDialog:
    page.new()
    dialog = page.findChild(NewPlanDialog)
    assert isinstance(dialog, NewPlanDialog)
    return dialog


def test_a_new_plan_offers_to_start_from_last_years(plan_page: PlanPage, room: Room) -> None:
    dialog = new_dialog(plan_page)
    assert dialog.carry.text() == "Pornește de la planul pentru 2022: texte, obiective și măsuri"
    assert dialog.save_button.text() == "Continuă…"
    dialog.save_now()
    asked = plan_page.findChild(CarryDialog)
    assert asked is not None
    assert asked.counts.text().startswith("20 de măsuri: 20 se preiau")
    asked.begin()
    room.work.wait_idle()
    assert plan_page.title.text() == "Plan anual 2023"


def test_without_an_earlier_plan_nothing_is_offered(plan_page: PlanPage) -> None:
    dialog = new_dialog(plan_page)
    line = dialog.form.box(Plan.year).findChild(QLineEdit)
    assert line is not None
    line.setText("2020")
    line.textEdited.emit("2020")
    assert dialog.carry.isHidden()
    assert dialog.save_button.text() == "Începeți planul"
    dialog.give_up()


def test_the_worker_may_start_from_the_model_all_the_same(
    plan_page: PlanPage, room: Room, store: Store
) -> None:
    dialog = new_dialog(plan_page)
    dialog.carry.setChecked(False)
    dialog.save_now()
    room.work.wait_idle()
    plan_id = plan_of_year(store, 2023)
    assert plan_id is not None
    assert origins_of(store, plan_id) is None


def choose(carry: CarryDialog, place: int) -> None:
    """Choose one row alone, whatever keys the test before left held."""
    rows = carry.choices.rows
    rows.setCurrentItem(rows.items()[place], 0, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def test_progress_proposes_and_digits_decide(carry: CarryDialog) -> None:
    assert [one.outcome for one in carry.choices.choices] == [Outcome.DONE, Outcome.CARRIED, Outcome.CARRIED]
    choose(carry, 1)
    QTest.keyClick(carry.choices.rows, Qt.Key.Key_3)
    assert carry.choices.choices[1].outcome is Outcome.DROPPED
    assert carry.counts.text() == "3 măsuri: 1 se preiau, 1 realizate, 1 la care se renunță."


def test_a_dropped_measure_is_asked_why_at_its_place(carry: CarryDialog, room: Room, store: Store) -> None:
    choose(carry, 2)
    carry.choices.decide(Outcome.DROPPED)
    choose(carry, 0)
    carry.tabs.turn_to(1)
    carry.begin()
    assert carry.tabs.place() == 0
    assert "„1.2.1 Cantină socială”" in carry.choices.reason.note.text()
    QTest.keyClicks(carry.choices.reason.line, "fara fonduri")
    carry.begin()
    room.work.wait_idle()
    plan_id = plan_of_year(store, 2023, key=OPERATIONAL)
    assert plan_id is not None
    origins = origins_of(store, plan_id)
    assert origins is not None
    assert (origins.nodes[2].outcome, origins.nodes[2].reason) == (Outcome.DROPPED, "fara fonduri")


def test_only_ticked_years_are_moved_and_the_others_are_listed_afterwards(
    carry: CarryDialog, room: Room, page: PlanPage
) -> None:
    assert carry.places.moves() == [one.key for one in carry._earlier.places]
    carry.places.tick_all(on=False)
    carry.begin()
    room.work.wait_idle()
    told = page.findChild(OriginsDialog)
    assert told is not None
    assert [item.text(1) for item in told.looks.items()] == ["Martie 2022"]
    assert [item.text(1) for item in told.nodes.items()] == ["Realizată", "Se preia", "Se preia"]
    told._go()
    assert page.workbench.isVisible()
    editor = page.workbench.editor
    assert editor is not None
    assert editor.objectives is not None
    current = editor.objectives.view.current()
    assert current is not None
    assert current.node.text == "Formarea voluntarilor"


def test_what_came_from_where_can_be_read_again(
    carry: CarryDialog, room: Room, page: PlanPage, trail: Trail
) -> None:
    carry.begin()
    room.work.wait_idle()
    told = page.show_origins()
    assert told is not None
    assert told.tabs.place() == 1
    told.reject()
    page.turn_to("progress")
    assert "preluată din planul 2022" in page.progress.side.details.text()
    page.show_plan(page._plans[-1].id)
    assert page.show_origins() is None
    assert trail.said[-1] == "Planul nu a pornit de la un plan mai vechi."


def test_no_measure_carried_is_a_warning(carry: CarryDialog) -> None:
    carry.choices.rows.selectAll()
    carry.choices.decide(Outcome.DONE)
    assert "Nicio măsură nu se preia" in carry.note.text()
