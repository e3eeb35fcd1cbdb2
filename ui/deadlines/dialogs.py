"""What is said of a deadline: put off until a day with a reason, or done with a note."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.tables.deadlines import DeadlineMark
from letea.actions.deadlines import Told, settle_deadline, snooze_deadline
from letea.errors import Problem
from letea.fields import Field, Kind, field_of
from letea.rules.deadlines import check_done, check_snooze
from letea.wording import _, long_day
from ui.parts.basics import button
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_STEPS = ((7, _("o săptămână")), (14, _("două săptămâni")), (30, _("30 de zile")))
_SIZE = (500, 420)


class _MarkDialog(RecordDialog[DeadlineMark]):
    """Shows which deadline it is about, above the form."""

    def __init__(self, room: Room, told: Told, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, work=room.work, parent=parent)
        self._room, self._due, self._today = room, told.deadline, room.desk.today()
        due = told.deadline
        self.mark = DeadlineMark(rule=due.rule, owner_uid=due.owner_uid, due_on=due.due_on)
        self.form = Form(today=self._today)
        self.form.note(f"{due.title} – {long_day(due.due_on)}")
        self.add_part(self.form)
        self.resize(*_SIZE)

    def draft(self) -> DeadlineMark:
        """What is said, as typed."""
        self.form.fill(self.mark)
        return self.mark


class SnoozeDialog(_MarkDialog):
    """Puts a deadline off; the reason is asked for."""

    def __init__(self, room: Room, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(room, told, _("Amână termenul"), parent)
        until = field_of(DeadlineMark.until_on)
        self.until = self.form.day(
            DeadlineMark.until_on, field=Field(until.label, kind=Kind.DAY, required=True)
        )
        self.form.place(self._steps())
        reason = Field(
            _("De ce se amână"), help=_("Se vede în listă și la control."), kind=Kind.LONG_TEXT, required=True
        )
        self.form.long_text(DeadlineMark.note, field=reason)
        self.mark.until_on = self._today + timedelta(days=_STEPS[0][0])
        self.form.show(self.mark)

    def put_off_by(self, days: int) -> None:
        """Write the day so many days from today."""
        self.until.put_typed(f"{self._today + timedelta(days=days):%d.%m.%Y}")

    def check(self, draft: DeadlineMark) -> list[Problem]:
        """What the rules say."""
        return check_snooze(draft.until_on, draft.note, self._today)

    def save(self, draft: DeadlineMark) -> object:
        """Put it off."""
        store = self._room.desk.store
        snooze_deadline(store, self._due, draft.until_on, draft.note, today=self._today)
        return self._due

    def _steps(self) -> QWidget:
        inside = QWidget()
        line = QHBoxLayout(inside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for days, words in _STEPS:
            line.addWidget(button(words, _stepper(self, days), name=f"snooze.{days}"))
        line.addStretch(1)
        return inside


class SettleDialog(_MarkDialog):
    """Tells a deadline as done; the note may stay empty."""

    def __init__(self, room: Room, told: Told, parent: QWidget | None = None) -> None:
        super().__init__(room, told, _("Termen rezolvat"), parent)
        done = field_of(DeadlineMark.done_on)
        self.form.day(DeadlineMark.done_on, past=True, field=Field(done.label, kind=Kind.DAY, required=True))
        note = Field(_("Notă"), help=_("Ce s-a făcut, cu ce număr; poate rămâne goală."), kind=Kind.LONG_TEXT)
        self.form.long_text(DeadlineMark.note, field=note)
        self.mark.done_on = self._today
        self.form.show(self.mark)

    def check(self, draft: DeadlineMark) -> list[Problem]:
        """What the rules say."""
        return check_done(draft.done_on, self._today)

    def save(self, draft: DeadlineMark) -> object:
        """Tell it as done."""
        store = self._room.desk.store
        settle_deadline(store, self._due, draft.done_on, draft.note, today=self._today)
        return self._due


def _stepper(dialog: SnoozeDialog, days: int) -> Callable[[], None]:
    return lambda: dialog.put_off_by(days)
