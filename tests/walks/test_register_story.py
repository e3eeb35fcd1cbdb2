"""An office makes a register of its own by mouse and keys, writes in it, finds, prints, takes back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.store import Store
from letea.actions.register_designs import list_registers
from letea.desk import Desk
from tests.letea.actions.register_samples import count_entries
from tests.walks.driving import click, control, field, fill_line, in_sight, key, keys, press, save, write
from ui.parts.paper_view import PaperDialog
from ui.registers.design_dialog import DesignDialog
from ui.registers.entry_dialog import EntryDialog
from ui.registers.page import RegistersPage
from ui.registers.printing import PeriodDialog
from ui.window import Window


@pytest.fixture
def window(empty_window: Window, desk: Desk) -> Window:
    """The window with the office "Exemplu" open."""
    empty_window.open_desk(desk)
    empty_window.activateWindow()
    return empty_window


def test_a_register_is_made_filled_found_printed_and_taken_back(
    window: Window, store: Store, qtbot: QtBot
) -> None:
    window.go("registers")
    page = window.findChild(RegistersPage)
    assert isinstance(page, RegistersPage)

    press(page, "register.new")
    design = in_sight(DesignDialog)
    write(design, "name", "Ajutoare alimentare")
    write(design, "prefix", "A-")
    press(design, "lines.add")
    fill_line("Kilograme", "număr", "", "da")
    save(design, window)
    qtbot.waitUntil(lambda: page.heading.text() == "Ajutoare alimentare")
    register = list_registers(store, 2022)[-1].id

    for what, kilos in (("Făină", "12"), ("Țiglă", "1.200")):
        click(page.side.rows.viewport(), page.side.rows.visualRect(page.side.rows.currentIndex()).center())
        control(Qt.Key.Key_N)
        entry = in_sight(EntryDialog)
        first, second = (column.key for column in page.design.columns)
        write(entry, first, what)
        write(entry, second, "mult")
        press(entry, "save")
        assert entry.cells.has_problem()
        write(entry, second, kilos)
        save(entry, window)
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 2)
    assert page.foot.text() == "2 din 2 afișate  ·  Kilograme: 1.212"

    click(field(page, "filter"))
    keys("tigla")
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    assert [row.number for row in page.fetch(page.rows.rows.ids.tolist())] == ["A-2"]

    control(Qt.Key.Key_P)
    period = in_sight(PeriodDialog)
    press(period, "save")
    paper = in_sight(PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    key(Qt.Key.Key_Escape)

    for left in (1, 0):
        click(page.rows.viewport())
        control(Qt.Key.Key_Z)
        qtbot.waitUntil(lambda: count_entries(store, register) == left)  # noqa: B023 - at once
    control(Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: len(list_registers(store, 2022)) == 20)
    qtbot.waitUntil(lambda: page.side.rows.rows.rowCount() == 20)
