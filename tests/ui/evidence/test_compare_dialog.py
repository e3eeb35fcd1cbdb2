"""The dialog that compares a list: what it is about, another month in the title, files that are no list."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.evidence_lists import list_comparisons
from letea.exchange.workbook import read_sheets
from tests import sheet_files
from tests.letea.actions.evidence_offices import paid_office
from tests.ui.evidence.conftest import Write
from ui.evidence.compare_dialog import ABOUT, COLUMNS, TABLE, CompareDialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> CompareDialog:
    """The dialog of an office that paid for March."""
    paid_office(room.desk.store)
    made = CompareDialog(room)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def read(dialog: CompareDialog, room: Room, path: Path) -> None:
    dialog.read(path)
    assert room.work.wait_idle()


def go_on(dialog: CompareDialog, room: Room) -> None:
    dialog.go_on()
    assert room.work.wait_idle()


def step(dialog: CompareDialog) -> int:
    return dialog._pages.currentIndex()


def test_a_list_of_another_month_is_told_and_its_month_taken(
    dialog: CompareDialog, room: Room, list_file: Write
) -> None:
    assert dialog.about.month.currentText() == "februarie 2022"
    read(dialog, room, list_file())
    go_on(dialog, room)
    told = "Titlul listei spune martie 2022, iar confruntarea este pentru februarie 2022."
    assert dialog.other_month.text() == told
    dialog.go_back()
    assert dialog.other_month.text() == ""
    go_on(dialog, room)
    assert dialog.other_month.text() == told
    button = dialog.other_month.findChild(QPushButton, "banner.do")
    assert isinstance(button, QPushButton)
    button.click()
    assert dialog.other_month.text() == ""
    assert dialog.about.month.currentText() == "martie 2022"


def test_without_a_source_the_file_is_not_read(dialog: CompareDialog, room: Room, list_file: Write) -> None:
    dialog.about.source.line.setText(" ")
    read(dialog, room, list_file())
    assert step(dialog) == ABOUT
    assert dialog.about.source.note.text().startswith("Scrieți de unde este lista")


def test_each_kind_has_its_own_columns_and_usual_source(
    dialog: CompareDialog, room: Room, tmp_path: Path
) -> None:
    dialog.about.kind.setCurrentIndex(1)
    assert dialog.about.source.text() == "Resurse umane"
    assert not dialog.about.benefit.isVisible()
    rows: list[list[object]] = [
        ["Nume salariat", "Persoana asistată", "Salariu de bază"],
        ["Exemplu Ion", "Exemplu Ana", 2_550],
    ]
    read(dialog, room, sheet_files.write(tmp_path / "ru.xlsx", sheet_files.an_xlsx(rows)))
    go_on(dialog, room)
    assert dialog.columns.keys() == ("full_name", "cared", "wage_bani")
    dialog.about.source.line.setText("Serviciul personal")
    dialog.about.kind.setCurrentIndex(2)
    assert dialog.about.source.text() == "Serviciul personal"  # what was typed stays


def test_a_column_that_is_needed_is_asked_for(dialog: CompareDialog, room: Room, list_file: Write) -> None:
    read(dialog, room, list_file())
    go_on(dialog, room)
    dialog.columns.inputs[3].setCurrentIndex(0)
    dialog.go_on()
    assert "Alegeți coloana pentru „Suma plătită”" in dialog.problem.text()
    assert step(dialog) == COLUMNS
    assert list_comparisons(room.desk.store) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"nimic", "nu este un tabel Excel"),
        (b"", "este gol"),
        (sheet_files.locked(), "are parolă"),
        (sheet_files.an_xlsx([[None]]), "nu are niciun cuvânt"),
        (sheet_files.entity_bomb(), ""),
    ],
)
def test_a_file_that_is_no_list_is_told_and_another_may_be_chosen(
    dialog: CompareDialog, room: Room, tmp_path: Path, list_file: Write, content: bytes, told: str
) -> None:
    read(dialog, room, sheet_files.write(tmp_path / "rea.xlsx", content))
    if told:
        assert told in dialog.problem.text()
        assert step(dialog) == ABOUT
    read(dialog, room, list_file())
    assert step(dialog) == TABLE


def test_a_list_of_totals_alone_is_refused_in_words_and_nothing_is_kept(
    dialog: CompareDialog, room: Room, tmp_path: Path
) -> None:
    rows: list[list[object]] = [["Nume și prenume", "CNP", "Suma"], [None, None, 300]]
    read(dialog, room, sheet_files.write(tmp_path / "totaluri.xlsx", sheet_files.an_xlsx(rows)))
    go_on(dialog, room)
    go_on(dialog, room)
    assert "Lista nu are niciun rând cu o persoană" in dialog.problem.text()
    assert list_comparisons(room.desk.store) == []
    dialog.go_back()
    assert step(dialog) == TABLE


def test_a_head_without_rows_is_told(dialog: CompareDialog, room: Room, tmp_path: Path) -> None:
    rows = [["Nume și prenume", "CNP", "Suma"]]
    read(dialog, room, sheet_files.write(tmp_path / "gol.xlsx", sheet_files.an_xlsx(rows)))
    go_on(dialog, room)
    assert "nu este niciun rând" in dialog.problem.text()


def test_the_empty_model_has_the_columns_of_its_kind(
    dialog: CompareDialog, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "model.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
    button = dialog.findChild(QPushButton, "model")
    assert isinstance(button, QPushButton)
    button.click()
    assert room.work.wait_idle()
    assert "Nume și prenume" in read_sheets(path)[0].rows[0]


def test_giving_up_keeps_nothing(dialog: CompareDialog, room: Room, list_file: Write) -> None:
    read(dialog, room, list_file())
    dialog.reject()
    assert list_comparisons(room.desk.store) == []
