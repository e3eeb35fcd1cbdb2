"""Long text typed over its row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.parts.inputs import LongInput
from ui.plans.in_place import InPlace


@pytest.fixture
def rows(qtbot: QtBot) -> QListView:
    """A list of one text, being edited."""
    view = QListView()
    qtbot.addWidget(view)
    model = QStandardItemModel(view)
    model.appendRow(QStandardItem("Consiliere"))
    view.setModel(model)
    view.setItemDelegate(InPlace(view))
    view.show()
    view.edit(model.index(0, 0))
    return view


def editor_of(rows: QListView) -> LongInput:
    found = rows.viewport().findChild(LongInput)
    assert isinstance(found, LongInput)
    return found


def test_a_redraw_leaves_what_is_typed(rows: QListView) -> None:
    editor_of(rows).setPlainText("Consiliere și informare")
    model = rows.model()
    model.dataChanged.emit(model.index(0, 0), model.index(0, 0))
    assert editor_of(rows).toPlainText() == "Consiliere și informare"


def test_enter_takes_the_text_and_shift_enter_is_a_new_line(rows: QListView) -> None:
    editor = editor_of(rows)
    editor.setPlainText("Informare")
    editor.moveCursor(editor.textCursor().MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert editor.toPlainText() == "Informare\n"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert rows.model().index(0, 0).data() == "Informare\n"
