"""The page "Planuri de servicii": list, filters, card, a new plan, its paper, deleting."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.service_plans import open_service_plan
from tests.conftest import Trail
from tests.letea.actions.child_offices import a_child, planned
from tests.samples import TODAY
from tests.ui.following import Herald, answering
from ui.parts.paper_view import PaperDialog
from ui.room import Room
from ui.service_plans.dialog import ServicePlanDialog
from ui.service_plans.page import ServicePlansPage


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ServicePlansPage:
    """The page in sight, followed by word of commits."""
    made = ServicePlansPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cells(page: ServicePlansPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def shown(page: ServicePlansPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=20_000)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_an_empty_page_teaches_the_first_step(page: ServicePlansPage) -> None:
    assert page.counts.text() == "0 planuri"
    assert not page.card.isVisible()


def test_a_row_tells_whose_it_is_and_where_it_stands(
    page: ServicePlansPage, room: Room, qtbot: QtBot
) -> None:
    planned(room.desk.store, a_child(room.desk.store), next_on=TODAY)
    shown(page, qtbot, 1)
    told = cells(page, 0)
    assert told[:3] == ["1/2022", "Exemplu Ștefan", "Letea Veche"]
    assert told[4:7] == ["0 din 1", "22.03.2022", "De reevaluat"]
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=20_000)


def test_the_card_opens_the_person_and_tells_the_actions(
    page: ServicePlansPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    child = a_child(room.desk.store)
    page.show_record(planned(room.desk.store, child))
    qtbot.waitUntil(lambda: "Planul de servicii 1/2022" in words(page.card), timeout=20_000)
    assert "Ana Exemplu · termen 15.06.2022" in words(page.card)
    opener = page.card.findChild(QPushButton, "open-person")
    assert isinstance(opener, QPushButton)
    opener.click()
    assert trail.went == [("people", child)]


def test_a_plan_begins_with_the_person_told(
    page: ServicePlansPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    child = a_child(room.desk.store)
    page.new_for(str(child))
    dialog = page.window().findChild(ServicePlanDialog)
    assert isinstance(dialog, ServicePlanDialog)
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    shown(page, qtbot, 1)
    qtbot.waitUntil(lambda: trail.said == ["Planul de servicii a fost salvat."], timeout=20_000)
    assert open_service_plan(room.desk.store, page.rows.rows.ids[0]).plan.person_id == child


def test_ctrl_p_shows_the_paper_of_the_selected_plan(
    page: ServicePlansPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    page.print_paper()
    assert trail.said == ["Alegeți întâi un plan din listă."]
    page.show_record(planned(room.desk.store, a_child(room.desk.store)))
    qtbot.waitUntil(lambda: page.rows.selected_id() is not None, timeout=20_000)
    page.print_paper()
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    assert paper.windowTitle() == "Plan de servicii nr. 1/2022 din 01.03.2022"
    paper.reject()


def test_a_plan_is_deleted_after_asking(page: ServicePlansPage, room: Room, qtbot: QtBot) -> None:
    plan = planned(room.desk.store, a_child(room.desk.store))
    shown(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(plan)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 planuri", timeout=20_000)
