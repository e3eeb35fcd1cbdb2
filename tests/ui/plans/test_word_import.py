"""The preview of a plan from Word: what became what, mended by keys, taken as one action, never lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from letea.actions.plan_reading import open_plan, plan_rows
from letea.rules.plan_import import LEFT_OUT, Role, Trust
from tests.conftest import Trail
from tests.word_municipality import municipality
from tests.word_plans import commune
from ui import messages
from ui.plans.page import PlanPage
from ui.plans.word_import import WordImportDialog
from ui.room import Room

YEAR = 2023


@pytest.fixture(autouse=True)
def no_question_waits(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that fails leaves no question open behind it: closing asks about what was mended."""
    del qtbot  # closes the windows after this fixture is gone: the answer must be there until then
    monkeypatch.setattr(WordImportDialog, "closeEvent", lambda _self, event: event.accept())


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> WordImportDialog:
    made = WordImportDialog(room)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def shown(dialog: WordImportDialog, room: Room, tmp_path: Path) -> WordImportDialog:
    """The dialog with a municipality's plan read."""
    dialog.read(municipality(tmp_path / "plan.docx"))
    assert room.work.wait_idle()
    return dialog


def answered(monkeypatch: pytest.MonkeyPatch, *, yes: bool) -> list[str]:
    """What was asked; every question gets this answer."""
    asked: list[str] = []

    def ask(_parent: object, question: str, **_words: str) -> bool:
        asked.append(question)
        return yes

    monkeypatch.setattr(messages, "ask", ask)
    return asked


def part_at(dialog: WordImportDialog, key: str) -> int:
    """The place of the table that goes to a section."""
    reading = dialog.reading
    assert reading is not None
    return next(
        at
        for at, part in enumerate(reading.parts)
        if part.table is not None and (tree := reading.section(part.section)) and tree.section.key == key
    )


def plan_of(room: Room, year: int = YEAR) -> int | None:
    """The plan of a year, of whatever family the document was taken for."""
    return next((row.id for row in plan_rows(room.desk.store) if row.year == year), None)


def kept_rows(room: Room, key: str, year: int = YEAR) -> list[dict[str, str]]:
    plan_id = plan_of(room, year)
    assert plan_id is not None
    tree = open_plan(room.desk.store, plan_id)
    return [row["cells"] for held in tree.walk() if held.section.key == key for row in held.section.rows]


def test_the_first_doubtful_part_is_in_sight_with_what_is_doubtful(shown: WordImportDialog) -> None:
    assert shown.preview.parts.selected_id() == part_at(shown, "I.A")
    assert "pare scrisă în lei" in shown.preview.detail.notes.text()
    model = shown.preview.detail.table.model()
    assert "3O Persoane" in str(model.index(4, 3).data(Qt.ItemDataRole.ToolTipRole))
    assert model.index(4, 3).data(Qt.ItemDataRole.DecorationRole) is not None
    assert model.index(1, 3).data(Qt.ItemDataRole.DecorationRole) is None


def test_nothing_is_kept_before_it_is_asked_for(shown: WordImportDialog, room: Room) -> None:
    assert plan_of(room) is None
    shown.reject()
    assert plan_of(room) is None


def test_a_cell_mended_by_keys_comes_in_mended_and_all_is_one_undo(
    shown: WordImportDialog, room: Room, qtbot: QtBot, trail: Trail
) -> None:
    table = shown.preview.detail.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(4, 3))
    QTest.keyClick(table, Qt.Key.Key_Return)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.setText("30 persoane")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "3O Persoane" not in shown.preview.detail.notes.text())
    assert shown.isVisible()  # Enter ends the cell, it does not take the plan
    shown.take_button.click()
    assert room.work.wait_idle()
    assert kept_rows(room, "I.A")[4]["capacity"] == "30 persoane"
    assert "este preluat" in trail.said[-1]
    room.desk.store.undo()
    assert plan_of(room) is None


def test_a_part_left_out_does_not_come_in_and_can_be_brought_back(
    shown: WordImportDialog, room: Room
) -> None:
    shown.preview.parts.select(part_at(shown, "II.4"))
    shown.preview.detail.out.click()
    reading = shown.reading
    assert reading is not None
    assert reading.parts[part_at(shown, "II.4")].role is Role.OUT
    shown.preview.detail.out.click()
    assert reading.parts[part_at(shown, "II.4")].role is Role.CONTENT
    shown.preview.detail.out.click()
    shown.take_now()
    assert room.work.wait_idle()
    assert kept_rows(room, "II.4") == []
    assert len(kept_rows(room, "II.5")) == 1


def test_a_part_sent_to_another_section_goes_there(shown: WordImportDialog, room: Room) -> None:
    at = part_at(shown, "II.5")
    shown.preview.parts.select(at)
    where = shown.preview.detail.where
    names = [where.itemText(place).strip() for place in range(where.count())]
    place = next(place for place, name in enumerate(names) if name.startswith("4. Camp"))
    where.setCurrentIndex(place)
    where.activated.emit(place)
    shown.take_now()
    assert room.work.wait_idle()
    assert [row["name"] for row in kept_rows(room, "II.4")] == [
        "Ziua vârstnicului",
        "Fără violență",
        "Porți deschise",
    ]


