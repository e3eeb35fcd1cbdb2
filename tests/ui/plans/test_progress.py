"""The view Stadiul: what it shows, filters, records, links and gives out."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from db.store import Store
from db.tables.plan_life import ProgressState
from letea.actions.plan_progress import open_measure, open_progress, record_progress
from letea.actions.plans import start_plan
from letea.rules.plan_review import Remark, RemarkKind
from tests.conftest import Trail
from tests.progress_plans import kept_plan, kept_strategy
from tests.samples import TODAY
from ui.parts.paper_view import PaperDialog
from ui.plans.page import PlanPage
from ui.plans.progress import ProgressPanel
from ui.plans.progress_dialog import ProgressDialog
from ui.room import Room


@pytest.fixture
def panel(store: Store, page: PlanPage) -> ProgressPanel:
    """The operational plan's progress in the first quarter, shown."""
    page.show_plan(kept_plan(store))
    page.turn_to("progress")
    page.progress.turn_to("2022-T1")
    return page.progress


def states(panel: ProgressPanel) -> list[ProgressState]:
    assert panel.view is not None
    return [one.state for one in panel.view.standings]


def test_the_page_turns_between_the_plan_and_its_progress(panel: ProgressPanel, page: PlanPage) -> None:
    assert panel.isVisible()
    assert not page.buttons.unfold.isVisible()
    page.turn_to("plan")
    assert page.workbench.isVisible()
    assert not panel.isVisible()


def test_measures_stand_under_their_objectives_with_figures_beside(panel: ProgressPanel) -> None:
    heads = [item.text(0) for n in range(2) if (item := panel.tree.topLevelItem(n))]
    assert heads == ["1.1 Informarea publicului", "1.2 Servicii noi"]
    assert panel.count.text() == "3 din 3 măsuri"
    assert panel.side.headline.text() == "Realizate: 0 din 3 (0 %)"
    assert [bar.parts for bar in panel.side.chart.chart.bars] == [(0, 0, 3, 0, 0)]


def test_the_current_period_is_offered_first_and_another_is_kept(
    panel: ProgressPanel, page: PlanPage
) -> None:
    panel.period.setCurrentIndex(panel.period.findData("2022-S1"))
    panel.period.activated.emit(panel.period.currentIndex())
    page.refresh()
    assert panel.view is not None
    assert panel.view.period.key == "2022-S1"


def test_filters_let_through_what_is_asked_for(panel: ProgressPanel, store: Store) -> None:
    assert panel.view is not None
    file = open_measure(store, panel.view.standings[2].node.id, panel.view.period, panel.view.tree.layout)
    file.rows[0].state, file.rows[0].next_on = ProgressState.ONGOING, date(2022, 3, 10)
    record_progress(store, file, TODAY)
    panel.overdue.setChecked(True)
    assert [one.node.number for one in panel.shown()] == ["1.2.1"]
    assert panel.tree.topLevelItemCount() == 1
    panel.overdue.setChecked(False)
    panel.state.setCurrentIndex(panel.state.findData("not_started"))
    assert panel.count.text() == "2 din 3 măsuri"
    panel.responsible.setCurrentIndex(panel.responsible.findData("SPAS"))
    assert [one.node.number for one in panel.shown()] == ["1.1.1"]


def test_a_digit_gives_all_measures_chosen_a_state_and_undo_is_offered(
    panel: ProgressPanel, room: Room, trail: Trail
) -> None:
    panel.tree.selectAll()
    QTest.keyClick(panel.tree, Qt.Key.Key_3)
    room.work.wait_idle()
    assert states(panel) == [ProgressState.DONE] * 3
    assert trail.said == ["„Realizat” la 3 măsuri. [Anulează]"]
    assert trail.on_do is not None
    trail.on_do()
    room.work.wait_idle()
    assert states(panel) == [ProgressState.NOT_STARTED] * 3


