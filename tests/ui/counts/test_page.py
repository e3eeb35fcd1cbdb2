"""The page "Numărători": what is counted, by what, narrowed, kept, given out; figures open their rows."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.people import PersonFile, save_person
from letea.actions.saved_lists import saved_lists
from letea.rules.filters import Filter, Op
from tests.conftest import Trail
from tests.samples import TODAY, a_person
from tests.ui.following import Herald
from ui.counts.page import CountsPage
from ui.parts.list_filters import MARK
from ui.parts.own_lists import NameDialog
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> CountsPage:
    """Four persons of two villages, counted by village and sex."""
    for given, village, cnp in (
        ("Ana", "Holt", "2500501040012"),
        ("Barbu", "Holt", ""),
        ("Cora", "Țigănași", ""),
        ("Dinu", "", ""),
    ):
        person = a_person(given_name=given, village=village, cnp="", born_on=date(1950, 5, 1))
        del cnp
        save_person(room.desk.store, PersonFile(person), TODAY)
    made = CountsPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.told is not None)
    return made


def cells(page: CountsPage) -> list[list[str]]:
    model = page.grid.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def chosen(page: CountsPage, qtbot: QtBot, choose: Callable[[], object]) -> None:
    """Choose something, and wait for the count that follows."""
    before = page.told
    choose()
    qtbot.waitUntil(lambda: page.told is not before)


def test_persons_are_counted_by_village_with_totals_and_a_chart(page: CountsPage) -> None:
    assert [row[0] for row in cells(page)] == ["Holt", "Țigănași", "lipsește", "Total"]
    assert [row[-1] for row in cells(page)] == ["2", "1", "1", "4"]
    assert page.counts.text() == "total 4"
    assert page.chart is not None
    assert "Holt" in page.chart.accessibleDescription()


def test_a_figure_opens_the_rows_behind_it(page: CountsPage, trail: Trail) -> None:
    page.grid.setCurrentIndex(page.grid.model().index(0, 1))
    QTest.keyClick(page.grid, Qt.Key.Key_Return)
    assert trail.went == [("people", None)]
    told = json.loads(trail.parts[-1].removeprefix(MARK))
    assert [one["field"] for one in told] == ["person.village", "person.sex"]
    assert told[0] == {"field": "person.village", "op": "is", "values": ["Holt"]}
    total = page.grid.model().index(3, page.grid.model().columnCount() - 1)
    page.grid.clicked.emit(total)
    assert trail.parts[-1] == f"{MARK}[]"


def test_other_fields_and_none_across_are_chosen(page: CountsPage, qtbot: QtBot) -> None:
    def choose() -> None:
        page.asking.rows.setCurrentIndex(page.asking._row_keys.index("person.age:band"))
        page.asking.columns.setCurrentIndex(0)
        page.asking.changed.emit()

    chosen(page, qtbot, choose)
    assert cells(page) == [["65–79 ani", "4"], ["Total", "4"]]


def test_a_count_is_narrowed_by_filters(page: CountsPage, qtbot: QtBot) -> None:
    def choose() -> None:
        page.filters.set([Filter("person.village", Op.IS, ("Holt",))])
        page.filters.changed.emit()

    chosen(page, qtbot, choose)
    assert [row[0] for row in cells(page)] == ["Holt", "Total"]
    assert page.told is not None
    assert page.told.note.endswith("Satul este „Holt”")


def test_a_period_is_asked_where_there_are_days_and_a_wrong_one_is_told(
    page: CountsPage, qtbot: QtBot
) -> None:
    assert not page.asking.from_on.isVisible()

    def choose() -> None:
        page.asking.what.setCurrentIndex(3)
        page.asking.what.activated.emit(3)

    chosen(page, qtbot, choose)
    assert page.asking.from_on.isVisible()
    assert page.asking.how.isVisible()
    page.asking.from_on.put_typed("31.02.2022")
    page.asking.from_on.line.editingFinished.emit()
    assert page.asking.from_on.is_bad()
    page.asking.from_on.put_typed("1.3.2022")
    page.asking.to_on.put_typed("1.2.2022")
    page.asking.to_on.line.editingFinished.emit()
    assert page.asking.to_on.is_bad()
    page.asking.to_on.put_typed("31.3.2022")
    assert page.asking.period() == [Filter("payment.month_on", Op.BETWEEN, ("2022-03-01", "2022-03-31"))]


def test_a_count_is_kept_under_a_name_and_opened(page: CountsPage, room: Room, qtbot: QtBot) -> None:
    def choose() -> None:
        page.asking.rows.setCurrentIndex(page.asking._row_keys.index("person.age:band"))
        page.asking.columns.setCurrentIndex(0)
        page.asking.changed.emit()

    chosen(page, qtbot, choose)
    page.own.ask_new()
    dialog = page.window().findChildren(NameDialog)[-1]
    dialog.name.line.setText("Pe vârste")
    dialog.save_now()
    (kept,) = saved_lists(room.desk.store, "counts")
    assert kept.told["rows"] == "person.age:band"
    chosen(page, qtbot, lambda: page.own.opened.emit(None))
    kept.told = {**kept.told, "columns": "person.shoe"}
    chosen(page, qtbot, lambda: page.own.opened.emit(kept))
    assert page.asking.row_key() == "person.age:band"
    assert page.asking.column_key() == ""


def test_a_count_goes_out_as_a_table_and_on_paper(
    page: CountsPage, trail: Trail, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "numărătoare.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    next(one for one in page.findChildren(QPushButton) if one.text() == "Exportă").click()
    qtbot.waitUntil(lambda: bool(trail.said))
    sheet = openpyxl.load_workbook(out).worksheets[0]
    assert [row[-1] for row in sheet.iter_rows(min_row=4, values_only=True)] == ["Total", 2, 1, 1, 4]
    page.print_paper()
    dialog = page.window().findChildren(PaperDialog)[-1]
    qtbot.waitUntil(dialog.is_ready)
    dialog.reject()


def test_a_long_heading_is_cut_at_its_end_and_whole_in_its_tip(page: CountsPage) -> None:
    long = "Copii și familii aflate în dificultate din cauza lipsei oricărui venit"
    told = page.told
    assert told is not None
    column = replace(told.table.columns[0], words=long)
    page.grid.show_count(replace(told, table=replace(told.table, columns=(column,))))
    head = page.grid.model().headerData
    shown = str(head(1, Qt.Orientation.Horizontal))
    assert shown.startswith("Copii și")
    assert shown.endswith("…")
    assert head(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == long


def test_the_groups_names_take_the_room_that_is_left(page: CountsPage) -> None:
    long = "Ajutor pentru încălzirea locuinței din bugetul local"
    told = page.told
    assert told is not None
    row = replace(told.table.rows[0], words=long)
    page.grid.show_count(replace(told, table=replace(told.table, rows=(row,))))
    assert page.grid.columnWidth(0) > page.grid.fontMetrics().horizontalAdvance(long)
