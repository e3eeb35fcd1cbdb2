"""What is to be mended is found from every tab of a dialog, and a cell being written in is saved too."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.households import Income
from db.tables.people import Person
from letea.errors import Problem
from tests.samples import TODAY, a_person, an_income
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.lines import Lines


class TwoTabs(RecordDialog[Person]):
    """A person on one tab, incomes and a long form on the other; a telephone must be written."""

    def __init__(self) -> None:
        super().__init__("Exemplu Ana")
        self.person = a_person()
        self.kept: list[str] = []
        self.form = Form(today=TODAY)
        self.name = self.form.text(Person.family_name)
        self.incomes: Lines[Income] = Lines("Venituri", an_income, key="incomes", today=TODAY)
        self.incomes.text(Income.proof)
        self.incomes.day(Income.proved_on)
        self.other = Form(today=TODAY)
        for attribute in (Person.notes, Person.street, Person.school, Person.occupation):
            self.other.long_text(attribute)
        self.phone = self.other.text(Person.phone)
        self.add_part(self.form, "Date")
        self.add_part(self.incomes, "Venituri")
        self.add_part(self.other, "Venituri")
        self.form.show(self.person)
        self.other.show(self.person)
        self.incomes.show([an_income(proof="cupon", proved_on=date(2022, 3, 5))])

    def draft(self) -> Person:
        """The person as typed."""
        self.form.fill(self.person)
        self.other.fill(self.person)
        return self.person

    def check(self, draft: Person) -> list[Problem]:
        """A telephone is needed; the proof of an income should be a decision."""
        warning = Problem("incomes.0.proof", "Scrieți numărul.", blocking=False)
        return [warning] if draft.phone else [warning, Problem("phone", "Scrieți telefonul.")]

    def save(self, draft: Person) -> object:
        """Keep the proofs of the incomes."""
        self.kept = [income.proof for income in self.incomes.records()]
        return draft


@pytest.fixture
def dialog(qtbot: QtBot) -> TwoTabs:
    """A dialog on the screen, its second tab out of sight."""
    made = TwoTabs()
    qtbot.addWidget(made, before_close_func=TwoTabs.give_up)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.phone.put_typed("0700 000 001")
    return made


def write_in_a_cell(dialog: TwoTabs, text: str) -> QLineEdit:
    """Write in the first cell of the incomes without leaving it."""
    dialog.turn_to(1)
    view = dialog.incomes.view
    view.setFocus()
    view.setCurrentIndex(dialog.incomes.model.index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_F2)
    editor = view.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, text)
    return editor


def is_marked(dialog: TwoTabs, place: int) -> bool:
    """Whether a tab carries the sign of something to mend."""
    head = dialog.findChild(QPushButton, f"tab.{place}")
    assert isinstance(head, QPushButton)
    return not head.icon().isNull()


def test_ctrl_s_takes_the_cell_that_is_being_written_in(dialog: TwoTabs) -> None:
    editor = write_in_a_cell(dialog, "decizie")
    QTest.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.kept == ["decizie"]


def test_the_button_takes_the_cell_that_is_being_written_in(dialog: TwoTabs) -> None:
    write_in_a_cell(dialog, "decizie")
    dialog.save_button.click()
    assert dialog.kept == ["decizie"]


def test_a_problem_on_another_tab_marks_it_until_it_is_mended(dialog: TwoTabs) -> None:
    dialog.phone.put_typed("")
    dialog.save_now()
    assert (is_marked(dialog, 0), is_marked(dialog, 1)) == (False, True)
    dialog.phone.put_typed("0700 000 001")
    dialog.check_typed()
    assert not is_marked(dialog, 1)


def test_the_first_problem_is_brought_into_sight(dialog: TwoTabs, qtbot: QtBot) -> None:
    dialog.resize(600, 420)
    dialog.phone.put_typed("")
    dialog.save_now()
    assert dialog.focusWidget() is dialog.phone.line
    qtbot.waitUntil(lambda: not dialog.phone.line.visibleRegion().isEmpty())
    assert dialog.phone.line.visibleRegion().boundingRect().height() == dialog.phone.line.height()


def test_a_warning_alone_marks_no_tab(dialog: TwoTabs) -> None:
    dialog.check_typed()
    assert not is_marked(dialog, 1)
