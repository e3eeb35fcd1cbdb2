"""The cells of a workbook mapped by mouse and keys: chosen, found, linked, let go, refused where wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.tables.recipients import RecipientCell
from letea.actions.figure_catalogue import catalogue
from letea.actions.recipients import load_workbook, open_workbook
from letea.progress import Progress
from letea.rules.sheet_places import split_place
from tests.letea.actions.report_offices import a_small_office
from tests.recipient_books import NOTES, SHEET, a_recipient_book
from ui.reports.mapping import MappingDialog, open_mapping
from ui.room import Room


@pytest.fixture
def book(room: Room, tmp_path: Path) -> int:
    """A workbook loaded into the small office."""
    a_small_office(room.desk.store)
    path = tmp_path / "Raportare.xlsx"
    path.write_bytes(a_recipient_book())
    return load_workbook(room.desk.store, path, Progress())


@pytest.fixture
def dialog(book: int, room: Room, qtbot: QtBot) -> MappingDialog:
    """The window with its first sheet."""
    store = room.desk.store
    made = MappingDialog(room, open_workbook(store, book, Progress()), catalogue(store), year=2021)
    qtbot.addWidget(made)
    made.show()
    return made


def cells(room: Room, book: int) -> dict[str, RecipientCell]:
    return {one.cell: one for one in open_workbook(room.desk.store, book, Progress()).cells}


def click(dialog: MappingDialog, place: str) -> None:
    column, row = split_place(place)
    spot = dialog.view.visualRect(dialog.model.index(row - 1, column - 1)).center()
    QTest.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def shown(dialog: MappingDialog, place: str) -> str:
    column, row = split_place(place)
    return str(dialog.model.index(row - 1, column - 1).data())


def test_a_cell_is_clicked_a_figure_found_and_linked(
    dialog: MappingDialog, book: int, room: Room, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    click(dialog, "B4")
    assert dialog.side.title.text() == "Celula B4"
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.side.search or dialog.side.search.isVisible()
    type_text(dialog.side.search, "copii sub 18")
    assert dialog.side.tree.key() == "people.children"
    qtbot.waitUntil(lambda: dialog.side.preview.text() == "Pentru 2021 ar fi: 1")
    QTest.keyClick(dialog.side.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown(dialog, "B4").startswith("Beneficiari: copii"))
    assert cells(room, book)["B4"].figure == "people.children"
    assert dialog.told.text() == "1 celulă legată; se salvează pe loc"


def test_another_day_and_year_are_kept(dialog: MappingDialog, book: int, room: Room, qtbot: QtBot) -> None:
    dialog.choose("B5")
    dialog.side.tree.choose("people.adults")
    dialog.side.years.setCurrentIndex(1)
    dialog.side.day.setText("30.06")
    QTest.mouseClick(dialog.side.map_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(dialog, "B5").endswith("30.06, anul −1"))
    kept = cells(room, book)["B5"]
    assert (kept.years_before, kept.day) == (1, "06-30")
    dialog.choose("A1")
    dialog.choose("B5")
    assert (dialog.side.day.text(), dialog.side.tree.key()) == ("30.06", "people.adults")


def test_what_is_wrong_is_told_and_stays_typed(dialog: MappingDialog, room: Room, book: int) -> None:
    dialog.choose("B5")
    dialog.map()
    assert dialog.side.note.text().startswith("Alegeți cifra")
    dialog.side.tree.choose("people.all")
    dialog.side.day.setText("iunie")
    dialog.map()
    assert dialog.side.note.text() == "Scrieți ziua și luna, de exemplu 30.06."
    assert dialog.side.day.text() == "iunie"
    dialog.side.tree.choose("text.own")
    dialog.side.day.setText("")
    assert dialog.side.words.isVisible()
    dialog.map()
    assert dialog.side.note.text() == "Scrieți textul care stă în celulă."
    assert cells(room, book) == {}


def test_a_formula_asks_before_it_is_written_over(
    dialog: MappingDialog, room: Room, book: int, qtbot: QtBot
) -> None:
    dialog.choose("B7")
    assert dialog.side.formula.isVisible()
    dialog.side.tree.choose("people.all")
    dialog.map()
    qtbot.waitUntil(lambda: "B7" in cells(room, book))
    assert not cells(room, book)["B7"].replaces
    room.work.wait_idle()
    qtbot.waitUntil(dialog.side.unmap_button.isEnabled)
    dialog.side.replaces.setChecked(True)
    dialog.map()
    qtbot.waitUntil(lambda: cells(room, book)["B7"].replaces)
    dialog.choose("B6")
    assert not dialog.side.formula.isVisible()


def test_merged_cells_are_one_and_del_lets_a_cell_be(
    dialog: MappingDialog, room: Room, book: int, qtbot: QtBot
) -> None:
    dialog.choose("C9")
    assert dialog.view.place() == "B9"
    dialog.side.tree.choose("text.own")
    dialog.side.words.setText("Exemplu")
    dialog.map()
    qtbot.waitUntil(lambda: shown(dialog, "B9") == "„Exemplu”")
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown(dialog, "B9") == "")
    assert cells(room, book) == {}


def test_sheets_are_turned(dialog: MappingDialog) -> None:
    dialog.sheets.setCurrentIndex(1)
    assert dialog.sheet().name == NOTES
    assert shown(dialog, "A1").startswith("Se completează")
    dialog.sheets.setCurrentIndex(0)
    assert dialog.sheet().name == SHEET


def test_it_opens_beside_the_window(book: int, room: Room, qtbot: QtBot) -> None:
    open_mapping(room, book, 2021, None)

    def found() -> list[QWidget]:
        return [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, MappingDialog) and one.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()))
    for one in found():
        one.close()
