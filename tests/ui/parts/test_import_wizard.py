"""The wizard of tables: file, head, columns, verdicts; then the good rows, honest words, and undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from letea.actions.people_lists import list_people
from letea.actions.sheet_targets import target_of
from letea.exchange.workbook import Table, read_sheets, write_tables
from tests import sheet_files
from tests.conftest import Trail
from tests.letea.actions.benefit_offices import approved, someone
from tests.samples import CNP, TODAY, a_person
from ui.parts.import_wizard import COLUMNS, FILE, TABLE, VERDICTS, ImportWizard
from ui.room import Room

HEADINGS = ["Nume", "Prenume", "CNP", "Gospodăria"]
GOOD, BAD = ["Exemplu", "Ion", CNP, "Exemplu Ion"], ["Exemplu", "Ana", "123", ""]


@pytest.fixture
def wizard(room: Room, qtbot: QtBot) -> ImportWizard:
    """The wizard of persons before a file is chosen."""
    made = ImportWizard(room, target_of("people"))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def a_table(path: Path, *rows: list[str]) -> Path:
    write_tables(path, [Table("Foaie1", HEADINGS, rows)])
    return path


def read(wizard: ImportWizard, room: Room, path: Path) -> None:
    wizard.read(path)
    assert room.work.wait_idle()


def go_on(wizard: ImportWizard, room: Room) -> None:
    wizard.go_on()
    assert room.work.wait_idle()


def judge(wizard: ImportWizard, room: Room, path: Path) -> None:
    read(wizard, room, path)
    go_on(wizard, room)
    go_on(wizard, room)


def verdicts(wizard: ImportWizard) -> list[str]:
    rows = wizard.verdicts.rows.rows
    return [str(rows.data(rows.index(place, 1))) for place in range(len(rows.ids))]


def step(wizard: ImportWizard) -> int:
    return wizard._pages.currentIndex()


def test_each_row_has_a_verdict_before_anything_changes(
    wizard: ImportWizard, room: Room, tmp_path: Path
) -> None:
    judge(wizard, room, a_table(tmp_path / "a.xlsx", GOOD, BAD))
    assert verdicts(wizard) == ["nou", "greșit"]
    assert wizard.import_button.text() == "Importă doar 1 rând bun"
    assert list_people(room.desk.store, today=TODAY) == []


def test_the_good_rows_come_in_the_words_tell_all_and_undo_takes_them_back(
    wizard: ImportWizard, room: Room, tmp_path: Path, trail: Trail
) -> None:
    judge(wizard, room, a_table(tmp_path / "a.xlsx", GOOD, BAD))
    wizard.import_button.click()
    assert room.work.wait_idle()
    assert len(list_people(room.desk.store, today=TODAY)) == 1
    assert trail.said == [
        "Import încheiat: 1 persoană nouă, 1 gospodărie nouă, 1 rând greșit, lăsat deoparte."
    ]
    room.desk.store.undo()
    assert list_people(room.desk.store, today=TODAY) == []


def test_three_times_enter_brings_a_plain_table_in(
    wizard: ImportWizard, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    read(wizard, room, a_table(tmp_path / "a.xlsx", GOOD))
    for wanted in (TABLE, COLUMNS, VERDICTS):
        assert step(wizard) == wanted
        QTest.keyClick(wizard, Qt.Key.Key_Return)
        assert room.work.wait_idle()
    qtbot.waitUntil(lambda: not wizard.isVisible())
    assert len(list_people(room.desk.store, today=TODAY)) == 1


def test_giving_up_changes_nothing(wizard: ImportWizard, room: Room, tmp_path: Path) -> None:
    judge(wizard, room, a_table(tmp_path / "a.xlsx", GOOD))
    wizard.reject()
    assert list_people(room.desk.store, today=TODAY) == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.xlsx", b"nimic", "nu este un tabel Excel"),
        ("a.xlsx", b"", "este gol"),
        ("a.xlsx", sheet_files.locked(), "are parolă"),
        ("a.xlsx", sheet_files.an_xlsx([["x"] * 300]), "are 300 de coloane"),
        ("a.xlsx", sheet_files.an_xlsx([[None]]), "nu are niciun cuvânt"),
        ("a.docx", b"x", "nu este un tabel"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_another_may_be_chosen(
    wizard: ImportWizard, room: Room, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    read(wizard, room, sheet_files.write(tmp_path / name, content))
    assert told in wizard.problem.text()
    assert step(wizard) == FILE
    read(wizard, room, a_table(tmp_path / "bun.xlsx", GOOD))
    assert (step(wizard), wizard.problem.text()) == (TABLE, "")


@pytest.mark.parametrize("name", ["a.xlsx", "a.xls", "a.ods", "a.csv"])
def test_a_table_of_somebody_else_is_understood_in_every_format(
    wizard: ImportWizard, room: Room, tmp_path: Path, name: str
) -> None:
    rows: list[list[object]] = [
        ["PRIMĂRIA COMUNEI EXEMPLU", None, None, None],
        [None, None, None, None],
        ["Nr. crt.", "NUMELE ŞI PRENUMELE", "C.N.P.", "Localitatea"],
        [1, "Exemplu Ana Maria", float(CNP) if name != "a.csv" else CNP, "Holt"],
        ["TOTAL", None, 1, None],
    ]
    text = "\r\n".join(";".join(str(cell or "") for cell in row) for row in rows)
    makers: dict[str, Callable[[sheet_files.Rows], bytes]] = {
        "a.xlsx": sheet_files.an_xlsx,
        "a.xls": sheet_files.an_xls,
        "a.ods": sheet_files.an_ods,
        "a.csv": lambda _rows: text.encode("cp1250"),
    }
    judge(wizard, room, sheet_files.write(tmp_path / name, makers[name](rows)))
    assert verdicts(wizard) == ["nou", "lăsat deoparte"]
    person = wizard.verdicts.good()[0].held.person
    assert (person.family_name, person.given_name, person.cnp) == ("Exemplu", "Ana Maria", CNP)
    assert person.village == "Holt"


def test_a_head_that_is_not_recognised_is_chosen_and_its_columns_are_remembered(
    wizard: ImportWizard, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    path = sheet_files.write(
        tmp_path / "a.xlsx", sheet_files.an_xlsx([("Titlu",), ("Cine", "Cod"), ("Exemplu Ana", CNP)])
    )
    read(wizard, room, path)
    assert "Nu am recunoscut" in wizard.table.doubt.text()
    wizard.table.head_input.setCurrentIndex(1)
    go_on(wizard, room)
    go_on(wizard, room)
    assert "Alegeți coloana pentru" in wizard.problem.text()
    wizard.columns.choose(0, "full_name")
    wizard.columns.choose(1, "cnp")
    wizard.go_on()
    assert room.work.wait_idle()
    wizard.import_now()
    assert room.work.wait_idle()
    again = ImportWizard(room, target_of("people"))
    qtbot.addWidget(again)
    read(again, room, path)
    again.table.head_input.setCurrentIndex(1)
    go_on(again, room)
    assert again.columns.keys() == ("full_name", "cnp")


def test_a_field_is_filled_by_the_column_chosen_last(
    wizard: ImportWizard, room: Room, tmp_path: Path
) -> None:
    read(wizard, room, a_table(tmp_path / "a.xlsx", GOOD))
    go_on(wizard, room)
    wizard.columns.choose(3, "cnp")
    assert wizard.columns.keys() == ("family_name", "given_name", "", "cnp")


def test_going_back_keeps_what_was_chosen(wizard: ImportWizard, room: Room, tmp_path: Path) -> None:
    judge(wizard, room, a_table(tmp_path / "a.xlsx", GOOD))
    wizard.go_back()
    assert step(wizard) == COLUMNS
    assert wizard.columns.keys() == ("family_name", "given_name", "cnp", "household")


def test_who_is_registered_is_changed_only_while_the_tick_stands(
    wizard: ImportWizard, room: Room, tmp_path: Path
) -> None:
    room.desk.store.keep(a_person(given_name="Ion", cnp=CNP, born_on=None), "persoană")
    judge(wizard, room, a_table(tmp_path / "a.xlsx", GOOD))
    assert verdicts(wizard) == ["schimbă date"]
    assert wizard.import_button.text() == "Importă 1 rând"
    wizard.verdicts.changes_too.setChecked(False)
    assert wizard.import_button.text() == "Nimic de importat"
    assert not wizard.import_button.isEnabled()


def test_the_wrong_rows_come_out_are_mended_and_come_back(
    wizard: ImportWizard, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    judge(wizard, room, a_table(tmp_path / "a.xlsx", GOOD, BAD))
    out = tmp_path / "gresite.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
    button = wizard.findChild(QPushButton, "errors")
    assert isinstance(button, QPushButton)
    assert button.isVisible()
    button.click()
    assert room.work.wait_idle()
    assert "Rândurile greșite sunt în" in wizard.problem.text()
    (written,) = read_sheets(out)
    assert written.rows[0] == (*HEADINGS, "De ce nu a intrat", "Rândul din fișier")
    assert written.rows[1][:4] == ("Exemplu", "Ana", "123", None)
    assert "13 cifre" in str(written.rows[1][4])
    mended = [("Exemplu", "Ana", "2900101040015", None, "greșeală", 3)]
    write_tables(out, [Table("Foaie1", [str(cell) for cell in written.rows[0]], mended)])
    judge(wizard, room, out)
    assert len(wizard.verdicts.rows.rows.ids) == 1
    assert wizard.columns.keys()[-2:] == ("", "")


def test_the_model_is_saved_and_reads_as_a_table_without_rows(
    wizard: ImportWizard, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "model.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
    button = wizard.findChild(QPushButton, "model")
    assert isinstance(button, QPushButton)
    button.click()
    assert room.work.wait_idle()
    read(wizard, room, out)
    go_on(wizard, room)
    assert "nu este niciun rând" in wizard.problem.text()


def test_households_come_in_with_their_members(
    room: Room, tmp_path: Path, qtbot: QtBot, trail: Trail
) -> None:
    wizard = ImportWizard(room, target_of("households"))
    qtbot.addWidget(wizard)
    rows: list[list[object]] = [
        ["Gospodăria", "Satul", "Nume", "Prenume", "CNP", "Calitatea"],
        ["Exemplu Ion", "Holt", "Exemplu", "Ion", CNP, "titular"],
        [None, None, "Exemplu", "Ana", "2900101040015", "copil"],
    ]
    judge(wizard, room, sheet_files.write(tmp_path / "a.xlsx", sheet_files.an_xlsx(rows)))
    assert verdicts(wizard) == ["nou", "nou"]
    wizard.import_now()
    assert room.work.wait_idle()
    assert trail.said == ["Import încheiat: 1 gospodărie nouă, 2 persoane noi, 2 membri adăugați."]


def test_a_long_table_is_let_go_when_the_wizard_closes(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    wizard = ImportWizard(room, target_of("people"))
    qtbot.addWidget(wizard)
    rows = [["Exemplu", f"Ana {number}", "2.1.1990", "Holt"] for number in range(2_100)]
    path = tmp_path / "lung.xlsx"
    write_tables(path, [Table("Foaie1", ["Nume", "Prenume", "Data nașterii", "Satul"], rows)])
    judge(wizard, room, path)
    good = wizard.verdicts.good()
    assert len(good) == len(rows)
    wizard.reject()
    assert room.work.wait_idle()
    assert list(good) == []
    assert wizard.verdicts.good() == []


def test_a_table_with_a_column_for_each_month_shows_every_sum_as_a_row(
    room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    approved(room.desk.store, someone(room.desk.store, born_on=None))
    write_tables(
        tmp_path / "p.xlsx",
        [Table("2022", ["Nume și prenume", "Februarie", "Martie"], [["Exemplu Ștefan", 300, 310]])],
    )
    payments = ImportWizard(room, target_of("payments"))
    qtbot.addWidget(payments)
    judge(payments, room, tmp_path / "p.xlsx")
    rows = payments.verdicts.rows.rows
    shown = [[str(rows.data(rows.index(place, column))) for column in (0, 1)] for place in (0, 1)]
    assert shown == [["2", "greșit"], ["2", "nou"]]
    told = []
    for id_ in rows.ids:
        payments.verdicts.rows.select(id_)
        told.append(payments.verdicts._why.text())
    assert told[0].startswith("Rândul 2, Exemplu Ștefan: greșit. Nu are niciun drept în februarie 2022")
    assert told[1].startswith("Rândul 2, Exemplu Ștefan: nou.")
