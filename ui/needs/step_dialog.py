"""The dialog that writes down what was done about an early warning."""

from PySide6.QtWidgets import QWidget

from db.tables.needs import Alarm, AlarmStep
from letea.actions.need_alarms import AlarmFile, check_alarm_step, new_alarm_step, save_alarm_step
from letea.errors import Problem
from letea.fields.needs import ALARM_STATES, ALARMS
from letea.wording import _, day
from ui.parts.basics import label
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room


class StepDialog(RecordDialog[AlarmFile]):
    """What was done, on which day, and whether the warning is settled by it; `saved` brings the household."""

    def __init__(self, room: Room, file: AlarmFile, *, parent: QWidget | None = None) -> None:
        title = _("{alarm}: {name}").format(alarm=ALARMS[file.step.alarm], name=file.household)
        super().__init__(title, work=room.work, parent=parent)
        self.setObjectName("step-dialog")
        self._room, self._file = room, file
        self.form = Form(today=room.desk.today())
        self.form.row(
            self.form.choice(AlarmStep.state),
            self.form.day(AlarmStep.done_on, past=True),
            self.form.text(AlarmStep.made_by),
        )
        self.form.long_text(AlarmStep.note, lines=4)
        self.add_part(self.form)
        for one in file.before:
            self.add_widget(label(step_words(one), "secondary", wrap=True, selectable=True))
        self.form.show(file.step)
        self.resize(620, 420)
        self.form.box(AlarmStep.note).setFocus()

    def draft(self) -> AlarmFile:
        """What is typed."""
        self.form.fill(self._file.step)
        return self._file

    def check(self, draft: AlarmFile) -> list[Problem]:
        """What the rules say."""
        return check_alarm_step(draft, self._room.desk.today())

    def save(self, draft: AlarmFile) -> int:
        """Keep it."""
        return save_alarm_step(self._room.desk.store, draft, self._room.desk.today())


def step_words(step: AlarmStep) -> str:
    """What was done, in a line: "14.09.2021, în lucru (Ana Exemplu): s-a vorbit cu dirigintele"."""
    state = ALARM_STATES[step.state].lower()
    who = f" ({step.made_by})" if step.made_by else ""
    told = f"{day(step.done_on)}, {state}{who}"
    return f"{told}: {step.note}" if step.note else told


def ask_step(room: Room, household_id: int, alarm: Alarm, parent: QWidget | None) -> StepDialog:
    """Write down what was done about a household's warning."""
    file = new_alarm_step(room.desk.store, household_id, alarm, room.desk.today())
    return StepDialog(room, file, parent=parent)
