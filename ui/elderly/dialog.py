"""The dialog of an assessment of dependency."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.elderly import Dependency
from letea.actions.choices import open_choices
from letea.actions.elderly import (
    Assessment,
    check_assessment,
    new_assessment,
    open_assessment,
    save_assessment,
)
from letea.actions.people_lists import find_people, person_names
from letea.errors import Problem
from letea.wording import _
from ui.parts.converters import Items
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.form import Form
from ui.parts.picker import Find
from ui.room import Room

_WIDTH, _HEIGHT = 760, 660


class AssessmentForm(Form):
    """Who was assessed, the degree, the sheet, the needs and when it is made again."""

    def __init__(self, degrees: Items, *, find: Find, name_of: Callable[[int], str], today: date) -> None:
        super().__init__(today=today)
        self.pick(Dependency.person_id, find=find, name_of=name_of)
        self.row(self.vocabulary(Dependency.degree, degrees), self.text(Dependency.sheet_number))
        self.row(
            self.day(Dependency.assessed_on, past=True),
            self.day(Dependency.next_on),
            self.text(Dependency.assessed_by),
        )
        self.text(Dependency.carer)
        self.long_text(Dependency.needs)
        self.long_text(Dependency.note, lines=2)


class AssessmentDialog(RecordDialog[Dependency]):
    """Edits one assessment, new or kept."""

    def __init__(self, room: Room, held: Assessment, *, parent: QWidget | None = None) -> None:
        record = held.record
        title = (
            _("Grad de dependență: {name}").format(name=held.name)
            if held.name
            else _("Evaluare nouă de dependență")
        )
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._record = room, record
        store = room.desk.store
        self.form = AssessmentForm(
            open_choices(store).of(Dependency.degree, held=[record.degree]),
            find=lambda text: find_people(store, text),
            name_of=lambda id_: person_names(store, [id_]).get(id_, ""),
            today=room.desk.today(),
        )
        self.add_part(self.form)
        self.form.show(record)
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"dependency:{record.uid if record.id else 'new'}")
        self.form.box(Dependency.degree if record.person_id else Dependency.person_id).setFocus()

    def draft(self) -> Dependency:
        """The assessment as it stands on the screen."""
        self.form.fill(self._record)
        return self._record

    def check(self, draft: Dependency) -> list[Problem]:
        """What the rules say."""
        return check_assessment(self._room.desk.store, draft, self._room.desk.today())

    def save(self, draft: Dependency) -> int:
        """Keep it."""
        return save_assessment(self._room.desk.store, draft, self._room.desk.today())


def open_assessment_dialog(room: Room, record_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of an assessment, or bring it to the front."""

    def make() -> QDialog:
        return AssessmentDialog(room, open_assessment(room.desk.store, record_id), parent=parent)

    return open_once(("dependency", record_id), make)


def ask_assessment(room: Room, parent: QWidget | None, person_id: int = 0) -> AssessmentDialog:
    """Assess somebody, of the register where they are known already."""
    held = new_assessment(room.desk.store, room.desk.today(), person_id)
    return AssessmentDialog(room, held, parent=parent)
