"""Lines of a page: long texts whole, what is typed kept when the store changes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from db.tables.outreach import CounsellingTopic
from tests.ui.following import at_rest
from ui.parts.wrapped_lines import WrappedLines
from ui.room import Room
from ui.theme import ROW


def topic(text: str, uid: str) -> CounsellingTopic:
    return CounsellingTopic(year=2022, topic=text, uid=uid)


def lines_with(qtbot: QtBot, *texts: str) -> WrappedLines[CounsellingTopic]:
    """Lines of topics with the uids "0", "1"…"""
    lines = WrappedLines[CounsellingTopic](
        "Teme", lambda: CounsellingTopic(year=2022, topic=""), key="topics", order=CounsellingTopic.place
    )
    lines.long_text(CounsellingTopic.topic, width=300)
    lines.show([topic(text, str(place)) for place, text in enumerate(texts)])
    qtbot.addWidget(lines)
    lines.resize(420, 400)
    with qtbot.waitExposed(lines):
        lines.show()
    return lines


def put(lines: WrappedLines[CounsellingTopic], row: int, text: str) -> None:
    lines.model.setData(lines.model.index(row, 0), text)


def texts_of(lines: WrappedLines[CounsellingTopic]) -> list[str]:
    return [line.texts[0] for line in lines.model.lines]


def test_what_is_typed_stays_and_the_rest_takes_what_the_store_holds(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot, "drepturi", "igienă")
    put(lines, 0, "drepturile copilului")
    lines.merge([topic("drepturi", "0"), topic("igienă și sănătate", "1")])
    assert texts_of(lines) == ["drepturile copilului", "igienă și sănătate"]
    assert lines.is_changed()


def test_a_line_added_and_not_saved_stays_when_the_store_changes(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot, "drepturi")
    lines.add_records([topic("nou", "9")])
    lines.merge([topic("drepturi", "0"), topic("venit de altundeva", "5")])
    assert texts_of(lines) == ["drepturi", "nou", "venit de altundeva"]


def test_a_line_deleted_elsewhere_goes_and_one_taken_out_here_stays_out(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot, "drepturi", "igienă", "școală")
    lines.model.remove(2)
    lines.merge([topic("igienă", "1"), topic("școală", "2")])
    assert texts_of(lines) == ["igienă"]


def test_after_a_save_nothing_is_left_to_save(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot, "drepturi")
    put(lines, 0, "drepturile copilului")
    lines.merge([topic("drepturile copilului", "0")])
    assert not lines.is_changed()


def test_the_cell_being_edited_is_taken_before_the_rows_are_read_anew(
    qtbot: QtBot, room: Room, type_text: Callable[[QWidget, str], None]
) -> None:
    lines = lines_with(qtbot, "drepturi")
    lines.activateWindow()
    lines.view.setFocus()
    lines.view.edit(lines.model.index(0, 0))
    editor = lines.view.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    qtbot.waitUntil(editor.hasFocus)
    editor.selectAll()
    type_text(editor, "școală și acasă")
    lines.merge([topic("drepturi", "0")])
    assert texts_of(lines) == ["școală și acasă"]


def test_enter_ends_the_writing_of_a_long_text(
    qtbot: QtBot, room: Room, type_text: Callable[[QWidget, str], None]
) -> None:
    lines = lines_with(qtbot, "")
    lines.activateWindow()
    lines.view.setFocus()
    lines.view.edit(lines.model.index(0, 0))
    editor = lines.view.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    type_text(editor, "Țara")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert texts_of(lines) == ["Țara"]


def test_tab_goes_on_from_a_long_text_to_the_next_cell(
    qtbot: QtBot, room: Room, type_text: Callable[[QWidget, str], None]
) -> None:
    lines = lines_with(qtbot, "", "")
    lines.activateWindow()
    lines.view.setFocus()
    lines.view.edit_from(0)
    editor = lines.view.findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    type_text(editor, "Țara")
    lines.tell([])
    assert editor.toPlainText() == "Țara"
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert texts_of(lines) == ["Țara", ""]
    assert lines.view.currentIndex().row() == 1
    assert lines.view.state() == QAbstractItemView.State.EditingState


def test_a_long_text_is_shown_whole(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot, "scurt", "cuvinte " * 40)
    at_rest(lines, room.work)  # the column has its share of the width, and the rows their heights
    assert lines.view.rowHeight(1) > 3 * ROW
    assert lines.view.rowHeight(0) == ROW


def test_lines_with_nothing_in_them_say_so(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot)
    assert not lines.view.isVisible()
    lines.add_line()
    assert lines.view.isVisible()


def test_a_long_list_stays_where_it_is_while_one_types(qtbot: QtBot, room: Room) -> None:
    lines = lines_with(qtbot, *(f"tema {number}" for number in range(14)))
    qtbot.waitUntil(lambda: lines.view.height() > ROW * 12)
    high, bar = lines.view.height(), lines.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    put(lines, 12, "altă temă")
    assert (lines.view.height(), bar.value()) == (high, at)
