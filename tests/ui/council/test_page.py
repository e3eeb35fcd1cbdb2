"""The page "Dosare HCL": the list, its filters, its card."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.council import CouncilStage, CouncilSubject, Proposal
from letea.actions.council import save_council_file, start_other_file, start_plan_file
from letea.actions.council_reading import open_council_file
from letea.actions.plans import start_plan
from tests.conftest import Trail
from tests.letea.council_samples import DAY, take
from tests.samples import TODAY
from tests.ui.following import Herald, answering, settled
from ui.council.dialog import CouncilDialog, NewCouncilDialog
from ui.council.page import CouncilPage
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> CouncilPage:
    """The page in sight, followed by word of commits."""
    made = CouncilPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def plan_file(room: Room) -> int:
    """The file of a plan, with its draft decision."""
    store = room.desk.store
    file_id = start_plan_file(store, start_plan(store, 2022, TODAY), TODAY)
    take(store, file_id, CouncilStage.PROPOSAL, number="7")
    return file_id


def cells(page: CouncilPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def chosen(page: CouncilPage, file_id: int) -> CouncilPage:
    page.show_record(file_id)
    settled(page)
    return page


def words(page: CouncilPage) -> str:
    return "\n".join(label.text() for label in page.card.findChildren(QLabel))


def test_a_row_tells_the_year_the_matter_and_how_far_it_is(
    page: CouncilPage, room: Room, plan_file: int
) -> None:
    take(room.desk.store, plan_file, CouncilStage.ADOPTED, number="12", sitting_on=DAY)
    page.refresh()
    year, title, *_subject, stage, number, sitting = cells(page, 0)
    assert (year, stage, number, sitting) == ("2022", "Adoptat", "12", "27.01.2022")
    assert title.startswith("Planul anual")


def test_files_are_found_while_typing_and_filtered(
    page: CouncilPage, room: Room, plan_file: int, qtbot: QtBot
) -> None:
    start_other_file(room.desk.store, CouncilSubject.STRATEGY, 2021, TODAY)
    page.refresh()
    page.filter.setText("strateg")
    qtbot.waitUntil(lambda: page.foot.text() == "1 din 2 afișate")
    page.filter.clear()
    page.chips.activate("decided")
    page.list_now()
    assert page.foot.text() == "0 din 2 afișate"
    assert plan_file


def test_the_card_shows_the_way_the_papers_and_what_waits(
    page: CouncilPage, room: Room, plan_file: int
) -> None:
    store = room.desk.store
    folder = open_council_file(store, plan_file)
    folder.proposals = [Proposal(file_id=plan_file, text="O <b>cantină</b>", who="Ion Exemplu")]
    save_council_file(store, folder, TODAY)
    told = words(chosen(page, plan_file))
    for said in (
        "nr. 7 din 27.01.2022",
        "Avizul comisiei",
        "O <b>cantină</b>",
        "Fără răspuns încă.",
        "urmează",
    ):
        assert said in told
    assert page.card._state.text() == "Proiect de hotărâre"


def test_the_card_leads_to_the_plan_where_there_is_one(
    page: CouncilPage, room: Room, plan_file: int, trail: Trail
) -> None:
    other = start_other_file(room.desk.store, CouncilSubject.STRATEGY, 2021, TODAY)
    page.refresh()
    assert not chosen(page, other).to_plan.isVisible()
    chosen(page, plan_file).to_plan.click()
    assert trail.went[-1][0] == "plan"


def test_a_new_file_is_started_from_the_empty_page(page: CouncilPage, room: Room, qtbot: QtBot) -> None:
    page.refresh()
    start = next(b for b in page.findChildren(QPushButton) if b.text() == "Dosar nou" and b.isVisible())
    start.click()
    dialog = page.window().findChild(NewCouncilDialog)
    assert isinstance(dialog, NewCouncilDialog)
    dialog.save_now()
    qtbot.waitUntil(lambda: page.counts.text() == "1 dosar")
    assert cells(page, 0)[1] == "Strategia de dezvoltare a serviciilor sociale"


def test_a_file_is_deleted_after_a_question_and_an_adopted_one_stays(
    page: CouncilPage, room: Room, plan_file: int, qtbot: QtBot
) -> None:
    stop = answering("do")
    page.rows.delete_asked.emit(plan_file)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 dosare")
    room.desk.store.undo()
    take(room.desk.store, plan_file, CouncilStage.ADOPTED, number="12", sitting_on=DAY)
    stop = answering("do")
    page.rows.delete_asked.emit(plan_file)
    stop()
    stop = answering("ok")
    settled(page)
    stop()
    assert open_council_file(room.desk.store, plan_file).stage is CouncilStage.ADOPTED


def test_the_form_opens_from_the_list(page: CouncilPage, plan_file: int) -> None:
    page.open(plan_file)
    (opened,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, CouncilDialog) and one.isVisible()
    ]
    assert opened.draft().file.id == plan_file
    opened.give_up()
