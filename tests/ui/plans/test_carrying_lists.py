"""The lists of a plan carried over: a box that is ticked shows its mark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letea.rules.plan_years import YearPlace
from ui import theme
from ui.plans.carrying_lists import PlacesList


@pytest.mark.parametrize("on", [True, False])
def test_only_a_ticked_box_shows_a_mark(qapp: QApplication, qtbot: QtBot, on: bool) -> None:  # noqa: FBT001
    theme.apply(qapp, "light")
    made = PlacesList([YearPlace("0", "Măsura", "Trim. I 2022", "Trim. I 2023", sure=on)])
    qtbot.addWidget(made)
    made.resize(800, 200)
    made.show()
    item = made.rows.items()[0]
    assert (item.checkState(0) is Qt.CheckState.Checked) is on
    made.rows.clearSelection()
    row = made.rows.visualItemRect(item)
    row.setWidth(28)
    seen = made.rows.viewport().grab(row).toImage()
    lines = [[seen.pixelColor(x, y).name() for x in range(seen.width())] for y in range(seen.height())]
    ground, mark = (theme.current().colour(role).name() for role in ("accent", "on_accent"))
    boxed = [line for line in lines if line.count(ground) > 1]
    inside = [line[line.index(ground) : len(line) - line[::-1].index(ground)] for line in boxed]
    assert bool(boxed) is on
    assert any(mark in line for line in inside) is on
