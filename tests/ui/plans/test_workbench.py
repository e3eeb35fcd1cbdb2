"""Writing in the sections of a plan: what is typed is saved, shown and never lost."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plans import Unit
from letea.actions.county_plan import Brought, FigureTable, start_county_plan
from letea.actions.plan_reading import open_section as read_section
from letea.actions.plans import save_section
from letea.actions.registers import link_rows
from letea.prose import words_of
from letea.rules.plan_drafts import draft_of
from letea.rules.plan_gathering import Gathered
from letea.rules.plan_tree import SectionTree
from tests.conftest import Trail
from tests.samples import a_licence, a_service
from tests.ui.plans.conftest import Open
from ui.parts.banner import Banner
from ui.plans.page import PlanPage
from ui.plans.pieces import TextPiece
from ui.plans.workbench import FOLD_BELOW
from ui.room import Room

Held = Callable[[str], SectionTree]
Type = Callable[[QWidget, str], None]


def text_of(editor: QWidget) -> TextPiece:
    return editor.findChildren(TextPiece)[0]


def click(within: QWidget, name: str) -> None:
    button = within.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_typed_is_saved_by_itself_and_printed(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type, qtbot: QtBot, room: Room
) -> None:
    editor = open_section("introduction")
    type_text(text_of(editor).editor.area, "Început cu ș și ț. ")
    assert "Încă nesalvat" in editor.saved_line.text()
    qtbot.waitUntil(lambda: editor.saved_line.text().startswith("Salvat"))
    saved = read_section(store, editor.held.section.id).section
    assert words_of(saved.text).startswith("Început cu ș și ț. ")
    room.work.wait_idle()
    sheets = plan_page.workbench.preview.paper.sheets()
    assert sheets is not None
    assert sheets.find("Început cu ș și ț.") is not None
    assert "Ctrl+Z: Plan: Introducere" in editor.saved_line.text()


def test_leaving_a_section_saves_it(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type, room: Room
) -> None:
    editor = open_section("introduction")
    section_id = editor.held.section.id
    type_text(text_of(editor).editor.area, "Scris în grabă. ")
    open_section("planning")
    room.work.wait_idle()
    assert words_of(read_section(store, section_id).section.text).startswith("Scris în grabă.")


def test_closing_the_window_saves_what_was_typed(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type
) -> None:
    editor = open_section("introduction")
    type_text(text_of(editor).editor.area, "Ultimul cuvânt. ")
    assert plan_page.may_leave()
    saved = read_section(store, editor.held.section.id).section
    assert words_of(saved.text).startswith("Ultimul cuvânt.")


def test_typing_twice_saves_twice_over_the_same_record(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type
) -> None:
    area = text_of(open_section("introduction")).editor.area
    for word in ("Unu ", "doi "):
        type_text(area, word)
        assert plan_page.workbench.settle()
    editor = plan_page.workbench.editor
    assert editor is not None
    assert words_of(read_section(store, editor.held.section.id).section.text).startswith("Unu doi ")
    assert editor.findChildren(TextPiece)[0].editor.area is area


def test_undo_brings_the_section_back_on_the_screen(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type, room: Room
) -> None:
    type_text(text_of(open_section("introduction")).editor.area, "De anulat. ")
    plan_page.workbench.settle()
    store.undo()
    room.work.wait_idle()
    editor = plan_page.workbench.editor
    assert editor is not None
    assert "De anulat" not in words_of(text_of(editor).editor.prose())


def test_a_section_changed_elsewhere_keeps_what_was_typed_and_asks(
    plan_page: PlanPage, open_section: Open, store: Store, type_text: Type
) -> None:
    editor = open_section("introduction")
    type_text(text_of(editor).editor.area, "Al meu. ")
    other = draft_of(read_section(store, editor.held.section.id))
    other.section.heading = "Schimbat în altă fereastră"
    save_section(store, other)
    assert not plan_page.workbench.settle()
    assert plan_page.workbench.editor is editor
    assert "schimbată între timp" in editor.failure.text()
    click(editor, "stale.keep")
    assert plan_page.workbench.settle()
    assert words_of(read_section(store, editor.held.section.id).section.text).startswith("Al meu.")


def test_the_number_and_heading_are_edited_behind_the_pencil(
    plan_page: PlanPage, open_section: Open, store: Store
) -> None:
    editor = open_section("I")
    assert not editor.title_piece.isVisible()
    click_pencil(editor)
    heading = editor.findChild(QPlainTextEdit, "heading")
    assert heading is not None
    heading.setPlainText("Titlu nou")
    assert editor.title.text() == "Capitolul I: Titlu nou"
    plan_page.workbench.settle()
    assert read_section(store, editor.held.section.id).section.heading == "Titlu nou"


def click_pencil(editor: QWidget) -> None:
    pencil = editor.findChild(QPushButton, "retitle")
    assert pencil is not None
    pencil.click()


def test_nothing_to_write_is_a_tick_with_the_usual_phrase(
    plan_page: PlanPage, open_section: Open, store: Store, held: Held
) -> None:
    editor = open_section("II.3")
    tick = editor.findChild(QCheckBox, "absent")
    assert tick is not None
    tick.click()
    plan_page.workbench.settle()
    assert read_section(store, editor.held.section.id).section.absence == "nu este cazul"


def test_rows_kept_in_the_plan_are_edited_in_place(
    plan_page: PlanPage, open_section: Open, store: Store
) -> None:
    table = open_section("I.A").table
    assert table is not None
    model = table.grid.model
    name = [column.keys[0] for column in model.columns].index("name")
    model.setData(model.index(0, name), "Centru de zi „Exemplu”")
    plan_page.workbench.settle()
    editor = plan_page.workbench.editor
    assert editor is not None
    rows = read_section(store, editor.held.section.id).section.rows
    assert rows[0]["cells"]["name"] == "Centru de zi „Exemplu”"


def test_a_table_is_linked_to_the_register_and_kept_again(
    plan_page: PlanPage, open_section: Open, store: Store, room: Room, trail: Trail
) -> None:
    store.keep(a_service(name="Centru de zi din registru"), "serviciu")
    editor = open_section("I.A")
    click(editor, "table.link")
    room.work.wait_idle()
    linked = plan_page.workbench.editor
    assert linked is not None
    assert linked.table is not None
    assert linked.table.grid.model.lines[0].record.cells["name"] == "Centru de zi din registru"
    click(linked, "table.open")
    assert trail.went[-1] == ("services", None)
    click(linked, "table.keep")
    room.work.wait_idle()
    kept = read_section(store, linked.held.section.id).section
    assert kept.rows[0]["cells"]["name"] == "Centru de zi din registru"


def test_a_table_of_no_register_offers_no_link_to_one(
    plan_page: PlanPage, open_section: Open, store: Store, room: Room
) -> None:
    table = FigureTable("diagnosis.years", "Pe ani", (("Anul", 1.0, False),), (("2026",),))
    brought = Brought((), (Gathered("Servicii", ("Agăș",)),), (table,))
    plan_page.show_plan(start_county_plan(store, 2027, brought, room.desk.today()))
    room.work.wait_idle()
    editor = open_section("diagnosis.years")
    assert editor.table is not None
    assert [line.record.cells["c0"] for line in editor.table.grid.model.lines] == ["2026"]
    assert editor.findChild(QPushButton, "table.link") is None


def test_a_live_table_follows_its_register(
    plan_page: PlanPage, open_section: Open, store: Store, room: Room, held: Held
) -> None:
    service = store.keep(a_service(name="Vechi"), "serviciu")
    link_rows(store, held("I.A").section.id)
    room.work.wait_idle()
    open_section("I.A")
    service.name = "Nou"
    store.keep(service, "serviciu")
    room.work.wait_idle()
    table = plan_page.workbench.editor.table if plan_page.workbench.editor else None
    assert table is not None
    assert table.grid.model.lines[0].record.cells["name"] == "Nou"


def test_a_licence_that_ends_opens_its_service(
    plan_page: PlanPage, open_section: Open, store: Store, room: Room, trail: Trail
) -> None:
    service = store.keep(a_service(), "serviciu")
    store.keep(a_licence(service_id=service.id), "licență")
    room.work.wait_idle()
    editor = open_section("I.A")
    banner = next(one for one in editor.findChildren(Banner) if "000132" in one.text())
    click(banner, "banner.do")
    assert trail.went[-1] == ("services", service.id)


def test_the_unit_of_sums_is_chosen_for_the_table(
    plan_page: PlanPage, open_section: Open, store: Store
) -> None:
    table = open_section("I.A").table
    assert table is not None
    combo = table.unit.findChild(QComboBox, "unit")
    assert combo is not None
    combo.setCurrentIndex(1)
    plan_page.workbench.settle()
    assert read_section(store, table._section.id).section.unit is Unit.THOUSANDS


def test_another_day_for_the_figures_is_saved_with_the_plan(
    plan_page: PlanPage, open_section: Open, store: Store, room: Room, type_text: Type
) -> None:
    editor = open_section("I.A")
    line = editor.findChild(QLineEdit, "figures_on")
    assert line is not None
    line.selectAll()
    type_text(line, "30.11.21")
    QTest.keyClick(line, Qt.Key.Key_Return)
    room.work.wait_idle()
    view = plan_page.workbench.view
    assert view is not None
    assert str(view.tree.plan.figures_on) == "2021-11-30"


def test_the_table_of_beneficiaries_is_added_from_the_services(
    plan_page: PlanPage, open_section: Open, room: Room, held: Held
) -> None:
    click(open_section("I.A"), "table.beneficiaries")
    room.work.wait_idle()
    assert held("beneficiaries").section.live


def test_signers_nobody_knows_are_filled_in_settings(
    plan_page: PlanPage, open_section: Open, trail: Trail
) -> None:
    banner = next(one for one in open_section("signatures").findChildren(Banner) if one.isVisible())
    click(banner, "banner.do")
    assert trail.went == [("settings", None)]


def test_the_paper_folds_away_in_a_narrow_window(plan_page: PlanPage, room: Room) -> None:
    assert plan_page.workbench.is_paper_shown()
    plan_page.resize(FOLD_BELOW - 60, 768)
    assert not plan_page.workbench.is_paper_shown()
    plan_page.resize(FOLD_BELOW + 100, 768)
    assert plan_page.workbench.is_paper_shown()
    room.work.wait_idle()


def test_the_choice_to_fold_the_paper_is_remembered(plan_page: PlanPage, room: Room, qtbot: QtBot) -> None:
    click(plan_page.workbench.preview, "preview.fold")
    assert not plan_page.workbench.is_paper_shown()
    again = PlanPage(room)
    qtbot.addWidget(again)
    again.resize(1366, 768)
    again.show()
    assert not again.workbench.is_paper_shown()
    room.work.wait_idle()
