"""A new plan from its first click to the paper: started, written, previewed, saved and read back."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from docx import Document
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plans import PlanStage
from letea.actions.plan_reading import open_plan, plan_of_year
from letea.desk import Desk
from letea.folders import Folders
from letea.rules.plan_tree import SectionTree
from ui import theme
from ui.plans.dialogs import PlanDialog
from ui.plans.editor import SectionEditor
from ui.plans.page import PlanPage
from ui.plans.pieces import TextPiece
from ui.settings import Settings
from ui.window import Window

TODAY = date(2026, 11, 20)
Type = Callable[[QWidget, str], None]


@pytest.fixture(name="window")
def _window(qapp: QApplication, qtbot: QtBot, store: Store, folders: Folders) -> Iterator[Window]:
    """The window in November 2026, on a fresh office."""
    theme.apply(qapp, "light")
    made = Window(Settings(folders.settings))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.resize(1366, 768)
    made.open_desk(Desk(store, folders, lambda: TODAY))
    yield made
    made.close_desk()
    made.hide()
    made.deleteLater()


@pytest.fixture(name="page")
def _page(window: Window) -> PlanPage:
    """The plan of 2027, started from the page by one click."""
    QTest.keyClick(window, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    click(page, "plan.start")
    window.work.wait_idle()
    return page


def click(within: QWidget, name: str) -> None:
    button = within.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def held(page: PlanPage, key: str) -> SectionTree:
    view = page.workbench.view
    assert view is not None
    return next(one for one in view.tree.walk() if one.section.key == key)


def open_section(page: PlanPage, key: str) -> SectionEditor:
    """Click a section in the outline."""
    outline, uid = page.workbench.outline, held(page, key).section.uid
    item = next(one for one in outline.items() if one.data(0, Qt.ItemDataRole.UserRole) == uid)
    outline.scrollToItem(item)
    place = outline.visualItemRect(item).topLeft() + QPoint(40, 8)
    QTest.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    editor = page.workbench.editor
    assert editor is not None
    assert editor.held.section.key == key
    return editor


def previewed(page: PlanPage) -> str:
    """The words of the paper beside the editor, once it is drawn anew."""
    assert page.workbench.settle()
    sheets = page.workbench.preview.paper.sheets()
    assert sheets is not None
    return words(" ".join(sheets.document.getAllText(n).text() for n in range(sheets.count())))


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def saved(page: PlanPage, out: Path) -> Path:
    """Save the paper as the page does once a file is chosen."""
    view = page.workbench.view
    assert view is not None
    page.printing.save(view.tree.plan, view.tree.plan.stage, out)
    page.workbench.settle()
    return out


def test_a_new_plan_is_written_previewed_and_saved(
    page: PlanPage, store: Store, type_text: Type, tmp_path: Path
) -> None:
    assert page.title.text() == "Plan anual 2027"
    assert "pentru anul 2027" in previewed(page)

    _write(page, type_text)
    _say_that_there_is_nothing(page)
    _add_a_measure(page, type_text)
    text = previewed(page)
    assert "Activități în școli, cu știri și anunțuri." in text
    assert "Servicii sociale propuse spre a fi înființate Nu este cazul." in text
    assert "Vizite la domiciliu, săptămânal" in text

    _choose_stage(page, PlanStage.SIGNING)
    plan_id = plan_of_year(store, 2027)
    assert plan_id is not None
    assert open_plan(store, plan_id).plan.stage is PlanStage.SIGNING

    pdf = pypdfium2.PdfDocument(saved(page, tmp_path / "anexa.pdf"))
    printed = words(" ".join(one.get_textpage().get_text_range() for one in pdf))
    document = Document(str(saved(page, tmp_path / "anexa.docx")))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    written = words(" ".join([*(one.text for one in document.paragraphs), *cells]))
    for paper in (printed, written):
        assert "Activități în școli, cu știri și anunțuri." in paper
        assert "Vizite la domiciliu, săptămânal" in paper
        assert "PROIECT" not in paper
        assert not re.search(r"\b20(19|2[0-5])\b|pandemi|OUG nr\. 70/2025", paper)


def test_the_note_on_state_money_is_told_on_the_screen_only(page: PlanPage) -> None:
    editor = open_section(page, "I.A")
    assert any("OUG nr. 70/2025" in one.accessibleName() for one in editor.findChildren(QWidget))
    assert "70/2025" not in previewed(page)


def _write(page: PlanPage, type_text: Type) -> None:
    editor = open_section(page, "II.2")
    area = editor.findChildren(TextPiece)[0].editor.area
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(area, Qt.Key.Key_Return)
    type_text(area, "Activități în școli, cu știri și anunțuri.")


def _say_that_there_is_nothing(page: PlanPage) -> None:
    tick = open_section(page, "I.B").findChild(QCheckBox, "absent")
    assert tick is not None
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)


def _add_a_measure(page: PlanPage, type_text: Type) -> None:
    piece = open_section(page, "objectives").objectives
    assert piece is not None
    piece.choose_tree(piece.model.nodes[0].children[0])
    menu = next(one for one in piece.tools.findChildren(QMenu) if one.actions())
    menu.actions()[0].trigger()
    for name, typed in (("text", "Vizite la domiciliu, săptămânal"), ("term", "Trim. II 2027")):
        box = next(one for one in piece.editor.findChildren(QWidget, name) if one.isVisible())
        type_text(box, typed)


def _choose_stage(page: PlanPage, stage: PlanStage) -> None:
    menu = page.buttons.more.menu()
    next(one for one in menu.actions() if one.text() == "Date plan…").trigger()
    dialog = next(one for one in page.findChildren(PlanDialog) if one.isVisible())
    combo = dialog.findChild(QComboBox, "stage")
    assert combo is not None
    combo.setCurrentIndex(list(PlanStage).index(stage))
    dialog.save_button.click()
    page.workbench.settle()
