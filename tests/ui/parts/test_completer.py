"""What is offered while one types is taken by Tab and Enter, in a field and in a cell."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from db.tables.households import Income
from tests.samples import TODAY, an_income
from ui.parts.inputs import LineInput, ListedInput
from ui.parts.lines import Lines

Type = Callable[[QWidget, str], None]
KINDS = ("Pensie", "Pensie de urmaș", "Salariu", "Alocație de stat", "Ajutor de șomaj")


class Fields(QWidget):
    """A closed list, a line that offers, and a field after them."""

    def __init__(self) -> None:
        super().__init__()
        self.listed, self.line, self.after = ListedInput(KINDS), LineInput(KINDS), QLineEdit()
        column = QVBoxLayout(self)
        for one in (self.listed, self.line, self.after):
            column.addWidget(one)


@pytest.fixture
def fields(qtbot: QtBot) -> Fields:
    """The fields in front."""
    made = Fields()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def press(key: Qt.Key) -> None:
    """Press a key in the list that is open, else where the focus is."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def begin(field: QWidget, text: str, type_text: Type) -> None:
    """Go into a field and type, the list opening under it."""
    field.setFocus()
    type_text(field, text)
    assert QApplication.activePopupWidget() is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
@pytest.mark.parametrize(
    ("typed", "taken"),
    [("sal", "Salariu"), ("SOMAJ", "Ajutor de șomaj"), ("de u", "Pensie de urmaș"), ("pensie", "pensie")],
)
def test_the_only_one_that_fits_is_taken_from_a_closed_list(
    fields: Fields, type_text: Type, key: Qt.Key, typed: str, taken: str
) -> None:
    begin(fields.listed, typed, type_text)
    press(key)
    assert fields.listed.currentText() == taken
    assert QApplication.activePopupWidget() is None
    assert fields.line.hasFocus() is (key == Qt.Key.Key_Tab)


def test_words_of_ones_own_stay_as_written(fields: Fields, type_text: Type) -> None:
    begin(fields.line, "sal", type_text)
    press(Qt.Key.Key_Tab)
    assert fields.line.text() == "sal"
    assert fields.after.hasFocus()


def test_tab_takes_what_the_arrows_marked(fields: Fields, type_text: Type) -> None:
    begin(fields.line, "pensie", type_text)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab):
        press(key)
    assert fields.line.text() == "Pensie de urmaș"
    assert fields.after.hasFocus()


def test_cells_are_filled_one_after_another(qtbot: QtBot, type_text: Type) -> None:
    lines: Lines[Income] = Lines("Venituri", lambda: Income(person_id=1, kind=""), key="incomes", today=TODAY)
    lines.vocabulary(Income.kind, [(kind.lower(), kind) for kind in KINDS])
    lines.money(Income.sum_bani)
    lines.vocabulary(Income.proof, [("cupon", "Cupon de pensie")])
    qtbot.addWidget(lines)
    lines.show([an_income(kind="", sum_bani=None)])
    with qtbot.waitActive(lines):
        lines.show()
        lines.activateWindow()
    lines.view.setFocus()
    lines.view.edit_from(0)
    for typed, key in (("sal", Qt.Key.Key_Tab), ("2.574", Qt.Key.Key_Tab), ("cup", Qt.Key.Key_Return)):
        focused = QApplication.focusWidget()
        assert focused is not None
        type_text(focused, typed)
        press(key)
    assert lines.model.lines[0].texts == ["Salariu", "2.574", "Cupon de pensie"]
    assert lines.view.hasFocus()
