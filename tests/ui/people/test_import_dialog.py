"""Importing persons: verdicts first, then the good rows, and honest words in the end."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letea.actions.people_import import ImportReport
from letea.actions.people_lists import list_people
from letea.exchange.workbook import Table, write_tables
from tests.conftest import Trail
from tests.samples import CNP, TODAY
from ui.people.import_dialog import ImportDialog
from ui.people.verdicts import report_words
from ui.room import Room

HEADINGS = ["Nume", "Prenume", "CNP", "Gospodăria"]


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> ImportDialog:
    """The dialog before a file is chosen."""
    made = ImportDialog(room)
    qtbot.addWidget(made)
    made.show()
    return made


def read(dialog: ImportDialog, room: Room, path: Path, *rows: list[str]) -> None:
    write_tables(path, [Table("Foaie1", HEADINGS, rows)])
    dialog.read(path)
    assert room.work.wait_idle()


def verdicts(dialog: ImportDialog) -> list[str]:
    rows = dialog.rows.rows
    return [str(rows.data(rows.index(place, 1))) for place in range(len(rows.ids))]


def test_each_row_has_a_verdict_before_anything_changes(
    dialog: ImportDialog, room: Room, tmp_path: Path
) -> None:
    read(
        dialog,
        room,
        tmp_path / "a.xlsx",
        ["Exemplu", "Ion", CNP, "Exemplu Ion"],
        ["Exemplu", "Ana", "123", ""],
    )
    assert verdicts(dialog) == ["nouă", "greșită"]
    assert dialog.import_button.text() == "Importă 1 rândul bun"
    assert list_people(room.desk.store, today=TODAY) == []


def test_the_good_rows_come_in_and_the_words_tell_all(
    dialog: ImportDialog, room: Room, tmp_path: Path, trail: Trail
) -> None:
    read(
        dialog,
        room,
        tmp_path / "a.xlsx",
        ["Exemplu", "Ion", CNP, "Exemplu Ion"],
        ["Exemplu", "Ana", "123", ""],
    )
    dialog.import_button.click()
    assert room.work.wait_idle()
    assert len(list_people(room.desk.store, today=TODAY)) == 1
    assert trail.said == [
        "Import încheiat: 1 persoană nouă, 1 gospodărie nouă, 1 rând greșit, lăsat deoparte."
    ]


def test_giving_up_changes_nothing(dialog: ImportDialog, room: Room, tmp_path: Path) -> None:
    read(dialog, room, tmp_path / "a.xlsx", ["Exemplu", "Ion", CNP, ""])
    dialog.reject()
    assert list_people(room.desk.store, today=TODAY) == []


def test_a_file_that_is_no_workbook_is_told_in_the_dialog(
    dialog: ImportDialog, room: Room, tmp_path: Path
) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"nimic")
    dialog.read(tmp_path / "a.xlsx")
    assert room.work.wait_idle()
    assert "nu este un tabel Excel" in dialog.problem.text()
    assert not dialog.import_button.isVisible()


def test_nothing_imported_is_never_told_as_a_success() -> None:
    assert report_words(ImportReport(0, 0, 3, 0)) == "Nu s-a importat nimic: 3 rânduri existente deja."
