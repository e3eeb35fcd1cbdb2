"""The paper beside the editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plans import PlanStage
from letea.actions.annex import annex_pdf
from letea.actions.plan_reading import open_plan
from letea.progress import Progress
from tests.conftest import Trail
from ui.parts.paper import Paper
from ui.parts.sheets import Sheets
from ui.plans.printing import Printing, file_name
from ui.room import Room


@pytest.fixture
def content(store: Store, plan_id: int) -> bytes:
    """The annex of Letea Veche."""
    return annex_pdf(store, plan_id, Progress())


@pytest.fixture
def paper(qtbot: QtBot, room: Room, content: bytes) -> Paper:
    """The annex on the screen."""
    made = Paper()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.show_pdf(content)
    return made


def test_every_page_of_the_annex_is_there(paper: Paper) -> None:
    sheets = paper.sheets()
    assert sheets is not None
    assert paper.count() == sheets.count() >= 8


def test_pages_are_drawn_beside_the_window(paper: Paper, qtbot: QtBot) -> None:
    qtbot.waitUntil(paper.is_drawn)


def test_a_newer_annex_stays_at_the_page_and_shows_the_old_picture_meanwhile(
    paper: Paper, qtbot: QtBot, content: bytes
) -> None:
    paper.go_to(4, 0.3)
    qtbot.waitUntil(paper.is_drawn)
    page, at = paper.page(), paper.verticalScrollBar().value()
    paper.show_pdf(content)
    assert (paper.page(), paper.verticalScrollBar().value()) == (page, at)
    assert page in paper._pictures
    qtbot.waitUntil(paper.is_drawn)


def test_an_annex_that_comes_while_the_older_is_being_drawn_is_drawn(
    paper: Paper, qtbot: QtBot, content: bytes
) -> None:
    paper.viewport().repaint()
    assert paper._asked
    paper.show_pdf(content)
    assert not paper.is_drawn()
    qtbot.waitUntil(paper.is_drawn)


def test_zooming_keeps_the_page_in_sight(paper: Paper) -> None:
    paper.go_to(3, 0.2)
    paper.set_zoom(2.0)
    assert paper.page() == 3
    assert paper.horizontalScrollBar().maximum() > 0


def test_words_are_found_on_their_page(content: bytes) -> None:
    sheets = Sheets(content)
    found = sheets.find("Capitolul III – Programul de formare")
    assert found is not None
    assert found[0] > 2
    assert sheets.find("nu stă nicăieri în plan") is None


def test_bytes_that_are_no_pdf_are_refused() -> None:
    with pytest.raises(ValueError, match="Invalid"):
        Sheets(b"nu e PDF")


def test_the_paper_goes_to_the_printer_page_by_page(
    store: Store,
    plan_id: int,
    room: Room,
    paper: Paper,
    tmp_path_factory: pytest.TempPathFactory,
    trail: Trail,
) -> None:
    out = tmp_path_factory.mktemp("print") / "tiparit.pdf"
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    Printing(room, paper).print_to(open_plan(store, plan_id).plan, PlanStage.SIGNING, printer)
    room.work.wait_idle()
    assert Sheets(out.read_bytes()).count() == paper.count()
    assert trail.said == ["Anexa a fost trimisă la imprimantă."]


def test_the_file_offered_is_named_after_year_and_copy(store: Store, plan_id: int) -> None:
    plan = open_plan(store, plan_id).plan
    assert file_name(plan, PlanStage.ADOPTED) == "Anexa plan 2022 - adoptat"


def test_the_paper_is_read_by_keyboard(paper: Paper) -> None:
    QTest.keyClick(paper, Qt.Key.Key_End)
    assert paper.page() == paper.count() - 1
    QTest.keyClick(paper, Qt.Key.Key_Home)
    assert paper.page() == 0
    QTest.keyClick(paper, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert paper.zoom > 1
    QTest.keyClick(paper, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert paper.zoom == 1
