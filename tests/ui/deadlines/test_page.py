"""Termene: listed under headings, filtered, put off, done, taken back, printed; the month beside it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.people import IdentityPaper
from letea.actions.deadlines import read_deadlines
from letea.rules.deadlines import Standing
from tests.conftest import Trail
from tests.letea.due_samples import a_due_licence
from tests.samples import TODAY, a_person
from tests.ui.following import Herald, settled
from ui.deadlines.dialogs import SettleDialog
from ui.deadlines.page import RULES_PART, DeadlinesPage
from ui.deadlines.rules import RulesDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def people(room: Room) -> dict[str, int]:
    """Persons whose identity papers expire on a day: late, this week, this month, later."""
    store, made = room.desk.store, {}
    for name, days in (("Târziu", -5), ("Acum", 2), ("Luna", 8), ("Departe", 20)):
        person = store.keep(a_person(given_name=name), "P")
        store.keep(IdentityPaper(person_id=person.id, kind="ci", expires_on=TODAY + timedelta(days)), "A")
        made[name] = person.id
    return made


@pytest.fixture
def page(room: Room, people: dict[str, int], qtbot: QtBot) -> Iterator[DeadlinesPage]:
    """The page on the screen, beside the four deadlines."""
    assert len(people) == 4
    made = DeadlinesPage(room)
    qtbot.addWidget(made)
    Herald(room.desk.store, made)
    made.resize(1150, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.close()


def cells(page: DeadlinesPage) -> list[str]:
    model = page.rows.rows
    return [str(model.data(model.index(place, 0))) for place in range(model.rowCount())]


def titles(page: DeadlinesPage) -> list[str]:
    return [text.rpartition(" ")[2] for text in cells(page) if "Act de identitate" in text]


def choose(page: DeadlinesPage, name: str) -> None:
    one = next(one for one in page._listed if one.deadline.title.endswith(name))
    page.rows.select(one.id)
    settled(page)


def state(room: Room, name: str) -> Standing:
    told = read_deadlines(room.desk.store, TODAY)
    return next(one.standing for one in told if one.deadline.title.endswith(name))


def test_deadlines_stand_under_their_headings_in_order_of_days(page: DeadlinesPage) -> None:
    assert cells(page) == [
        "Întârziate  ·  1 termen",
        "Act de identitate: Exemplu Târziu",
        "Săptămâna aceasta  ·  1 termen",
        "Act de identitate: Exemplu Acum",
        "Luna aceasta  ·  1 termen",
        "Act de identitate: Exemplu Luna",
        "Mai târziu  ·  1 termen",
        "Act de identitate: Exemplu Departe",
    ]
    assert page.counts.text() == "4 termene, 1 întârziat"
    assert page.foot.text() == "4 din 4 afișate"


def test_keys_pass_over_the_headings_and_enter_goes_to_the_record(
    page: DeadlinesPage, trail: Trail, people: dict[str, int]
) -> None:
    choose(page, "Târziu")
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Down)
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert trail.went == [("people", people["Acum"])]


def test_the_first_deadline_is_selected_not_its_heading(page: DeadlinesPage) -> None:
    assert page.rows.selected_id() == page._listed[0].id


@pytest.mark.parametrize(("key", "left"), [("late", ["Târziu"]), ("week", ["Acum"]), ("later", ["Departe"])])
def test_chips_filter(page: DeadlinesPage, key: str, left: list[str]) -> None:
    chip = page.findChild(QPushButton, f"chip.{key}")
    assert isinstance(chip, QPushButton)
    chip.click()
    assert titles(page) == left


def test_words_and_a_rule_filter(
    page: DeadlinesPage, room: Room, type_text: Callable[..., None], qtbot: QtBot
) -> None:
    a_due_licence(room.desk.store)
    settled(page)
    assert len([text for text in cells(page) if "Licența" in text]) == 1
    page.rule.setCurrentIndex(page.rule.findData("licence"))
    page.rule.activated.emit(page.rule.currentIndex())
    assert titles(page) == []
    page.rule.setCurrentIndex(0)
    page.rule.activated.emit(0)
    type_text(page.filter, "târziu")
    qtbot.waitUntil(lambda: titles(page) == ["Târziu"])
    page.show_all()
    assert len(titles(page)) == 4


def test_a_deadline_is_put_off_with_a_reason_and_nothing_typed_is_lost(
    page: DeadlinesPage, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    choose(page, "Târziu")
    dialog = page.snooze()
    assert dialog is not None
    dialog.save_now()
    assert dialog.isVisible()  # a reason is asked for
    assert state(room, "Târziu") is Standing.OPEN
    dialog.put_off_by(14)
    dialog.form.put_typed({"note": "dosarul este la SPCLEP"})
    assert dialog.until.typed() == "05.04.2022"
    dialog.save_now()
    qtbot.waitUntil(lambda: "Târziu" not in titles(page))
    assert state(room, "Târziu") is Standing.SNOOZED
    assert "Termenul este amânat" in trail.said[-1]
    page.show_part("snoozed")
    assert titles(page) == ["Târziu"]
    choose(page, "Târziu")
    qtbot.waitUntil(page.card.reopen.isVisible)
    page.card.reopen.click()
    qtbot.waitUntil(lambda: state(room, "Târziu") is Standing.OPEN)


def test_a_deadline_is_done_with_a_note_and_found_among_those_done(
    page: DeadlinesPage, room: Room, qtbot: QtBot
) -> None:
    choose(page, "Acum")
    dialog = page.settle()
    assert dialog is not None
    dialog.form.put_typed({"note": "carte nouă"})
    dialog.save_now()
    qtbot.waitUntil(lambda: "Acum" not in titles(page))
    page.show_part("done")
    assert titles(page) == ["Acum"]
    page.filter.setText("carte noua")
    page.list_now()
    assert titles(page) == ["Acum"]
    room.desk.store.undo()
    qtbot.waitUntil(lambda: titles(page) == [])


def test_a_day_of_the_month_filters_and_is_let_go(page: DeadlinesPage, qtbot: QtBot) -> None:
    day = page.month.cell(TODAY + timedelta(days=2))
    assert day.count == 1
    day.click()
    assert titles(page) == ["Acum"]
    day.click()
    assert len(titles(page)) == 4
    page.month.turn(2)
    settled(page)
    data = page.month.cell(date(2022, 5, 31))
    assert data.count == 1
    data.click()
    assert cells(page)[1:] == ["Datele către minister, pentru 2021"]
    chip = page.findChild(QPushButton, "chip.all")
    assert isinstance(chip, QPushButton)
    chip.click()
    qtbot.waitUntil(lambda: len(titles(page)) == 4)


def test_a_deadline_is_not_deleted(page: DeadlinesPage, trail: Trail) -> None:
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Delete)
    assert trail.said == ["Un termen nu se șterge: se rezolvă sau se amână, cu motiv."]


def test_the_list_is_printed_as_it_is_seen(page: DeadlinesPage, qtbot: QtBot) -> None:
    page.print_paper()
    dialog = page.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    assert dialog.preview.paper.count() == 1


def test_the_rules_open_from_the_page_and_from_elsewhere(page: DeadlinesPage) -> None:
    page.show_part(RULES_PART)
    (dialog,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, RulesDialog))
    assert dialog.isVisible()
    assert page.ask_rules() is dialog
    dialog.close()


def test_in_a_narrow_window_the_month_takes_the_place_of_the_deadline(page: DeadlinesPage) -> None:
    page.resize(900, 600)
    settled(page)
    assert (page.month.isVisible(), page.card.bar.isVisible()) == (False, True)
    (settle,) = (one for one in page.card.bar.findChildren(QPushButton) if one.text() == "Rezolvat…")
    settle.click()
    assert any(isinstance(one, SettleDialog) for one in QApplication.topLevelWidgets())
    page.calendar.click()
    assert (page.month.isVisible(), page.card.bar.isVisible()) == (True, False)


def test_an_office_with_nothing_due_is_told_how_deadlines_come(room: Room, qtbot: QtBot) -> None:
    made = DeadlinesPage(room)
    qtbot.addWidget(made)
    made.resize(1150, 720)
    made.show()
    buttons = [one.text() for one in made.findChildren(QPushButton) if one.isVisible()]
    assert "Vezi regulile" in buttons
    assert made.month.isVisible()


def test_where_there_is_much_it_is_read_beside_the_window(
    room: Room, people: dict[str, int], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(people) == 4
    monkeypatch.setattr("ui.deadlines.page._MANY", 0)
    page = DeadlinesPage(room)
    qtbot.addWidget(page)
    page.show()
    page.show_part("late")  # asked for before anything is read
    assert cells(page) == []
    assert page.counts.text() == ""
    room.work.wait_idle()
    assert titles(page) == ["Târziu"]
    assert page.counts.text() == "4 termene, 1 întârziat"
    page.month.choose(TODAY + timedelta(days=2))
    page.month.chosen.emit(TODAY + timedelta(days=2))
    assert titles(page) == ["Acum"]
    page.month.turn(1)
    assert titles(page) == ["Târziu", "Acum", "Luna", "Departe"]
    room.work.wait_idle()
    assert page.month.cell(date(2022, 4, 11)).count == 1
