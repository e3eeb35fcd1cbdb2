"""A month's payments are generated, marked as paid, corrected and entered by hand in their table."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.tables.benefits import FileState
from letea.actions.benefit_payments import MonthPayment, open_month
from letea.actions.dispositions import change_state
from tests import sheet_files
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import MARCH, approved, decided, kind_of, someone
from tests.samples import TODAY
from tests.ui.following import Herald
from ui.benefits.page import PAYMENTS_TAB, BenefitsPage
from ui.benefits.payments import PaymentsView
from ui.parts.import_wizard import ImportWizard
from ui.room import Room

AMOUNT, PAID_ON, NOTE = 3, 4, 5


@pytest.fixture
def view(room: Room, qtbot: QtBot) -> PaymentsView:
    """The payments of March for two files of VMI, still to be generated."""
    store = room.desk.store
    approved(store, someone(store))
    approved(store, someone(store, "Demonstrativ"))
    page = BenefitsPage(room)
    Herald(store, page)
    qtbot.addWidget(page)
    page.resize(1154, 700)
    with qtbot.waitExposed(page):
        page.show()
    page.tabs.turn_to(PAYMENTS_TAB)
    page.payments.choose_kind(kind_of(store, "VMI"))
    return page.payments


def kept(room: Room) -> list[MonthPayment]:
    return open_month(room.desk.store, kind_of(room.desk.store, "VMI"), MARCH).payments


def generated(view: PaymentsView, qtbot: QtBot) -> None:
    view.generate_button.click()
    qtbot.waitUntil(lambda: len(view.lines.model.lines) == 2)


def put(view: PaymentsView, row: int, column: int, text: str) -> None:
    model = view.lines.model
    model.setData(model.index(row, column), text)


def test_a_month_is_generated_and_summed(view: PaymentsView, room: Room, trail: Trail, qtbot: QtBot) -> None:
    assert view.none.isVisible()
    generated(view, qtbot)
    assert view.lines.model.lines[0].texts[:4] == ["Demonstrativ Ștefan", "2/2022", "Letea Veche", "300"]
    assert view.lines.total_text() == "Total: 600 lei"
    qtbot.waitUntil(lambda: trail.said == ["2 plăți adăugate."])
    view.generate()
    qtbot.waitUntil(lambda: len(trail.said) == 2)
    assert trail.said[1].startswith("Nimic de adăugat")


def test_all_are_paid_on_one_day(view: PaymentsView, room: Room, qtbot: QtBot) -> None:
    generated(view, qtbot)
    view.paid_button.click()
    qtbot.waitUntil(lambda: view.lines.model.lines[0].texts[PAID_ON] == "22.03.2022")
    assert [row.paid_on for row in kept(room)] == [TODAY, TODAY]


def test_a_cell_written_is_kept_at_once_and_undone(view: PaymentsView, room: Room, qtbot: QtBot) -> None:
    generated(view, qtbot)
    for text in ("250,50", "260"):
        put(view, 0, AMOUNT, text)
        assert room.work.wait_idle()
    put(view, 0, NOTE, "reținere")
    qtbot.waitUntil(lambda: kept(room)[0].note == "reținere")
    assert kept(room)[0].amount_bani == 26_000
    assert room.work.wait_idle()
    for _step in range(2):
        room.desk.store.undo()
    qtbot.waitUntil(lambda: view.lines.model.lines[0].texts[AMOUNT] == "250,50")


def test_a_sum_of_zero_is_told_and_not_kept(view: PaymentsView, room: Room, qtbot: QtBot) -> None:
    generated(view, qtbot)
    put(view, 0, AMOUNT, "0")
    assert "Suma trebuie să fie mai mare ca zero." in view.lines.note_text()
    assert kept(room)[0].amount_bani == 30_000
    view.turn_to(date(2022, 4, 1))
    assert view.month.text() == "martie 2022"
    assert view.lines.model.lines[0].texts[AMOUNT] == "0"
    page = view.parent()
    while not isinstance(page, BenefitsPage):
        assert page is not None
        page = page.parent()
    assert not page.may_leave()
    put(view, 0, AMOUNT, "300")
    assert page.may_leave()


def test_a_payment_is_taken_out_and_put_back(view: PaymentsView, room: Room, qtbot: QtBot) -> None:
    generated(view, qtbot)
    view.lines.model.remove(0)
    qtbot.waitUntil(lambda: len(kept(room)) == 1)
    view.lines.model.undo()
    qtbot.waitUntil(lambda: len(kept(room)) == 2)


def test_a_payment_is_entered_by_name(view: PaymentsView, room: Room, qtbot: QtBot) -> None:
    picker = view.lines.picker
    assert picker is not None
    QTest.keyClicks(picker, "demon")
    picker.search()
    QTest.keyClick(picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(kept(room)) == 1)
    assert view.lines.model.lines[0].texts[0] == "Demonstrativ Ștefan"
    assert not view.none.isVisible()


def test_another_month_has_its_own_list(view: PaymentsView, room: Room, qtbot: QtBot) -> None:
    generated(view, qtbot)
    change_state(room.desk.store, decided([1], FileState.ENDED), TODAY)
    view.turn_to(date(2022, 4, 1))
    assert (view.month.text(), view.lines.model.lines) == ("aprilie 2022", [])
    view.generate_button.click()
    qtbot.waitUntil(lambda: len(view.lines.model.lines) == 1)


def test_the_hours_are_of_vmi_alone(view: PaymentsView, room: Room) -> None:
    assert view.hours_button.isVisible()
    view.choose_kind(kind_of(room.desk.store, "AP"))
    assert not view.hours_button.isVisible()


def test_a_table_of_the_accounting_pays_the_month(
    view: PaymentsView, room: Room, qtbot: QtBot, tmp_path: Path, trail: Trail
) -> None:
    view.bring_in()
    wizard = view.window().findChild(ImportWizard)
    assert isinstance(wizard, ImportWizard)
    rows: list[list[object]] = [
        ["Stat de plată, luna martie 2022", None, None],
        ["Nume și prenume", "Suma", None],
        ["Exemplu Ștefan", "300,00", None],
        ["Demonstrativ Ștefan", "250", None],
        ["TOTAL", "550", None],
    ]
    wizard.read(sheet_files.write(tmp_path / "a.xlsx", sheet_files.an_xlsx(rows)))
    assert room.work.wait_idle()
    for _step in range(2):
        wizard.go_on()
        assert room.work.wait_idle()
    wizard.import_now()
    assert room.work.wait_idle()
    assert sorted(row.amount_bani for row in kept(room)) == [25_000, 30_000]
    assert trail.said[-1] == "Import încheiat: 2 plăți noi."
    qtbot.waitUntil(lambda: len(view.lines.model.lines) == 2)
    room.desk.store.undo()
    assert kept(room) == []


def test_the_menu_of_tables_offers_both_ways(view: PaymentsView, qtbot: QtBot) -> None:
    menu = view.offer_tables()
    assert [action.isEnabled() for action in menu.actions()] == [True, False]
    menu.close()
    generated(view, qtbot)
    assert [action.isEnabled() for action in view.offer_tables().actions()] == [True, True]


def test_many_payments_are_read_beside_the_window(
    view: PaymentsView, room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    generated(view, qtbot)
    monkeypatch.setattr("ui.benefits.payments._MANY", 1)
    view.turn_to(date(2022, 4, 1))  # has none, and is shown at once
    assert view.lines.isEnabled()
    view.turn_to(MARCH)
    assert (view.lines.model.lines, view.lines.isEnabled(), view.none.isVisible()) == ([], False, False)
    view.turn_to(date(2022, 4, 1))
    view.turn_to(MARCH)
    view.turn_to(date(2022, 4, 1))  # what was asked for before comes too late
    assert room.work.wait_idle()
    assert (view.lines.model.lines, view.none.isVisible()) == ([], True)
    view.turn_to(MARCH)
    qtbot.waitUntil(lambda: len(view.lines.model.lines) == 2)
    assert view.lines.isEnabled()
    put(view, 0, PAID_ON, "1.6.2022")
    assert view.lines.note_text() == "Rândul 1, Plătită la: Data plății este în viitor; verificați."
    put(view, 0, PAID_ON, "21.3.2022")
    qtbot.waitUntil(lambda: kept(room)[0].paid_on == date(2022, 3, 21))
    assert room.work.wait_idle()
    assert view.lines.model.lines[0].texts[PAID_ON] == "21.03.2022"
