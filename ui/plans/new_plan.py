"""The dialog of a new plan: after which family, from which year."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.tables.plans import Plan
from letea.actions.families import families_for
from letea.actions.office_reading import open_profile
from letea.actions.plan_carrying import earlier_plan
from letea.actions.plan_reading import PlanRow
from letea.actions.plans import start_plan
from letea.errors import Problem
from letea.fields import field_of
from letea.layouts import ANNUALS
from letea.rules.plan_drafts import copied
from letea.wording import _, counted
from ui.parts.basics import show_if
from ui.parts.choosers import ChoiceBox
from ui.parts.dialog import RecordDialog
from ui.parts.empty import Empty
from ui.parts.form import Form
from ui.parts.inputs import Tick
from ui.room import Room

_FIRST, _AHEAD = 2012, 10  # years in which a plan may begin: the first of the law's plans, and those to come


class NewPlanDialog(RecordDialog[Plan]):
    """Asks the family and the first year of a new plan; `saved(id)` gives the plan that was started.

    `carry_asked(plan, year)` asks to start it from an earlier plan of its family, where there is one.
    """

    carry_asked = Signal(object, int)

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
        year_box = self.form.count(Plan.year)
        self._earlier: PlanRow | None = None
        self.carry = Tick("")
        self.carry.setObjectName("carry")
        self.carry.setChecked(True)
        self.form.place(self.carry)
        self.form.show(self._plan)
        self.family.changed.connect(self._tell_years)
        year_box.changed.connect(self._offer_earlier)
        self.carry.toggled.connect(lambda _on: self._word_button())
        self.add_part(self.form)
        self.resize(520, 380)
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

    def save_now(self) -> None:
        """Start the plan, or go on to ask how the earlier one is carried over."""
        earlier = self._earlier
        if earlier is None or not self.carry.isChecked() or self.form.problems():
            super().save_now()
            return
        draft = self.draft()
        if self.check(draft):
            super().save_now()
            return
        self.give_up()
        self.carry_asked.emit(earlier, draft.year)

    def _offer_earlier(self) -> None:
        """Offer to start from the newest earlier plan of the family, where there is one."""
        if not self.form.problems():
            draft = self.draft()
            self._earlier = earlier_plan(self._room.desk.store, draft.family, draft.year)
        show_if(self.carry, shown=self._earlier is not None)
        if self._earlier is not None:
            told = _("Pornește de la planul pentru {period}: texte, obiective și măsuri")
            self.carry.setText(told.format(period=self._earlier.period))
        self._word_button()

    def _word_button(self) -> None:
        carries = self._earlier is not None and self.carry.isChecked()
        self.save_button.setText(_("Continuă…") if carries else _("Începeți planul"))

    def _tell_years(self) -> None:
        """Say how many years a plan of the family runs."""
        years = next((one.years for one in self._families if one.key == self.family.value()), 1)
        text = _("Planul este pe {years}; ultimul an se poate schimba apoi la „Date plan”.")
        told = text.format(years=counted(years, _("an"), _("ani"))) if years > 1 else ""
        self.form.remark(Plan.year, told)
        self._offer_earlier()


def nothing_yet(
    year: int,
    *,
    start: Callable[[int], object],
    bring_in: Callable[[], object],
    from_word: Callable[[], object],
) -> Empty:
    """What the page says where there is no plan: how to begin one, or bring one in."""
    text = _("Planul anual se scrie pe secțiuni și se tipărește ca anexă la hotărârea care îl aprobă.")
    empty = Empty(text, icon="list-check")
    words = _("Începeți planul pentru anul {year}").format(year=year)
    begin = empty.add_button(words, lambda: start(year), icon="plus", primary=True)
    begin.setObjectName("plan.start")
    empty.add_button(_("Preia un plan din fișier"), bring_in, icon="table-import")
    empty.add_button(_("Preia un plan din Word sau Excel"), from_word, icon="file-type-docx")
    return empty
