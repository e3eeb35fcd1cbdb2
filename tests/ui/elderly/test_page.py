"""The page "Vârstnici": filters, degrees, card, a new assessment from the last, the printed list."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Trail
from tests.letea.actions.child_offices import an_elder, assessed
from tests.samples import TODAY
from tests.ui.following import Herald, answering
from ui.elderly.dialog import AssessmentDialog
from ui.elderly.page import ElderlyPage
from ui.parts.going_out import GoingOutDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ElderlyPage:
    """The page in sight, followed by word of commits."""
    made = ElderlyPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(page: ElderlyPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=20_000)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_an_empty_page_teaches_the_first_step_and_prints_nothing(page: ElderlyPage, trail: Trail) -> None:
    assert page.counts.text() == "0 persoane"
    assert not page.degree.isVisible()
    page.print_paper()
    assert trail.said == ["Lista este goală; nu este nimic de tipărit."]


def test_a_row_fits_beside_the_card(page: ElderlyPage, room: Room, qtbot: QtBot) -> None:
    assessed(room.desk.store, an_elder(room.desk.store), assessed_on=date(2021, 3, 1), next_on=TODAY)
    shown(page, qtbot, 1)
    rows = page.rows.rows
    told = [str(rows.data(rows.index(0, place))) for place in range(len(rows.columns))]
    assert told[:5] == ["Exemplu Aurelia", "80", "Letea Veche", "IIA", "6/2022"]
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=20_000)


def test_degrees_narrow_the_list(page: ElderlyPage, room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    assessed(store, an_elder(store), degree="IA")
    assessed(store, an_elder(store, "Demonstrativ"))
    shown(page, qtbot, 2)
    page.degree.setCurrentIndex(page.degree.findText("IA"))
    page.refresh()
    shown(page, qtbot, 1)
    assert page.foot.text() == "1 din 1 afișate"
    page.show_all()
    shown(page, qtbot, 2)


def test_the_card_tells_the_assessments_before_and_begins_the_next(
    page: ElderlyPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    store, elder = room.desk.store, an_elder(room.desk.store)
    assessed(store, elder, assessed_on=date(2021, 3, 1), degree="IIB", needs="Ajutor la masă.")
    page.show_record(assessed(store, elder, assessed_on=date(2022, 2, 1)))
    qtbot.waitUntil(lambda: "Gradul IIA" in words(page.card), timeout=20_000)
    assert "gradul IIB" in words(page.card)
    page.assess_again()
    dialog = page.window().findChild(AssessmentDialog)
    assert isinstance(dialog, AssessmentDialog)
    assert dialog.draft().needs == "Ajutor la masă."
    dialog.form.put_typed({"degree": "IB"})
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    qtbot.waitUntil(lambda: trail.said == ["Evaluarea a fost salvată."], timeout=20_000)
    qtbot.waitUntil(lambda: "Gradul IB" in words(page.card), timeout=20_000)


def test_an_earlier_assessment_is_still_reached(page: ElderlyPage, room: Room, qtbot: QtBot) -> None:
    store, elder = room.desk.store, an_elder(room.desk.store)
    old = assessed(store, elder, assessed_on=date(2021, 3, 1))
    assessed(store, elder)
    page.show_record(old)
    qtbot.waitUntil(lambda: page.rows.selected_id() == old, timeout=20_000)
    assert page.chips.active() == "earlier"


def test_ctrl_p_prints_what_is_listed(page: ElderlyPage, room: Room, qtbot: QtBot) -> None:
    assessed(room.desk.store, an_elder(room.desk.store))
    shown(page, qtbot, 1)
    page.print_paper()
    asking = page.window().findChild(GoingOutDialog)
    assert isinstance(asking, GoingOutDialog)
    asking.purpose.set_value("evaluarea anuală")
    asking.save_now()
    qtbot.waitUntil(lambda: page.window().findChild(PaperDialog) is not None, timeout=20_000)
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    assert paper.windowTitle() == "Vârstnici, grade de dependență, 22.03.2022"
    paper.reject()


def test_an_assessment_is_deleted_after_asking(page: ElderlyPage, room: Room, qtbot: QtBot) -> None:
    record = assessed(room.desk.store, an_elder(room.desk.store))
    shown(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(record)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 persoane", timeout=20_000)
