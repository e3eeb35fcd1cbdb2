"""The page "Asistenți personali": the list, its filters and card, deleting, the report asked for."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.attachments import attached_to
from letea.actions.carers import open_carer
from tests.conftest import Trail
from tests.letea.actions.care_offices import an_assistant, someone_cared_for
from tests.patience import PATIENCE
from tests.samples import TODAY
from tests.ui.following import Herald, answering
from ui.carers.dialog import CarerDialog
from ui.carers.page import CarersPage
from ui.carers.report import ReportDialog
from ui.parts.files_card import FilesCard
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> CarersPage:
    """The page in sight, followed by word of commits."""
    made = CarersPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def listed(page: CarersPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=PATIENCE)


def cells(page: CarersPage, row: int) -> list[str]:
    rows = page.rows.rows
    return [str(rows.data(rows.index(row, place))) for place in range(len(rows.columns))]


def test_an_empty_page_teaches_the_first_step(page: CarersPage) -> None:
    assert page.counts.text() == "0 asistenți personali în activitate"
    assert not page.filter.isVisible()
    assert not page.card.isVisible()


def test_a_row_tells_whom_they_care_for_and_what_is_due(page: CarersPage, room: Room, qtbot: QtBot) -> None:
    an_assistant(room.desk.store)
    listed(page, qtbot, 1)
    told = cells(page, 0)
    assert told[:2] == ["Exemplu Ștefan", "Exempluu Ștefan"]
    assert "14.03.2023" in told
    assert "01.09.2021" in told
    assert page.rows.horizontalScrollBar().maximum() == 0


def test_the_filters_find_their_own(page: CarersPage, room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    an_assistant(store)
    an_assistant(store, "Demonstrativ", to_on=TODAY.replace(month=1), ended_why="demisie")
    qtbot.waitUntil(lambda: page.total() == 2, timeout=PATIENCE)
    assert cells(page, 0)[0] == "Exemplu Ștefan"
    page.chips.activate("ended")
    page.list_now()
    assert cells(page, 0)[0] == "Demonstrativ Ștefan"
    assert page.foot.text() == "1 din 2 afișate"
    page.filter.setText("nimeni")
    page.list_now()
    assert page.rows.rows.rowCount() == 0
    page.show_all()
    assert cells(page, 0)[0] == "Exemplu Ștefan"


def test_the_card_tells_the_contract_and_opens_both_persons(
    page: CarersPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    id_ = an_assistant(room.desk.store)
    carer = open_carer(room.desk.store, id_).carer
    listed(page, qtbot, 1)
    page.show_record(id_)
    name = f"open-person.{carer.cared_id}"
    qtbot.waitUntil(lambda: page.card.findChild(QPushButton, name) is not None, timeout=PATIENCE)
    words = "\n".join(one.text() for one in page.card.findChildren(QLabel))
    assert "2.550 lei" in words
    assert "grav cu asistent personal" in words
    assert "de verificat" in words
    opener = page.card.findChild(QPushButton, name)
    assert isinstance(opener, QPushButton)
    opener.click()
    assert trail.went == [("people", carer.cared_id)]


def test_files_are_attached_on_the_card(page: CarersPage, room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    id_ = an_assistant(room.desk.store)
    owner = open_carer(room.desk.store, id_).carer.uid
    listed(page, qtbot, 1)
    page.show_record(id_)
    qtbot.waitUntil(lambda: page.card.findChild(FilesCard) is not None, timeout=PATIENCE)
    files = page.card.findChild(FilesCard)
    assert isinstance(files, FilesCard)
    scan = tmp_path / "contract.pdf"
    scan.write_bytes(b"%PDF-1.7 exemplu")
    files.take_all([str(scan)])
    qtbot.waitUntil(lambda: bool(attached_to(room.desk.store, owner)), timeout=PATIENCE)
    assert room.desk.store.undo_label() == "Fișierele asistentului personal Exemplu Ștefan"


def test_a_contract_of_a_known_person_begins_with_them(page: CarersPage, room: Room) -> None:
    person = someone_cared_for(room.desk.store)
    page.new_for(str(person))
    dialog = page.window().findChild(CarerDialog)
    assert isinstance(dialog, CarerDialog)
    assert dialog.draft().carer.cared_id == person
    assert "valabil până la 14.03.2023" in dialog.form.cared.note_text()
    dialog.give_up()


def test_a_contract_is_deleted_after_asking(page: CarersPage, room: Room, qtbot: QtBot) -> None:
    id_ = an_assistant(room.desk.store)
    listed(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(id_)
    stop()
    qtbot.waitUntil(lambda: page.total() == 0, timeout=PATIENCE)


def test_printing_asks_for_the_report(page: CarersPage) -> None:
    page.print_paper()
    dialog = page.window().findChild(ReportDialog)
    assert isinstance(dialog, ReportDialog)
    dialog.give_up()
    QApplication.processEvents()