def test_enter_opens_the_measure_and_saving_shows_it(panel: ProgressPanel, room: Room) -> None:
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    dialog = panel.findChild(ProgressDialog)
    assert dialog is not None
    combo = dialog.form.findChild(type(panel.state), "state")
    assert combo is not None
    combo.setCurrentIndex(1)
    dialog.save_now()
    room.work.wait_idle()
    assert states(panel)[0] is ProgressState.ONGOING
    assert panel.tree.chosen_ids()


def test_what_was_recorded_is_taken_back(panel: ProgressPanel, room: Room, trail: Trail) -> None:
    panel.give_state(ProgressState.DONE)
    room.work.wait_idle()
    panel.forget()
    room.work.wait_idle()
    assert states(panel) == [ProgressState.NOT_STARTED] * 3
    panel.forget()
    room.work.wait_idle()
    assert "Nimic nu era consemnat" in trail.said[-1]


def test_measures_are_linked_to_the_strategy_in_bulk(
    panel: ProgressPanel, room: Room, store: Store, trail: Trail
) -> None:
    assert panel.link() is None
    assert "Nu există încă un plan pe mai mulți ani" in trail.said[-1]
    strategy = kept_strategy(store)
    target = open_progress(store, strategy, TODAY).standings[0].path[-1]
    panel.tree.selectAll()
    dialog = panel.link()
    assert dialog is not None
    assert not dialog.link_button.isEnabled()
    dialog.choose(target.uid)
    QTest.mouseClick(dialog.link_button, Qt.MouseButton.LeftButton)
    room.work.wait_idle()
    assert trail.said[-1] == "3 măsuri legate de strategie. [Anulează]"
    served = open_progress(store, strategy, TODAY, period="2022").served
    assert served is not None
    assert served.total == 3
    panel.unlink()
    room.work.wait_idle()
    assert open_progress(store, strategy, TODAY, period="2022").served is None


def test_the_report_is_saved_where_the_worker_says(
    panel: ProgressPanel, room: Room, trail: Trail, tmp_path: Path
) -> None:
    panel.give_paper(".pdf")
    dialog = panel.findChild(QFileDialog, "progress.where")
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("Stadiul implementării planului - Trimestrul I 2022.pdf")
    dialog.close()
    assert panel.view is not None
    panel.giving.save(panel.view.tree.plan.id, panel.view.period, tmp_path / "Stadiul.docx")
    room.work.wait_idle()
    assert (tmp_path / "Stadiul.docx").stat().st_size > 10_000
    assert trail.said[-1] == "Raportul este salvat: Stadiul.docx"


def test_the_report_is_seen_as_it_prints(panel: ProgressPanel, page: PlanPage, room: Room) -> None:
    page.print_paper()
    dialog = panel.findChild(PaperDialog)
    assert dialog is not None
    room.work.wait_idle()
    assert dialog.is_ready()
    assert dialog.preview.paper.count() >= 1
    assert not dialog.docx_button.isHidden()
    dialog.close()


def test_figures_are_put_away_in_a_narrow_page(panel: ProgressPanel, page: PlanPage) -> None:
    assert panel.side.isVisible()
    page.resize(800, 700)
    assert not panel.side.isVisible()


def test_a_plan_without_measures_says_where_they_are_written(page: PlanPage, store: Store) -> None:
    page.show_plan(start_plan(store, 2023, TODAY, key="plan-operational"))
    page.turn_to("progress")
    assert page.progress.empty.isVisible()
    assert not page.progress.tree.isVisible()


def test_whoever_is_led_to_a_place_of_the_plan_sees_it(
    panel: ProgressPanel, page: PlanPage, store: Store
) -> None:
    assert panel.view is not None
    section = panel.view.tree.sections[0].section
    page.show_record(section.id)
    assert page.workbench.isVisible()
    page.turn_to("progress")
    review = page.check_plan()
    assert review is not None
    review.go_to.emit(Remark(RemarkKind.TERMS, "term", "", "", section.uid))
    review.reject()
    assert page.workbench.isVisible()
