"""What the plan's page says of its adoption."""

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.contents import Content
from db.tables.plans import Plan, PlanStage
from letea.actions.council import file_of_plan, start_amendment
from letea.actions.plan_reading import open_plan, open_section
from letea.actions.plans import save_section
from letea.actions.registers import link_rows
from tests.conftest import Trail
from tests.letea.council_samples import adopted_file
from tests.samples import TODAY
from tests.ui.following import answering
from tests.ui.plans.conftest import Open
from ui.plans.page import PlanPage
from ui.room import Room


@pytest.fixture
def adopted(plan_page: PlanPage, plan_id: int, store: Store, room: Room) -> PlanPage:
    """The page of a plan that the council has just adopted."""
    with store.writing("Înainte de dosar") as writing:
        writing.session.get_one(Plan, plan_id).stage = PlanStage.CONSULTATION
    adopted_file(store, plan_id)
    settle(room)
    return plan_page


def settle(room: Room) -> None:
    for _turn in range(3):
        QApplication.processEvents()
        room.work.wait_idle()
    QApplication.processEvents()


def rewrite(store: Store, plan_id: int, key: str, heading: str) -> str:
    section = next(one.section for one in open_plan(store, plan_id).walk() if one.section.key == key)
    held = open_section(store, section.id)
    held.section.heading = heading
    save_section(store, held)
    return section.uid


def test_a_plan_never_adopted_carries_no_bar(plan_page: PlanPage) -> None:
    assert not plan_page.adopted.bar.isVisible()


def test_an_adopted_plan_says_so_and_is_only_read(adopted: PlanPage, open_section: Open) -> None:
    bar = adopted.adopted.bar
    assert bar.isVisible()
    assert bar.words.text().startswith("Adoptat prin HCL nr. 12 din 27.01.2022.")
    assert bar.amend.isVisible()
    editor = open_section("II.3")
    assert editor.is_read_only
    assert not editor.title_piece.isEnabled()
    assert not adopted.workbench.arranging.isVisible()


def test_the_menu_leads_to_the_file_or_starts_it(
    plan_page: PlanPage, plan_id: int, room: Room, trail: Trail
) -> None:
    plan_page.open_council_file()
    settle(room)
    made = file_of_plan(room.desk.store, plan_id)
    assert trail.went == [("council", made)]
    plan_page.open_council_file()
    assert trail.went == [("council", made)] * 2


def test_an_amendment_begins_after_a_question_and_lets_the_plan_be_written(
    adopted: PlanPage, room: Room, trail: Trail, open_section: Open
) -> None:
    stop = answering("keep")
    adopted.adopted.bar.amend.click()
    stop()
    settle(room)
    assert open_section("II.3").is_read_only
    stop = answering("do")
    adopted.adopted.bar.amend.click()
    stop()
    settle(room)
    assert adopted.adopted.bar.words.text() == (
        "În curs de modificare: 0 locuri modificate față de HCL nr. 12 din 27.01.2022."
    )
    assert not adopted.adopted.bar.amend.isVisible()
    assert not open_section("II.3").is_read_only
    assert trail.said[-1].endswith("[Deschide dosarul]")


def test_a_section_that_differs_is_marked_and_both_texts_stand_side_by_side(
    adopted: PlanPage, plan_id: int, room: Room, qtbot: QtBot
) -> None:
    store = room.desk.store
    start_amendment(store, plan_id, TODAY)
    uid = rewrite(store, plan_id, "II.3", "Telefonul <b>verde</b>")
    settle(room)
    adopted.workbench.choose(uid)
    assert adopted.adopted.mark.text() == "1 loc modificat față de HCL nr. 12 din 27.01.2022."
    dialog = adopted.adopted.show_changes()
    assert dialog is not None
    words = dialog.page.toPlainText()
    for told in ("Adoptat: HCL nr. 12 din 27.01.2022", "Acum", "Titlul secțiunii – schimbat", "<b>verde</b>"):
        assert told in words
    with qtbot.waitSignal(dialog.go_to) as gone:
        dialog.page.anchorClicked.emit(QUrl(f"section:{uid}"))
    assert gone.args == [uid]


def test_what_the_register_says_today_is_told_on_the_screen_and_not_printed(
    adopted: PlanPage, plan_id: int, room: Room
) -> None:
    store = room.desk.store
    with store.writing("Tabelul din registru") as writing:
        plan = writing.session.get_one(Plan, plan_id)
        plan.stage = PlanStage.CONSULTATION
    section = next(
        one.section
        for one in open_plan(store, plan_id).walk()
        if one.section.table_name == "existing_services"
    )
    link_rows(store, section.id)
    with store.writing("Adoptat") as writing:
        writing.session.get_one(Plan, plan_id).stage = PlanStage.ADOPTED
    settle(room)
    assert "Registrul spune azi altceva în" in adopted.adopted.bar.words.text()
    adopted.workbench.choose(section.uid)
    assert "Registrul spune azi altceva" in adopted.adopted.mark.text()
    dialog = adopted.adopted.show_changes()
    assert dialog is not None
    assert "din registru, modificat față de HCL nr. 12" in dialog.page.toPlainText()


def test_the_version_is_seen_and_saved_from_the_bytes_kept(
    adopted: PlanPage, room: Room, tmp_path: Path, trail: Trail
) -> None:
    dialog = adopted.adopted.show_versions()
    assert dialog is not None
    assert dialog.list.item(0).text().startswith("Versiunea 1: HCL nr. 12 din 27.01.2022")
    assert dialog.paper.count() > 5
    asked = dialog.ask_where()
    assert asked.selectedFiles()[0].endswith("Anexa plan 2022 - HCL 12.pdf")
    asked.reject()
    dialog.save(dialog.rows[0], tmp_path / "anexa.pdf")
    settle(room)
    assert (tmp_path / "anexa.pdf").read_bytes().startswith(b"%PDF")
    assert trail.said[-1] == "Anexa adoptată este salvată: anexa.pdf"


def test_a_damaged_version_is_told_and_given_to_nobody(adopted: PlanPage, room: Room) -> None:
    with room.desk.store.outside_history() as session:
        for content in session.query(Content):
            content.data = b"altceva"
    dialog = adopted.adopted.show_versions()
    assert dialog is not None
    assert dialog.note.state == "bad"
    assert not dialog.save_button.isEnabled()
    adopted.refresh()
    settle(room)
    assert "deteriorat" in adopted.adopted.mark.text()
