"""Child records are edited in place, line by line, and nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from db.tables.households import Income
from db.tables.training import TrainingRow
from letea.errors import Problem
from tests.samples import TODAY, a_training_row, an_income
from ui.parts.inputs import ListedInput
from ui.parts.lines import Lines

KINDS = [("salariu", "Salariu"), ("pensie", "Pensie")]


def new_income() -> Income:
    """An income nobody wrote yet."""
    return Income(person_id=1, kind="")


@pytest.fixture
def lines(qtbot: QtBot) -> Lines[Income]:
    """Two incomes on the screen."""
    made = Lines("Venituri", new_income, key="incomes", total=Income.sum_bani, today=TODAY)
    made.vocabulary(Income.kind, KINDS)
    made.money(Income.sum_bani)
    made.text(Income.proof)
    made.day(Income.proved_on)
    qtbot.addWidget(made)
    made.show(
        [
            an_income(
                person_id=1, kind="salariu", sum_bani=123450, proof="adeverință", proved_on=date(2022, 3, 5)
            ),
            an_income(person_id=1, kind="pensie", sum_bani=100000, proof="cupon", proved_on=None),
        ]
    )
    made.resize(700, 300)
    made.show()
    return made


def write(lines: Lines[Income], row: int, column: int, text: str) -> None:
    """Write in a cell."""
    lines.model.setData(lines.model.index(row, column), text)


def texts(lines: Lines[Income]) -> list[list[str]]:
    """What stands in the cells."""
    return [line.texts for line in lines.model.lines]


def test_records_come_back_as_they_were_shown(lines: Lines[Income]) -> None:
    kept = [(one.kind, one.sum_bani, one.proof, one.proved_on) for one in lines.records()]
    assert kept == [
        ("salariu", 123450, "adeverință", date(2022, 3, 5)),
        ("pensie", 100000, "cupon", None),
    ]
    assert not lines.is_changed()


def test_the_model_keeps_qts_contract(lines: Lines[Income]) -> None:
    QAbstractItemModelTester(lines.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lines.add_line()
    write(lines, 2, 1, "12")
    lines.model.move(2, -1)
    lines.model.remove(0)
    lines.model.undo()
    assert len(lines.model.lines) == 3


def test_a_cell_is_read_and_shown_in_its_usual_spelling(lines: Lines[Income]) -> None:
    write(lines, 1, 1, "2 574,7 lei")
    write(lines, 1, 3, "5.3.22")
    assert texts(lines)[1] == ["Pensie", "2.574,70", "cupon", "05.03.2022"]
    assert lines.records()[1].sum_bani == 257470
    assert lines.changed_labels() == ["Venituri"]


def test_letters_in_a_sum_are_told_at_their_line_and_kept(lines: Lines[Income]) -> None:
    write(lines, 1, 1, "12a4")
    lines.tell([])
    assert [problem.field for problem in lines.problems()] == ["incomes.1.sum_bani"]
    assert "Rândul 2, " in lines.note_text()
    assert texts(lines)[1][1] == "12a4"
    assert lines.records()[1].sum_bani == 100000


def test_a_rules_problem_stands_at_its_cell_and_others_come_back(lines: Lines[Income]) -> None:
    homeless = lines.tell([Problem("incomes.0.proof", "Lipsește numărul."), Problem("cnp", "Altceva.")])
    assert homeless == [Problem("cnp", "Altceva.")]
    assert lines.model.problem(0, 2) == Problem("incomes.0.proof", "Lipsește numărul.")
    assert lines.model.index(0, 2).data(Qt.ItemDataRole.DecorationRole) is not None
    assert "Rândul 1, " in lines.note_text()


def test_the_total_stands_under_the_lines(lines: Lines[Income]) -> None:
    assert lines.total_text() == "Total: 2.234,50 lei"
    write(lines, 1, 1, "")
    assert lines.total_text() == "Total: 1.234,50 lei"


def test_a_line_added_and_left_empty_is_not_kept(lines: Lines[Income]) -> None:
    lines.add_line()
    assert len(lines.records()) == 2
    assert lines.problems() == []
    assert not lines.is_changed()


def test_a_line_added_and_written_is_kept(lines: Lines[Income]) -> None:
    lines.add_line()
    write(lines, 2, 1, "50")
    assert [one.sum_bani for one in lines.records()] == [123450, 100000, 5000]


def test_a_deleted_line_can_be_brought_back(lines: Lines[Income]) -> None:
    lines.view.setCurrentIndex(lines.model.index(0, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [one.kind for one in lines.removed()] == ["salariu"]
    assert [one.kind for one in lines.records()] == ["pensie"]
    undo = lines.findChild(QPushButton, "lines.undo")
    assert isinstance(undo, QPushButton)
    undo.click()
    assert lines.removed() == []
    assert not lines.is_changed()


def test_enter_edits_a_cell_and_never_saves_from_here(lines: Lines[Income]) -> None:
    lines.view.setCurrentIndex(lines.model.index(0, 2))
    QTest.keyClick(lines.view, Qt.Key.Key_Return)
    editor = lines.view.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "adeverință"
    editor.setText("cupon nou")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert texts(lines)[0][2] == "cupon nou"


def test_a_cell_of_a_list_is_found_by_typing(lines: Lines[Income]) -> None:
    lines.view.setCurrentIndex(lines.model.index(0, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_F2)
    editor = lines.view.viewport().findChild(ListedInput)
    assert isinstance(editor, ListedInput)
    editor.setEditText("pensie")
    QTest.keyClick(editor.line(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert lines.records()[0].kind == "pensie"


def test_del_empties_a_cell(lines: Lines[Income]) -> None:
    lines.view.setCurrentIndex(lines.model.index(0, 2))
    QTest.keyClick(lines.view, Qt.Key.Key_Delete)
    assert lines.records()[0].proof == ""


def test_ins_adds_a_line_under_the_current_one(lines: Lines[Income]) -> None:
    lines.view.setCurrentIndex(lines.model.index(0, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_Insert)
    assert [line.new for line in lines.model.lines] == [False, True, False]


def test_rows_copied_from_a_spreadsheet_are_pasted_as_lines(lines: Lines[Income]) -> None:
    QGuiApplication.clipboard().setText(
        "pensie\t1.234,50\tcupon 7\t5.3.22\r\nSalariu\t2000\tadeverință 9\t\r\n"
    )
    lines.view.setCurrentIndex(lines.model.index(1, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [(one.kind, one.sum_bani, one.proof) for one in lines.records()[1:]] == [
        ("pensie", 123450, "cupon 7"),
        ("salariu", 200000, "adeverință 9"),
    ]
    QTest.keyClick(lines.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not lines.is_changed()


def test_what_is_pasted_and_unreadable_is_kept_and_told(lines: Lines[Income]) -> None:
    QGuiApplication.clipboard().setText("altceva\tmult")
    lines.view.setCurrentIndex(lines.model.index(0, 0))
    lines.view.paste()
    assert [problem.field for problem in lines.problems()] == ["incomes.0.kind", "incomes.0.sum_bani"]
    assert texts(lines)[0][:2] == ["altceva", "mult"]


def test_the_first_bad_cell_is_entered(lines: Lines[Income]) -> None:
    lines.tell([Problem("incomes.1.proof", "Lipsește numărul.")])
    assert lines.focus_problem()
    assert (lines.view.currentIndex().row(), lines.view.currentIndex().column()) == (1, 2)


def test_what_blocks_is_entered_before_what_only_warns(lines: Lines[Income]) -> None:
    lines.tell(
        [Problem("incomes.0.kind", "Poate lipsi.", blocking=False), Problem("incomes.1.proof", "Lipsește.")]
    )
    assert lines.focus_problem()
    assert (lines.view.currentIndex().row(), lines.view.currentIndex().column()) == (1, 2)


def test_a_cell_is_signed_by_what_blocks_even_where_something_else_warns(lines: Lines[Income]) -> None:
    warns = Problem("incomes.0.sum_bani", "Este mult.", blocking=False)
    blocks = Problem("incomes.0.sum_bani", "Nu poate fi sub zero.")
    column = next(at for at, one in enumerate(lines.model.columns) if "sum_bani" in one.keys)
    for told in ([warns, blocks], [blocks, warns]):
        lines.tell(told)
        assert lines.model.problem(0, column) == blocks
        assert "Nu poate fi sub zero." in lines.note_text()
        assert "Este mult." not in lines.note_text()


def test_lines_higher_than_they_need_keep_together(lines: Lines[Income]) -> None:
    lines.resize(700, 900)
    QApplication.processEvents()
    assert lines.view.y() < 40
    add = lines.findChild(QPushButton, "lines.add")
    assert isinstance(add, QPushButton)
    assert add.y() < lines.view.geometry().bottom() + 40


def test_a_draft_brings_back_lines_changed_and_new(lines: Lines[Income]) -> None:
    write(lines, 1, 1, "12a4")
    lines.add_line()
    write(lines, 2, 2, "declarație")
    draft, before = lines.typed(), texts(lines)
    lines.show([line.record for line in lines.model.lines[:2]])
    lines.put_typed(draft)
    assert texts(lines) == before
    assert lines.is_changed()


def test_changes_are_told(lines: Lines[Income], qtbot: QtBot) -> None:
    with qtbot.waitSignal(lines.changed):
        write(lines, 0, 2, "nou")


def test_lines_are_moved_by_keys_and_keep_their_place(qtbot: QtBot) -> None:
    lines = Lines("Cursuri", a_training_row, key="rows", order=TrainingRow.place)
    lines.text(TrainingRow.topic)
    qtbot.addWidget(lines)
    rows = [a_training_row(topic=f"Tema {number}", place=number) for number in range(3)]
    lines.show(rows)
    lines.view.setCurrentIndex(lines.model.index(2, 0))
    QTest.keyClick(lines.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert lines.view.currentIndex().row() == 1
    assert [(row.topic, row.place) for row in lines.records()] == [
        ("Tema 0", 0),
        ("Tema 2", 1),
        ("Tema 1", 2),
    ]


def test_worded_sums_are_counted_only_where_they_are_sums(qtbot: QtBot) -> None:
    lines: Lines[TrainingRow] = Lines("Cursuri", a_training_row, key="rows", total=TrainingRow.amount_bani)
    lines.amount(TrainingRow.amount_bani, TrainingRow.amount_text)
    qtbot.addWidget(lines)
    lines.show(
        [
            a_training_row(amount_bani=None, amount_text="Fără costuri"),
            a_training_row(amount_bani=120000, amount_text="1.200 (PNRR)"),
        ]
    )
    assert lines.total_text() == "Total: 1.200 lei"
    assert [(row.amount_bani, row.amount_text) for row in lines.records()] == [
        (None, "Fără costuri"),
        (120000, "1.200 (PNRR)"),
    ]
