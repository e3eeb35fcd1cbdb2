"""The dialog of the plan's own data."""

from datetime import date

from PySide6.QtWidgets import QWidget

from db.tables.plans import Plan
from letea.actions.council import file_of_plan
from letea.actions.frozen import is_plan_frozen
from letea.actions.office_reading import office_words
from letea.actions.plans import save_plan
from letea.errors import Problem
from letea.rules.plan_drafts import copied
from letea.rules.plans import check_plan_profile
from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room


class PlanForm(Form):
    """A plan's own data: its title, the copy that is printed, the numbers and dates of its acts."""

    def __init__(self, today: date) -> None:
        super().__init__(today=today)
        self.long_text(Plan.title, lines=3)
        self.text(Plan.council)
        self.row(self.choice(Plan.stage), self.text(Plan.annex_number), stretch=(2, 1))
        self.row(self.text(Plan.draft_number), self.day(Plan.draft_on))
        self.row(self.text(Plan.decision_number), self.day(Plan.decision_on))
        self.row(self.day(Plan.figures_on), self.count(Plan.until_year))
        self.yes_no(Plan.letterhead)

    def follow_file(self, stage: str) -> None:
        """Leave stage and acts to the plan's council file, where they are written."""
        for attribute in (
            Plan.stage,
            Plan.draft_number,
            Plan.draft_on,
            Plan.decision_number,
            Plan.decision_on,
        ):
            self.box(attribute).setEnabled(False)
        self.remark(Plan.stage, stage)


class PlanDialog(RecordDialog[Plan]):
    """Edits a plan's own data."""

    def __init__(self, room: Room, plan: Plan, parent: QWidget | None = None) -> None:
        title = _("Datele planului pentru anul {year}").format(year=plan.year)
        super().__init__(title, work=room.work, parent=parent)
        self._room = room
        self._plan = copied(plan)
        self.form = PlanForm(room.desk.today())
        self.form.show(self._plan)
        store = room.desk.store
        file_id = file_of_plan(store, plan.id)
        if file_id is not None:
            words = office_words(store)
            told = _("Stadiul, numerele și datele se scriu la {file}.").format(file=words.the_file)
            self.form.follow_file(told)
            self.foot.addWidget(
                button(
                    _("Dosarul {decision}").format(decision=words.decision),
                    lambda: self._open_file(file_id),
                    look="link",
                    name="plan.council",
                )
            )
        if is_plan_frozen(store, plan.id):
            self.add_widget(Banner(_("Planul este adoptat: datele lui se văd, dar nu se mai schimbă.")))
            self.form.setEnabled(False)
            self.save_button.hide()
        self.add_part(self.form)

    def _open_file(self, file_id: int) -> None:
        self.reject()
        if not self.isVisible():
            self._room.go("council", file_id)

    def draft(self) -> Plan:
        """The plan as typed."""
        self.form.fill(self._plan)
        return copied(self._plan)

    def check(self, draft: Plan) -> list[Problem]:
        """What the rules say of it."""
        return check_plan_profile(draft, self._room.desk.today())

    def save(self, draft: Plan) -> object:
        """Keep it."""
        return save_plan(self._room.desk.store, draft, self._room.desk.today())