def test_a_head_can_be_another_column_or_stay_out(shown: WordImportDialog, room: Room) -> None:
    detail = shown.preview.detail
    shown.preview.parts.select(part_at(shown, "II.6"))
    for column, name in ((2, "Lasă coloana deoparte"), (0, "Coloană proprie")):
        detail.table.setCurrentIndex(detail.table.model().index(0, column))
        place = detail.column.findText(name)
        detail.column.setCurrentIndex(place)
        detail.column.activated.emit(place)
    reading = shown.reading
    assert reading is not None
    table = reading.parts[part_at(shown, "II.6")].table
    assert table is not None
    assert [head.key for head in table.heads] == ["", "participants", LEFT_OUT, "frequency"]
    shown.take_now()
    assert room.work.wait_idle()
    row = kept_rows(room, "II.6")[0]
    assert "Analiza nevoilor" not in row.values()
    assert {"1", "Semestrial"} <= set(row.values())


def test_a_row_left_out_does_not_come_in(shown: WordImportDialog, room: Room, qtbot: QtBot) -> None:
    shown.preview.parts.select(part_at(shown, "II.4"))
    table = shown.preview.detail.table
    table.setCurrentIndex(table.model().index(0, 1))
    QTest.keyClick(table, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert table.model().rowCount() == 1
    shown.take_now()
    assert room.work.wait_idle()
    assert [row["name"] for row in kept_rows(room, "II.4")] == ["Fără violență"]


def test_the_filters_count_and_list(shown: WordImportDialog) -> None:
    chips = shown.preview.chips
    chips.activate(Trust.LOOK.value)
    chips.chosen.emit(Trust.LOOK.value)
    assert len(shown.preview.parts.rows.ids) == 1
    chips.chosen.emit("")
    assert len(shown.preview.parts.rows.ids) == 25


def test_what_was_mended_is_not_lost_without_a_question(
    shown: WordImportDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answered(monkeypatch, yes=False)
    shown.preview.detail.out.click()
    shown.reject()
    assert len(asked) == 1
    assert shown.isVisible()
    answered(monkeypatch, yes=True)
    shown.reject()
    assert not shown.isVisible()


def test_a_year_that_has_a_plan_is_asked_about(
    shown: WordImportDialog,
    room: Room,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    shown.take_now()
    assert room.work.wait_idle()
    before = plan_of(room)
    second = WordImportDialog(room)
    qtbot.addWidget(second)
    second.read(commune(tmp_path / "b.docx"))
    assert room.work.wait_idle()
    second.preview.year.setText(str(YEAR))
    assert shown.reading is not None
    second.preview.family_asked.emit(shown.reading.layout.key)
    assert room.work.wait_idle()
    second.preview.year.setText(str(YEAR))
    asked = answered(monkeypatch, yes=False)
    second.take_now()
    assert "Anul 2023 are deja un plan" in asked[0]
    assert plan_of(room) == before
    answered(monkeypatch, yes=True)
    second.take_now()
    assert room.work.wait_idle()
    assert kept_rows(room, "I.A")[0]["local"] == "303.270 lei"


def test_a_year_that_is_none_is_told_and_nothing_is_taken(shown: WordImportDialog, room: Room) -> None:
    shown.preview.year.setText("anul trecut")
    shown.take_now()
    assert room.work.wait_idle()
    assert "Scrieți anul planului" in shown.problem.text()
    assert shown.isVisible()


def test_a_file_that_cannot_be_read_is_told_in_the_dialog(
    dialog: WordImportDialog, room: Room, tmp_path: Path
) -> None:
    (tmp_path / "vechi.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    dialog.read(tmp_path / "vechi.doc")
    assert room.work.wait_idle()
    assert "salvați-l ca .docx" in dialog.problem.text()
    dialog.read(commune(tmp_path / "bun.docx"))
    assert room.work.wait_idle()
    assert dialog.problem.text() == ""
    assert dialog.take_button.isVisible()


def test_reading_is_stopped_when_the_dialog_is_left(
    dialog: WordImportDialog, room: Room, tmp_path: Path
) -> None:
    dialog.read(municipality(tmp_path / "plan.docx"))
    dialog.reject()
    assert room.work.wait_idle()
    assert not dialog.isVisible()
    assert dialog.reading is None


def test_the_page_opens_it_and_shows_the_plan_that_came_in(
    page: PlanPage, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = page.files.open_import()
    dialog.read(commune(tmp_path / "plan.docx"))
    assert room.work.wait_idle()
    dialog.take_now()
    assert room.work.wait_idle()
    assert page.workbench.view is not None
    assert page.workbench.view.tree.plan.year == 2022


def test_the_menu_and_the_empty_page_offer_it(page: PlanPage, plan_menu: Callable[[], list[str]]) -> None:
    assert "Preia un plan din Word sau Excel…" in plan_menu()
    del page


@pytest.fixture
def plan_menu(page: PlanPage) -> Callable[[], list[str]]:
    def texts() -> list[str]:
        menu = page.buttons.more.menu()
        assert menu is not None
        return [action.text() for action in menu.actions()]

    return texts
