"""A commune without Letea gets an empty workbook; the one it filled is shown, then received."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from letea.county.communes import CommuneState, commune_lines
from letea.county.known import commune_of
from letea.county.opening import County
from letea.county.workbooks import save_empty_workbook
from letea.places import Place
from letea.progress import Progress
from tests.conftest import Trail
from ui.county.communes_page import CommunesPage
from ui.county.workbook_dialog import WorkbookDialog
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> CommunesPage:
    """The page of communes, in sight."""
    made = CommunesPage(room)
    qtbot.addWidget(made)
    made.resize(1150, 700)
    made.show()
    room.work.wait_idle()
    qtbot.waitUntil(lambda: made.rows.selected_id() is not None)
    return made


@pytest.fixture
def filled(county: County, places: tuple[Place, ...], stick: Path) -> Path:
    """The workbook of the first commune, with a figure typed in Excel."""
    out = stick / "date.xlsx"
    with county.store.reading() as session:
        commune = commune_of(session, places[0].siruta)
    assert commune is not None
    save_empty_workbook(county, commune, 2026, out, Progress())
    type_into(out, "people.all", 312)
    return out


def type_into(path: Path, key: str, value: object) -> None:
    """Type a value beside a code, as in Excel."""
    book = load_workbook(path)
    for sheet in book:
        for row in sheet.iter_rows():
            if row[0].value == key:
                row[2].value = value  # type: ignore[assignment]
    book.save(path)


def receive(page: CommunesPage, room: Room, qtbot: QtBot, path: Path) -> WorkbookDialog:
    """Choose the workbook; gives the dialog that shows it."""
    page.receive_workbook()
    room.work.wait_idle()
    chooser = page.window().findChildren(QFileDialog)[0]
    chooser.fileSelected.emit(str(path))
    room.work.wait_idle()
    qtbot.waitUntil(lambda: bool(page.findChildren(WorkbookDialog)))
    return page.findChildren(WorkbookDialog)[0]


def state_of(county: County, place: Place) -> CommuneState:
    """Where the commune stands with 2026."""
    return next(one.state for one in commune_lines(county, 2026, 0) if one.commune.siruta == place.siruta)


def test_a_filled_workbook_is_shown_then_received(
    page: CommunesPage, room: Room, county: County, places: tuple[Place, ...], filled: Path, qtbot: QtBot
) -> None:
    dialog = receive(page, room, qtbot, filled)
    assert state_of(county, places[0]) is CommuneState.MISSING
    dialog.do()
    qtbot.waitUntil(lambda: not page.findChildren(WorkbookDialog))
    room.work.wait_idle()
    assert state_of(county, places[0]) is CommuneState.RECEIVED


def test_a_wrong_workbook_says_why_and_cannot_be_received(
    page: CommunesPage, room: Room, county: County, places: tuple[Place, ...], filled: Path, qtbot: QtBot
) -> None:
    type_into(filled, "people.all", "multe")
    dialog = receive(page, room, qtbot, filled)
    assert not dialog.do_button.isVisibleTo(dialog)
    assert state_of(county, places[0]) is CommuneState.MISSING


def test_the_empty_workbook_bears_the_commune_s_code(
    page: CommunesPage, room: Room, places: tuple[Place, ...], tmp_path: Path, qtbot: QtBot, trail: Trail
) -> None:
    page.rows.select(places[0].siruta)
    room.work.wait_idle()
    qtbot.waitUntil(lambda: page.card.kept is not None)
    chooser = page.save_workbook()
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "gol.xlsx"))
    room.work.wait_idle()
    assert "de completat" in trail.said[-1]
    cells = [row[2].value for row in load_workbook(tmp_path / "gol.xlsx").worksheets[0].iter_rows()]
    assert places[0].siruta in cells
