"""The forms of a child with parents abroad: who is away, in whose care they are, how they are followed."""

from collections.abc import Callable
from datetime import date

from db.tables.children import ChildAlone
from letea.wording import _
from ui.parts.form import Form
from ui.parts.inputs import Suggestions
from ui.parts.picker import Find

Names = Callable[[int], str]


class ChildForm(Form):
    """The child, who is away and where the child learns."""

    def __init__(self, *, find: Find, name_of: Names, schools: Suggestions, today: date) -> None:
        super().__init__(today=today)
        self.pick(ChildAlone.child_id, find=find, name_of=name_of)
        self.row(self.choice(ChildAlone.absent), self.text(ChildAlone.country))
        self.row(self.day(ChildAlone.left_on), self.day(ChildAlone.back_on, past=True))
        self.row(self.text(ChildAlone.school, suggest=schools), self.text(ChildAlone.grade), stretch=(3, 1))
        self.row(self.text(ChildAlone.found_by), self.day(ChildAlone.found_on, past=True))


class KeeperForm(Form):
    """The parent's notice, who cares for the child, what the court decided."""

    def __init__(self, *, find: Find, name_of: Names, today: date) -> None:
        super().__init__(today=today)
        self.heading(_("Notificarea părintelui"))
        self.row(self.text(ChildAlone.notified_number), self.day(ChildAlone.notified_on, past=True))
        self.heading(_("Persoana în grija căreia este copilul"))
        self.row(self.pick(ChildAlone.keeper_id, find=find, name_of=name_of), self.text(ChildAlone.keeper))
        self.row(self.text(ChildAlone.keeper_relation), self.text(ChildAlone.keeper_phone))
        self.heading(_("Delegarea autorității părintești"))
        self.row(self.text(ChildAlone.court_number), self.day(ChildAlone.court_on, past=True))


class FollowForm(Form):
    """What is watched, and when the child is seen next."""

    def __init__(self, *, today: date) -> None:
        super().__init__(today=today)
        self.day(ChildAlone.next_on)
        self.yes_no(ChildAlone.at_risk)
        self.yes_no(ChildAlone.returned)
        self.long_text(ChildAlone.note)
