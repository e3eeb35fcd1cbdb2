"""Rapoarte by mouse and keys: the report and the year, the figures, the texts, the paper that is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.reports import ReportKind
from letea.actions.printed_lists import PrintedGroup, PrintedOrder, list_printed, printed_rows
from letea.actions.reports import open_report, save_report
from tests.conftest import Trail
from tests.letea.actions.report_offices import a_small_office
from tests.samples import TODAY
from ui.parts.panel import Panel
from ui.parts.paper_view import PaperDialog
from ui.reports.dialog import TextsDialog
from ui.reports.page import ReportsPage
from ui.room import Room
from ui.window import Window


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> ReportsPage:
    """The page on the small office, its first report counted."""
    a_small_office(room.desk.store)
    return shown(room, qtbot)


def shown(room: Room, qtbot: QtBot) -> ReportsPage:
    made = ReportsPage(room)
    qtbot.addWidget(made)
    made.resize(1120, 700)
    made.show()
    wait_for(made, room, qtbot)
    return made


def wait_for(page: ReportsPage, room: Room, qtbot: QtBot) -> None:
    assert room.work.wait_idle()
    qtbot.waitUntil(lambda: page.preview.paper.count() > 0, timeout=20_000)


def parts(page: ReportsPage) -> list[str]:
    assert page.figures is not None
    return [panel.accessibleName() for panel in page.figures.findChildren(Panel)]


def dialog_of(kind: type[QDialog]) -> QDialog:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    assert found
    return found[0]


def test_the_years_work_is_shown_first_with_its_paper(page: ReportsPage) -> None:
    assert parts(page)[:3] == ["I. Introducere", "II. Beneficiari", "III. Beneficii de asistență socială"]
    assert page.counts.text() == "cifrele la 22.03.2022"
    assert page.figures is not None
    assert page.figures.charts


def test_a_click_turns_to_the_diagnosis_and_the_choice_is_remembered(
    page: ReportsPage, room: Room, qtbot: QtBot
) -> None:
    chip = page.chips.findChild(QPushButton, "chip.diagnosis")
    assert isinstance(chip, QPushButton)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    wait_for(page, room, qtbot)
    assert "II. Populația din evidență" in parts(page)
    again = shown(room, qtbot)
    assert (again.kind, again.chips.active()) == (ReportKind.DIAGNOSIS, "diagnosis")


def test_another_year_is_counted_on_its_last_day(page: ReportsPage, room: Room, qtbot: QtBot) -> None:
    page.chooser.combo.setCurrentText("2021")
    page.chooser.combo.activated.emit(page.chooser.combo.currentIndex())
    wait_for(page, room, qtbot)
    assert page.counts.text() == "cifrele la 31.12.2021"
    assert shown(room, qtbot).year == 2021


def test_texts_are_written_beside_the_figures(page: ReportsPage, room: Room, qtbot: QtBot) -> None:
    QTest.mouseClick(page.texts_button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(TextsDialog)
    assert isinstance(dialog, TextsDialog)
    dialog.form.put_typed({"difficulties": "Puțini oameni."})
    with qtbot.waitSignal(dialog.saved, timeout=20_000):
        dialog.save_now()
    page.refresh()
    wait_for(page, room, qtbot)
    assert any(name.endswith("Dificultăți întâmpinate") for name in parts(page))


def test_the_paper_is_saved_and_kept_among_the_printed_ones(
    page: ReportsPage, room: Room, trail: Trail, qtbot: QtBot, tmp_path: Path
) -> None:
    page.print_paper()
    dialog = dialog_of(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=20_000)
    for ending in (".pdf", ".docx"):
        dialog.save(tmp_path / f"Raport{ending}")
        assert room.work.wait_idle()
    assert (tmp_path / "Raport.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "Raport.docx").read_bytes().startswith(b"PK")
    store = room.desk.store
    ids = list_printed(
        store,
        "",
        group=PrintedGroup.ALL,
        kind="",
        order=PrintedOrder.PRINTED,
        descending=False,
        today=TODAY,
    )
    assert [(row.kind, row.title) for row in printed_rows(store, ids)] == [
        ("activity", "Raportul anual de activitate, 2022")
    ]
    assert trail.said[0].startswith("Salvat: Raport.pdf")
    dialog.reject()


def test_an_empty_office_has_a_report_too(room: Room, qtbot: QtBot) -> None:
    page = shown(room, qtbot)
    assert "II. Beneficiari" in parts(page)
    page.show_part("diagnosis")
    wait_for(page, room, qtbot)
    assert page.figures is not None
    assert page.figures.charts == []
    page.show_part("nothing of the kind")
    assert page.kind is ReportKind.DIAGNOSIS


def test_keys_print_and_write_in_the_window(window: Window, qtbot: QtBot) -> None:
    window.go("reports", None, "diagnosis")
    assert window.work.wait_idle()
    page = window.findChild(ReportsPage)
    assert isinstance(page, ReportsPage)
    assert page.kind is ReportKind.DIAGNOSIS
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(isinstance(one, TextsDialog) for one in QApplication.topLevelWidgets()))
    texts = dialog_of(TextsDialog)
    assert isinstance(texts, TextsDialog)
    texts.give_up()
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: any(isinstance(one, PaperDialog) for one in QApplication.topLevelWidgets()))
    paper = dialog_of(PaperDialog)
    assert isinstance(paper, PaperDialog)
    qtbot.waitUntil(paper.is_ready, timeout=20_000)
    paper.reject()


def test_on_a_small_screen_the_figures_have_the_room_of_the_paper(page: ReportsPage, qtbot: QtBot) -> None:
    page.resize(855, 460)
    qtbot.waitUntil(page.preview.isHidden)
    page.resize(855, 700)
    qtbot.waitUntil(page.preview.isVisible)
    page.resize(1154, 460)
    assert page.preview.isVisible()


def test_what_is_saved_elsewhere_is_counted_anew(page: ReportsPage, room: Room, qtbot: QtBot) -> None:
    report = open_report(room.desk.store, ReportKind.ACTIVITY, 2022)
    report.proposals = "Un microbuz."
    save_report(room.desk.store, report)
    page.touched({type(report)})
    wait_for(page, room, qtbot)
    assert any(name.endswith("Propuneri") for name in parts(page))
