"""The forms of a case: what was told, where it was sent, how it goes on."""

from collections.abc import Callable
from datetime import date

from db.tables.reported import Case
from ui.parts.form import Form
from ui.parts.picker import Find
from ui.parts.take_number import TakeNumber


class CaseForm(Form):
    """What was told, of whom, by whom, and what was done."""

    def __init__(self, *, find: Find, name_of: Callable[[int], str], today: date) -> None:
        super().__init__(today=today)
        self.row(self.choice(Case.kind), self.text(Case.number), self.day(Case.opened_on, past=True))
        self.row(self.pick(Case.person_id, find=find, name_of=name_of), self.text(Case.about))
        self.row(self.text(Case.reported_by), self.text(Case.reported_how))
        self.long_text(Case.facts, lines=5)
        self.long_text(Case.measures, lines=3)


class SentForm(Form):
    """To whom the case was sent, and what they answered."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.text(Case.sent_to)
        number = self.text(Case.sent_number)
        self.row(number, self.day(Case.sent_on, past=True))
        self.take_next = TakeNumber(number)
        self.place(self.take_next)
        self.long_text(Case.answer, lines=4)


class FollowedForm(Form):
    """When the case is looked at again, and how it was closed."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.row(self.day(Case.next_on), self.day(Case.closed_on, past=True))
        self.long_text(Case.outcome, lines=4)
