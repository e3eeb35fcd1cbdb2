"""Fields are filled by keys, whatever the wheel does, with every letter of Romanian."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from db.tables.office import Office
from db.tables.people import DisabilityCertificate, Person, Sex
from tests.samples import (
    a_person,
)
from ui.parts.boxes import FieldBox
from ui.parts.form import Form

VILLAGES = [("letea", "Letea Veche"), ("holt", "Holt"), ("rusi", "Ruși-Ciutea")]


def edit(box: FieldBox, text: str) -> None:
    """Type a text in place of what stands in a field, and leave it."""
    line = box.editor.lineEdit() if isinstance(box.editor, QComboBox) else box.editor
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.textEdited.emit(text)
    line.editingFinished.emit()


def test_the_wheel_changes_nothing(form: Form) -> None:
    sex, village = form.choice(Person.sex), form.vocabulary(Person.village, VILLAGES)
    form.show(a_person(sex=Sex.FEMALE, village="letea"))
    for combo in (sex.combo, village.combo):
        combo.setFocus()
        event = QWheelEvent(
            QPointF(5, 5),
            QPointF(5, 5),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(combo, event)
    assert not form.is_changed()


def test_tab_leaves_a_field_of_several_lines(form: Form) -> None:
    box = form.long_text(Person.notes)
    assert isinstance(box.editor, QPlainTextEdit)
    assert box.editor.tabChangesFocus()


def test_every_input_has_an_accessible_name(form: Form) -> None:
    form.text(Person.family_name)
    form.long_text(Person.notes)
    form.choice(Person.sex)
    form.vocabulary(Person.village, VILLAGES)
    form.yes_no(DisabilityCertificate.permanent)
    form.picture(Office.coat_of_arms)
    unnamed = [box for box in form.findChildren(FieldBox) if not box.editor.accessibleName()]
    assert unnamed == []


def test_letters_with_marks_are_typed_by_keys(form: Form, type_text: Callable[[QWidget, str], None]) -> None:
    box = form.text(Person.family_name)
    type_text(box.line, "Țuțuianu Ștefăniță")
    person = a_person()
    form.fill(person)
    assert person.family_name == "Țuțuianu Ștefăniță"


def test_cedillas_become_commas(form: Form) -> None:
    box = form.text(Person.family_name)
    edit(box, "Ţuţuianu")
    assert box.line.text() == "Țuțuianu"


def test_repeated_values_complete_themselves(form: Form) -> None:
    box = form.text(Person.school, suggest=lambda: ["Școala Gimnazială Letea Veche", "Grădinița Holt"])
    completer = box.line.completer()
    box.line.setFocus()
    QApplication.processEvents()
    completer.setCompletionPrefix("scoala")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Școala Gimnazială Letea Veche"
