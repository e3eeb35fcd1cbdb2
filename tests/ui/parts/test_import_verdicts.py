"""The preview of rows: those to be looked at have a chip of their own, where there are any."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from letea.rules.sheet_verdicts import JudgedRow, SortedRows, Verdict
from ui.parts.import_verdicts import VerdictsStep


def step(qtbot: QtBot, *rows: JudgedRow) -> VerdictsStep:
    made = VerdictsStep("Gospodăria", "CNP")
    qtbot.addWidget(made)
    made.show_judged(SortedRows(rows))
    return made


def test_rows_like_somebody_registered_are_found_by_their_chip(qtbot: QtBot) -> None:
    doubtful = JudgedRow(3, Verdict.NEW, "Exemplu Ion", reason="seamănă cu Exemplu Ionn", doubt=True)
    made = step(qtbot, JudgedRow(2, Verdict.NEW, "Exemplu Ana"), doubtful)
    chip = made.findChild(QPushButton, "chip.doubt")
    assert chip is not None
    assert chip.text().split() == ["De", "verificat", "1"]
    chip.click()
    assert list(made.rows.rows.ids) == [3]


def test_without_such_rows_there_is_no_chip(qtbot: QtBot) -> None:
    made = step(qtbot, JudgedRow(2, Verdict.NEW, "Exemplu Ana"))
    assert made.findChild(QPushButton, "chip.doubt") is None
