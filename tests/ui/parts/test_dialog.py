"""The dialog of a record: Enter, Esc, unsaved changes, problems and drafts."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from db.tables.people import Person
from db.trouble import StaleRecord
from letea.errors import Problem, Refused, Trouble
from tests.samples import TODAY, a_person
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.form import Form
from ui.parts.message import MessageDialog
from ui.work import Work


class SomeDialog(RecordDialog[Person]):
    """Edits a person: the name must be written, the telephone should be."""

    def __init__(self, work: Work | None = None) -> None:
        super().__init__("Exemplu Ștefan", work=work)
        self.person = a_person()
        self.kept: list[str] = []
        self.raises: Exception | None = None
        self.form = Form(today=TODAY)
        self.name = self.form.text(Person.family_name)
        self.day = self.form.day(Person.born_on)
        self.notes = self.form.long_text(Person.notes)
        self.other = Form(today=TODAY)
        self.phone = self.other.text(Person.phone)
        self.add_part(self.form, "Date")
        self.add_part(self.other, "Contact")
        self.form.show(self.person)
        self.other.show(self.person)

    def draft(self) -> Person:
        """The person as typed."""
        self.form.fill(self.person)
        self.other.fill(self.person)
        return self.person

    def check(self, draft: Person) -> list[Problem]:
        """A name is needed; a telephone would help."""
        problems = [] if draft.family_name else [Problem("family_name", "Scrieți numele.")]
        return problems if draft.phone else [*problems, Problem("phone", "Lipsește.", blocking=False)]

    def save(self, draft: Person) -> object:
        """Keep it, or fail as told."""
        if self.raises is not None:
            raise self.raises
        self.kept.append(draft.family_name)
        return 7


@pytest.fixture
def dialog(qtbot: QtBot) -> SomeDialog:
    """A dialog on the screen."""
    made = SomeDialog()
    qtbot.addWidget(made, before_close_func=SomeDialog.give_up)
    made.show()
    return made


def write(dialog: SomeDialog, text: str) -> None:
    """Write a family name."""
    dialog.name.line.setText(text)
    dialog.name.line.textEdited.emit(text)


def answer(key: str) -> list[str]:
    """Press a button of the question that is about to be asked; gives what was asked."""
    asked: list[str] = []

    def pressed() -> None:
        question = next(
            w for w in QApplication.topLevelWidgets() if isinstance(w, MessageDialog) and w.isVisible()
        )
        asked.append(question.detail)
        button = question.findChild(QPushButton, f"answer.{key}")
        assert isinstance(button, QPushButton)
        button.click()

    QTimer.singleShot(0, pressed)
    return asked


def test_writing_begins_in_the_first_field(dialog: SomeDialog) -> None:
    assert dialog.focusWidget() is dialog.name.line


def test_enter_saves_and_closes(dialog: SomeDialog, qtbot: QtBot) -> None:
    write(dialog, "Demonstrativ")
    with qtbot.waitSignal(dialog.saved) as saved:
        QTest.keyClick(dialog.name.line, Qt.Key.Key_Return)
    assert saved.args == [7]
    assert dialog.kept == ["Demonstrativ"]
    assert not dialog.isVisible()


def test_enter_in_several_lines_is_a_new_line(dialog: SomeDialog) -> None:
    QTest.keyClick(dialog.notes.area, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.notes.area.toPlainText() == "\n"


def test_ctrl_s_saves_from_everywhere(dialog: SomeDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.notes.area.setFocus()
    QTest.keyClick(dialog.notes.area, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert dialog.kept == ["Exemplu"]


def test_what_blocks_is_shown_at_its_place_and_nothing_is_saved(dialog: SomeDialog) -> None:
    write(dialog, "")
    dialog.save_now()
    assert dialog.kept == []
    assert dialog.name.note_text() == "Scrieți numele."
    assert "un loc de îndreptat" in dialog.problems_banner.text()
    assert dialog.isVisible()


def test_after_a_refused_save_every_sentence_stays_until_mended(dialog: SomeDialog) -> None:
    dialog.person.family_name = ""
    dialog.form.show(dialog.person)
    dialog.check_typed()
    assert dialog.name.note_text() != "Scrieți numele."
    dialog.save_now()
    dialog.check_typed()
    assert dialog.name.note_text() == "Scrieți numele."
    assert "un loc de îndreptat" in dialog.problems_banner.text()
    write(dialog, "Demonstrativ")
    dialog.check_typed()
    assert dialog.name.note_text() != "Scrieți numele."
    assert "de îndreptat" not in dialog.problems_banner.text()


def test_a_day_that_does_not_exist_blocks(dialog: SomeDialog) -> None:
    dialog.day.line.setText("31.02.2023")
    dialog.save_now()
    assert dialog.kept == []
    assert dialog.day.note_text() == "Februarie 2023 are 28 de zile."


def test_a_warning_can_be_saved(dialog: SomeDialog) -> None:
    dialog.save_now()
    assert dialog.kept == ["Exemplu"]


def test_a_refusal_goes_to_its_place_and_nothing_typed_is_lost(dialog: SomeDialog) -> None:
    dialog.raises = Refused(
        [Problem("phone", "Alt număr."), Problem("uid", "Fișa a fost schimbată între timp.")]
    )
    write(dialog, "Demonstrativ")
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.phone.note_text() == "Alt număr."
    assert "Fișa a fost schimbată între timp." in dialog.problems_banner.text()
    assert dialog.name.line.text() == "Demonstrativ"
    assert dialog.is_changed()


def test_the_tab_with_the_first_problem_comes_into_sight(dialog: SomeDialog) -> None:
    dialog.raises = Refused([Problem("phone", "Alt număr.")])
    dialog.save_now()
    assert dialog.phone.isVisible()


def test_a_trouble_is_told_and_the_dialog_stays(dialog: SomeDialog, qtbot: QtBot) -> None:
    dialog.raises = Trouble("Discul este plin.", "Eliberați loc.")
    dialog.save_now()
    shown = dialog.findChild(MessageDialog)
    assert isinstance(shown, MessageDialog)
    assert shown.text == "Discul este plin."
    shown.close()
    assert dialog.isVisible()


def test_a_record_changed_meanwhile_is_said_in_the_form_and_nothing_typed_is_lost(dialog: SomeDialog) -> None:
    dialog.raises = StaleRecord("person")
    write(dialog, "Demonstrativ")
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.findChild(MessageDialog) is None
    assert "a fost schimbată între timp" in dialog.problems_banner.text()
    assert dialog.name.line.text() == "Demonstrativ"


def test_problems_appear_while_typing(dialog: SomeDialog, qtbot: QtBot) -> None:
    write(dialog, "")
    qtbot.waitUntil(lambda: dialog.name.note_text() == "Scrieți numele.")


def test_escape_without_changes_closes(dialog: SomeDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_with_changes_says_what_would_be_lost(dialog: SomeDialog) -> None:
    write(dialog, "Demonstrativ")
    asked = answer("back")
    dialog.reject()
    assert asked == ["S-ar pierde ce ați scris la: Nume."]
    assert dialog.isVisible()
    assert dialog.name.line.text() == "Demonstrativ"


def test_changes_can_be_given_up(dialog: SomeDialog) -> None:
    write(dialog, "Demonstrativ")
    answer("lose")
    dialog.reject()
    assert not dialog.isVisible()
    assert dialog.kept == []


def test_closing_the_window_with_changes_may_save_them(dialog: SomeDialog) -> None:
    write(dialog, "Demonstrativ")
    answer("save")
    dialog.close()
    assert dialog.kept == ["Demonstrativ"]


def test_saving_goes_through_work_while_the_window_stays_free(qtbot: QtBot) -> None:
    work = Work()
    dialog = SomeDialog(work)
    qtbot.addWidget(dialog, before_close_func=SomeDialog.give_up)
    dialog.show()
    dialog.save_now()
    assert not dialog.save_button.isEnabled()
    assert work.wait_idle()
    assert dialog.kept == ["Exemplu"]
    assert not dialog.isVisible()


def test_a_refusal_from_work_comes_back_to_its_place(qtbot: QtBot) -> None:
    work = Work()
    dialog = SomeDialog(work)
    dialog.raises = Refused([Problem("family_name", "Există deja.")])
    qtbot.addWidget(dialog, before_close_func=SomeDialog.give_up)
    dialog.show()
    dialog.save_button.setText("Începeți")
    dialog.save_now()
    assert work.wait_idle()
    assert dialog.name.note_text() == "Există deja."
    assert dialog.save_button.isEnabled()
    assert dialog.save_button.text() == "Începeți"


def test_a_draft_is_kept_while_one_writes_and_forgotten_after_saving(dialog: SomeDialog) -> None:
    drafts: list[dict[str, Any]] = []
    forgotten: list[bool] = []
    dialog.keep_drafts(drafts.append, lambda: forgotten.append(True))
    write(dialog, "Demonstr")
    dialog._keep_draft()
    dialog.save_now()
    assert drafts[-1]["0"]["family_name"] == "Demonstr"
    assert forgotten == [True]


def test_a_draft_left_by_a_crash_is_offered_back(dialog: SomeDialog) -> None:
    dialog.offer_draft({"0": {"family_name": "Demonstr"}, "1": {"phone": "0234"}})
    link = dialog.draft_banner.findChild(QPushButton, "banner.do")
    assert isinstance(link, QPushButton)
    link.click()
    assert dialog.name.line.text() == "Demonstr"
    assert dialog.phone.line.text() == "0234"
    assert dialog.is_changed()


@pytest.fixture
def opener(qtbot: QtBot) -> Iterator[Callable[[str], QDialog]]:
    """Opens dialogs once each and closes them at the end."""
    opened: list[QDialog] = []

    def opens(key: str) -> QDialog:
        dialog = open_once(key, SomeDialog)
        opened.append(dialog)
        return dialog

    yield opens
    for dialog in opened:
        if isValid(dialog):
            dialog.done(0)


def test_a_record_has_one_window(opener: Callable[[str], QDialog]) -> None:
    assert opener("person 1") is opener("person 1")
    assert opener("person 1") is not opener("person 2")


def test_a_closed_window_can_be_opened_again(opener: Callable[[str], QDialog]) -> None:
    first = opener("person 3")
    first.reject()
    assert opener("person 3") is not first
