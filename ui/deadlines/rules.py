"""The rules of deadlines: each with its ground, how many days before it tells, whether it is followed."""

from PySide6.QtWidgets import QWidget

from db.tables.deadlines import DeadlineRule
from letea.actions.deadlines import open_rules, save_rules
from letea.errors import Problem
from letea.rules.deadline_rule import RULE_SUBJECTS
from letea.rules.deadline_rules import RULES, check_rule
from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_SIZE = (760, 620)


class RulesDialog(RecordDialog[list[DeadlineRule]]):
    """Sets the rules, a tab for each subject."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(_("Regulile termenelor"), work=room.work, parent=parent)
        self._room = room
        self._rows = open_rules(room.desk.store)
        self._forms = [self._form(row, number) for number, row in enumerate(self._rows)]
        self.resize(*_SIZE)

    def form_of(self, key: str) -> Form:
        """The form of a rule."""
        return next(form for form, row in zip(self._forms, self._rows, strict=True) if row.key == key)

    def draft(self) -> list[DeadlineRule]:
        """The rules as typed."""
        for form, row in zip(self._forms, self._rows, strict=True):
            form.fill(row)
        return self._rows

    def check(self, draft: list[DeadlineRule]) -> list[Problem]:
        """Each number of days is one."""
        return [problem for row in draft for problem in check_rule(row.days_before, prefix=f"{row.key}.")]

    def save(self, draft: list[DeadlineRule]) -> object:
        """Keep them."""
        save_rules(self._room.desk.store, draft)
        return None

    def _form(self, row: DeadlineRule, number: int) -> Form:
        rule = RULES[number]
        form = Form(today=self._room.desk.today(), prefix=row.key)
        form.heading(rule.name)
        form.note(rule.explanation)
        days, followed = form.count(DeadlineRule.days_before), form.yes_no(DeadlineRule.active)
        form.row(days, followed)
        form.show(row)
        self.add_part(form, RULE_SUBJECTS[rule.subject])
        return form
