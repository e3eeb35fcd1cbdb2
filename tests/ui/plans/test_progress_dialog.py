"""Recording a measure: what is typed, what the rules say beside the field, its files."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.plan_life import Progress, ProgressState
from letea.actions.attachments import ReadFiles
from letea.actions.plan_progress import open_measure, open_progress
from letea.rules.attachments import NewFile
from tests.progress_plans import kept_plan
from tests.samples import TODAY
from ui.plans.progress_dialog import AchievedBox, ProgressDialog
from ui.room import Room

Type = Callable[[QWidget, str], None]


@pytest.fixture
def dialog(store: Store, room: Room, qtbot: QtBot) -> ProgressDialog:
    """The first measure in the first quarter."""
    view = open_progress(store, kept_plan(store), TODAY, period="2022-T1")
    file = open_measure(store, view.standings[0].node.id, view.period, view.tree.layout)
    made = ProgressDialog(room, file, origin="preluată din planul 2021")
    qtbot.addWidget(made, before_close_func=ProgressDialog.give_up)
    made.show()
    return made


def boxes(dialog: ProgressDialog) -> list[AchievedBox]:
    return dialog.form.findChildren(AchievedBox)


def write(type_text: Type, within: QWidget, name: str, text: str) -> None:
    line = within.findChild(QWidget, name)
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    type_text(line, text)


def test_each_indicator_has_its_own_line(dialog: ProgressDialog) -> None:
    assert [box.field.label for box in boxes(dialog)] == [
        "Realizat din „Cel puțin 4 evenimente”",
        "Realizat din „200 beneficiari”",
    ]


def test_what_is_typed_is_kept_with_the_file(
    dialog: ProgressDialog, store: Store, room: Room, type_text: Type
) -> None:
    write(type_text, dialog, "achieved.0", "3 evenimente")
    write(type_text, dialog, "evidence", "Procesul-verbal de ședință")
    write(type_text, dialog, "next_on", "1.6.22")
    dialog.form.box(Progress.state).set_value(ProgressState.ONGOING)
    dialog.files._add(ReadFiles((NewFile("PV.pdf", b"%PDF-1.4"),), ()))
    dialog.save_now()
    room.work.wait_idle()
    one = open_progress(store, 1, TODAY, period="2022-T1").standings[0]
    assert (one.state, one.evidence, one.files) == (ProgressState.ONGOING, "Procesul-verbal de ședință", 1)
    assert one.next_on == date(2022, 6, 1)
    assert [reached.achieved for reached in one.reached] == ["3 evenimente", ""]


def test_what_cannot_be_counted_is_told_beside_its_line(dialog: ProgressDialog, type_text: Type) -> None:
    write(type_text, dialog, "achieved.0", "multe")
    dialog.check_typed()
    assert "Procentul nu se poate socoti" in boxes(dialog)[0].note_text()


def test_a_day_before_the_period_is_refused_and_nothing_typed_is_lost(
    dialog: ProgressDialog, type_text: Type
) -> None:
    write(type_text, dialog, "next_on", "1.6.2021")
    dialog.save_now()
    assert dialog.isVisible()
    assert "înaintea perioadei" in dialog.form.box(Progress.next_on).note_text()
    assert dialog.form.box(Progress.next_on).typed() == "1.6.2021"


def test_a_new_file_alone_is_a_change(dialog: ProgressDialog) -> None:
    assert not dialog.is_changed()
    dialog.files._add(ReadFiles((NewFile("PV.pdf", b"%PDF-1.4"),), ()))
    assert dialog.is_changed()
    assert dialog.files.changed_labels() == ["Fișiere"]
