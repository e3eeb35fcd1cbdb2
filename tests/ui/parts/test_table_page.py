"""Pages whose records come in as tables: what each offers, and rows of Excel pasted into its list."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from letea.actions.sheet_targets import target_of
from letea.rules.pasted_rows import MOST_OF_A_TABLE
from letea.rules.sheet_verdicts import Verdict
from tests.conftest import Trail
from tests.samples import CNP
from tests.sheet_targets import SAMPLES
from ui.pages import spec_of
from ui.parts.import_wizard import COLUMNS, FILE, TABLE, VERDICTS, ImportWizard
from ui.parts.table_page import TablePage
from ui.parts.tables import tables_menu
from ui.room import Room

PAGES = {
    "benefits": "benefit_files",
    "carers": "carers",
    "providers": "providers",
    "services": "enrolments",
    "children": "children",
    "school_lists": "school_lists",
    "training": "training",
}
NEITHER = ("visits", "inquiries", "elderly", "guardianship", "contracts", "outreach")
PEOPLE = f'Nume\tPrenume\tCNP\tObservații\r\nExemplu\tIon\t{CNP}\t"unu\r\ndoi"\r\n'


def shown(room: Room, qtbot: QtBot, key: str) -> TablePage:
    page = spec_of(key).make(room)
    assert isinstance(page, TablePage)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def copy(text: str = "", html: str = "") -> None:
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def press_paste(page: TablePage, room: Room) -> ImportWizard | None:
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.work.wait_idle()
    return page.window().findChild(ImportWizard)


def step(wizard: ImportWizard) -> int:
    return wizard._pages.currentIndex()


@pytest.mark.parametrize(("key", "target"), PAGES.items(), ids=PAGES.keys())
def test_the_page_offers_a_file_a_paste_and_its_own_table(
    room: Room, qtbot: QtBot, key: str, target: str
) -> None:
    SAMPLES[target].ready(room.desk.store)
    page = shown(room, qtbot, key)
    menu = page.show_tables()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Importă dintr-un tabel…",
        "Lipește rânduri din Excel (Ctrl+V)",
        "Exportă cu coloanele care se pot importa (.xlsx)…",
    ]
    menu.actions()[0].trigger()
    wizard = page.window().findChild(ImportWizard)
    assert isinstance(wizard, ImportWizard)
    assert step(wizard) == FILE
    assert target_of(target).name.lower() in wizard.findChildren(type(wizard._told))[0].text()
    menu.close()
    wizard.reject()


@pytest.mark.parametrize(("key", "target"), PAGES.items(), ids=PAGES.keys())
def test_rows_of_excel_are_pasted_judged_and_kept(room: Room, qtbot: QtBot, key: str, target: str) -> None:
    sample = SAMPLES[target]
    sample.ready(room.desk.store)
    page = shown(room, qtbot, key)
    rows = [sample.heads, [str(cell).removesuffix(".0") for cell in sample.row]]
    copy("\r\n".join("\t".join(row) for row in rows))
    wizard = press_paste(page, room)
    assert wizard is not None
    assert step(wizard) == COLUMNS, wizard.problem.text()
    wizard.go_on()
    assert room.work.wait_idle()
    assert [row.verdict for row in wizard.verdicts.good()] == [Verdict.NEW], wizard.verdicts.wrong()
    wizard.import_now()
    assert room.work.wait_idle()
    assert room.desk.store.undo_label().startswith("Import din tabel")


@pytest.mark.parametrize("key", NEITHER)
def test_where_rows_become_nothing_a_word_says_what_to_do(
    room: Room, qtbot: QtBot, trail: Trail, key: str
) -> None:
    copy(PEOPLE)
    page = shown(room, qtbot, key)
    assert press_paste(page, room) is None
    assert "nu se lipesc rânduri din Excel" in trail.said[-1]


def test_an_empty_clipboard_is_told(room: Room, qtbot: QtBot, trail: Trail) -> None:
    copy(" ")
    page = shown(room, qtbot, "people")
    assert press_paste(page, room) is None
    assert "nimic de lipit" in trail.said[-1]


def test_a_cell_with_line_breaks_stays_one_cell(room: Room, qtbot: QtBot) -> None:
    copy(PEOPLE)
    wizard = press_paste(shown(room, qtbot, "people"), room)
    assert wizard is not None
    assert wizard.columns.keys() == ("family_name", "given_name", "cnp", "notes")
    wizard.go_on()
    assert room.work.wait_idle()
    assert step(wizard) == VERDICTS
    assert wizard.verdicts.good()[0].held.person.notes == "unu\ndoi"


def test_rows_without_a_head_are_known_by_what_stands_in_them(room: Room, qtbot: QtBot) -> None:
    copy(f"Exemplu Ion\t{CNP}\r\nExemplu Ana\t2900101040015\r\n")
    wizard = press_paste(shown(room, qtbot, "people"), room)
    assert wizard is not None
    assert (step(wizard), wizard.columns.keys()) == (COLUMNS, ("full_name", "cnp"))
    wizard.go_on()
    assert room.work.wait_idle()
    assert [row.verdict for row in wizard.verdicts.good()] == [Verdict.NEW, Verdict.NEW]
    wizard.go_back()
    wizard.go_back()
    assert step(wizard) == TABLE
    assert wizard.table.no_head.isChecked()


def test_a_table_of_a_web_page_or_of_word_is_pasted_too(room: Room, qtbot: QtBot) -> None:
    copy("Exemplu Ion", f"<table><tr><th>Nume și prenume<th>CNP<tr><td>Exemplu Ion<td>{CNP}</table>")
    wizard = press_paste(shown(room, qtbot, "people"), room)
    assert wizard is not None
    assert wizard.columns.keys() == ("full_name", "cnp")


def test_the_list_itself_lets_the_page_paste(room: Room, qtbot: QtBot) -> None:
    copy(PEOPLE)
    page = shown(room, qtbot, "carers")
    rows = page.rows  # type: ignore[attr-defined]
    QTest.keyClick(rows, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.work.wait_idle()
    assert page.window().findChild(ImportWizard) is not None


def test_the_wizard_pastes_in_place_of_a_file(room: Room, qtbot: QtBot) -> None:
    wizard = ImportWizard(room, target_of("people"))
    qtbot.addWidget(wizard)
    with qtbot.waitExposed(wizard):
        wizard.show()
    copy(" ")
    wizard.paste()
    assert room.work.wait_idle()
    assert "nimic de lipit" in wizard.problem.text()
    copy(PEOPLE)
    QTest.keyClick(wizard, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.work.wait_idle()
    assert step(wizard) == COLUMNS


def test_more_rows_than_are_pasted_are_told_and_none_is_cut(room: Room, qtbot: QtBot) -> None:
    copy("Nume\tCNP\r\n" + "Exemplu Ion\t1\r\n" * MOST_OF_A_TABLE)
    wizard = press_paste(shown(room, qtbot, "people"), room)
    assert wizard is not None
    assert "prea multe rânduri lipite" in wizard.problem.text()
    assert step(wizard) == FILE


def test_more_than_can_come_back_is_not_given_out_as_what_comes_back(room: Room, qtbot: QtBot) -> None:
    page = shown(room, qtbot, "payments")
    menu = tables_menu(room, "payments", page, lambda: range(50_001))
    given = menu.actions()[-1]
    assert not given.isEnabled()
    assert given.text() == "Exportă cu coloanele care se pot importa (cel mult 50.000 de rânduri)"
    assert tables_menu(room, "payments", page, lambda: range(50_000)).actions()[-1].isEnabled()
