"""The list of a register for a period: asked for, refused where it ends too early, saved as a table."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.register_designs import open_design
from letea.exchange.workbook import read_sheets
from tests.letea.actions.register_samples import CELLS, entered, own_register
from ui.registers.printing import As, PeriodDialog, make_list
from ui.room import Room


def test_a_table_is_saved_with_figures(
    room: Room, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = own_register(room.desk.store)
    entered(room.desk.store, register, **CELLS)
    design = open_design(room.desk.store, register)
    dialog = PeriodDialog(room, design, 2022)
    qtbot.addWidget(dialog, before_close_func=PeriodDialog.give_up)
    dialog.form.put_typed({"from_on": "1.3.22", "to_on": "31.3.22", "into": 1})
    asked = dialog.draft()
    assert asked.into is As.TABLE
    out, parent = tmp_path / "registru.xlsx", QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    assert make_list(room, design, asked, parent) is None
    assert room.work.wait_idle()
    (sheet,) = read_sheets(out)
    assert 1234.5 in sheet.rows[1]


def test_a_period_that_ends_too_early_is_told_there(room: Room, qtbot: QtBot) -> None:
    design = open_design(room.desk.store, own_register(room.desk.store))
    dialog = PeriodDialog(room, design, 2022)
    qtbot.addWidget(dialog, before_close_func=PeriodDialog.give_up)
    dialog.show()
    dialog.form.put_typed({"from_on": "1.3.22", "to_on": "1.2.22"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.form.has_problem()
    dialog.form.put_typed({"to_on": "nu știu"})
    dialog.save_now()
    assert dialog.isVisible()
