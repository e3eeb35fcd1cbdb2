"""The page "Verificări": from the file to the signed report, through its real windows."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.tables.evidence import Agreement
from letea.actions.evidence import open_comparison
from letea.actions.printed_lists import printed_of
from letea.rules.sheet_cells import Cell
from tests import sheet_files
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import kind_of
from tests.letea.actions.evidence_offices import compared
from tests.samples import CNP
from tests.ui.evidence.conftest import Write
from tests.ui.following import answering, at_rest
from ui.evidence.compare_dialog import ABOUT, COLUMNS, TABLE, CompareDialog
from ui.evidence.note_dialog import ResolveDialog
from ui.evidence.page import EvidencePage
from ui.parts.paper_view import PaperDialog
from ui.room import Room

MARCH_ROW: list[Cell] = [1, "Exemplu Ion", CNP, 300]


def press(within: QWidget, name: str) -> None:
    found = within.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def step(dialog: CompareDialog) -> int:
    return dialog._pages.currentIndex()


def go_on(dialog: CompareDialog, room: Room) -> None:
    press(dialog, "next")
    assert room.work.wait_idle()


def begun(page: EvidencePage) -> CompareDialog:
    page.begin_button.click()
    dialog = page.window().findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    return dialog


def compare(page: EvidencePage, room: Room, path: Path) -> None:
    """From the page's button to the lines, for March."""
    dialog = begun(page)
    dialog.about.month.setCurrentIndex(0)
    dialog.read(path)
    assert room.work.wait_idle()
    for wanted in (TABLE, COLUMNS):
        assert step(dialog) == wanted
        go_on(dialog, room)
    at_rest(page, room.work)


def lines(page: EvidencePage) -> list[list[str]]:
    rows = page.lines.rows.rows
    return [
        [str(rows.data(rows.index(down, across))) for across in range(5)] for down in range(rows.rowCount())
    ]


def test_an_empty_page_teaches_the_first_step(page: EvidencePage) -> None:
    assert page.counts.text() == "0 confruntări"
    assert not page.card.isVisible()
    assert not page.chips.isVisible()


def test_from_the_file_chosen_to_the_report_kept_as_printed(
    page: EvidencePage,
    room: Room,
    qtbot: QtBot,
    list_file: Write,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    trail: Trail,
) -> None:
    path = list_file()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    dialog = begun(page)
    dialog.about.month.setCurrentIndex(0)
    press(dialog, "choose")
    assert room.work.wait_idle()
    assert step(dialog) == TABLE
    go_on(dialog, room)
    go_on(dialog, room)
    at_rest(page, room.work)
    assert trail.said[-1] == "Confruntare făcută: 3 rânduri de lămurit din 4."
    assert lines(page) == [
        ["Exemplu Ana", "300", "350", "diferă", "suma: 300 la noi, 350 la ei (+50)"],
        ["Demonstrativ Vasile", "450", "–", "doar la noi", "nu apare în lista lor"],
        [
            *("NIMENI ILIE", "–", "120", "doar la ei"),
            "nu are plată la noi în această lună; persoana nu este în evidență",
        ],
    ]
    page.lines.rows.selectAll()
    press(page.lines, "line.resolve")
    note = page.window().findChild(ResolveDialog)
    assert isinstance(note, ResolveDialog)
    press(note, "note.1")
    note.save_now()
    qtbot.waitUntil(lambda: trail.said[-1] == "3 rânduri rezolvate.")
    qtbot.waitUntil(lambda: not page.lines.held or not page.lines.held.waiting())
    press(page.lines, "lines.report")
    paper = page.window().findChild(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready)
    assert paper.windowTitle() == "Raport de confruntare martie 2022 – plăți"
    paper.save(tmp_path / "raport.pdf")
    assert room.work.wait_idle()
    held = page.lines.held
    assert held is not None
    qtbot.waitUntil(lambda: len(printed_of(room.desk.store, [held.record.uid])) == 1)
    assert {line.note for line in held.lines if line.state is not Agreement.AGREES} == {
        "cerut corectarea la contabilitate"
    }
    paper.reject()


def test_a_newer_list_keeps_the_notes_of_lines_that_stay(
    page: EvidencePage, room: Room, qtbot: QtBot, list_file: Write
) -> None:
    compare(page, room, list_file())
    page.lines.rows.selectAll()
    dialog = page.lines.resolve()
    assert dialog is not None
    dialog.write("cerut lămuriri persoanei")
    dialog.save_now()
    qtbot.waitUntil(lambda: page.lines.held is not None and not page.lines.held.waiting())
    press(page.lines, "lines.other")
    again = page.window().findChild(CompareDialog)
    assert isinstance(again, CompareDialog)
    assert again.about.known.text().startswith("Este făcută o dată, la 22.03.2022.")
    assert not again.about.month.isEnabled()
    again.read(list_file(ana=300))
    assert room.work.wait_idle()
    go_on(again, room)
    go_on(again, room)
    at_rest(page, room.work)
    held = page.lines.held
    assert held is not None
    assert held.waiting() == []
    assert held.count(Agreement.AGREES) == 2
    page.show_list()
    assert page.total() == 1


