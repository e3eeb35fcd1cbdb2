"""The page "Copii cu părinți plecați": filters, schools, card, a new child, deleting."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from letea.actions.children import open_child_alone
from tests.conftest import Trail
from tests.letea.actions.child_offices import SCHOOL, a_child, alone
from tests.samples import TODAY
from tests.ui.following import Herald, answering
from ui.children.dialog import ChildDialog
from ui.children.page import ChildrenPage
from ui.parts.files_card import FilesCard
from ui.parts.paper_view import PaperDialog
from ui.room import Room


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ChildrenPage:
    """The page in sight, followed by word of commits."""
    made = ChildrenPage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(page: ChildrenPage, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == count, timeout=20_000)


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_an_empty_page_teaches_the_first_step(page: ChildrenPage) -> None:
    assert page.counts.text() == "0 copii"
    assert not page.school.isVisible()
    assert not page.filter.isVisible()


def test_a_row_fits_beside_the_card(page: ChildrenPage, room: Room, qtbot: QtBot) -> None:
    alone(room.desk.store, a_child(room.desk.store), next_on=TODAY, keeper="Exemplu Maria")
    shown(page, qtbot, 1)
    rows = page.rows.rows
    told = [str(rows.data(rows.index(0, place))) for place in range(len(rows.columns))]
    assert told[0] == "Exemplu Ștefan"
    assert told[2] == SCHOOL
    assert "22.03.2022" in told
    qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0, timeout=20_000)


def test_filters_and_schools_narrow_the_list(page: ChildrenPage, room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    alone(store, a_child(store), notified_on=TODAY, keeper="Exemplu Maria")
    alone(store, a_child(store, "Demonstrativ", school="Școala Primară Holt"))
    shown(page, qtbot, 2)
    page.chips.activate("unnotified")
    page.list_now()
    shown(page, qtbot, 1)
    page.show_all()
    page.school.setCurrentIndex(page.school.findText("Școala Primară Holt"))
    page.refresh()
    shown(page, qtbot, 1)
    assert page.counts.text() == "1 copil"
    page.show_all()
    shown(page, qtbot, 2)


def test_a_child_whose_parents_are_back_is_still_reached(
    page: ChildrenPage, room: Room, qtbot: QtBot
) -> None:
    store = room.desk.store
    alone(store, a_child(store, "Demonstrativ"))
    page.show_record(alone(store, a_child(store), back_on=TODAY))
    qtbot.waitUntil(lambda: "Întors" in words(page.card), timeout=20_000)
    assert page.chips.active() == "back"


def test_the_card_opens_the_child_and_the_page_its_schools(
    page: ChildrenPage, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    child = a_child(room.desk.store)
    page.show_record(alone(room.desk.store, child, keeper="Exemplu Maria", at_risk=True))
    qtbot.waitUntil(lambda: "Exemplu Maria" in words(page.card), timeout=20_000)
    assert "În risc" in words(page.card)
    opener = page.card.findChild(QPushButton, "open-person")
    assert isinstance(opener, QPushButton)
    opener.click()
    schools = next(one for one in page.findChildren(QPushButton) if one.text() == "Liste de la școli")
    schools.click()
    assert trail.went == [("people", child), ("school_lists", None)]


def test_a_child_is_taken_into_evidence(page: ChildrenPage, room: Room, qtbot: QtBot, trail: Trail) -> None:
    child = a_child(room.desk.store)
    page.new_for(str(child))
    dialog = page.window().findChild(ChildDialog)
    assert isinstance(dialog, ChildDialog)
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    shown(page, qtbot, 1)
    qtbot.waitUntil(lambda: trail.said == ["Fișa copilului a fost salvată."], timeout=20_000)
    assert open_child_alone(room.desk.store, page.rows.rows.ids[0]).child.child_id == child


def test_a_child_is_deleted_after_asking(page: ChildrenPage, room: Room, qtbot: QtBot) -> None:
    record = alone(room.desk.store, a_child(room.desk.store))
    shown(page, qtbot, 1)
    stop = answering("do")
    page.rows.delete_asked.emit(record)
    stop()
    qtbot.waitUntil(lambda: page.counts.text() == "0 copii", timeout=20_000)


def test_a_file_is_attached_on_the_card_and_seen_at_once(
    page: ChildrenPage, room: Room, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_record(alone(room.desk.store, a_child(room.desk.store)))
    qtbot.waitUntil(lambda: page.card.findChild(FilesCard) is not None, timeout=20_000)
    files = page.card.findChild(FilesCard)
    assert isinstance(files, FilesCard)
    (tmp_path / "notificare.pdf").write_bytes(b"%PDF-1.4 notificare")
    files.take_all([str(tmp_path / "notificare.pdf")])
    kept = "Fișierele copilului Exemplu Ștefan"
    qtbot.waitUntil(lambda: room.desk.store.undo_label() == kept, timeout=20_000)
    qtbot.waitUntil(lambda: "notificare.pdf" in words(page.card), timeout=20_000)


def test_ctrl_p_prints_what_is_listed(page: ChildrenPage, room: Room, qtbot: QtBot) -> None:
    alone(room.desk.store, a_child(room.desk.store))
    shown(page, qtbot, 1)
    page.print_paper()
    paper = page.findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    assert paper.windowTitle() == "Copii cu părinți plecați"
    paper.reject()
