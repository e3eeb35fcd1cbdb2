"""The page Plan, driven as a worker would."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget

import resources
from db.store import Store
from db.tables.plans import PlanStage
from letea.actions.plan_reading import open_plan, plan_of_year
from letea.actions.plans import start_plan
from letea.rules.plan_tree import SectionTree
from tests.conftest import Trail
from tests.samples import TODAY
from tests.ui.following import answering
from ui.parts.message import MessageDialog
from ui.plans.dialogs import PlanDialog
from ui.plans.page import PlanPage
from ui.plans.review import ReviewDialog
from ui.room import Room

LETEA_VECHE = resources.path("demo/letea-veche-2022.json")


def test_without_a_plan_the_page_offers_next_years(page: PlanPage, room: Room) -> None:
    begin = page.findChild(QPushButton, "plan.start")
    assert begin is not None
    assert begin.text() == "Începeți planul pentru anul 2023"
    QTest.mouseClick(begin, Qt.MouseButton.LeftButton)
    room.work.wait_idle()
    assert page.title.text() == "Plan anual 2023"
    assert plan_of_year(room.desk.store, 2023) is not None


def test_the_page_names_year_and_stage(plan_page: PlanPage) -> None:
    assert plan_page.title.text() == "Plan anual 2022"
    assert plan_page.state.text() == "Exemplar de semnat"


def test_a_record_found_elsewhere_opens_in_its_own_year(
    plan_page: PlanPage, store: Store, room: Room
) -> None:
    plan = open_plan(store, start_plan(store, 2024, TODAY))
    section = next(one.section for one in plan.walk() if one.section.key == "II.2")
    plan_page.show_record(section.id)
    assert plan_page.title.text() == "Plan anual 2024"
    assert plan_page.workbench.outline.current_uid() == section.uid


def test_a_measure_of_a_section_is_shown_in_it(
    plan_page: PlanPage, held: Callable[[str], SectionTree]
) -> None:
    tree = held("objectives")
    measure = tree.nodes[0].children[1].children[0].node
    plan_page.show_record(tree.section.id)
    plan_page.show_part(measure.uid)
    editor = plan_page.workbench.editor
    assert editor is not None
    assert editor.objectives is not None
    current = editor.objectives.view.current()
    assert current is not None
    assert current.node.uid == measure.uid


def test_the_years_with_plans_are_offered_and_a_new_one(
    plan_page: PlanPage, store: Store, room: Room
) -> None:
    start_plan(store, 2024, TODAY)
    room.work.wait_idle()
    years = plan_page.buttons.plans
    assert [years.itemText(n) for n in range(years.count())] == ["2024", "2022", "Plan nou…"]
    years.activated.emit(0)
    assert plan_page.title.text() == "Plan anual 2024"


def test_what_the_plan_lacks_leads_to_its_section(
    plan_page: PlanPage, held: Callable[[str], SectionTree]
) -> None:
    dialog = plan_page.check_plan()
    assert isinstance(dialog, ReviewDialog)
    assert "3 locuri de verificat" in plan_page.buttons.lacks.accessibleName()
    place = next(n for n in range(dialog.list.count()) if "„Primar”" in dialog.list.item(n).text())
    dialog.list.setCurrentRow(place)
    go = dialog.findChild(QPushButton, "lacks.go")
    assert go is not None
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    assert plan_page.workbench.outline.current_uid() == held("signatures").section.uid


def test_the_plans_own_data_are_changed_in_their_dialog(
    plan_page: PlanPage, store: Store, plan_id: int, room: Room
) -> None:
    plan_page.edit()
    dialog = next(one for one in plan_page.findChildren(PlanDialog) if one.isVisible())
    box = dialog.findChild(QWidget, "annex_number")
    assert box is not None
    box.setProperty("text", "2")
    dialog.save_now()
    room.work.wait_idle()
    assert open_plan(store, plan_id).plan.annex_number == "2"


def test_the_plan_is_deleted_after_asking_and_brought_back(
    plan_page: PlanPage, store: Store, room: Room
) -> None:
    stop = answering("do")
    plan_page.remove()
    room.work.wait_idle()
    stop()
    assert plan_of_year(store, 2022) is None
    begin = plan_page.findChild(QPushButton, "plan.start")
    assert begin is not None
    assert begin.isVisible()
    undo = plan_page.window().findChild(QPushButton, "toast.do")
    assert undo is not None
    QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    room.work.wait_idle()
    assert plan_page.title.text() == "Plan anual 2022"


def test_the_plan_goes_out_as_a_file_and_comes_back_when_replacing_is_agreed(
    plan_page: PlanPage, room: Room, tmp_path: Path, trail: Trail
) -> None:
    out = tmp_path / "plan.json"
    plan_page.save_plan_file()
    _choose(plan_page, out)
    room.work.wait_idle()
    assert json.loads(out.read_text(encoding="utf-8"))["plan"]["year"] == 2022
    assert trail.said == ["Planul este salvat: plan.json"]
    stop = answering("do")
    plan_page.files.bring_in(out)
    room.work.wait_idle()
    stop()
    assert plan_page.title.text() == "Plan anual 2022"
    assert room.desk.store.undo_label() == "Preluarea planului pentru anul 2022"


def test_a_plan_is_kept_when_replacing_is_not_agreed(plan_page: PlanPage, room: Room) -> None:
    before = room.desk.store.undo_label()
    stop = answering("keep")
    plan_page.files.bring_in(LETEA_VECHE)
    room.work.wait_idle()
    stop()
    assert room.desk.store.undo_label() == before


@pytest.mark.parametrize(
    "content", ["{", '{"format": "letea-plan", "version": 99, "plan": {}, "sections": []}']
)
def test_a_broken_or_newer_plan_file_is_told_in_one_sentence(
    page: PlanPage, room: Room, tmp_path: Path, content: str
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(content, encoding="utf-8")
    page.files.bring_in(path)
    room.work.wait_idle()
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    dialog = next(one for one in shown if isinstance(one, MessageDialog))
    assert dialog.objectName() in {"message.refused", "message.trouble"}
    dialog.close()
    assert plan_of_year(room.desk.store, 2022) is None


@pytest.mark.parametrize(("ending", "opening"), [(".pdf", b"%PDF"), (".docx", b"PK")])
def test_the_annex_is_saved_where_the_worker_says(
    plan_page: PlanPage, room: Room, tmp_path: Path, ending: str, opening: bytes
) -> None:
    out = tmp_path / f"anexa{ending}"
    plan_page.save_paper(ending)
    _choose(plan_page, out)
    room.work.wait_idle()
    assert out.read_bytes().startswith(opening)


def test_the_copy_printed_is_that_of_the_stage_or_of_another_chosen(plan_page: PlanPage) -> None:
    assert plan_page._copy() is PlanStage.SIGNING
    plan_page.buttons.copies.choose(PlanStage.CONSULTATION)
    assert plan_page._copy() is PlanStage.CONSULTATION


def _choose(page: PlanPage, path: Path) -> None:
    dialog = next(one for one in page.findChildren(QFileDialog) if one.isVisible())
    dialog.selectFile(str(path))
    dialog.accept()
