"""The page "Registre": registers with counts, the entries of one: found, ordered, summed, made, deleted."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables.registers import Register, RegisterColumn, RegisterEntry
from letea.actions.register_entries import openings_of
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import someone
from tests.letea.actions.register_samples import CELLS, count_entries, entered, own_register, shipped
from tests.samples import TODAY
from tests.ui.following import answering
from ui.parts.paper_view import PaperDialog
from ui.registers.entry_dialog import EntryDialog
from ui.registers.opening import OpeningDialog
from ui.registers.page import RegistersPage
from ui.registers.printing import PeriodDialog
from ui.room import Room


def cells(page: RegistersPage, row: int) -> list[str]:
    """What a row shows, in the columns in sight."""
    rows = page.rows.rows
    shown = {column.name for column in page.rows.shown_columns()}
    places = [place for place, column in enumerate(rows.columns) if column.name in shown]
    return [str(rows.data(rows.index(row, place))) for place in places]


def numbers(page: RegistersPage) -> list[str]:
    return [row.number for row in page.fetch(page.rows.rows.ids.tolist())]


def in_sight(page: RegistersPage, kind: type[QWidget]) -> QWidget:
    """The dialog of this kind that the page opened."""
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert found, kind
    return found[-1]


def test_the_registers_stand_with_their_counts_and_an_empty_one_teaches(page: RegistersPage) -> None:
    assert page.side.rows.rows.rowCount() == 20
    assert page.heading.text() == "Registrul de intrări-ieșiri"
    assert page.counts.text() == "0 înregistrări în 2022"
    assert not page.filter.isVisible()


def test_every_shipped_register_opens_and_fits(page: RegistersPage, room: Room, qtbot: QtBot) -> None:
    registers = list(page._registers)
    with room.desk.store.writing("Câte una") as writing:
        writing.keep_all(
            [RegisterEntry(register_id=row.id, year=2022, number=1, entered_on=TODAY) for row in registers]
        )
    qtbot.waitUntil(lambda: page.counts.text().startswith("20 "))
    for row in registers:
        page.side.choose(row.id)
        assert page.heading.text() == row.name
        assert len(page.rows.rows.columns) >= 2 + len(page.design.columns)
        if not page.is_closed():
            qtbot.waitUntil(lambda: page.rows.horizontalScrollBar().maximum() == 0)


def test_a_row_shows_the_cells_by_their_kind_and_the_foot_their_sums(
    page: RegistersPage, room: Room, qtbot: QtBot
) -> None:
    register = own_register(room.desk.store, with_person=False)
    entered(room.desk.store, register, **CELLS)
    entered(room.desk.store, register, value=50)
    qtbot.waitUntil(lambda: page.side.rows.rows.rowCount() == 21)
    page.side.choose(register)
    for place in range(len(page.rows.rows.columns)):
        page.rows.show_column(place, shown=True)
    assert cells(page, 1) == [
        *("1", "22.03.2022", "Făină și ulei", "Pachet pentru luna martie"),
        *("1.200", "1.234,50", "05.03.2022", "Crucea Roșie", "da"),
    ]
    assert page.foot.text() == "2 din 2 afișate  ·  Boxes: 1.200  ·  Value: 1.235 lei"


def test_words_find_in_all_columns_and_headings_order(
    page: RegistersPage, room: Room, requests: int, qtbot: QtBot
) -> None:
    entered(room.desk.store, requests, request="Țiglă")
    entered(room.desk.store, requests, request="Ajutor", about="Școala Exemplu")
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 2)
    assert numbers(page) == ["2", "1"]
    page.rows.order_asked.emit("cells.request", False)
    assert numbers(page) == ["2", "1"]
    page.rows.order_asked.emit("cells.request", True)
    assert numbers(page) == ["1", "2"]
    page.filter.setText("scoala")
    page.list_now()
    assert (numbers(page), page.foot.text()) == (["2"], "1 din 2 afișate")
    page.show_all()
    assert len(numbers(page)) == 2


def test_another_year_has_its_own_entries(page: RegistersPage, room: Room, requests: int) -> None:
    entered(room.desk.store, requests, date(2021, 5, 5), request="Veche")
    page.choose_year(2021)
    assert (numbers(page), page.counts.text()) == (["1"], "1 înregistrare în 2021")


def test_an_entry_is_begun_by_its_key_for_a_person_too(
    page: RegistersPage, room: Room, requests: int, qtbot: QtBot, trail: Trail
) -> None:
    person = someone(room.desk.store)
    page.new_for(f"complaints.{person}")
    dialog = in_sight(page, EntryDialog)
    assert isinstance(dialog, EntryDialog)
    assert page.heading.text() == "Sesizări și plângeri"
    assert dialog.draft().entry.person_id == person
    dialog.cells.put_typed({"facts": "Câini fără stăpân"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    assert trail.said == ["Înregistrarea a fost făcută."]
    assert cells(page, 0)[2] == "Exemplu Ștefan"
    del requests


def test_an_entry_is_reached_from_elsewhere(page: RegistersPage, room: Room, qtbot: QtBot) -> None:
    entry = entered(
        room.desk.store, shipped(room.desk.store, "housing"), date(2021, 5, 5), situation="Chirie"
    )
    page.show_record(entry)
    assert page.heading.text() == "Cereri de locuințe"
    qtbot.waitUntil(lambda: page.rows.selected_id() == entry)
    page.show_part("projects")
    assert page.heading.text() == "Proiecte"


def test_an_entry_is_deleted_after_asking(
    page: RegistersPage, room: Room, requests: int, qtbot: QtBot, trail: Trail
) -> None:
    entry = entered(room.desk.store, requests, request="Greșită")
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    stop = answering("do")
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: count_entries(room.desk.store, requests) == 0)
    stop()
    qtbot.waitUntil(lambda: len(trail.said) == 1)
    assert trail.said == ["Înregistrarea nr. 1 a fost ștearsă. [Anulează]"]
    room.desk.store.undo()
    qtbot.waitUntil(lambda: page.rows.rows.ids.tolist() == [entry])


def test_a_register_out_of_use_takes_no_entry(
    page: RegistersPage, requests: int, qtbot: QtBot, trail: Trail
) -> None:
    page.deeds.turn_use()
    qtbot.waitUntil(lambda: not page.design.register.active)
    page.new()
    assert "nu se mai folosește" in trail.said[-1]
    assert page.side.rows.rows.ids[-1] == requests


def test_a_confidential_register_opens_with_a_reason_and_closes_when_left(
    page: RegistersPage, room: Room, qtbot: QtBot
) -> None:
    register = shipped(room.desk.store, "crime_victims")
    entry = entered(room.desk.store, register, deed="Amenințare")
    page.show_record(entry)
    assert page.is_closed()
    assert page.rows.rows.rowCount() == 0
    dialog = in_sight(page, OpeningDialog)
    assert isinstance(dialog, OpeningDialog)
    dialog.save_now()
    qtbot.waitUntil(dialog.form.has_problem)
    assert openings_of(room.desk.store, register) == []
    dialog.form.put_typed({"reason": "Cererea poliției"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    qtbot.waitUntil(lambda: page.rows.selected_id() == entry)
    assert [one.reason for one in openings_of(room.desk.store, register)] == ["Cererea poliției"]
    page.side.choose(shipped(room.desk.store, "requests"))
    page.side.choose(register)
    assert page.is_closed()
    assert page.rows.rows.rowCount() == 0
    page.ask_opening()
    told = [one.text() for one in in_sight(page, OpeningDialog).findChildren(QLabel)]
    assert any(words.endswith("Ana Exemplu · Cererea poliției") for words in told)


def test_a_confidential_register_closes_when_the_page_is_left(page: RegistersPage, room: Room) -> None:
    register = shipped(room.desk.store, "crime_victims")
    entered(room.desk.store, register, deed="Amenințare")
    page.side.choose(register)
    page._open_confidential(register)
    assert page.rows.rows.rowCount() == 1
    page.hide()
    page.show()
    assert page.is_closed()
    assert page.rows.rows.rowCount() == 0


def test_the_list_of_a_period_is_shown_as_a_paper(
    page: RegistersPage, room: Room, requests: int, qtbot: QtBot
) -> None:
    entered(room.desk.store, requests, request="Ajutor")
    page.print_paper()
    dialog = in_sight(page, PeriodDialog)
    assert isinstance(dialog, PeriodDialog)
    dialog.save_now()
    paper = in_sight(page, PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    paper.reject()


def test_an_office_whose_registers_were_undone_shows_none_and_gets_them_anew(
    page: RegistersPage, room: Room, qtbot: QtBot
) -> None:
    store = room.desk.store
    with store.writing("Fără registre") as writing:
        for kind in (RegisterColumn, Register):
            writing.remove_all(writing.session.scalars(select(kind)).all())
    qtbot.waitUntil(lambda: page.side.rows.rows.rowCount() == 0)
    page.new()
    page.print_paper()
    assert [one for one in page.findChildren(EntryDialog) if one.isVisible()] == []
    again = RegistersPage(room)
    qtbot.addWidget(again)
    again.refresh()
    assert again.side.rows.rows.rowCount() == 20


def test_what_is_seen_is_exported(
    page: RegistersPage,
    room: Room,
    requests: int,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entered(room.desk.store, requests, request="Ajutor")
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    out = tmp_path / "cereri.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    page.export_seen()
    qtbot.waitUntil(out.exists)
    assert room.work.wait_idle()
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert "Ajutor" in rows[3]
