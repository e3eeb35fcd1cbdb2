"""The page "Nevoi": scores, warnings, filters, card, a new assessment, the paper and the printed list."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from db.tables.needs import Answer
from letea.actions.need_alarms import steps_of
from letea.actions.needs import course_of
from letea.actions.printed_lists import printed_of
from tests.conftest import Trail
from tests.letea.actions.need_offices import living, needs_of
from tests.ui.following import Herald, answering, settled
from ui.needs.dialog import NeedDialog
from ui.needs.page import NeedsPage
from ui.needs.step_dialog import StepDialog
from ui.parts.paper_view import PaperDialog
from ui.room import NEW, Room

OLD = date(2021, 3, 1)
GRAVE = ("violenta", "abuz_neglijare", "risc_separare", "saracie_monetara", "fara_curent", "dependenta")


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> NeedsPage:
    """The page in sight, followed by word of commits."""
    made = NeedsPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def homes(room: Room, page: NeedsPage, qtbot: QtBot) -> tuple[int, int]:
    """A household of great vulnerability and one that was not assessed."""
    del page
    great = living(room.desk.store, "Demonstrativ Violeta", village="Holt")
    other = living(room.desk.store, "Exemplu Ștefan", village="Siretu", tenure="gazduire")
    needs_of(room.desk.store, great, *GRAVE, on=OLD)
    return great, other


def shown(page: NeedsPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=20_000)
    settled(page)


def cells(page: NeedsPage, row: int) -> dict[str, str]:
    rows = page.rows.rows
    return {
        column.heading: str(rows.data(rows.index(row, place))) for place, column in enumerate(rows.columns)
    }


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_an_empty_page_teaches_the_first_step(page: NeedsPage, trail: Trail) -> None:
    assert page.counts.text() == "0 gospodării, din care evaluate: 0"
    assert not page.village.isVisible()
    page.new()
    page.print_paper()
    assert trail.said == ["Alegeți întâi o gospodărie din listă."] * 2
    teach = next(one for one in page.findChildren(QPushButton) if one.text() == "Gospodărie nouă")
    teach.click()
    assert trail.went == [("households", NEW)]


@pytest.mark.usefixtures("homes")
def test_a_row_fits_beside_the_card(page: NeedsPage, qtbot: QtBot) -> None:
    shown(page, qtbot, 2)
    told = cells(page, 0)
    assert told["Gospodăria"] == "Demonstrativ Violeta"
    assert (told["Punctaj"], told["Nivelul"], told["Nu se știu"]) == ("18 din 60", "mare", "23")
    assert told["Avertizări"] == "Separarea copilului"
    assert cells(page, 1)["Nivelul"] == "neevaluată"
    assert page.counts.text() == "2 gospodării, din care evaluate: 1"
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=20_000)


def test_a_list_of_warnings_tells_why_and_since_when(
    page: NeedsPage, homes: tuple[int, int], qtbot: QtBot
) -> None:
    shown(page, qtbot, 2)
    page.show_part("separation")
    shown(page, qtbot, 1)
    told = cells(page, 0)
    assert told["De ce"].startswith("Copil în risc de separare de familie (grila); ")
    assert told["Din"] == "01.03.2021"
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=20_000)
    page.show_part("housing_loss")
    shown(page, qtbot, 1)
    assert page.rows.rows.ids.tolist() == [homes[1]]
    page.show_all()
    shown(page, qtbot, 2)
    assert "Punctaj" in cells(page, 0)
    assert page.rows.rows.ids.tolist() == list(homes)


@pytest.mark.usefixtures("homes")
def test_village_and_level_narrow_the_list(page: NeedsPage, qtbot: QtBot) -> None:
    shown(page, qtbot, 2)
    page.village.setCurrentIndex(page.village.findText("Siretu"))
    page.village.activated.emit(page.village.currentIndex())
    shown(page, qtbot, 1)
    page.level.setCurrentIndex(page.level.findText("Vulnerabilitate mare"))
    page.level.activated.emit(page.level.currentIndex())
    shown(page, qtbot, 0)
    assert page.village.isVisible()
    page.show_all()
    shown(page, qtbot, 2)


def test_the_card_explains_and_an_assessment_follows(
    page: NeedsPage, room: Room, homes: tuple[int, int], qtbot: QtBot, trail: Trail
) -> None:
    great = homes[0]
    page.show_record(great)
    qtbot.waitUntil(lambda: "18 din 60 de puncte" in words(page.card), timeout=20_000)
    assert "Locuire" in words(page.card)
    assert "Nu se știe: 23 de situații" in words(page.card)
    page.new()
    dialog = page.window().findChild(NeedDialog)
    assert isinstance(dialog, NeedDialog)
    next(row for row in dialog.grid.rows if row.situation.code == "violenta").say(Answer.NO)
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    qtbot.waitUntil(lambda: trail.said == ["Evaluarea a fost salvată."], timeout=20_000)
    qtbot.waitUntil(lambda: "Violență în familie: da → nu" in words(page.card), timeout=20_000)
    assert len(course_of(room.desk.store, great).assessments) == 2
    assert "Punctajul la fiecare evaluare" in [
        one.accessibleName() for one in page.card.findChildren(QWidget)
    ]


def test_enter_opens_the_last_assessment_or_begins_the_first(
    page: NeedsPage, homes: tuple[int, int], qtbot: QtBot
) -> None:
    shown(page, qtbot, 2)
    for household, title in (
        (homes[0], "Evaluarea din 01.03.2021: Demonstrativ Violeta"),
        (homes[1], "Evaluare nouă: Exemplu Ștefan"),
    ):
        page.open(household)
        dialog = next(one for one in page.window().findChildren(NeedDialog) if one.windowTitle() == title)
        dialog.give_up()
    page.new_for(str(homes[1]))
    assert page.window().findChildren(NeedDialog)
    for one in page.window().findChildren(NeedDialog):
        one.give_up()


def test_what_was_done_is_written_from_the_card(
    page: NeedsPage, room: Room, homes: tuple[int, int], qtbot: QtBot, trail: Trail
) -> None:
    page.show_record(homes[1])
    qtbot.waitUntil(lambda: page.card.findChild(QPushButton, "note.housing_loss") is not None, timeout=20_000)
    made = page.card.findChild(QPushButton, "note.housing_loss")
    assert isinstance(made, QPushButton)
    made.click()
    dialog = page.window().findChild(StepDialog)
    assert isinstance(dialog, StepDialog)
    dialog.form.put_typed({"state": 1, "note": "are contract"})
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    qtbot.waitUntil(lambda: trail.said == ["Însemnarea a fost salvată."], timeout=20_000)
    assert len(steps_of(room.desk.store, homes[1])) == 1
    page.show_part("settled")
    shown(page, qtbot, 1)
    assert cells(page, 0)["Ce s-a făcut"] == "Rezolvat, 22.03.2022"


def test_ctrl_p_prints_the_grid_and_keeps_it(
    page: NeedsPage, room: Room, homes: tuple[int, int], qtbot: QtBot, trail: Trail
) -> None:
    page.show_record(homes[1])
    settled(page)
    page.print_paper()
    assert trail.said == ["Gospodăria nu a fost evaluată încă; nu este nimic de tipărit."]
    page.show_record(homes[0])
    settled(page)
    page.print_paper()
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    assert paper.windowTitle() == (
        "Grila de vulnerabilitate a gospodăriei – Demonstrativ Violeta, 01.03.2021"
    )
    paper.reject()
    assert printed_of(room.desk.store, [course_of(room.desk.store, homes[0]).household.uid]) == []


def test_the_last_assessment_is_deleted_after_asking(
    page: NeedsPage, homes: tuple[int, int], qtbot: QtBot, trail: Trail
) -> None:
    shown(page, qtbot, 2)
    page.ask_delete(homes[1])
    assert trail.said == ["Gospodăria nu are nicio evaluare de șters."]
    stop = answering("do")
    page.rows.delete_asked.emit(homes[0])
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "2 gospodării, din care evaluate: 0", timeout=20_000)


def test_the_household_itself_is_reached(
    page: NeedsPage, homes: tuple[int, int], qtbot: QtBot, trail: Trail
) -> None:
    page.show_record(homes[0])
    settled(page)
    page.go_to_household()
    assert trail.went == [("households", homes[0])]


@pytest.mark.usefixtures("homes")
def test_the_narrow_card_cuts_nothing(page: NeedsPage, qtbot: QtBot) -> None:
    shown(page, qtbot, 2)
    for row in (0, 1):
        page.rows.selectRow(row)
        settled(page)
        for area in page.card.findChildren(QScrollArea):
            inside = area.widget()
            if area.isVisible() and inside is not None:
                assert inside.minimumSizeHint().width() <= area.viewport().width()
        for made in page.card.findChildren(QPushButton):
            if made.isVisible():
                assert made.width() >= made.sizeHint().width(), made.text()
