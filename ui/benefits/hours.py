"""The dialog of the hours of local work for VMI in a month."""

from datetime import date

from PySide6.QtWidgets import QWidget

from db.tables.benefits import WorkedHours
from letea.actions.benefit_hours import MonthOfHours, open_hours, save_hours
from letea.errors import Problem
from letea.rules.benefit_payments import check_hours, month_words
from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.lines import Lines
from ui.room import Room


class HoursDialog(RecordDialog[MonthOfHours]):
    """Each file in payment with the hours owed and done; lines left without hours are not kept."""

    def __init__(self, room: Room, month_on: date, *, parent: QWidget | None = None) -> None:
        title = _("Ore lucrate pentru VMI, {month}").format(month=month_words(month_on))
        super().__init__(title, work=room.work, parent=parent)
        self.setObjectName("hours-dialog")
        self._room = room
        self._month = open_hours(room.desk.store, month_on)
        self.lines: Lines[WorkedHours] = Lines(_("Ore"), None, key="hours", today=room.desk.today())
        self.lines.shown(_("Persoana"), lambda row: self._whose(row)[0], width=220)
        self.lines.shown(_("Dosarul"), lambda row: self._whose(row)[1], width=100)
        self.lines.count(WorkedHours.due_hours, width=110)
        self.lines.count(WorkedHours.done_hours, width=110)
        self.lines.text(WorkedHours.note, width=200)
        self.add_part(self.lines)
        self.lines.show(self._month.hours)
        self.resize(840, 560)
        self.lines.focus_first()

    def draft(self) -> MonthOfHours:
        """The hours as typed."""
        self._month.hours = self.lines.records()
        self._month.removed = list(self.lines.removed())
        return self._month

    def check(self, draft: MonthOfHours) -> list[Problem]:
        """What the rules say of them."""
        return check_hours(draft.hours)

    def save(self, draft: MonthOfHours) -> object:
        """Keep the hours."""
        save_hours(self._room.desk.store, draft)
        return None

    def _whose(self, row: WorkedHours) -> tuple[str, str]:
        return self._month.whose.get((row.file_id, row.person_id), ("", ""))
