"""The semester's report is made in its dialog; another semester is taken only when nothing would be lost."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.tables.carers import CarerReport
from letea.actions.carer_reports import open_report
from tests.letea.actions.care_offices import an_assistant
from tests.patience import PATIENCE
from tests.samples import TODAY
from ui.carers.report import ReportDialog
from ui.room import Room


@pytest.fixture
def dialog(room: Room, qtbot: QtBot) -> ReportDialog:
    """The report of the semester that ended last, with one assistant."""
    an_assistant(room.desk.store)
    made = ReportDialog(room)
    qtbot.addWidget(made, before_close_func=ReportDialog.give_up)
    made.show()
    return made


def words(dialog: ReportDialog) -> str:
    return "\n".join(one.text() for one in dialog.findChildren(QLabel) if not one.isHidden())


def test_the_figures_are_of_the_semester_that_ended(dialog: ReportDialog) -> None:
    assert dialog.semester.currentText() == "Semestrul al II-lea 2021"
    told = words(dialog)
    assert "1 la început, 0 angajați, 0 încetați, 1 la sfârșit" in told
    assert "Exemplu Ștefan" in told  # whose check was due and not made
    assert "2.550 lei, 1 din 1 cunoscute" in told


def test_a_report_is_kept_and_marked_as_made(room: Room, dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.form.put_typed({"number": "12/2022", "proposals": "o instruire"})
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.save_now()
    kept = open_report(room.desk.store, 2021, 2, TODAY)
    assert (kept.number, kept.reported_on, kept.proposals) == ("12/2022", TODAY, "o instruire")
    again = ReportDialog(room)
    qtbot.addWidget(again)
    assert again.semester.currentText() == "Semestrul al II-lea 2021 (făcut)"


def test_bad_input_is_told_at_its_place(dialog: ReportDialog) -> None:
    dialog.form.put_typed({"reported_on": "10.1.2022", "decision_number": "31", "decision_on": "5.1.2022"})
    dialog.save_now()
    assert dialog.isVisible()
    assert "dinaintea raportului" in dialog.form.box(CarerReport.decision_on).note_text()
    assert dialog.form.box(CarerReport.decision_number).typed() == "31"


def test_another_semester_waits_for_what_is_typed(dialog: ReportDialog) -> None:
    dialog.form.put_typed({"findings": "o problemă"})
    dialog._turn_to(0)
    assert dialog.stays.text().startswith("Salvați întâi raportul")
    assert dialog.draft().findings == "o problemă"
    dialog.form.put_typed({"findings": ""})
    dialog._turn_to(0)
    assert (dialog.draft().year, dialog.draft().semester) == (2022, 1)
    assert dialog.stays.text() == ""


def test_a_report_before_the_semester_ends_warns(dialog: ReportDialog) -> None:
    dialog._turn_to(0)
    dialog.form.put_typed({"reported_on": "22.3.2022"})
    assert dialog.draft().reported_on == date(2022, 3, 22)
    (problem,) = dialog.check(dialog.draft())
    assert not problem.blocking


def test_the_paper_shows_what_is_typed(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.form.put_typed({"findings": "o problemă"})
    paper = dialog.show_paper()
    qtbot.waitUntil(paper.is_ready, timeout=PATIENCE)
    assert not paper.docx_button.isHidden()
    assert paper.windowTitle() == "Raport privind asistenții personali, Semestrul al II-lea 2021"
    paper.reject()


def test_a_number_is_taken_where_none_is_typed(room: Room, dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.form.put_typed({"number": "12"})
    assert not dialog.take_next.isEnabled()
    dialog.form.put_typed({"number": ""})
    dialog.take_next.setChecked(True)
    with qtbot.waitSignal(dialog.saved, timeout=PATIENCE):
        dialog.save_now()
    assert open_report(room.desk.store, 2021, 2, TODAY).number == "1/2022"
