"""The rules of deadlines: their grounds, from when they tell, whether they are followed; one is chosen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from db.tables.deadlines import DeadlineRule
from letea.actions.deadline_lists import rules_told
from letea.actions.deadlines import Told, open_rules, save_rules
from letea.errors import Problem
from letea.rules.deadline_rule import RULE_SUBJECTS
from letea.rules.deadline_rules import RULES, check_rule
from letea.wording import _
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.inputs import ChoiceInput
from ui.room import Room

_SIZE = (760, 620)
_CHOICE = 220  # pixels


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


class RuleChoice(ChoiceInput):
    """Leaves the deadlines of one rule among those that tell of anything now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rule")
        self.setAccessibleName(_("Regula"))
        self.setMinimumWidth(_CHOICE)
        self.offer(())

    def key(self) -> str:
        """The rule chosen; empty for all of them."""
        return str(self.currentData() or "")

    def offer(self, told: Sequence[Told]) -> None:
        """Offer the rules of these deadlines; the chosen one stays chosen if it is still among them."""
        chosen = self.key()
        self.clear()
        self.addItem(_("Toate regulile"), "")
        for key, name in rules_told(told).items():
            self.addItem(name, key)
        self.setCurrentIndex(max(0, self.findData(chosen)))
