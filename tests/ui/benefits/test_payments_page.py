"""The page "Toate plățile": opened on this month, filtered by any field, summed, given out, followed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.benefits import Payment
from letea.actions.benefit_kinds import open_kinds
from letea.actions.benefit_payments import generate_payments, mark_paid
from letea.desk import Desk
from letea.rules.filters import Filter, Op
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.letea.actions.test_restrictions import restricted
from tests.samples import TODAY
from tests.ui.following import Herald, settled
from ui.benefits.dialog import BenefitDialog
from ui.benefits.payments_page import PaymentsPage
from ui.parts.filter_dialog import FilterDialog
from ui.parts.going_out import GoingOutDialog
from ui.room import Room

FEBRUARY = date(2022, 2, 1)
Shown = Callable[[], PaymentsPage]


@pytest.fixture
def shown(room: Room, qtbot: QtBot) -> Shown:
    """Shows the page, followed by word of commits."""

    def show() -> PaymentsPage:
        made = PaymentsPage(room)
        Herald(room.desk.store, made)
        qtbot.addWidget(made)
        made.resize(1154, 700)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return show


@pytest.fixture
def page(room: Room, shown: Shown) -> PaymentsPage:
    """Payments of February, made, and of March, of which one is due."""
    store = room.desk.store
    approved(store, someone(store, "Șerban", cnp="", village="Holt"), from_on=FEBRUARY)
    approved(store, someone(store, "Bârsan", cnp=""), "AP", amount_bani=20_050)
    for kind, month in (("VMI", FEBRUARY), ("AP", MARCH)):
        generate_payments(store, kind_of(store, kind), month, TODAY)
        mark_paid(store, kind_of(store, kind), month, TODAY)
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    return shown()


def cells(page: PaymentsPage, row: int) -> list[str]:
    rows, columns = page.rows.rows, page.rows.rows.columns
    names = {column.heading: place for place, column in enumerate(columns)}
    wanted = ("Luna", "Beneficiarul", "Localitatea", "Dosarul", "Suma (lei)", "Plătită la")
    return [str(rows.data(rows.index(row, names[name]))) for name in wanted]


def chip(page: PaymentsPage) -> QPushButton:
    return page.filters.findChildren(QPushButton, "filters.payment.month_on")[-1]


def test_a_page_without_payments_teaches_the_first_step(shown: Shown, room: Room, trail: Trail) -> None:
    page = shown()
    assert page.counts.text() == "0 plăți"
    assert not page.filter.isVisible()
    page.new()
    assert (trail.went, trail.parts) == ([("benefits", None)], ["payments.2022-03-01"])


def test_the_list_opens_on_this_month_with_its_sums(page: PaymentsPage) -> None:
    assert chip(page).text() == "Luna este cea curentă (martie 2022)"
    assert cells(page, 0) == ["03.2022", "Bârsan Ștefan", "Letea Veche", "2/2022", "200,50", "22.03.2022"]
    assert cells(page, 1) == ["03.2022", "Șerban Ștefan", "Holt", "1/2022", "300", ""]
    assert page.foot.text() == "2 din 3 afișate, 500,50 lei, din care 300 lei de plătit"
    assert page.counts.text() == "3 plăți"
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_the_month_is_changed_or_taken_out(page: PaymentsPage) -> None:
    chip(page).click()
    dialog = page.window().findChildren(FilterDialog)[-1]
    dialog.op.setCurrentIndex(0)
    dialog.first.line.setText("februarie 2022")
    dialog.save_now()
    assert chip(page).text() == "Luna este februarie 2022"
    assert [cells(page, place)[1] for place in range(page.shown())] == ["Șerban Ștefan"]
    page.show_all()
    assert page.shown() == 3
    assert page.foot.text() == "3 din 3 afișate, 800,50 lei, din care 300 lei de plătit"
    assert page.seen_head().filters == ""


def test_a_month_that_turned_is_named_and_listed(page: PaymentsPage, room: Room) -> None:
    page._room = page.filters._room = Room(
        Desk(room.desk.store, room.desk.folders, lambda: date(2022, 4, 1)),
        *(room.work, room.settings, room.go, room.say),
    )
    page.turn_day()
    assert chip(page).text() == "Luna este cea curentă (aprilie 2022)"
    assert page.shown() == 0


def test_what_is_typed_and_chosen_narrows_the_month(page: PaymentsPage) -> None:
    page.filter.setText("serb")
    page.list_now()
    assert page.shown() == 1
    page.filter.clear()
    page.chips.activate("due")
    page.list_now()
    assert cells(page, 0)[1] == "Șerban Ștefan"
    assert page.foot.text() == "1 din 3 afișate, 300 lei"
    page.filters.set([Filter("person.village", Op.IS, ("Holt",)), Filter("kind.code", Op.IS, ("AP",))])
    page.list_now()
    assert page.shown() == 0


def test_the_list_is_ordered_by_its_columns(page: PaymentsPage) -> None:
    page.show_all()
    page.rows.order_asked.emit("amount", True)
    assert [cells(page, place)[4] for place in range(3)] == ["300", "300", "200,50"]
    page.rows.order_asked.emit("month", False)
    assert [cells(page, place)[0] for place in range(3)] == ["02.2022", "03.2022", "03.2022"]


def test_a_payment_leads_to_its_month_its_file_and_its_person(
    page: PaymentsPage, room: Room, trail: Trail
) -> None:
    place = page.rows.rows.ids[1]
    page.rows.select(place)
    settled(page)
    page.edit()
    kind = kind_of(room.desk.store, "VMI")
    assert (trail.went, trail.parts) == ([("benefits", None)], [f"payments.2022-03-01.{kind}"])
    page.rows.delete_asked.emit(place)
    assert trail.said == ["Plata se scoate din lista lunii ei."]
    page.card.go_to_person()
    assert trail.went[-1] == ("people", 1)
    page.card.open_file()
    (dialog,) = page.window().findChildren(BenefitDialog)
    dialog.reject()


def test_a_payment_of_a_kind_no_longer_offered_leads_to_its_file(
    page: PaymentsPage, room: Room, trail: Trail, qtbot: QtBot
) -> None:

    kind = next(one for one in open_kinds(room.desk.store) if one.code == "VMI")
    kind.active = False
    room.desk.store.keep(kind, "Nu se mai oferă")
    page.open(page.rows.rows.ids[1])
    assert trail.went == []
    (dialog,) = page.window().findChildren(BenefitDialog)
    dialog.reject()


def test_what_changes_elsewhere_is_read_again(page: PaymentsPage, room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    with store.reading() as session:
        payment = session.get_one(Payment, page.rows.rows.ids[1])
    payment.amount_bani = 31_000
    store.keep(payment, "Schimbată")
    qtbot.waitUntil(lambda: cells(page, 1)[4] == "310")
    assert page.foot.text().startswith("2 din 3 afișate, 510,50 lei")


def test_the_list_is_saved_with_its_types(
    page: PaymentsPage, trail: Trail, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "plati.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    page.export_seen()
    qtbot.waitUntil(lambda: bool(trail.said))
    sheet = openpyxl.load_workbook(out).worksheets[0]
    rows = list(sheet.iter_rows())
    assert [row[0].value for row in rows[:3]] == [
        *("Plăți", "Luna este cea curentă (martie 2022)", "La 22.03.2022"),
    ]
    told = {rows[3][place].value: cell for place, cell in enumerate(rows[4])}
    assert (told["Luna"].value.date(), told["Luna"].number_format) == (MARCH, "MM.YYYY")  # type: ignore[union-attr]
    assert (told["Suma (lei)"].value, told["Suma (lei)"].number_format) == (200.5, "#,##0.00")
    assert told["Plătită la"].value.date() == TODAY  # type: ignore[union-attr]


def test_restricted_persons_go_out_only_where_asked(page: PaymentsPage, room: Room) -> None:
    restricted(room.desk.store, 1)
    settled(page)
    page.export_seen()
    (dialog,) = page.window().findChildren(GoingOutDialog)
    assert dialog.restricted.text() == "Cuprinde și 1 înregistrare cu prelucrare restricționată"
    dialog.reject()


def test_many_payments_are_found_beside_the_window(
    page: PaymentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.benefits.payments_page._MANY", 0)
    page.filters.set(())
    page.refresh()
    assert page.shown() == 2
    qtbot.waitUntil(lambda: page.shown() == 3)
    assert page.rows.rows.ids.typecode == "q"
