"""The page "Vizite": list, filters, card, a new visit, its report, deleting."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.printed_lists import printed_of
from letea.actions.visits import open_visit
from tests.conftest import Trail
from tests.letea.actions.case_offices import an_adult, visited
from tests.ui.following import Herald, answering
from ui.cases.visit_dialog import VisitDialog
from ui.cases.visits_page import VisitsPage
from ui.parts.paper_view import PaperDialog
from ui.room import Room

PATIENCE = 20_000


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> VisitsPage:
    """The page in sight, followed by word of commits."""
    made = VisitsPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def cells(page: VisitsPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def shown(page: VisitsPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=PATIENCE)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_a_row_tells_whom_and_whether_the_next_is_due(page: VisitsPage, room: Room, qtbot: QtBot) -> None:
    assert page.counts.text() == "0 vizite"
    store = room.desk.store
    visited(store, an_adult(store), visited_on=date(2021, 9, 1), next_on=date(2022, 3, 1))
    shown(page, qtbot, 1)
    assert cells(page, 0)[:5] == [
        *("01.09.2021", "Exemplu Ștefan", "verificarea la domiciliu"),
        *("01.03.2022", "Scadentă"),
    ]
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=PATIENCE)


def test_a_visit_begins_with_the_person_told(
    page: VisitsPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    person = an_adult(room.desk.store)
    page.new_for(str(person))
    dialog = page.window().findChild(VisitDialog)
    assert isinstance(dialog, VisitDialog)
    dialog.form.put_typed({"purpose": "verificare"})
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.save_now()
    shown(page, qtbot, 1)
    qtbot.waitUntil(lambda: trail.said == ["Vizita a fost salvată."], timeout=PATIENCE)
    assert open_visit(room.desk.store, page.rows.rows.ids[0]).visit.person_id == person


def test_the_card_tells_the_visit_and_its_report_is_kept_when_saved(
    page: VisitsPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    store = room.desk.store
    page.print_paper()
    assert trail.said == ["Alegeți întâi o vizită din listă."]
    visit = visited(store, an_adult(store))
    page.show_record(visit)
    qtbot.waitUntil(lambda: "Locuința este curată." in words(page.card), timeout=PATIENCE)
    page.print_paper()
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=PATIENCE)
    paper.save(room.desk.folders.settings.parent / "raport.pdf")
    uid = open_visit(store, visit).visit.uid
    qtbot.waitUntil(lambda: len(printed_of(store, [uid])) == 1, timeout=PATIENCE)
    assert printed_of(store, [uid])[0].title == "Raport de vizită din 18.03.2022 – Exemplu Ștefan"
    paper.reject()


def test_a_visit_is_deleted_after_asking(page: VisitsPage, room: Room, qtbot: QtBot) -> None:
    visit = visited(room.desk.store, an_adult(room.desk.store))
    shown(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(visit)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 vizite", timeout=PATIENCE)
