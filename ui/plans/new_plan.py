"""The dialog of a new plan: after which family, from which year."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from db.tables.plans import Plan
from letea.actions.families import families_for
from letea.actions.office_reading import open_profile
from letea.actions.plans import start_plan
from letea.errors import Problem
from letea.fields import field_of
from letea.layouts import ANNUALS
from letea.rules.plan_drafts import copied
from letea.wording import _, counted
from ui.parts.choosers import ChoiceBox
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_FIRST, _AHEAD = 2012, 10  # years in which a plan may begin: the first of the law's plans, and those to come


class NewPlanDialog(RecordDialog[Plan]):
    """Asks the family and the first year of a new plan; `saved(id)` gives the plan that was started."""

    def __init__(self, room: Room, year: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Plan nou"), work=room.work, parent=parent)
        self._room = room
        self._families = families_for(room.desk.store, open_profile(room.desk.store).office.unit_kind)
        annual = [one.key for one in self._families if one.key in ANNUALS]
        self._plan = Plan(family=annual[-1], year=year, title="")
        self.form = Form(today=room.desk.today())
        self.form.note(
            _("Planul pornește de la model: toate titlurile, textele generale și temeiurile în vigoare.")
        )
        names = {one.key: one.name for one in self._families}
        self.family = self.form.add(
            ChoiceBox(["family"], replace(field_of(Plan.family), required=True), names, optional=False)
        )
        self.form.count(Plan.year)
        self.form.show(self._plan)
        self.family.changed.connect(self._tell_years)
        self.add_part(self.form)
        self.save_button.setText(_("Începeți planul"))
        self.resize(520, 340)
        self._tell_years()

    def draft(self) -> Plan:
        """The family and the year."""
        self.form.fill(self._plan)
        return copied(self._plan)

    def check(self, draft: Plan) -> list[Problem]:
        """A year of our time."""
        last = self._room.desk.today().year + _AHEAD
        if not _FIRST <= draft.year <= last:
            text = _("Scrieți un an între {first} și {last}.").format(first=_FIRST, last=last)
            return [Problem("year", text)]
        return []

    def save(self, draft: Plan) -> object:
        """Start the plan."""
        return start_plan(self._room.desk.store, draft.year, self._room.desk.today(), key=draft.family)

    def _tell_years(self) -> None:
        """Say how many years a plan of the family runs."""
        years = next((one.years for one in self._families if one.key == self.family.value()), 1)
        text = _("Planul este pe {years}; ultimul an se poate schimba apoi la „Date plan”.")
        told = text.format(years=counted(years, _("an"), _("ani"))) if years > 1 else ""
        self.form.remark(Plan.year, told)
