"""The dialog of an assessment: when, from what source, by whom; the grid; the score while one answers."""

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from db.tables.needs import NeedAssessment
from letea.actions.needs import (
    NeedFile,
    check_need_assessment,
    new_need_assessment,
    open_need_assessment,
    save_need_assessment,
)
from letea.actions.office_reading import open_profile
from letea.errors import Problem
from letea.rules.need_score import SHORT_LEVELS, points_words, unknown_words
from letea.wording import _, day
from ui.needs.grid import Grid
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.drafts import keep_in_office
from ui.parts.form import Form
from ui.parts.inputs import Suggestions
from ui.room import Room

_WIDTH, _HEIGHT = 900, 690


class HeadForm(Form):
    """The day of the assessment, its source, who made it, what else was seen."""

    def __init__(self, *, made_by: Suggestions, today: date) -> None:
        super().__init__(today=today)
        self.row(
            self.day(NeedAssessment.assessed_on, past=True),
            self.choice(NeedAssessment.source),
            self.text(NeedAssessment.made_by, suggest=made_by),
        )
        self.long_text(NeedAssessment.note, lines=2)


class NeedDialog(RecordDialog[NeedFile]):
    """Edits one assessment of a household, new or kept; `saved` brings its id."""

    def __init__(self, room: Room, file: NeedFile, *, parent: QWidget | None = None) -> None:
        record = file.assessment
        told = (
            _("Evaluarea din {day}: {name}").format(day=day(record.assessed_on), name=file.household)
            if record.id
            else _("Evaluare nouă: {name}").format(name=file.household)
        )
        super().__init__(told, work=room.work, parent=parent)
        self.setObjectName("need-dialog")
        self._room, self._file = room, file
        staff = [one.name for one in open_profile(room.desk.store).staff]
        self.head = HeadForm(made_by=staff, today=room.desk.today())
        self.grid = Grid(file.situations, suggested=file.suggested)
        self.score = label("", "heading")
        self.add_part(self.head)
        self.add_part(self.grid)
        self.foot.addWidget(self.score)
        self.head.show(record)
        self.grid.show_state(file.state)
        self.grid.changed.connect(self._tell_score)
        self._tell_score()
        self.resize(_WIDTH, _HEIGHT)
        keep_in_office(self, room, f"needs:{record.uid if record.id else f'new:{record.household_id}'}")
        self.grid.focus_first()

    def draft(self) -> NeedFile:
        """The assessment as it stands on the screen; what the grid no longer asks stays as it was known."""
        self.head.fill(self._file.assessment)
        self._file.state |= self.grid.state()
        return self._file

    def check(self, draft: NeedFile) -> list[Problem]:
        """What the rules say."""
        return check_need_assessment(draft, self._room.desk.today())

    def save(self, draft: NeedFile) -> int:
        """Keep it."""
        return save_need_assessment(self._room.desk.store, draft, self._room.desk.today())

    def _tell_score(self) -> None:
        """The score as it would be now: nothing is hidden until the end."""
        self._file.state |= self.grid.state()
        score = self._file.score()
        self.grid.tell_score(score)
        parts = (points_words(score), SHORT_LEVELS[score.level], unknown_words(score))
        self.score.setText(" · ".join(part for part in parts if part))


def open_need_dialog(room: Room, assessment_id: int, parent: QWidget | None) -> QDialog:
    """Open the form of an assessment, or bring it to the front."""

    def make() -> QDialog:
        store, today = room.desk.store, room.desk.today()
        return NeedDialog(room, open_need_assessment(store, assessment_id, today), parent=parent)

    return open_once(("needs", assessment_id), make)


def ask_need_assessment(room: Room, parent: QWidget | None, household_id: int) -> NeedDialog:
    """Assess a household, beginning with what is known of it."""
    file = new_need_assessment(room.desk.store, household_id, room.desk.today())
    return NeedDialog(room, file, parent=parent)
