"""Date cerute on the page: a workbook is loaded, described, filled, deleted; our own is saved until then."""

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook as read_back
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.recipients import RecipientCell
from letea.actions import recipients
from letea.actions.deadlines import read_deadlines
from letea.progress import Progress
from letea.rules.deadlines import Standing
from tests.conftest import Trail
from tests.letea.actions.report_offices import a_small_office
from tests.recipient_books import SHEET, a_recipient_book
from tests.sheet_files import entity_bomb
from ui import messages
from ui.reports.mapping import MappingDialog
from ui.reports.page import ReportsPage
from ui.reports.recipients import RecipientsView, WorkbookDialog
from ui.room import Room


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file that the county sent."""
    made = tmp_path / "Raportare.xlsx"
    made.write_bytes(a_recipient_book())
    return made


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ReportsPage:
    """The page as the deadline of 31 May opens it."""
    a_small_office(room.desk.store)
    made = ReportsPage(room)
    qtbot.addWidget(made)
    made.resize(1120, 700)
    made.show()
    made.show_part("recipients")
    room.work.wait_idle()
    return made


def view(page: ReportsPage) -> RecipientsView:
    assert page.recipients is not None
    return page.recipients


def windows() -> list[MappingDialog]:
    return [
        one for one in QApplication.topLevelWidgets() if isinstance(one, MappingDialog) and one.isVisible()
    ]


def test_the_deadline_opens_the_data_of_last_year(page: ReportsPage) -> None:
    assert (page.year, page.counts.text()) == (2021, "datele anului 2021")
    assert not page.print_button.isVisible()
    assert not page.preview.isVisible()
    page.show_part("diagnosis")
    assert page.recipients is None
    assert page.print_button.isVisible()


def test_a_workbook_is_loaded_and_its_cells_open(
    page: ReportsPage, path: Path, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    view(page).load(path)
    qtbot.waitUntil(lambda: bool(windows()))
    assert trail.said[-1] == "Registrul a fost încărcat. Legați acum celulele lui de cifrele Letea."
    assert [row.name for row in recipients.workbook_rows(room.desk.store)] == ["Raportare"]
    for one in windows():
        one.close()


def test_next_to_a_mapped_workbook_its_newer_version_is_thought_of(
    page: ReportsPage, path: Path, room: Room, trail: Trail, qtbot: QtBot
) -> None:
    store = room.desk.store
    book = recipients.load_workbook(store, path, Progress())
    recipients.map_cell(store, RecipientCell(workbook_id=book, sheet=SHEET, cell="B4", figure="people.all"))
    view(page).load(path)
    qtbot.waitUntil(lambda: bool(windows()))
    assert "versiunea nouă a unuia legat deja" in trail.said[-1]
    for one in windows():
        one.close()


def test_a_hostile_workbook_is_refused_with_a_sentence(
    page: ReportsPage, path: Path, room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(entity_bomb())
    shown: list[Exception] = []
    monkeypatch.setattr(messages, "show", lambda _parent, error: shown.append(error))
    view(page).load(path)
    qtbot.waitUntil(lambda: bool(shown))
    assert "nu poate fi citit" in str(shown[0])
    assert recipients.workbook_rows(room.desk.store) == []


def test_a_copy_is_filled_and_the_deadline_is_done(
    page: ReportsPage, path: Path, room: Room, trail: Trail, tmp_path: Path
) -> None:
    store = room.desk.store
    book = recipients.load_workbook(store, path, Progress())
    for cell, figure in (("B4", "people.children"), ("B5", "per_head.nimic"), ("B7", "people.all")):
        recipients.map_cell(store, RecipientCell(workbook_id=book, sheet=SHEET, cell=cell, figure=figure))
    page.refresh()
    give = page.findChild(QPushButton, f"recipients.give.{book}")
    assert isinstance(give, QPushButton)
    assert (give.isEnabled(), give.text()) == (True, "Completează 2021…")
    out = tmp_path / "completat.xlsx"
    view(page).give(book, out)
    assert room.work.wait_idle()
    assert read_back(out)[SHEET]["B4"].value == 1
    assert trail.said[-1] == (
        f"Salvat: completat.xlsx · 1 celulă completată · nu se știu: {SHEET}!B5"
        f" · au rămas cum erau (formule): {SHEET}!B7"
    )
    in_may = read_deadlines(store, date(2022, 5, 20))
    assert next(one for one in in_may if one.deadline.rule == "data_ministry").standing is Standing.DONE


def test_a_newer_file_takes_the_place_of_the_old_one(
    page: ReportsPage, path: Path, room: Room, trail: Trail, tmp_path: Path, qtbot: QtBot
) -> None:
    store = room.desk.store
    book = recipients.load_workbook(store, path, Progress())
    for cell, figure in (("B4", "people.children"), ("B5", "people.adults"), ("B6", "people.elderly")):
        recipients.map_cell(store, RecipientCell(workbook_id=book, sheet=SHEET, cell=cell, figure=figure))
    page.refresh()
    assert isinstance(page.findChild(QPushButton, f"recipients.renew.{book}"), QPushButton)
    made = read_back(path)
    made[SHEET]["A6"] = "Altceva"
    made[SHEET].insert_rows(5)
    made.save(tmp_path / "Nou.xlsx")
    view(page).renew(book, tmp_path / "Nou.xlsx")
    qtbot.waitUntil(lambda: bool(windows()))
    assert trail.said[-1] == (
        f"Registrul a fost înlocuit · 1 celulă la locul ei · mutate: {SHEET}!B5 → {SHEET}!B6"
        f" · de legat din nou, nu s-au regăsit: {SHEET}!B6"
    )
    for one in windows():
        one.close()


def test_our_own_workbook_is_saved(page: ReportsPage, room: Room, trail: Trail, tmp_path: Path) -> None:
    view(page).give_own(tmp_path / "Letea.xlsx")
    assert room.work.wait_idle()
    assert trail.said[-1].startswith("Salvat: Letea.xlsx · ")
    assert "Beneficiari" in read_back(tmp_path / "Letea.xlsx").sheetnames


def test_where_it_is_saved_is_asked_with_a_name(page: ReportsPage, path: Path, room: Room) -> None:
    recipients.load_workbook(room.desk.store, path, Progress())
    page.refresh()
    (row,) = recipients.workbook_rows(room.desk.store)
    for asked, name in (
        (view(page).ask_where(row), "recipients.where"),
        (view(page).ask_where_own(), "recipients.own"),
    ):
        assert asked.objectName() == name
        asked.close()


def test_a_workbook_is_described_and_deleted(
    page: ReportsPage, path: Path, room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = room.desk.store
    book = recipients.load_workbook(store, path, Progress())
    page.refresh()
    dialog = view(page).describe(book)
    assert isinstance(dialog, WorkbookDialog)
    dialog.form.put_typed({"name": "Date MMSS"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    (row,) = recipients.workbook_rows(store)
    assert row.name == "Date MMSS"
    page.refresh()
    monkeypatch.setattr(messages, "ask", lambda *_args, **_words: True)
    delete = page.findChild(QPushButton, f"recipients.delete.{book}")
    assert isinstance(delete, QPushButton)
    QTest.mouseClick(delete, Qt.MouseButton.LeftButton)
    assert room.work.wait_idle()
    assert recipients.workbook_rows(store) == []
