"""The rows behind a figure on the screen: listed, summed, opened; a cost shows its sums and its persons."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.services import BudgetSource
from letea.rules.figures import Behind, Figure, rows_of, sums_of
from tests.conftest import Trail
from tests.letea.actions.report_offices import SmallOffice, a_small_office
from tests.samples import a_budget
from ui.parts.figure_dialog import FigureDialog, open_figure
from ui.room import Room


@pytest.fixture
def office(room: Room) -> SmallOffice:
    """The small office."""
    return a_small_office(room.desk.store)


def shown(room: Room, qtbot: QtBot, figure: Figure, *, on: date | None = None) -> FigureDialog:
    made = FigureDialog(room, "Copii · Număr", figure, on=on)
    qtbot.addWidget(made)
    made.show()
    wait_for(made, qtbot, figure.rows.total and len(figure.rows.ids))
    return made


def wait_for(dialog: FigureDialog, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: len(dialog.rows.rows.ids) == count)


def test_the_rows_make_the_figure_and_a_row_opens_its_person(
    office: SmallOffice, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    figure = Figure(rows_of(Behind.PEOPLE, (office.calina, office.ana)))
    dialog = shown(room, qtbot, figure, on=date(2021, 12, 31))
    assert dialog.sentence.text() == "La 31.12.2021: 2 persoane"
    assert dialog.rows.rows.ids.tolist() == [office.ana, office.calina]
    assert (dialog.total_shown(), dialog.foot.text()) == (2, "2 rânduri")
    QTest.keyClick(dialog.rows, Qt.Key.Key_Return)
    assert trail.went == [("people", office.ana)]
    assert not dialog.isVisible()


def test_a_cost_shows_its_sums_and_its_beneficiaries(
    office: SmallOffice, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    store = room.desk.store
    state = a_budget(service_id=office.service, source=BudgetSource.STATE, amount_bani=150_000)
    kept = store.keep(state, "B").id
    sums = sums_of(Behind.BUDGETS, [(kept, 150_000)])
    dialog = shown(
        room, qtbot, Figure(sums, is_money=True, shared=rows_of(Behind.PEOPLE, [office.ana, office.barbu]))
    )
    assert dialog.foot.text() == "1 rând, în total 1.500"
    chip = dialog.chips.findChild(QPushButton, "chip.shared")
    assert isinstance(chip, QPushButton)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    wait_for(dialog, qtbot, 2)
    assert dialog.total_shown() == 2
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    assert trail.went == [("people", office.ana)]


def test_escape_closes_it(office: SmallOffice, room: Room, qtbot: QtBot) -> None:
    dialog = open_figure(room, "Copii", Figure(rows_of(Behind.PEOPLE, [office.ana])))
    qtbot.waitUntil(lambda: len(dialog.rows.rows.ids) == 1)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