def test_a_line_opens_where_it_is_corrected(
    page: EvidencePage, room: Room, list_file: Write, trail: Trail
) -> None:
    compare(page, room, list_file())
    QTest.keyClick(page.lines.rows, Qt.Key.Key_Return)
    assert (trail.went, trail.parts) == (
        [("benefits", None)],
        [f"payments.2022-03-01.{kind_of(room.desk.store, 'VMI')}"],
    )
    page.lines.rows.selectRow(2)
    page.lines.go_to_source()
    assert trail.said[-1] == "Persoana nu este în evidență; rândul se lămurește cu cine ține lista."
    assert not page.lines.side.go_button.isVisible()


def test_filters_of_lines_and_opening_a_resolved_one_again(
    page: EvidencePage, room: Room, qtbot: QtBot, list_file: Write
) -> None:
    compare(page, room, list_file())
    dialog = page.lines.resolve()
    assert dialog is not None
    dialog.save_now()
    assert dialog.isVisible()  # without a note nothing is resolved
    dialog.write("corectat în Letea")
    dialog.save_now()
    qtbot.waitUntil(lambda: len(lines(page)) == 2)
    press(page.lines, "chip.resolved")
    assert [row[:4] for row in lines(page)] == [["Exemplu Ana", "300", "350", "rezolvat"]]
    press(page.lines, "line.reopen")
    qtbot.waitUntil(page.lines._none.isVisible)
    press(page.lines, "chip.all")
    assert len(lines(page)) == 4
    press(page.lines, "chip.agrees")
    assert lines(page)[0][3:] == ["concordă", "după CNP"]
    assert page.lines.rows.horizontalScrollBar().maximum() == 0


def test_the_registers_are_read_again_without_the_file(
    page: EvidencePage, room: Room, list_file: Write
) -> None:
    compare(page, room, list_file())
    press(page.lines, "lines.again")
    at_rest(page, room.work)
    assert len(lines(page)) == 3


def test_incomes_and_goods_are_listed_with_what_they_are(
    page: EvidencePage, room: Room, tmp_path: Path
) -> None:
    heads: list[object] = ["Nume și prenume", "CNP", "Felul", "Valoare"]
    rows = [heads, ["Exemplu Ion", CNP, "Autoturism", 9_000]]
    dialog = begun(page)
    dialog.about.kind.setCurrentIndex(2)
    dialog.read(sheet_files.write(tmp_path / "patrimven.xlsx", sheet_files.an_xlsx(rows)))
    assert room.work.wait_idle()
    go_on(dialog, room)
    go_on(dialog, room)
    at_rest(page, room.work)
    assert lines(page) == [["Exemplu Ion", "–", "Autovehicul, 9.000", "doar la ei", "nedeclarat la noi"]]
    assert page.lines.rows.horizontalScrollBar().maximum() == 0
    page.show_record(compared(room.desk.store, [MARCH_ROW]))
    assert [row[1] for row in lines(page)] == ["450", "300"]


def test_the_list_of_comparisons_and_its_card(page: EvidencePage, room: Room, qtbot: QtBot) -> None:
    comparison = compared(room.desk.store, [MARCH_ROW])
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    at_rest(page, room.work)
    rows = page.rows.rows
    told = [str(rows.data(rows.index(0, place))) for place in range(4)]
    assert told == ["martie 2022", "Plăți", "Contabilitate", "2"]
    assert page.card.record is not None
    assert page.rows.horizontalScrollBar().maximum() == 0
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert page.lines.isVisible()
    assert not page.chips.isVisible()
    QTest.keyClick(page.lines.rows, Qt.Key.Key_Escape)
    assert page.rows.isVisible()
    assert page.rows.selected_id() == comparison


def test_a_comparison_is_deleted_after_a_question_and_comes_back(
    page: EvidencePage, room: Room, qtbot: QtBot
) -> None:
    comparison = compared(room.desk.store, [MARCH_ROW])
    page.show_record(comparison)
    stop = answering("do")
    page.ask_delete(comparison)
    stop()
    qtbot.waitUntil(page.is_empty)
    assert not page.lines.isVisible()  # the open one went with it
    room.desk.store.undo()
    qtbot.waitUntil(lambda: page.total() == 1)
    assert open_comparison(room.desk.store, comparison).lines


def test_a_month_told_by_a_deadline_is_chosen_in_the_dialog(page: EvidencePage) -> None:
    page.new_for("2022-01-01")
    dialog = page.window().findChild(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    assert dialog.about.month.currentText() == "ianuarie 2022"
    assert step(dialog) == ABOUT


def test_ctrl_p_on_nothing_says_what_to_choose(page: EvidencePage, trail: Trail) -> None:
    page.print_paper()
    assert trail.said == ["Alegeți întâi o confruntare din listă."]
