"""The table of lines takes the keys that are its own, and what is typed in a cell."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.tables.households import Income
from tests.samples import TODAY, an_income
from ui.parts.lines import Lines


@pytest.fixture
def lines(qtbot: QtBot) -> Lines[Income]:
    """An income on the screen, its proof to be written."""
    made: Lines[Income] = Lines("Venituri", an_income, key="incomes", today=TODAY)
    made.text(Income.proof)
    qtbot.addWidget(made)
    made.show([an_income(proof="cupon")])
    made.show()
    return made


def takes_ctrl_z(lines: Lines[Income]) -> bool:
    """Whether the lines keep Ctrl+Z from the shortcuts of the window around them."""
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    QApplication.sendEvent(lines.view, event)
    return event.isAccepted()


def test_ctrl_z_is_the_lines_own_while_they_have_something_to_undo(lines: Lines[Income]) -> None:
    assert not takes_ctrl_z(lines)
    lines.model.setData(lines.model.index(0, 0), "decizie")
    assert takes_ctrl_z(lines)
    QTest.keyClick(lines.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines.model.lines[0].texts == ["cupon"]
    assert not takes_ctrl_z(lines)


def test_what_is_typed_in_a_cell_is_taken_when_asked(lines: Lines[Income]) -> None:
    lines.view.edit_from(0)
    editor = lines.view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "decizie")
    lines.finish_typing()
    assert lines.model.lines[0].texts == ["decizie"]


def test_what_is_being_typed_stays_when_signs_of_problems_are_drawn(lines: Lines[Income]) -> None:
    lines.view.edit_from(0)
    editor = lines.view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setText("deciz")
    lines.tell([])
    assert editor.text() == "deciz"
